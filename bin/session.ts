/** Opens a file with the script over it, as the options of the command line say, and puts away what came of it. */
import fs from 'node:fs';
import path from 'node:path';
import { createHost } from '../host/create-host';
import { loadBook, saveBook } from '../host/files';
import type { Book } from '../host/book/book';
import type { Host, SentMessage } from '../host/host';
import {
  UsageError,
  readInstant,
  readLatency,
  readWebApp,
  type Arguments,
  type UiLocale,
  type Verb,
} from './arguments';
import { lockFile } from './file-lock';
import { openOutbox } from './outbox';

export const root = path.resolve(__dirname, '..');

const LOCALES: Record<UiLocale, string> = { ru: 'ru_RU', uk: 'uk_UA', en: 'en_US' };

export interface Session {
  host: Host;
  /** Messages sent since the session began. */
  sent: SentMessage[];
  /** Where `save` writes; null for a book that is in no file. */
  file: string | null;
  /** Writes the book to `--out`, or back if it came from a saved book. */
  save(): Promise<void>;
  /** Ends what runs, and the connection to the mail server. */
  close(): Promise<void>;
}

/** The user's language: `--locale`, else the system's, else English. */
export function userLocale(args: Arguments): UiLocale {
  const text = args.text('locale');
  if (text !== undefined) {
    if (text !== 'ru' && text !== 'uk' && text !== 'en') throw new UsageError('--locale is ru, uk or en.');
    return text;
  }
  const system = (
    process.env.LC_ALL ??
    process.env.LC_MESSAGES ??
    process.env.LANG ??
    Intl.DateTimeFormat().resolvedOptions().locale
  ).slice(0, 2);
  return system === 'ru' || system === 'uk' ? system : 'en';
}

/** The spreadsheet's locale for a file that does not say its own. */
export function sheetLocale(args: Arguments): string {
  const text = args.text('sheet-locale');
  if (text !== undefined && !/^[a-z]{2}(_[A-Z]{2})?$/.test(text)) throw new UsageError('--sheet-locale is like ru_RU.');
  return text ?? LOCALES[userLocale(args)];
}

export function timeZone(args: Arguments): string {
  const zone = args.text('time-zone') ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new UsageError(`${zone} is no time zone.`);
  }
  return zone;
}

export const userEmail = (args: Arguments): string => args.text('user') ?? 'owner@example.com';

/** `Sales=orders.csv` as tab name to file. */
function readAdds(args: Arguments): Record<string, string> {
  return Object.fromEntries(
    args.list('add').map((text) => {
      const at = text.indexOf('=');
      if (at < 1) throw new UsageError('--add is TAB=FILE.');
      return [text.slice(0, at), text.slice(at + 1)];
    }),
  );
}

/** The folder of the script: `--project`, else what the build made of Klientura. */
export const projectFolder = (args: Arguments): string => path.resolve(args.text('project') ?? path.join(root, 'dist'));

/** The script's zone is the process's: a Date inside the script shows it, as at Google. */
export function useScriptZone(project: string): void {
  const manifest = path.join(project, 'appsscript.json');
  if (!fs.existsSync(manifest)) return;
  const { timeZone: zone } = JSON.parse(fs.readFileSync(manifest, 'utf8')) as { timeZone?: string };
  if (zone) process.env.TZ = zone;
}

/** Verbs that write the book. */
const WRITING: Partial<Record<Verb, true>> = {
  serve: true,
  command: true,
  days: true,
  beat: true,
  script: true,
  submit: true,
};

export interface OpenOptions {
  /** A file, or a book that is in no file yet. */
  source: string | Book;
  project?: string;
  /** Where `save` writes when `--out` is not given; by default a saved book goes back to where it came from. */
  saveTo?: string;
  /** The clock stands still but for `advance`. */
  frozen?: boolean;
  now?: string;
}

/** Opens `source` with what `--add`, WHO-AND-WHEN and the outbox options say. */
export async function openSession(args: Arguments, options: OpenOptions): Promise<Session> {
  const givenZone = args.text('time-zone') === undefined ? undefined : timeZone(args);
  const givenLocale = args.text('sheet-locale');
  // Asked before the process takes the script's zone, so that a new book gets the person's own.
  const newZone = givenZone ?? timeZone(args);
  const project = options.project ?? projectFolder(args);
  useScriptZone(project);
  const user = userEmail(args);
  const { source } = options;
  const out =
    args.text('out') ??
    options.saveTo ??
    (typeof source === 'string' && source.endsWith('.book.json') ? source : undefined);
  // Before it is read: what another process writes meanwhile would be lost.
  const release = out !== undefined && args.verb in WRITING ? lockFile(out) : (): void => undefined;
  const { book, services } =
    typeof source === 'string'
      ? await loadBook(source, { timeZone: newZone, locale: sheetLocale(args), owner: user, adds: readAdds(args) })
      : { book: source, services: undefined };
  if (givenZone) book.timeZone = givenZone;
  if (givenLocale) book.locale = givenLocale;
  const nowText = options.now ?? args.text('now');
  const outbox = openOutbox(args);
  const sent: SentMessage[] = [];
  const host = await createHost({
    project,
    book,
    services,
    user,
    userLocale: userLocale(args),
    now: nowText === undefined ? undefined : readInstant(nowText, book.timeZone),
    frozen: options.frozen,
    latency: readLatency(args),
    deliver: async (message) => {
      await outbox.deliver(message);
      sent.push(message);
    },
  });
  const webApp = args.verb === 'serve' ? undefined : readWebApp(args, false);
  if (webApp !== undefined) host.deployWebApp(webApp);
  return {
    host,
    sent,
    file: out ?? null,
    save: async () => {
      if (out) await saveBook(out, host.book, host.services());
    },
    close: async () => {
      await host.dispose();
      await outbox.close();
      release();
    },
  };
}
