/** What runs by the clock. */
import { heartbeat } from '../commands/heartbeat';
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
