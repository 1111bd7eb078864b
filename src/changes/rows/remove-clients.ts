/** Removes rows of clients in contiguous blocks from the bottom; a row that a person edited stays, and one that went by mistake comes back. */
import { AppError } from '../../domain/app-error';
import type { Scalar } from '../../ports';
import { idText } from '../../tables/table';
import type { RowEntry } from '../change-set';
import { sameScalar, type Door, type LiveTable } from '../door';
import { Paused } from '../run-clock';
import { stretches } from '../stretches';
import { rowsById } from './live-rows';

const PASSES = 5;

/**
 * Calls: a constant, and 3 for each block of adjacent rows.
 * @throws Paused when the run's time is over, or people moved rows in each of five passes
 */
export function removeClients(door: Door, rows: readonly RowEntry[]): void {
  let before = rows.length;
  for (let pass = 0; pass < PASSES; pass++) {
    const live = door.live('clients');
    if (live === null) {
      rows.forEach(({ id }) => door.conflict(id, 'id'));
      return;
    }
    const doomed = doomedRows(door, live, rows);
    if (pass === 0) door.done += before - doomed.length;
    before = doomed.length;
    if (removed(door, live, doomed)) return;
  }
  throw new Paused();
}

/** Rows that are still there and still as they were planned to go. */
function doomedRows(door: Door, live: LiveTable, rows: readonly RowEntry[]): number[] {
  const rowOf = rowsById(live);
  const doomed: number[] = [];
  for (const { id, values } of rows) {
    const row = rowOf.get(id);
    if (row === undefined) continue;
    const edited = Object.keys(values).find((field) => {
      const column = live.columns.get(field);
      return (
        column !== undefined && !sameScalar(door.scalar(live.content.values[row - 1]?.[column - 1]), values[field]!)
      );
    });
    if (edited === undefined) doomed.push(row);
    else door.conflict(id, edited);
  }
  return doomed.sort((a, b) => a - b);
}

/** Whether all went and nothing else did. Blocks go from the bottom, so that the rows above stand where they stood. */
function removed(door: Door, live: LiveTable, doomed: readonly number[]): boolean {
  const { book } = door.ports;
  const column = live.columns.get('id')!;
  const ids = live.content.values.map((values) => idText(values[column - 1]));
  const gone: [number, number][] = [];
  for (const [from, to] of stretches(doomed).reverse()) {
    // The block with its neighbours; that of the last row has none below.
    const [above, below] = [Math.max(1, from - 1), Math.min(ids.length, to + 1)];
    if (!holds(door, live.tab, column, above, ids.slice(above - 1, below))) return false;
    book.deleteRows(live.tab, from, to - from + 1);
    door.forgetTabs();
    gone.push([from, to]);
    const beside = [...ids.slice(above - 1, from - 1), ...(below > to ? [ids[below - 1]!] : [])];
    if (!holds(door, live.tab, column, above, beside)) {
      mend(door, live, gone);
      return false;
    }
    door.did(to - from + 1);
  }
  return doomed.length === 0 || !mend(door, live, gone);
}

/** Whether rows hold these IDs. 1 call. */
function holds(door: Door, tab: number, column: number, row: number, expected: readonly string[]): boolean {
  if (expected.length === 0) return true;
  try {
    const cells = door.ports.book.values(tab, { row, column, rows: expected.length, columns: 1 });
    return cells.every(([raw], index) => idText(raw) === expected[index]);
  } catch (error) {
    if (error instanceof AppError && error.code === 'PLATFORM') return false;
    throw error;
  }
}

/**
 * Brings back rows that went because a person moved rows in the very moment of a deletion: as many as there are doomed ones that are still there, the nearest to the
 * blocks first, and of two the lower one: a row that a person deleted above draws up what is below. Others that are missing were deleted by the person.
 * @returns whether anything was to be mended
 */
function mend(door: Door, then: LiveTable, gone: readonly [number, number][]): boolean {
  const now = door.live('clients');
  if (now === null) return false;
  const there = rowsById(now);
  const distance = (row: number): number =>
    gone.reduce((least, [from, to]) => Math.min(least, row < from ? from - row : Math.max(0, row - to)), Infinity);
  let survivors = 0;
  const missing: number[] = [];
  for (const [id, row] of rowsById(then)) {
    if (distance(row) === 0) survivors += there.has(id) ? 1 : 0;
    else if (!there.has(id)) missing.push(row);
  }
  const wrong = missing.sort((a, b) => distance(a) - distance(b) || b - a).slice(0, survivors);
  for (const row of wrong) bringBack(door, then, row, Math.min(row, now.content.values.length + 1));
  return wrong.length > 0 || survivors > 0;
}

/** A row as it was read. */
function bringBack(door: Door, then: LiveTable, row: number, at: number): void {
  const { book } = door.ports;
  book.insertRows(then.tab, at, 1);
  book.write(then.tab, at, 1, [then.content.values[row - 1]!.map((raw): Scalar => door.scalar(raw))]);
  then.content.formulas[row - 1]!.forEach((formula, index) => {
    if (formula !== '') book.writeFormulas(then.tab, at, index + 1, [[formula]]);
  });
  book.flush();
  door.forgetTabs();
}
