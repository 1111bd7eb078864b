/** What a test of the page's sidebar does again and again: waiting for a state, and looking for what breaks accessibility. */
import { axeViolations } from './axe';
import type { OpenPage } from './page';

/** Waits until `look` gives something that `good` accepts, and gives it; fails with what it gave at last. */
export async function eventually<T>(look: () => Promise<T>, good: (value: T) => boolean, ms = 120_000): Promise<T> {
  const until = Date.now() + ms;
  for (;;) {
    const value = await look();
    if (good(value)) return value;
    if (Date.now() > until) throw new Error(`waited in vain; at last there was ${JSON.stringify(value)}`);
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** What breaks accessibility in the view that the sidebar shows, or the dialog. */
export async function accessible({ page }: OpenPage, place: 'sidebar' | 'dialog' = 'sidebar'): Promise<string[]> {
  const handle = await page.getByTestId(`${place}-frame`).elementHandle();
  const frame = await handle.contentFrame();
  return frame ? axeViolations(frame) : [`no ${place}`];
}

/** A cell of the tab Settings and its text: the setting is found by the code in the first column. */
export async function settingCell(open: OpenPage, tab: string, code: string): Promise<{ a1: string; text: string }> {
  const rows = await open.texts(`${tab}!A1:D40`);
  const row = rows.findIndex(([first]) => first === code);
  return { a1: `${tab}!C${row + 1}`, text: rows[row]?.[2] ?? '' };
}
