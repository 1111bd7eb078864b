/** A local host over a small book made by the test, with the built bundle or any Apps Script project. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createBook } from '../../host/book/univer-book';
import type { Book, Input } from '../../host/book/book';
import { createHost } from '../../host/create-host';
import type { Host, HostOptions, SentMessage } from '../../host/host';
import type { Faults, RunResult } from '../../host/runner/protocol';
import { ProjectPool } from '../../host/runner/project-pool';

export const root = path.resolve(__dirname, '../..');

/** A tab as rows of what is put into its cells. */
export type Tabs = Record<string, Input[][]>;

export function aBook(tabs: Tabs, options: { locale?: string; timeZone?: string; owner?: string } = {}): Book {
  const book = createBook({
    name: 'Test',
    locale: options.locale ?? 'ru_RU',
    timeZone: options.timeZone ?? 'Europe/Moscow',
    owner: options.owner ?? 'owner@example.com',
  });
  const [blank] = book.sheets();
  if (blank) book.renameSheet(blank.id, 'blank');
  Object.entries(tabs).forEach(([name, rows], index) => {
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 1);
    const sheet = book.insertSheet(name, index, rows.length + 20, columns + 2);
    if (rows.length > 0) {
      const block = rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? null));
      book.setValues({ sheet, row: 0, column: 0, rows: rows.length, columns }, block);
    }
  });
  if (blank) book.deleteSheet(blank.id);
  return book;
}

/** Shared by the hosts of one test file, of which some open hundreds. */
const pool = new ProjectPool();
// A benchmark has no such hook; it ends its process.
if (typeof afterAll === 'function') afterAll(() => pool.dispose());

export const aHost = (book: Book, options: Partial<HostOptions> = {}): Promise<Host> =>
  createHost({
    project: path.join(root, 'dist'),
    pool,
    book,
    user: 'owner@example.com',
    userLocale: 'ru',
    now: Date.parse('2026-11-22T09:00:00Z'),
    frozen: true,
    ...options,
  });

/** A host over an Apps Script project written on the spot: file name to text. */
export async function aScriptHost(
  files: Record<string, string>,
  book: Book = aBook({ Sheet1: [['a', 1]] }),
  options: Partial<HostOptions> = {},
): Promise<Host> {
  const project = fs.mkdtempSync(path.join(os.tmpdir(), 'script-'));
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(project, name), text);
  return aHost(book, { project, pool: undefined, ...options });
}

export type Reply =
  | { ok: true; report: Record<string, unknown>; operation?: string | null }
  | { ok: false; error: { code: string; message: string } };

/** Runs a command as the sidebar does. */
export async function runCommand(
  host: Host,
  name: string,
  input: unknown = {},
  faults?: Faults,
  user = host.user,
): Promise<RunResult & { reply?: Reply }> {
  const result = await host.run({
    fn: 'runCommand',
    args: [name, input],
    kind: 'rpc',
    user,
    userLocale: host.userLocale,
    faults,
  });
  return { ...result, reply: result.value as Reply | undefined };
}

/** The tab as shown. */
export async function shown(book: Book, name: string): Promise<string[][]> {
  await book.settle();
  const sheet = book.sheets().find((candidate) => candidate.name === name);
  if (!sheet) throw new Error(`no tab ${name}`);
  const area = {
    sheet: sheet.id,
    row: 0,
    column: 0,
    rows: book.contentRows(sheet.id),
    columns: book.contentColumns(sheet.id),
  };
  return area.rows && area.columns ? book.displayValues(area) : [];
}

export const addresses = (messages: SentMessage[]): string[] => messages.flatMap((message) => message.to);
