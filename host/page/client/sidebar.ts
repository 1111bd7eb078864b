/** The sidebar at the right of the grid: 300 pixels, one at a time, as Google shows it. */
import type { Documents } from './documents';
import { byId, el } from './dom';
import { t } from './words';

export class Sidebar {
  private readonly place = byId('sidebar');
  private frame: HTMLIFrameElement | null = null;

  /** @param closed is told when the sidebar has gone, to give the keyboard back to the grid. */
  constructor(
    private readonly documents: Documents,
    private readonly closed: () => void,
  ) {}

  /** Shows a document; another one that was open goes. */
  show(title: string, name: string): void {
    this.drop();
    this.frame = this.documents.frame(name, t('sidebarOf', { title }), { close: () => this.close() });
    this.frame.dataset.testid = 'sidebar-frame';
    const head = el(
      'header',
      { class: 'sidebar-head' },
      el('h2', { 'data-testid': 'sidebar-title' }, title),
      el(
        'button',
        {
          type: 'button',
          class: 'icon-button',
          'aria-label': t('closeSidebar'),
          title: t('close'),
          'data-testid': 'sidebar-close',
          onclick: () => this.close(),
        },
        '✕',
      ),
    );
    this.place.replaceChildren(head, this.frame);
    this.place.setAttribute('aria-label', t('sidebarOf', { title }));
    this.place.hidden = false;
    const { frame } = this;
    frame.addEventListener('load', () => frame.focus(), { once: true });
  }

  close(): void {
    this.drop();
    this.place.hidden = true;
    this.place.replaceChildren();
    this.closed();
  }

  private drop(): void {
    if (this.frame) this.documents.forget(this.frame);
    this.frame = null;
  }
}
