/** Calls to the script as promises. A refusal is a value with a sentence, whatever went wrong on the way. */
import type { CommandEnvelope, Envelope, PageContext, Route, ShownColumns } from '../src/entry/api';
import type { PageWords } from '../src/i18n/en/page';

/** The server's functions as the views use them. */
export interface Server {
  context(): Promise<Envelope<PageContext>>;
  command<R>(name: string, input?: object): Promise<CommandEnvelope<R>>;
  /** Brings Klientura's columns into view. */
  showColumns(): Promise<Envelope<ShownColumns | null>>;
  /** Goes to one of Klientura's tabs. */
  showTab(key: string): Promise<Envelope<null>>;
  /** Opens the page of a view that this page does not have. */
  open(route: Route): Promise<Envelope<null>>;
}

/**
 * What Google says when the page's calls run as another account of the same browser; none of it helps the user.
 * Source: issue tracker 69270374 and 201559231.
 */
const OTHER_ACCOUNT =
  /PERMISSION_DENIED|Authorization is required|Action not allowed|error occurred while reading from storage/i;

/** Calls through google.script.run. */
export function googleServer(words: PageWords): Server {
  const failed = (settle: (envelope: never) => void) => (error: Error) => {
    const otherAccount = OTHER_ACCOUNT.test(error.message);
    const message = otherAccount ? words.common.otherAccount.replace(/\[[^\]]*\]/g, '') : words.common.noConnection;
    settle({ ok: false, error: { code: otherAccount ? 'OTHER_ACCOUNT' : 'NO_ANSWER', message, params: {} } } as never);
  };
  return {
    context: () =>
      new Promise((settle) => {
        google.script.run.withSuccessHandler(settle).withFailureHandler(failed(settle)).pageContext();
      }),
    showColumns: () =>
      new Promise((settle) => {
        google.script.run.withSuccessHandler(settle).withFailureHandler(failed(settle)).showColumns();
      }),
    showTab: (key) =>
      new Promise((settle) => {
        google.script.run.withSuccessHandler(settle).withFailureHandler(failed(settle)).showTab(key);
      }),
    open: (route) =>
      new Promise((settle) => {
        google.script.run.withSuccessHandler(settle).withFailureHandler(failed(settle)).openView(route);
      }),
    command: (name, input = {}) =>
      new Promise((settle) => {
        google.script.run.withSuccessHandler(settle).withFailureHandler(failed(settle)).runCommand(name, input);
      }),
  };
}
