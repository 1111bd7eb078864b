/** The mail ledger: one row per letter, from the intent to the proof that it was sent. */
import { dayOf, dayOfIso, isoOf } from '../domain/days';
import type { Day } from '../domain/codes';
import type { Digest, RawValue, Scalar, Zone } from '../ports';
import { timeText } from './local-time';
import type { OwnTable } from './own-tables';

/**
 * `PLANNED` may be sent; `SENDING` stands while the letter is handed over, one at a time; `SENT` is proven; `IN_DOUBT` was being sent when the run
 * died, and only a person can say what became of it; `MISSED` was never sent and its time is over.
 */
export const LETTER_STATES = ['PLANNED', 'SENDING', 'SENT', 'IN_DOUBT', 'MISSED'] as const;
export type LetterState = (typeof LETTER_STATES)[number];

/** What can stand behind a letter when two rows have one key: the state that most surely forbids another letter counts. */
const STRENGTH: readonly LetterState[] = ['PLANNED', 'MISSED', 'IN_DOUBT', 'SENDING', 'SENT'];

/** One letter. */
export interface LedgerEntry {
  key: string;
  /** Client ID. */
  client: string;
  /** Code of the occasion's rule. */
  occasion: string;
  /** Which event it is: the year of what returns each year, the ISO day of what does not. One letter per client, occasion and event. */
  instance: string;
  /** The day on which the letter is due. */
  day: Day;
  /** Digest of the address, salted with the spreadsheet's ID, so that the ledger holds no address. */
  address: string;
  /** ID of the spreadsheet that planned it. */
  book: string;
  /** Which template with which text, see `templateName`. */
  template: string;
  operation: string;
  state: LetterState;
  /** Local time of the last change of state, `2026-03-05 09:00:12`. */
  time: string;
  /** Who decided a doubt. */
  decidedBy: string;
}

/** An entry and the row it stands in. */
export interface LedgerRow extends LedgerEntry {
  row: number;
}

/** The ledger as read once. */
export interface Ledger {
  /** Entries by key. */
  readonly byKey: ReadonlyMap<string, LedgerRow>;
  /** Whether the client already has a row for that event, in whichever copy of the file it was written. */
  find(client: string, occasion: string, instance: string): LedgerRow | undefined;
  /** IDs of other spreadsheets that wrote here: the file is a copy or was restored. */
  readonly foreignBooks: readonly string[];
  /** Rows are gone: a letter of this day or before that has no row may have gone all the same. Null when none is gone. */
  readonly lostUntil: Day | null;
}

/**
 * The name of a letter.
 * @example ledgerKey('1AbC', 'K-7F3A2C', 'birthday', '2026') //=> '1AbC/K-7F3A2C/birthday/2026'
 */
export function ledgerKey(book: string, client: string, occasion: string, instance: string): string {
  return `${book}/${client}/${occasion}/${instance}`;
}

/**
 * How the ledger names a template: what results are told apart by, and a digest of the text as it was.
 * @example templateName({ code: 'birthday', language: 'uk', variant: 'A' }, '0123456789abcdef') //=> 'birthday/uk/A 0123456789abcdef'
 */
export function templateName(
  { code, language, variant }: { code: string; language: string; variant: string },
  digest: string,
): string {
  return `${code}/${language}/${variant} ${digest}`;
}

/** The parts of such a name; letters of the first version have a digest alone, and were all for birthdays. @example readTemplateName('thanks//B 01ab').variant //=> 'B' */
export function readTemplateName(name: string): { code: string; language: string; variant: string } {
  const [code, language = '', variant = ''] =
    name.split(' ').length < 2 ? ['birthday'] : name.split(' ')[0]!.split('/');
  return { code: code!, language, variant };
}

/** Digest of an address for the ledger, 16 hex digits. The address must be in the form by which two spellings of one mailbox are equal. */
export function addressDigest(digest: Digest, book: string, canonical: string): string {
  return digest.sha256(`${book}\n${canonical}`).slice(0, 16);
}

/**
 * Reads the ledger's rows. A state that is not ours was typed by a person; it counts as in doubt, which never sends.
 * @param table the ledger tab as read, or null when there is none
 * @param book the ID of this spreadsheet
 * @param keeperOf whom a client was merged into: what that one got, the other has got
 * @param lostUntil see `Loss.until`
 */
export function readLedger(
  table: OwnTable | null,
  book: string,
  zone: Zone,
  keeperOf: (client: string) => string = (client) => client,
  lostUntil: Day | null = null,
): Ledger {
  const byKey = new Map<string, LedgerRow>();
  const byLetter = new Map<string, LedgerRow>();
  const foreign = new Set<string>();
  const rows = table?.content.values ?? [];
  for (let index = 1; index < rows.length; index++) {
    const written = entryOf(rows[index]!, table!.columns, zone);
    if (written === null) continue;
    const entry = { ...written, client: keeperOf(written.client) };
    if (entry.book !== book) foreign.add(entry.book);
    keepStronger(byKey, entry.key, { ...entry, row: index + 1 });
    keepStronger(byLetter, letterName(entry.client, entry.occasion, entry.instance), { ...entry, row: index + 1 });
  }
  return {
    byKey,
    find: (client, occasion, instance) => byLetter.get(letterName(client, occasion, instance)),
    foreignBooks: [...foreign],
    lostUntil,
  };
}

/** An entry as the cells of the `ledger` step. */
export function ledgerValues(entry: LedgerEntry): Record<string, Scalar> {
  const { instance, ...others } = entry;
  return { ...others, year: /^\d{4}$/.test(instance) ? Number(instance) : instance, day: isoOf(entry.day) };
}

function letterName(client: string, occasion: string, instance: string): string {
  return `${client}/${occasion}/${instance}`;
}

function keepStronger(map: Map<string, LedgerRow>, name: string, entry: LedgerRow): void {
  const other = map.get(name);
  if (other === undefined || STRENGTH.indexOf(entry.state) > STRENGTH.indexOf(other.state)) map.set(name, entry);
}

function entryOf(cells: readonly RawValue[], columns: ReadonlyMap<string, number>, zone: Zone): LedgerEntry | null {
  const raw = (name: string): RawValue => cells[(columns.get(name) ?? 0) - 1] ?? '';
  const text = (name: string): string => {
    const cell = raw(name);
    return typeof cell === 'object' ? timeText(zone.serialOf(cell.getTime())) : String(cell).trim();
  };
  // The key says it once more.
  const instance = (text('year') || (text('key').split('/').pop() ?? '')).slice(0, 10);
  if (text('key') === '' || text('client') === '' || text('occasion') === '' || instance === '') return null;
  return {
    key: text('key'),
    client: text('client'),
    occasion: text('occasion'),
    instance,
    // A file format may have turned the text into a date; a day that is gone altogether is taken as the year's first.
    day: dayOfIso(text('day').slice(0, 10)) ?? dayOf(Number(instance.slice(0, 4)) || 1970, 1, 1),
    address: text('address'),
    book: text('book'),
    template: text('template'),
    operation: text('operation'),
    state: LETTER_STATES.find((state) => state === text('state')) ?? 'IN_DOUBT',
    time: text('time'),
    decidedBy: text('decidedBy'),
  };
}
