/** Keeps the log bounded: what is older than 90 days, or over its share of the file, is cut down to who, when, how much and the link of the chain. */
import type { Ports } from '../../ports';
import type { Day } from '../../domain/codes';
import { dayOfIso } from '../../domain/days';
import { OWN_COLUMNS } from '../../tables/own-tables';
import { SAID, type Said } from './chain';
import type { LogTab } from './log-tab';
import type { Log, LogEntry } from './read-log';
import { stretches } from '../stretches';

/** Operations can be taken back so long. */
export const KEPT_DAYS = 90;
/** Cells of the log; 2 % of what Google allows a file. */
export const KEPT_CELLS = 200_000;

const WIDTH = OWN_COLUMNS.log.length;
/** Archived operations are a row each, and are themselves dropped when they fill half of the log. */
const ARCHIVED_ROWS = Math.floor(KEPT_CELLS / 2 / WIDTH);
/**
 * Archives what is due; nothing that is unfinished, nor anything after it. Calls: none when nothing is due, else a constant and 2 for each stretch of rows.
 * @param budget cells that the log may have
 * @returns how many operations were archived
 */
export function archiveLog(ports: Ports, log: Log, today: Day, budget = KEPT_CELLS): number {
  const { tab, entries } = log;
  if (tab === null) return 0;
  const due = dueIn(entries, Math.min(today, lastDay(entries) ?? today), budget);
  const archived = [...entries.filter(({ state }) => state === 'ARCHIVED'), ...due];
  const dropped = archived.slice(0, Math.max(0, archived.length - Math.max(1, ARCHIVED_ROWS)));
  const leftOver = archived.flatMap(({ rows, first }) => rows.filter((row) => row !== first.row));
  if (due.length === 0 && dropped.length === 0 && leftOver.length === 0) return 0;
  writeArchived(tab, due);
  ports.book.flush();
  const gone = new Set([...leftOver, ...dropped.map(({ first }) => first.row)]);
  tab.deleteRows([...gone]);
  ports.book.flush();
  return due.length;
}

/** The day of the operation before the newest: a clock that jumped ahead for one run must not archive everything. */
function lastDay(entries: readonly LogEntry[]): Day | null {
  const before = entries[entries.length - 2];
  return before === undefined ? null : dayOfIso(before.first.time.slice(0, 10));
}

/** The oldest operations, as many as are too old or too much. */
function dueIn(entries: readonly LogEntry[], today: Day, budget: number): LogEntry[] {
  let cells = entries.reduce((sum, { rows }) => sum + rows.length * WIDTH, 0);
  const due: LogEntry[] = [];
  // The newest stays in any case: it may have to be taken back right now.
  for (const entry of entries.slice(0, -1)) {
    if (entry.state === 'PLANNED') break;
    if (entry.state === 'ARCHIVED') continue;
    const day = dayOfIso(entry.first.time.slice(0, 10));
    if (cells <= budget && day !== null && day >= today - KEPT_DAYS) break;
    due.push(entry);
    cells -= (entry.rows.length - 1) * WIDTH;
  }
  return due;
}

/** The first row of each operation is written over; the others are deleted after. */
function writeArchived(tab: LogTab, due: readonly LogEntry[]): void {
  const firsts = new Map(due.map((entry) => [entry.first.row, entry]));
  const ends = due.map(({ rows }) => rows[rows.length - 1]!);
  const chains = tab.texts(ends, ['chain']);
  const chainOf = new Map(due.map((entry, index) => [entry, chains[index]!.chain]));
  for (const [from, to] of stretches([...firsts.keys()].sort((a, b) => a - b))) {
    const lines = Array.from({ length: to - from + 1 }, (_, index) => {
      const entry = firsts.get(from + index)!;
      const said = Object.fromEntries(SAID.map((column) => [column, entry.first[column]])) as Said;
      return {
        ...said,
        number: entry.first.number + entry.first.parts - 1,
        state: 'ARCHIVED',
        left: entry.first.left,
        payload: null,
        salt: null,
        digest: null,
        chain: chainOf.get(entry)!,
      };
    });
    tab.write(from, lines);
  }
}
