/**
 * Brings clients' rows into the tab: inserts blank rows below their neighbour, writes the IDs alone, and fills the rest cell by cell once the IDs stand right.
 * A run that dies in between leaves blank rows or rows with an ID, which the next one fills: it knows how many blank rows were there before.
 */
import type { RowEntry, SpareRows } from '../change-set';
import type { Door, LiveTable } from '../door';
import { Paused } from '../run-clock';
import { fillCells } from './fill-cells';
import { giveBackIds } from './give-back-ids';
import { rowsById } from './live-rows';
import { anchorRow, blankBelow } from './whole-rows';

const PASSES = 5;

/** Rows that come below one another: below the client `after`, below the header for null, else after the last client. */
interface Group {
  after: string | null | undefined;
  rows: RowEntry[];
}

/**
 * Calls: a constant, some 5 for each group of rows, and those of `putCells`.
 * @throws Paused when the run's time is over, or people moved rows in each of five passes
 */
export function fillRows(door: Door, rows: readonly RowEntry[], spare: SpareRows): void {
  const blanks = new Map(spare);
  for (let pass = 0; pass < PASSES; pass++) {
    const live = door.live('clients');
    if (live === null) {
      rows.forEach(({ id }) => door.conflict(id, 'id'));
      return;
    }
    const rowOf = rowsById(live);
    const missing = rows.filter(({ id }) => !rowOf.has(id));
    if (missing.length === 0) {
      fillCells(door, rows);
      return;
    }
    if (pass === 0) door.done += rows.length - missing.length;
    // From the bottom, so that the rows above stay where they are.
    const groups = grouped(missing, rowOf)
      .map((group) => ({ ...group, at: anchorRow(live, rowOf, group.after) }))
      .sort((a, b) => b.at - a.at);
    for (const group of groups) if (!insert(door, live, group, blanks)) break;
    door.ports.book.flush();
    if (!giveBackIds(door, live, new Set(missing.map(({ id }) => id)))) door.did(missing.length);
  }
  throw new Paused();
}

/** A removed row may have stood below another removed one: both come below the one that is there, the upper first. */
function grouped(missing: readonly RowEntry[], rowOf: ReadonlyMap<string, number>): Group[] {
  const groups: Group[] = [];
  const groupOf = new Map<string, Group>();
  const number = ({ row }: RowEntry): number => row ?? Infinity;
  for (const row of [...missing].sort((a, b) => (number(a) < number(b) ? -1 : Number(number(a) > number(b))))) {
    const chain = typeof row.after === 'string' ? groupOf.get(row.after) : undefined;
    const anchor = typeof row.after === 'string' && !rowOf.has(row.after) ? undefined : row.after;
    const group = chain ?? groups.find(({ after }) => after === anchor) ?? { after: anchor, rows: [] };
    if (group.rows.length === 0) groups.push(group);
    const below = group.rows.findIndex(({ id }) => id === row.after);
    if (below < 0) group.rows.push(row);
    else group.rows.splice(below + 1, 0, row);
    groupOf.set(row.id, group);
  }
  return groups;
}

/** Whether the rows are blank that the IDs were written into; else people moved rows, and the tab has to be looked at again. */
function insert(
  door: Door,
  live: LiveTable,
  { after, rows, at }: Group & { at: number },
  blanks: ReadonlyMap<string | null, number>,
): boolean {
  const { book } = door.ports;
  const tab = door.tabs().find(({ id }) => id === live.tab);
  // Blank rows beyond those that were there already are ours.
  const there = Math.max(0, blankBelow(live, at, tab?.rows ?? 0) - (blanks.get(after ?? null) ?? 0));
  const lacking = rows.length - there;
  if (lacking > 0) {
    if (tab !== undefined && at + 1 > tab.rows) book.ensureSize(live.tab, at + lacking, tab.columns);
    else book.insertRows(live.tab, at + 1, lacking);
    door.forgetTabs();
  }
  const columns = live.content.values[0]!.length;
  const now = book.values(live.tab, { row: at + 1, column: 1, rows: rows.length, columns });
  if (now.some((cells) => cells.some((cell) => cell !== ''))) return false;
  // Wherever they were inserted: below the last client there may be a total, which looks otherwise.
  if (at > live.headerRow) book.dressRows(live.tab, at, at + 1, rows.length, columns);
  // The ID alone: a row that has it is known again, and of a row that people moved here meanwhile nothing else is lost.
  book.write(
    live.tab,
    at + 1,
    live.columns.get('id')!,
    rows.map((row) => [row.id]),
  );
  return true;
}
