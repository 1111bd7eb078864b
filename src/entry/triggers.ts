/** What runs by the clock, and when a form was answered. */
import { byCommands } from './commands-file';

/** Every hour, as the person who set the daily time: writes the date of `Today`, completes what was left unfinished, sends what is due. */
export function heartbeat_(event: GoogleAppsScript.Events.TimeDriven): void {
  byCommands((commands) => commands.beat(event.triggerUid));
}

/** When a form that writes into this file was answered, as the person who connected its tab: adds the client, completes the one that is there, or puts it to the user. */
export function onFormSubmit_(_event: GoogleAppsScript.Events.SheetsOnFormSubmit): void {
  byCommands((commands) => commands.formAnswers());
}
