/** Shows a page: the sidebar at one of its views, or a dialog. */
import type { DialogRoute, PageSeed, Route } from './api';
import { userEmail } from '../google/services';
import { menuWords } from '../i18n/menu';
import { userLocale } from './locale';

/** Where the page waits for its seed. Templates are not used: they would read the page's own script for their marks. */
const SEED_PLACE = 'KLIENTURA_PAGE=null';

/** Pixels of the dialog: as much as the smallest usual screen shows inside Google's frame. */
const DIALOG = { width: 980, height: 600 };

/** What stands above each dialog, by the word in the menu. */
const TITLES = {
  duplicates: 'duplicates',
  import: 'imports',
  segmentMap: 'segments',
  dashboard: 'dashboard',
  mailDesk: 'mailDesk',
} as const;

const isDialog = (route: Route): route is DialogRoute => route in TITLES;

/** Opens the page that has the view. */
export function openPage(route: Route): void {
  const ui = SpreadsheetApp.getUi();
  if (isDialog(route)) {
    const page = pageOf(route, route).setWidth(DIALOG.width).setHeight(DIALOG.height);
    ui.showModalDialog(page, menuWords(userLocale())[TITLES[route]]);
  } else ui.showSidebar(pageOf('sidebar', route).setTitle('Klientura'));
}

/** The page in the user's language: each language has a file of its own. The e-mail travels along, so that the page can tell when its calls run as another account. */
function pageOf(name: string, route: Route): GoogleAppsScript.HTML.HtmlOutput {
  const seed: PageSeed = { route, locale: userLocale(), user: userEmail() };
  const page = HtmlService.createHtmlOutputFromFile(`${name}-${seed.locale}`).getContent();
  return HtmlService.createHtmlOutput(page.split(SEED_PLACE).join(`KLIENTURA_PAGE=${scriptJson(seed)}`));
}

/** JSON that may stand inside a script element: no text in it can close the element. */
function scriptJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}
