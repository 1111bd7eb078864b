/** What the sidebar and the command line may call. */
import { AppError } from '../domain/app-error';
import { ROUTES, type Envelope, type PageContext, type Route, type ShownColumns } from './api';
import { enveloped, refused } from './app';
import { openPage } from './page';
import { inCommands } from './commands-file';

/**
 * Google lets every page of the script call these, and that of a deployed web app is open to anybody and runs as the owner. Only the file's own pages have
 * the file's user interface behind them.
 * @throws AppError NO_PERMISSION for a visitor of the web app
 */
function refuseVisitors(): void {
  try {
    SpreadsheetApp.getUi();
  } catch (error) {
    throw new AppError('NO_PERMISSION', { what: 'web' }, error);
  }
}

/** The same as an envelope. */
function ofThisFile<R>(act: () => Envelope<R>): Envelope<R> {
  try {
    refuseVisitors();
  } catch (error) {
    return refused(error);
  }
  return act();
}

/**
 * Runs a command by its name, for instance `segments.refresh`.
 * @param name The command.
 * @param input Its input as JSON; `dryRun: true` only shows what would change.
 */
export function runCommand(name: string, input?: unknown): Envelope {
  return ofThisFile(() => inCommands((commands) => commands.run(name, input)));
}

/** What the sidebar needs to know before it shows a view. */
export function pageContext(): Envelope<PageContext> {
  return ofThisFile(() => inCommands((commands) => commands.pageContext()));
}

/** Selects the columns that Klientura added, so that the person sees them. */
export function showColumns(): Envelope<ShownColumns | null> {
  return ofThisFile(() => inCommands((commands) => commands.showColumns()));
}

/** Brings one of Klientura's tabs into view, by its key. */
export function showTab(key: string): Envelope<null> {
  return ofThisFile(() => inCommands((commands) => commands.showTab(key)));
}

/** Opens the page of another view, for a page that does not have it. */
export function openView(route: Route): Envelope<null> {
  return enveloped(() => {
    refuseVisitors();
    if (!ROUTES.includes(route)) throw new AppError('COMMAND_UNKNOWN', { command: route });
    openPage(route);
    return { report: null };
  });
}
