/** The menu bar, by the keyboard pattern that WAI-ARIA gives for one: arrows, Home, End, Escape, first letters; sub-menus open to the right. */
import { el } from './dom';

export type MenuEntry =
  | { kind: 'item'; label: string; run: () => void; disabled?: boolean; shortcut?: string }
  | { kind: 'separator' }
  | { kind: 'menu'; label: string; items: MenuEntry[] };

export interface TopMenu {
  title: string;
  /** Made anew each time the menu opens. */
  items: () => MenuEntry[];
  /** Name for tests. */
  id: string;
}

const itemsOf = (menu: Element): HTMLElement[] =>
  [...menu.children].flatMap((row) =>
    row.firstElementChild?.matches('[role=menuitem]') ? [row.firstElementChild as HTMLElement] : [],
  );

export class MenuBar {
  private readonly bar: HTMLElement;
  private open: HTMLElement | null = null;

  constructor(place: HTMLElement, label: string) {
    this.bar = el('div', { role: 'menubar', 'aria-label': label, class: 'menubar' });
    place.append(this.bar);
    this.bar.addEventListener('keydown', (event) => this.key(event));
    document.addEventListener('pointerdown', (event) => {
      if (!this.bar.contains(event.target as Node)) this.close(false);
    });
    window.addEventListener('blur', () => this.close(false));
  }

  /** Shows these menus, in this order. */
  show(menus: TopMenu[]): void {
    this.close(false);
    this.bar.replaceChildren(
      ...menus.map((menu, index) => {
        const title = el(
          'button',
          {
            type: 'button',
            role: 'menuitem',
            'aria-haspopup': 'menu',
            'aria-expanded': 'false',
            tabindex: index === 0 ? 0 : -1,
            class: 'menu-title',
            'data-testid': `menu-${menu.id}`,
            onclick: () => (this.open === title ? this.close(true) : this.openTop(title, false)),
            onpointerenter: () => {
              if (this.open && this.open !== title) this.openTop(title, false);
            },
          },
          menu.title,
        );
        this.makers.set(title, menu.items);
        return el('div', { role: 'none', class: 'menu-place' }, title);
      }),
    );
  }

  private readonly makers = new WeakMap<HTMLElement, () => MenuEntry[]>();

  private openTop(title: HTMLElement, focusFirst: boolean): void {
    this.close(false);
    this.open = title;
    title.setAttribute('aria-expanded', 'true');
    const menu = this.list(this.makers.get(title)?.() ?? [], title.textContent);
    title.parentElement?.append(menu);
    if (focusFirst) itemsOf(menu)[0]?.focus();
    else title.focus();
  }

  private close(focusTitle: boolean): void {
    const title = this.open;
    if (!title) return;
    this.open = null;
    title.setAttribute('aria-expanded', 'false');
    title.parentElement?.querySelector('[role=menu]')?.remove();
    if (focusTitle) title.focus();
  }

  private list(entries: MenuEntry[], label: string): HTMLElement {
    return el(
      'ul',
      { role: 'menu', 'aria-label': label, class: 'menu-list' },
      ...entries.map((entry) => this.row(entry)),
    );
  }

  private row(entry: MenuEntry): HTMLElement {
    if (entry.kind === 'separator') return el('li', { role: 'separator', class: 'menu-separator' });
    const row = el('li', { role: 'none', class: 'menu-row' });
    const sub = entry.kind === 'menu';
    const item = el(
      'div',
      {
        role: 'menuitem',
        tabindex: -1,
        class: 'menu-item',
        'aria-haspopup': sub ? 'menu' : null,
        'aria-expanded': sub ? 'false' : null,
        'aria-disabled': !sub && entry.disabled ? 'true' : null,
      },
      el('span', {}, entry.label),
      sub ? el('span', { class: 'menu-arrow', 'aria-hidden': 'true' }, '▸') : null,
      !sub && entry.shortcut ? el('span', { class: 'menu-shortcut', 'aria-hidden': 'true' }, entry.shortcut) : null,
    );
    row.append(item);
    row.addEventListener('pointerenter', () => {
      item.focus();
      for (const other of row.parentElement?.children ?? []) if (other !== row) this.closeSub(other.firstElementChild);
      if (sub) this.openSub(item, entry.items, false);
    });
    item.addEventListener('click', (event) => {
      event.stopPropagation();
      if (sub) this.openSub(item, entry.items, true);
      else this.choose(entry);
    });
    if (sub) this.makers.set(item, () => entry.items);
    return row;
  }

  private choose(entry: Extract<MenuEntry, { kind: 'item' }>): void {
    if (entry.disabled) return;
    this.close(true);
    entry.run();
  }

  private openSub(item: HTMLElement, entries: MenuEntry[], focusFirst: boolean): void {
    let menu = item.parentElement?.querySelector(':scope > [role=menu]');
    if (!menu) {
      menu = this.list(entries, item.textContent);
      item.setAttribute('aria-expanded', 'true');
      item.after(menu);
    }
    if (focusFirst) itemsOf(menu)[0]?.focus();
  }

  private closeSub(item: Element | null): void {
    if (item?.getAttribute('aria-expanded') !== 'true') return;
    item.setAttribute('aria-expanded', 'false');
    item.parentElement?.querySelector(':scope > [role=menu]')?.remove();
  }

  private key(event: KeyboardEvent): void {
    const at = event.target as HTMLElement;
    const titles = [...this.bar.querySelectorAll<HTMLElement>('.menu-title')];
    const inBar = titles.includes(at);
    const menu = at.closest<HTMLElement>('[role=menu]');
    const parent = menu?.previousElementSibling as HTMLElement | null | undefined;
    const inSub = parent?.classList.contains('menu-item') ?? false;
    const besideTop = (step: number): void => {
      const from = titles.indexOf(inBar ? at : (this.open ?? at));
      const title = titles[(from + step + titles.length) % titles.length];
      if (!title) return;
      for (const other of titles) other.tabIndex = other === title ? 0 : -1;
      if (this.open) this.openTop(title, !inBar);
      else title.focus();
    };
    const within = (to: (index: number, count: number) => number): void => {
      const items = menu ? itemsOf(menu) : titles;
      items[to(items.indexOf(at), items.length)]?.focus();
    };
    const actions: Record<string, () => void> = {
      ArrowDown: () => (inBar ? this.openTop(at, true) : within((index, count) => (index + 1) % count)),
      ArrowUp: () => (inBar ? this.openTop(at, true) : within((index, count) => (index - 1 + count) % count)),
      ArrowRight: () => {
        const maker = inBar ? undefined : this.makers.get(at);
        if (maker) this.openSub(at, maker(), true);
        else besideTop(1);
      },
      ArrowLeft: () => {
        if (!inSub || !parent) {
          besideTop(-1);
          return;
        }
        this.closeSub(parent);
        parent.focus();
      },
      Home: () => within(() => 0),
      End: () => within((_, count) => count - 1),
      Enter: () => (inBar ? this.openTop(at, true) : at.click()),
      ' ': () => (inBar ? this.openTop(at, true) : at.click()),
      Escape: () => {
        if (!inSub || !parent) {
          this.close(true);
          return;
        }
        this.closeSub(parent);
        parent.focus();
      },
      Tab: () => this.close(false),
    };
    const action = actions[event.key];
    if (action) {
      action();
      if (event.key !== 'Tab') event.preventDefault();
      event.stopPropagation();
      return;
    }
    if (event.key.length !== 1 || event.ctrlKey || event.metaKey || event.altKey) return;
    const items = menu ? itemsOf(menu) : titles;
    const from = items.indexOf(at) + 1;
    const letter = event.key.toLocaleLowerCase();
    [...items.slice(from), ...items.slice(0, from)]
      .find((item) => item.textContent.toLocaleLowerCase().startsWith(letter))
      ?.focus();
    event.stopPropagation();
  }
}
