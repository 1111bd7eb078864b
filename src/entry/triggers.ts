/** What runs by the clock, and when a form was answered. */
import { heartbeat } from '../commands/heartbeat';
import { takeAnswers } from '../commands/take-intake';
import { appPorts, shownError } from './app';

/** Every hour, as the person who set the daily time: writes the date of `Today`, completes what was left unfinished, sends what is due. */
export function heartbeat_(event: GoogleAppsScript.Events.TimeDriven): void {
  try {
    heartbeat(appPorts(), { triggerUid: event.triggerUid });
  } catch (error) {
    // Google mails the failure to its owner, who must be able to read it.
    throw shownError(error);
  }
}

/** When a form that writes into this file was answered, as the person who connected its tab: adds the client, completes the one that is there, or puts it to the user. */
export function onFormSubmit_(_event: GoogleAppsScript.Events.SheetsOnFormSubmit): void {
  try {
    takeAnswers(appPorts());
  } catch (error) {
    throw shownError(error);
  }
}
