/** What the sidebar and the command line may call. */
import { AppError } from '../domain/app-error';
import { ROUTES, type Envelope, type PageContext, type Route, type ShownColumns } from './api';
import { enveloped } from './app';
import { openPage } from './page';
import { inCommands } from './commands-file';

/**
 * Runs a command by its name, for instance `segments.refresh`.
 * @param name The command.
 * @param input Its input as JSON; `dryRun: true` only shows what would change.
 */
export function runCommand(name: string, input?: unknown): Envelope {
  return inCommands((commands) => commands.run(name, input));
}

/** What the sidebar needs to know before it shows a view. */
export function pageContext(): Envelope<PageContext> {
  return inCommands((commands) => commands.pageContext());
}

/** Selects the columns that Klientura added, so that the person sees them. */
export function showColumns(): Envelope<ShownColumns | null> {
  return inCommands((commands) => commands.showColumns());
}

/** Opens the page of another view, for a page that does not have it. */
export function openView(route: Route): Envelope<null> {
  return enveloped(() => {
    if (!ROUTES.includes(route)) throw new AppError('COMMAND_UNKNOWN', { command: route });
    openPage(route);
    return { report: null };
  });
}
