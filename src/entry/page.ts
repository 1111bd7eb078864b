/** Shows the sidebar at one of its views. */
import type { PageSeed, Route } from './api';
import { appPorts } from './app';
import { userLocale } from './locale';

/** Where the page waits for its seed. Templates are not used: they would read the page's own script for their marks. */
const SEED_PLACE = 'KLIENTURA_PAGE=null';

/** Opens the sidebar. The e-mail travels along, so that the page can tell when its calls run as another account. */
export function openSidebar(route: Route): void {
  const seed: PageSeed = { route, locale: userLocale(), user: appPorts().session.user() };
  const page = HtmlService.createHtmlOutputFromFile('sidebar').getContent();
  const html = page.split(SEED_PLACE).join(`KLIENTURA_PAGE=${scriptJson(seed)}`);
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutput(html).setTitle('Klientura'));
}

/** JSON that may stand inside a script element: no text in it can close the element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
