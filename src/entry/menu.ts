/** The menu Klientura and what its items do. `onOpen` runs before anything is allowed, so it names nothing but the menu. */
import { menuWords } from '../i18n/menu';
import { fill } from '../i18n/template';
import type { Aftermath, SegmentsReport } from './api';
import { run } from './app';
import { userLocale } from './locale';
import { openSidebar } from './page';

/** Builds the menu when the file is opened. */
export function onOpen(_event?: unknown): void {
  const words = menuWords(userLocale());
  const ui = SpreadsheetApp.getUi();
  const mail = ui
    .createMenu(words.mail)
    .addItem(words.preview, 'previewMail_')
    .addItem(words.send, 'sendMail_')
    .addItem(words.schedule, 'scheduleMail_')
    .addItem(words.doubt, 'decideDoubt_');
  ui.createMenu('Klientura')
    .addItem(words.setUp, 'setUpBase_')
    .addItem(words.refresh, 'refreshSegments_')
    .addSubMenu(mail)
    .addSeparator()
    .addItem(words.columns, 'openColumns_')
    .addItem(words.settings, 'openSettings_')
    .addItem(words.history, 'openHistory_')
    .addItem(words.remove, 'removeBase_')
    .addItem(words.help, 'openHelp_')
    .addToUi();
}

/** Runs when the add-on is installed into an open file: the menu is there at once. */
export function onInstall(event?: unknown): void {
  onOpen(event);
}

/** Klientura → Set up client base. */
export function setUpBase_(): void {
  openSidebar('setUp');
}

/** Klientura → Refresh segments: works without the sidebar, which a browser with two accounts may refuse. */
export function refreshSegments_(): void {
  const locale = userLocale();
  const outcome = run('segments.refresh', {});
  if (outcome.ok) {
    const { clients, progress } = outcome.report as SegmentsReport & Aftermath;
    const { refreshed, goesOn } = menuWords(locale);
    SpreadsheetApp.getActive().toast(
      fill(progress ? goesOn : refreshed, { clients, ...progress }, locale),
      'Klientura',
    );
  } else {
    SpreadsheetApp.getUi().alert(outcome.error.message);
  }
}

/** Klientura → Birthday mail → Preview today. */
export function previewMail_(): void {
  openSidebar('mail');
}

/** Klientura → Birthday mail → Send today's letters: shown first, sent on the button. */
export function sendMail_(): void {
  openSidebar('mail');
}

/** Klientura → Birthday mail → Set daily time. */
export function scheduleMail_(): void {
  openSidebar('schedule');
}

/** Klientura → Birthday mail → In doubt. */
export function decideDoubt_(): void {
  openSidebar('doubt');
}

/** Klientura → Columns. */
export function openColumns_(): void {
  openSidebar('columns');
}

/** Klientura → Settings. */
export function openSettings_(): void {
  openSidebar('settings');
}

/** Klientura → History. */
export function openHistory_(): void {
  openSidebar('history');
}

/** Klientura → Remove from this file: shown first, removed on the button. */
export function removeBase_(): void {
  openSidebar('remove');
}

/** Klientura → Help. */
export function openHelp_(): void {
  openSidebar('help');
}
