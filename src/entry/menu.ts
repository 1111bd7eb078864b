/** The menu Klientura and what its items do. `onOpen` runs before anything is allowed, so it names nothing but the menu. */
import { menuWords } from '../i18n/menu';
import { fill } from '../i18n/template';
import type { Aftermath, SegmentsReport } from './api';
import { runCommand } from './calls';
import { userLocale } from './locale';
import { openPage } from './page';

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
    .addItem(words.imports, 'importClients_')
    .addSeparator()
    .addItem(words.cleanUp, 'cleanUp_')
    .addItem(words.duplicates, 'findDuplicates_')
    .addItem(words.quality, 'showQuality_')
    .addSeparator()
    .addItem(words.segments, 'openSegments_')
    .addItem(words.dashboard, 'openDashboard_')
    .addItem(words.refresh, 'refreshSegments_')
    .addItem(words.mailDesk, 'openMailDesk_')
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
  openPage('setUp');
}

/** Klientura → Import: shown first, written on the button. */
export function importClients_(): void {
  openPage('import');
}

/** Klientura → Clean up: shown first, written on the button. */
export function cleanUp_(): void {
  openPage('cleanUp');
}

/** Klientura → Find duplicates: groups side by side, merged on the button. */
export function findDuplicates_(): void {
  openPage('duplicates');
}

/** Klientura → Data quality. */
export function showQuality_(): void {
  openPage('quality');
}

/** Klientura → Segments: the map of them, who moved, and why a client is where they are. */
export function openSegments_(): void {
  openPage('segmentMap');
}

/** Klientura → Dashboard. */
export function openDashboard_(): void {
  openPage('dashboard');
}

/** Klientura → Refresh segments: works without the sidebar, which a browser with two accounts may refuse. */
export function refreshSegments_(): void {
  const locale = userLocale();
  const outcome = runCommand('segments.refresh', {});
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

/** Klientura → Mail: the calendar of letters, occasions, templates, the schedule and the log. */
export function openMailDesk_(): void {
  openPage('mailDesk');
}

/** Klientura → Birthday mail → Preview today. */
export function previewMail_(): void {
  openPage('mail');
}

/** Klientura → Birthday mail → Send today's letters: shown first, sent on the button. */
export function sendMail_(): void {
  openPage('mail');
}

/** Klientura → Birthday mail → Set daily time. */
export function scheduleMail_(): void {
  openPage('schedule');
}

/** Klientura → Birthday mail → In doubt. */
export function decideDoubt_(): void {
  openPage('doubt');
}

/** Klientura → Columns. */
export function openColumns_(): void {
  openPage('columns');
}

/** Klientura → Settings. */
export function openSettings_(): void {
  openPage('settings');
}

/** Klientura → History. */
export function openHistory_(): void {
  openPage('history');
}

/** Klientura → Remove from this file: shown first, removed on the button. */
export function removeBase_(): void {
  openPage('remove');
}

/** Klientura → Help. */
export function openHelp_(): void {
  openPage('help');
}
