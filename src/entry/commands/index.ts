/** The commands, which stand in a file of the project that only those runs read which need them. */
import { runCommand } from '../../commands';
import { heartbeat } from '../../commands/heartbeat';
import { takeAnswers } from '../../commands/take-intake';
import type { Envelope, PageContext, ShownColumns } from '../api';
import { enveloped, shownError } from '../app';
import { acceptOptOut, lookAtOptOut } from './opt-out-page';
import { pageContextOf } from './page-context';
import { appPorts } from './ports';
import { showAddedColumns, showOwnTab } from './show-columns';

export { acceptOptOut, lookAtOptOut };

/** Runs a command and gives an envelope, whatever happens. */
export function run(name: string, input: unknown): Envelope {
  return enveloped(() => runCommand(appPorts(), name, input));
}

export function pageContext(): Envelope<PageContext> {
  return enveloped(() => ({ report: pageContextOf(appPorts()) }));
}

export function showColumns(): Envelope<ShownColumns | null> {
  return enveloped(() => ({ report: showAddedColumns(appPorts()) }));
}

export function showTab(key: string): Envelope<null> {
  return enveloped(() => {
    showOwnTab(appPorts(), key);
    return { report: null };
  });
}

/** @throws Error whose message is the sentence: Google mails it to the trigger's owner, who must be able to read it. */
export function beat(triggerUid: string): void {
  try {
    heartbeat(appPorts(), { triggerUid });
  } catch (error) {
    throw shownError(error);
  }
}

/** @throws Error whose message is the sentence */
export function formAnswers(): void {
  try {
    takeAnswers(appPorts());
  } catch (error) {
    throw shownError(error);
  }
}
