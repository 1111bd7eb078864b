/** What runs by the clock. */
import { appPorts, logFailure } from './app';
import { heartbeat } from '../commands/heartbeat';

/** Every hour, as the person who set the daily time: writes the date of `Today`, completes what was left unfinished, sends what is due. */
export function heartbeat_(event: GoogleAppsScript.Events.TimeDriven): void {
  try {
    heartbeat(appPorts(), { triggerId: event.triggerUid });
  } catch (error) {
    // Google mails its owner about a failed trigger; the sentence there must be a readable one.
    throw logFailure(error);
  }
}
