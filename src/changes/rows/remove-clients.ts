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

/** Whether all went and nothing else did. The rows above a block stand where they stood, so that the IDs read once tell for all blocks. */
function removed(door: Door, live: LiveTable, doomed: readonly number[]): boolean {
  const { book } = door.ports;
  const column = live.columns.get('id')!;
  const ids = live.content.values.map((values) => idText(values[column - 1]));
  const rowsNow = (count: number): string[] | null => idsOf(door, live.tab, column, count);
  for (const [from, to] of stretches(doomed).reverse()) {
    const count = to - from + 1;
    // Blocks go from the bottom, so that only what stands down to this one has to stand where it stood.
    if (!startsWith(rowsNow(to), ids.slice(0, to))) return false;
    book.deleteRows(live.tab, from, count);
    door.forgetTabs();
    const left = rowsNow(from - 1) ?? [];
    if (!startsWith(left, ids.slice(0, from - 1))) {
      bringBack(door, live, doomed);
      return false;
    }
    door.did(count);
  }
  return true;
}

function startsWith(ids: readonly string[] | null, expected: readonly string[]): boolean {
  return ids?.length === expected.length && ids.every((id, index) => id === expected[index]);
}

function idsOf(door: Door, tab: number, column: number, rows: number): string[] | null {
  try {
    return door.ports.book.values(tab, { row: 1, column, rows, columns: 1 }).map(([raw]) => idText(raw));
  } catch (error) {
    if (error instanceof AppError && error.code === 'PLATFORM') return null;
    throw error;
  }
}

/** A person moved rows in the very moment of the deletion, so that rows of others went: they come back as they were read, at the end of their old neighbours. */
function bringBack(door: Door, then: LiveTable, doomed: readonly number[]): void {
  const { book } = door.ports;
  const meant = new Set(doomed);
  const now = door.live('clients');
  if (now === null) return;
  const there = rowsById(now);
  for (const [id, row] of rowsById(then)) {
    if (there.has(id) || meant.has(row)) continue;
    const at = Math.min(row, now.content.values.length + 1);
    const cells = then.content.values[row - 1]!;
    book.insertRows(then.tab, at, 1);
    book.write(then.tab, at, 1, [cells.map((raw): Scalar => door.scalar(raw))]);
    then.content.formulas[row - 1]!.forEach((formula, index) => {
      if (formula !== '') book.writeFormulas(then.tab, at, index + 1, [[formula]]);
    });
    book.flush();
    door.forgetTabs();
  }
}
