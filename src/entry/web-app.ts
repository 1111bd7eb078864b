/** The optional web app of a script that is bound to its file: the page behind the opt-out links of letters. */
import type { Visit } from './commands/opt-out-page';
import { commandsFile } from './commands-file';

/** Somebody, or a program that scans mail, opened the link: a page with a button, and nothing is written. */
export function doGet(event: Visit): GoogleAppsScript.HTML.HtmlOutput {
  return commandsFile().lookAtOptOut(event);
}

/** The button was pressed, on the page or in a mail program: no more letters. */
export function doPost(event: Visit): GoogleAppsScript.HTML.HtmlOutput {
  return commandsFile().acceptOptOut(event);
}
