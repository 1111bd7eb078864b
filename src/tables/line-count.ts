/** How many lines stand in the tabs that must not lose any: kept with the document, so that lines or tabs that were deleted by hand, or went with an older version of the file, are noticed. */
import type { Day } from '../domain/codes';
import { dayOfIso } from '../domain/days';
import type { RawValue, Scalar, Store } from '../ports';
import { idText } from './id-text';
import type { OwnTable } from './own-tables';

/** The column that tells the lines apart: of the ledger, which proves that letters have left, of the list of refusals, and of what letters are sent for and say. */
const KEY_COLUMN = { ledger: 'key', suppressed: 'key', occasions: 'code', templates: 'code' } as const;
export type GuardedTable = keyof typeof KEY_COLUMN;

export const isGuarded = (table: string): table is GuardedTable => Object.keys(KEY_COLUMN).includes(table);

/** What the document remembers of such a tab. */
interface LineCount {
  lines: number;
  /** The latest day that a line is about; null where lines have no day. */
  day: Day | null;
  /** Lines that were found gone before the last writing. */
  missing: number;
  /** The latest day that one of these may have been about. */
  until: Day | null;
}

export interface Loss {
  /** Lines that are gone; 0 when none is. */
  missing: number;
  /** What they told of days after this one is there: on those nothing was written before the loss. Null when nothing is gone. */
  until: Day | null;
}

/** Where the count of a tab is kept. */
export const lineCountKey = (table: GuardedTable): string => `klientura.lines/${table}`;

/**
 * What a tab has lost since it was last written by us. 1 call.
 * @param own the tab as read; null when there is none
 * @example lossOf(store, 'ledger', null) //=> { missing: 12, until: 46162 } when 12 lines stood there, the last about 20 May 2026
 */
export function lossOf(store: Store, table: GuardedTable, own: OwnTable | null): Loss {
  return lossIn(read(store, table), table, own);
}

function lossIn({ lines, day, missing, until }: LineCount, table: GuardedTable, own: OwnTable | null): Loss {
  const gone = lines - (own === null ? 0 : keysIn(table, own.content.values, own.columns).size);
  return gone > 0 ? { missing: missing + gone, until: latest(day, until) } : { missing, until };
}

/** The latest day that a line of the tab is about, null for none. 1 call. */
export const lastDayOf = (store: Store, table: GuardedTable): Day | null => read(store, table).day;

/**
 * Counts the lines of a tab once they are in the file; what was gone before stays remembered. 2 calls.
 * @param before the tab as it was read
 * @param lines all lines as they stand now, the header first
 */
export function countLines(store: Store, table: GuardedTable, before: OwnTable, lines: readonly Line[]): void {
  const known = read(store, table);
  const days = lines.slice(1).map((line) => dayIn(line, before.columns));
  const count: LineCount = {
    ...lossIn(known, table, before),
    lines: keysIn(table, lines, before.columns).size,
    day: days.reduce(latest, known.day),
  };
  store.set(lineCountKey(table), JSON.stringify(count));
}

type Line = readonly (RawValue | Scalar | undefined)[];

/** Two lines of one key count once: a person may have copied a row. */
function keysIn(table: GuardedTable, lines: readonly Line[], columns: OwnTable['columns']): Set<string> {
  const at = columns.get(KEY_COLUMN[table])! - 1;
  const keys = new Set(lines.slice(1).map((line) => idText(line[at] ?? '')));
  keys.delete('');
  return keys;
}

function dayIn(line: Line, columns: OwnTable['columns']): Day | null {
  const cell = line[(columns.get('day') ?? 0) - 1];
  return typeof cell === 'string' ? dayOfIso(cell.slice(0, 10)) : null;
}

const latest = (one: Day | null, other: Day | null): Day | null =>
  one === null || (other !== null && other > one) ? other : one;

function read(store: Store, table: GuardedTable): LineCount {
  const none: LineCount = { lines: 0, day: null, missing: 0, until: null };
  try {
    const value = JSON.parse(store.get(lineCountKey(table)) ?? 'null') as Partial<LineCount> | null;
    return { ...none, ...value };
  } catch {
    return none;
  }
}
