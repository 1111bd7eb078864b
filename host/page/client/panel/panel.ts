/** The host's own panel at the foot of the page: what Google does out of sight (mail, time, triggers, accounts), in a look of its own. */
import type { PageState } from '../../messages';
import { byId, el } from '../dom';
import { t, type Word } from '../words';

/** One tab of the panel. */
export interface PanelTab {
  id: Word;
  /** What stands beside the tab's name: a count, the time. */
  badge?(state: PageState): string;
  /** Parts of the state that it shows; a change of another does not draw it again. */
  shows: readonly (keyof PageState)[];
  draw(place: HTMLElement, state: PageState): void;
}

const REMEMBERED = 'local-host-panel';

export class Panel {
  private readonly place = byId('panel');
  private readonly body = el('div', { class: 'panel-body', id: 'panel-body', role: 'tabpanel', tabindex: 0 });
  private readonly tabButtons: HTMLButtonElement[];
  private readonly toggle: HTMLButtonElement;
  private active = 0;
  private state: PageState | null = null;

  constructor(private readonly tabs: readonly PanelTab[]) {
    this.place.setAttribute('aria-label', t('hostPanel'));
    this.tabButtons = tabs.map((tab, index) =>
      el('button', {
        type: 'button',
        role: 'tab',
        id: `panel-tab-${tab.id}`,
        'aria-controls': 'panel-body',
        class: 'panel-tab',
        'data-testid': `panel-${tab.id}`,
        onclick: () => this.choose(index),
      }),
    );
    const list = el('div', { role: 'tablist', 'aria-label': t('hostPanel'), class: 'panel-tabs' }, ...this.tabButtons);
    list.addEventListener('keydown', (event) => {
      const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
      if (step === undefined) return;
      event.preventDefault();
      this.select((this.active + step + tabs.length) % tabs.length);
      this.tabButtons[this.active]?.focus();
    });
    this.toggle = el('button', {
      type: 'button',
      class: 'panel-toggle',
      'aria-controls': 'panel-body',
      'data-testid': 'panel-toggle',
      onclick: () => this.setOpen(!this.isOpen()),
    });
    const brand = el('span', { class: 'panel-brand', title: t('hostHint') }, t('hostPanel'));
    this.place.replaceChildren(el('div', { class: 'panel-bar' }, brand, list, this.toggle), this.body);
    let open = false;
    try {
      open = localStorage.getItem(REMEMBERED) === 'open';
    } catch {
      // A browser that keeps nothing starts with the panel closed.
    }
    this.setOpen(open);
    this.select(0);
  }

  /** Shows changed parts of the state. */
  update(state: PageState, changed: readonly (keyof PageState)[]): void {
    this.state = state;
    this.label();
    if (this.isOpen() && this.tabs[this.active]?.shows.some((part) => changed.includes(part))) this.draw();
  }

  /** Draws the names of the tabs again; the clock's changes each second. */
  label(): void {
    const { state } = this;
    if (!state) return;
    this.tabs.forEach((tab, index) => {
      const badge = tab.badge?.(state) ?? '';
      const button = this.tabButtons[index];
      const text = badge ? `${t(tab.id)} · ${badge}` : t(tab.id);
      if (button && button.textContent !== text) button.textContent = text;
    });
  }

  private choose(index: number): void {
    if (this.isOpen() && index === this.active) {
      this.setOpen(false);
      return;
    }
    this.select(index);
    this.setOpen(true);
  }

  private select(index: number): void {
    this.active = index;
    this.tabButtons.forEach((button, at) => {
      button.setAttribute('aria-selected', String(at === index));
      button.tabIndex = at === index ? 0 : -1;
    });
    this.body.setAttribute('aria-labelledby', this.tabButtons[index]?.id ?? '');
    if (this.isOpen()) this.draw();
  }

  private isOpen(): boolean {
    return !this.body.hidden;
  }

  private setOpen(open: boolean): void {
    this.body.hidden = !open;
    this.place.classList.toggle('open', open);
    this.toggle.textContent = open ? '▾' : '▴';
    this.toggle.setAttribute('aria-expanded', String(open));
    this.toggle.setAttribute('aria-label', t(open ? 'hidePanel' : 'showPanel'));
    try {
      localStorage.setItem(REMEMBERED, open ? 'open' : 'closed');
    } catch {
      // See above.
    }
    if (open) this.draw();
    // The grid measures itself when the window changes.
    window.dispatchEvent(new Event('resize'));
  }

  private draw(): void {
    const { state } = this;
    const tab = this.tabs[this.active];
    if (state && tab) tab.draw(this.body, state);
  }
}
