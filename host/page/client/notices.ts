/** Short messages over the grid: toasts at the lower right, and the bar at the top that says how a script fares. */
import { byId, el } from './dom';
import { t } from './words';

/** Google shows a toast this long when the script does not say. */
const TOAST_SECONDS = 5;
/** How long "Finished script" stays. */
const FINISHED_MS = 1500;

export class Notices {
  private readonly toasts = byId('toasts');
  private readonly bar = byId('script-bar');
  private running = 0;
  private hideTimer = 0;

  /** Shows a toast; negative seconds: until it is dismissed. */
  toast(message: string, title: string, seconds: number): void {
    const box = el(
      'div',
      { class: 'toast', role: 'status', 'data-testid': 'toast' },
      el('div', { class: 'toast-text' }, title ? el('strong', {}, title) : null, el('div', {}, message)),
      el(
        'button',
        { type: 'button', class: 'icon-button', 'aria-label': t('dismiss'), onclick: () => box.remove() },
        '✕',
      ),
    );
    // A new toast takes the place of the one before it, as in Google Sheets.
    this.toasts.replaceChildren(box);
    const shown = seconds === 0 || Number.isNaN(seconds) ? TOAST_SECONDS : seconds;
    if (shown > 0) setTimeout(() => box.remove(), shown * 1000);
  }

  /** Shows "Running script" while the work goes on, then how it ended. Gives back what the work gives; a failure is shown and swallowed. */
  async script<T>(work: Promise<T>): Promise<T | undefined> {
    this.running += 1;
    this.show(t('runningScript'), 'running');
    try {
      const value = await work;
      if (this.running === 1) {
        this.show(t('finishedScript'), 'finished');
        this.hideTimer = window.setTimeout(() => this.hide(), FINISHED_MS);
      }
      return value;
    } catch (error) {
      this.error(error as Error);
      return undefined;
    } finally {
      this.running -= 1;
    }
  }

  /** Shows the error of a script, as Google words it: `TypeError: x is not a function`. */
  error(error: Error): void {
    this.show(`${error.name}: ${error.message}`, 'failed');
  }

  private show(text: string, state: 'running' | 'finished' | 'failed'): void {
    clearTimeout(this.hideTimer);
    this.bar.className = `script-bar ${state}`;
    this.bar.dataset.testid = 'script-bar';
    this.bar.dataset.state = state;
    this.bar.setAttribute('role', state === 'failed' ? 'alert' : 'status');
    this.bar.replaceChildren(
      el('span', { class: 'script-text' }, text),
      el('button', { type: 'button', class: 'text-button', onclick: () => this.hide() }, t('dismiss')),
    );
    this.bar.hidden = false;
  }

  private hide(): void {
    this.bar.hidden = true;
  }
}
