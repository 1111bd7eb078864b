/** A host over an empty book, for tests of what needs no cells. */
import type { Host, HostOptions } from '../../../host/host';
import { createHost } from '../../../host/create-host';
import type { EntryKind, RunRequest, RunResult } from '../../../host/runner/protocol';
import { createBook } from '../../../host/book/univer-book';
import type { Book, Input } from '../../../host/book/book';
import { scriptFolder } from './script-folder';

export const OWNER = 'owner@example.com';

const opened: Host[] = [];

// A host that a failed test left open would keep the process alive.
afterAll(() => Promise.all(opened.map((host) => host.dispose())));

/** A book of one tab, `Sheet1`, that holds these rows. */
export function smallBook(values: Input[][] = [['']], options: { locale?: string; timeZone?: string } = {}): Book {
  return createBook({
    name: 'Test',
    locale: 'en_US',
    timeZone: 'Etc/UTC',
    owner: OWNER,
    sheets: [{ name: 'Sheet1', values }],
    ...options,
  });
}

/** Opens a host whose project is `code` (one file, or files by name). The clock stands at 2026-03-02T06:00:00Z, a Monday, unless told otherwise. */
export async function hostOf(code: Record<string, string> | string, options: Partial<HostOptions> = {}): Promise<Host> {
  const host = await createHost({
    project: scriptFolder(code),
    user: OWNER,
    userLocale: 'en',
    now: Date.parse('2026-03-02T06:00:00Z'),
    frozen: true,
    ...options,
    // Made only when needed: a book that nobody closes keeps the process alive.
    book: options.book ?? smallBook(),
  });
  opened.push(host);
  return host;
}

/** Runs a function as from the editor. */
export function runEditor(
  host: Host,
  fn: string,
  args: unknown[] = [],
  more: Partial<RunRequest> = {},
): Promise<RunResult> {
  const kind: EntryKind = 'editor';
  return host.run({ fn, args, kind, user: host.user, userLocale: host.userLocale, ...more });
}

/** The value of a run that must not fail. */
export async function valueOf(host: Host, fn: string, ...args: unknown[]): Promise<unknown> {
  const { error, value } = await runEditor(host, fn, args);
  if (error) throw new Error(`${fn}: ${error.message}`);
  return value;
}
