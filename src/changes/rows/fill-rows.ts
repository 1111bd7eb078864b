/**
 * Brings clients' rows into the tab: inserts blank rows below their neighbour, writes the IDs alone, and fills the rest cell by cell once the IDs stand right.
 * A run that dies in between leaves blank rows or rows with an ID, which the next one fills: it knows how many blank rows were there before.
 */
import type { RowEntry, SpareRows } from '../change-set';
import type { Door, LiveTable, Standing } from '../door';
import { Paused } from '../run-clock';
import { fillCells } from './fill-cells';
import { giveBackIds } from './give-back-ids';
import { rowsById } from './live-rows';
import { clientsStand } from './standing';
import { anchorRow, blankBelow } from './whole-rows';

const PASSES = 5;

/** Room is made for no longer than half of the time that the run has left, or at least for so many ms, before the IDs are written, so that the run is asked for its time in between. */
const BATCH = 20_000;

/** Rows that come below one another: below the client `after`, below the header for null, else after the last client. */
interface Group {
  after: string | null | undefined;
  rows: RowEntry[];
}

/**
 * Calls: a constant for each batch of groups, 2 for each group of rows, and those of `putCells`.
 * @throws Paused when the run's time is over, or people moved rows in each of five passes
 */
export function fillRows(door: Door, rows: readonly RowEntry[], spare: SpareRows): void {
  const blanks = new Map(spare);
  for (let [isFirst, disturbed] = [true, 0]; disturbed < PASSES; isFirst = false) {
    const at = clientsStand(door);
    if (at === null) {
      rows.forEach(({ id }) => door.conflict(id, 'id'));
      return;
    }
    const rowOf = rowsById(at);
    const missing = rows.filter(({ id }) => !rowOf.has(id));
    if (missing.length === 0) {
      fillCells(door, rows);
      return;
    }
    if (isFirst) door.done += rows.length - missing.length;
    // From the bottom, so that the rows above stay where they are.
    const groups = grouped(missing, rowOf)
      .map((group) => ({ ...group, at: anchorRow(at, rowOf, group.after) }))
      .sort((a, b) => b.at - a.at);
    const placed = insertRows(door, at, groups, blanks);
    if (placed === null) {
      disturbed++;
      continue;
    }
    door.ports.book.flush();
    if (giveBackIds(door, placed.look, placed.rows)) disturbed++;
    else door.did(placed.rows.size, 'LOOK');
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

interface PlacedGroup extends Group {
  /** The row below which they come. */
  at: number;
}

/**
 * Makes room for a batch of groups, looks once whether the new rows are blank and everyone else stands where he should, and writes the IDs.
 * @param waiting from the bottom
 * @returns the tab as it was looked at, and the rows that were given an ID; null when people moved rows, so that it has to be looked at again
 */
function insertRows(
  door: Door,
  then: Standing,
  waiting: readonly PlacedGroup[],
  blanks: ReadonlyMap<string | null, number>,
): { look: LiveTable; rows: Map<number, string> } | null {
  const { book, clock } = door.ports;
  const tab = door.tabs().find(({ id }) => id === then.tab);
  const groups: PlacedGroup[] = [];
  const lacking: number[] = [];
  const begin = clock.now();
  const enough = Math.max(BATCH, door.timeLeft() / 2);
  for (const group of waiting) {
    if (groups.length > 0 && clock.now() - begin > enough) break;
    const { after, rows, at } = group;
    // Blank rows beyond those that were there already are ours.
    const there = Math.max(0, blankBelow(door, then, at) - (blanks.get(after ?? null) ?? 0));
    const lacks = Math.max(0, rows.length - there);
    groups.push(group);
    lacking.push(lacks);
    if (lacks === 0) continue;
    if (tab !== undefined && at + 1 > tab.rows) book.ensureSize(then.tab, at + lacks, tab.columns);
    else book.insertRows(then.tab, at + 1, lacks);
  }
  door.forgetTabs();
  const now = door.live('clients');
  if (now === null) return null;
  // Formulas are read after the values; a person may have come in between.
  if (!door.idsStand(now)) return null;
  const column = now.columns.get('id')!;
  const placed = firstRows(groups, lacking);
  if (!standRight(then, now, groups, lacking) || !groups.every((group, i) => areBlank(now, placed[i]!, group)))
    return null;
  const clientRows = new Set(rowsById(then).values());
  const given = new Map<number, string>();
  groups.forEach(({ rows, at }, index) => {
    const first = placed[index]!;
    rows.forEach(({ id }, offset) => given.set(first + offset, id));
    // Between two clients new rows look like clients; below the last one there may be a total, which looks otherwise.
    if (at > then.headerRow && !clientRows.has(at + 1))
      book.dressRows(then.tab, first - 1, first, rows.length, now.header.length);
    // The ID alone: a row that has it is known again, and of a row that people moved here meanwhile nothing else is lost.
    book.write(
      then.tab,
      first,
      column,
      rows.map((row) => [row.id]),
    );
  });
  return { look: now, rows: given };
}

/** The first row of each group once all have room. @param groups from the bottom */
function firstRows(groups: readonly PlacedGroup[], lacking: readonly number[]): number[] {
  let above = 0;
  const first: number[] = [];
  for (let index = groups.length - 1; index >= 0; index--) {
    first[index] = groups[index]!.at + above + 1;
    above += lacking[index]!;
  }
  return first;
}

/** Whether every client stands as many rows lower as rows were inserted above him. */
function standRight(
  then: Standing,
  now: Standing,
  groups: readonly PlacedGroup[],
  lacking: readonly number[],
): boolean {
  const steps = groups.map(({ at }, index) => ({ at, rows: lacking[index]! })).reverse();
  const [before, after] = [[...rowsById(then)].sort(([, a], [, b]) => a - b), rowsById(now)];
  if (before.length !== after.size) return false;
  let shift = 0;
  let next = 0;
  return before.every(([id, row]) => {
    while (next < steps.length && steps[next]!.at < row) shift += steps[next++]!.rows;
    return after.get(id) === row + shift;
  });
}

function areBlank({ content }: LiveTable, first: number, { rows }: Group): boolean {
  const cells = content.values.slice(first - 1, first - 1 + rows.length);
  return cells.every((row) => row.every((cell) => cell === ''));
}
