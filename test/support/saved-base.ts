/** Books kept as text: prepared once, opened anew for each trial. */
import type { Book, SavedBook } from '../../host/book/book';
import { openSavedBook } from '../../host/book/univer-book';
import type { Host, HostOptions } from '../../host/host';
import { aBook, aHost, runCommand, type Reply, type Tabs } from './host';

/** A command with its input, or what a person does by hand. */
export type Deed = [command: string, input?: unknown] | ((book: Book) => void);

export interface SavedBase {
  text: string;
  /** The last operation of the log. */
  operation: string;
}

export async function saved(host: Host): Promise<string> {
  await host.book.settle();
  return JSON.stringify(host.book.save(host.services()));
}

export async function opened(text: string, options: Partial<HostOptions> = {}): Promise<Host> {
  const book = JSON.parse(text) as SavedBook;
  return aHost(openSavedBook(book), { services: book.services, ...options });
}

/** @throws Error when the command does not succeed */
export async function done(host: Host, command: string, input: unknown = {}): Promise<Record<string, unknown>> {
  const { reply, error } = await runCommand(host, command, input);
  if (reply?.ok !== true) throw new Error(`${command}: ${JSON.stringify(error ?? reply)}`);
  return reply.report;
}

/** @param from the user's tabs, or a book kept as text */
export async function prepared(from: Tabs | string, deeds: readonly Deed[]): Promise<SavedBase> {
  const host = typeof from === 'string' ? await opened(from) : await aHost(aBook(from));
  let operation = '';
  for (const deed of deeds) {
    if (typeof deed === 'function') deed(host.book);
    else {
      const report = await done(host, deed[0], deed[1]);
      if (typeof report['operation'] === 'string') operation = report['operation'];
    }
  }
  const text = await saved(host);
  await host.dispose();
  return { text, operation };
}

/** The answer's error code; '' of a success. */
export const codeOf = (reply: Reply | undefined): string =>
  reply === undefined ? 'NO_REPLY' : reply.ok ? '' : reply.error.code;
