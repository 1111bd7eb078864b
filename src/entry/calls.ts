/** What the sidebar and the command line may call. */
import type { Envelope, PageContext } from './api';
import { appPorts, enveloped, run } from './app';
import { pageContextOf } from './page-context';

/**
 * Runs a command by its name, for instance `segments.refresh`.
 * @param name The command.
 * @param input Its input as JSON; `dryRun: true` only shows what would change.
 */
export function runCommand(name: string, input?: unknown): Envelope {
  return run(name, input);
}

/** What the sidebar needs to know before it shows a view. */
export function pageContext(): Envelope<PageContext> {
  return enveloped(() => ({ report: pageContextOf(appPorts()) }));
}
