/** The row above the menus: name of the spreadsheet, how its file stands, whose account acts. */
import type { PageState } from '../messages';
import { byId, el } from './dom';
import type { Link } from './link';
import { t } from './words';

/** Padding and border of the name's field, and room for the caret, in pixels. */
const MARGIN = 18;

export class TitleRow {
  private readonly name = byId('file-name') as HTMLInputElement;
  private readonly saving = byId('saving');
  private readonly account = byId('account');
  private shown = '';

  constructor(link: Link) {
    this.name.setAttribute('aria-label', t('fileName'));
    this.name.title = t('fileName');
    this.name.addEventListener('change', () => {
      const name = this.name.value.trim();
      if (name && name !== this.shown) void link.call('rename', { name });
      else this.name.value = this.shown;
    });
    this.name.addEventListener('keydown', (event) => {
      event.stopPropagation();
      if (event.key === 'Escape') this.name.value = this.shown;
      if (event.key === 'Enter' || event.key === 'Escape') this.name.blur();
    });
    this.name.addEventListener('input', () => this.fit());
  }

  update(state: PageState): void {
    if (state.name !== this.shown) {
      this.shown = state.name;
      this.name.value = state.name;
      document.title = state.name;
      this.fit();
    }
    const file = state.file ?? '';
    const text = {
      none: t('noFile'),
      saved: t('savedTo', { file }),
      pending: t('notSaved'),
      saving: t('saving'),
      failed: t('saveFailed', { file }),
    }[state.saving];
    if (this.saving.textContent !== text) this.saving.textContent = text;
    this.saving.dataset.state = state.saving;
    this.account.title = state.user;
    this.account.setAttribute('aria-label', `${t('actingUser')}: ${state.user}`);
    this.account.replaceChildren(el('span', { 'aria-hidden': 'true' }, state.user.charAt(0).toUpperCase() || '?'));
  }

  /** As wide as its text. */
  private fit(): void {
    const pen = document.createElement('canvas').getContext('2d');
    if (!pen) return;
    pen.font = getComputedStyle(this.name).font;
    this.name.style.width = `${Math.ceil(pen.measureText(this.name.value).width) + MARGIN}px`;
  }
}
