/** Removes rows of clients in contiguous blocks from the bottom; a row that a person edited stays, and one that went by mistake comes back. */
import type { Scalar, TabContent } from '../../ports';
import { readRows } from '../../tables/some-rows';
import { idText } from '../../tables/table';
import type { RowEntry } from '../change-set';
import type { Door, LiveTable } from '../door';
import { sameScalar } from '../scalars';
import { Paused } from '../run-clock';
import { stretches } from '../stretches';
import { rowsById } from './live-rows';
import { rowKeys } from './row-key';
import { isOutside } from './standing';
import { restEdited } from './whole-rows';

const PASSES = 5;

/** First and last row. */
type Block = readonly [from: number, to: number];

/**
 * Calls: a constant, 1 for each block of adjacent rows, and 3 for each 200 of these.
 * @throws Paused when the run's time is over, or people moved rows in each of five passes
 */
export function removeClients(door: Door, rows: readonly RowEntry[]): void {
  for (let pass = 0; pass < PASSES; pass++) {
    const live = door.live('clients');
    if (live === null) {
      rows.forEach(({ id }) => door.conflict(id, 'id'));
      return;
    }
    const doomed = doomedRows(door, live, rows);
    if (doomed.length === 0) return;
    if (pass === 0) door.done += rows.length - doomed.length;
    if (removeBlocks(door, live, doomed)) return;
  }
  throw new Paused();
}

/** Rows that are still there and still as they were planned to go. */
function doomedRows(door: Door, live: LiveTable, rows: readonly RowEntry[]): number[] {
  const rowOf = rowsById(live);
  const doomed: number[] = [];
  for (const entry of rows) {
    const { id, values } = entry;
    const row = rowOf.get(id);
    if (row === undefined) continue;
    const field = Object.keys(values).find((field) => {
      const column = live.columns.get(field);
      return (
        column !== undefined && !sameScalar(door.scalar(live.content.values[row - 1]?.[column - 1]), values[field]!)
      );
    });
    const edited = field ?? restEdited(door, live, row, entry);
    if (edited === undefined) doomed.push(row);
    else door.conflict(id, edited);
  }
  return doomed.sort((a, b) => a - b);
}

/** What goes between two looks at the tab: so many blocks, and no longer than so many ms, because an edit made meanwhile in a row that goes is not seen. */
const BATCH = 200;
const LOOK_AFTER = 2000;

/** Removes the blocks until all went; false when rows stand elsewhere than when they were read, so that the tab has to be looked at again. */
function removeBlocks(door: Door, live: LiveTable, doomed: readonly number[]): boolean {
  const { book } = door.ports;
  const column = live.columns.get('id')!;
  const ids = [...live.ids];
  let allocated = rowsOf(door, live.tab);
  // Rows that went in earlier batches, when all was well.
  const before = new Set<number>();
  // Blocks go from the bottom, so that only what stands down to this one has to stand where it stood.
  const blocks = stretches(doomed).reverse();
  // What is looked at before a batch and does not go with it was looked at in vain: the first block tells how long one takes.
  let size = 1;
  for (let at = 0; at < blocks.length;) {
    const batch = blocks.slice(at, at + size);
    const bottom = batch[0]![1];
    door.begins();
    if (!startsWith(idsOf(door, live.tab, column, bottom), ids.slice(0, bottom))) return false;
    if (!unchanged(door, live, batch)) return false;
    const gone: Block[] = [];
    const looked = door.ports.clock.now();
    for (const [from, to] of batch) {
      if (gone.length > 0 && door.ports.clock.now() - looked > LOOK_AFTER) break;
      book.deleteRows(live.tab, from, to - from + 1);
      ids.splice(from - 1, to - from + 1);
      gone.push([from, to]);
    }
    door.forgetTabs();
    // A person may have moved any row just before, so that others went in place of these: all are looked at.
    if (!startsWith(idsOf(door, live.tab, column, ids.length), ids)) {
      const byPerson = allocated - rowsOf(door, live.tab) - sizeOf(gone);
      bringBack(door, live, { doomed, gone, before, byPerson });
      return false;
    }
    for (const row of rowsIn(gone)) before.add(row);
    allocated -= sizeOf(gone);
    at += gone.length;
    const each = (door.ports.clock.now() - looked) / gone.length;
    size = Math.max(1, Math.min(BATCH, Math.floor(LOOK_AFTER / Math.max(1, each))));
    door.did(sizeOf(gone), at < blocks.length ? 'BLOCK' : 'END');
  }
  return true;
}

const rowsIn = (blocks: readonly Block[]): number[] =>
  blocks.flatMap(([from, to]) => Array.from({ length: to - from + 1 }, (_, index) => from + index));

const sizeOf = (blocks: readonly Block[]): number => rowsIn(blocks).length;

/** Allocated rows of a tab at this moment. */
function rowsOf({ ports: { book } }: Door, tab: number): number {
  return book.tabs().find(({ id }) => id === tab)?.rows ?? 0;
}

function startsWith(ids: readonly string[] | null, expected: readonly string[]): boolean {
  return ids?.length === expected.length && ids.every((id, index) => id === expected[index]);
}

function idsOf(door: Door, tab: number, column: number, rows: number): string[] | null {
  try {
    return door.ports.book.values(tab, { row: 1, column, rows, columns: 1 }).map(([raw]) => idText(raw));
  } catch (error) {
    if (isOutside(error)) return null;
    throw error;
  }
}

/** Whether the rows still hold what they held when it was decided that they go: the blocks below took their time. */
function unchanged(door: Door, live: LiveTable, batch: readonly Block[]): boolean {
  const rows = rowsIn(batch);
  const now = readRows(rows, live.header.length, (area) => door.ports.book.values(live.tab, area));
  return rows.every((row) =>
    now
      .get(row)!
      .every((raw, index) => sameScalar(door.scalar(raw), door.scalar(live.content.values[row - 1]![index]))),
  );
}

/** What was deleted when people moved rows. */
interface Deletion {
  doomed: readonly number[];
  /** The blocks of this batch. */
  gone: readonly Block[];
  /** Rows that went in earlier batches, when all was well. */
  before: ReadonlySet<number>;
  /** Rows that the tab has lost beside those of the batch. */
  byPerson: number;
}

/** A person moved rows in the very moment of the deletion, so that rows of others went: they come back as they were read, at the end of their old neighbours. */
function bringBack(door: Door, then: LiveTable, deletion: Deletion): void {
  const { book } = door.ports;
  const meant = new Set(deletion.doomed);
  const now = door.live('clients');
  if (now === null) return;
  for (const row of takenBy(deletion, lostRows(then, now), then.content)) {
    if (meant.has(row)) continue;
    const cells = then.content.values[row - 1]!;
    const at = Math.min(row, now.content.values.length + 1);
    book.ensureSize(then.tab, at, cells.length);
    book.insertRows(then.tab, at, 1);
    // The look of the row above is that of any client's; of a row that is gone it cannot be read any more.
    if (at - 1 > then.headerRow) book.dressRows(then.tab, at - 1, at, 1, cells.length);
    book.write(then.tab, at, 1, [cells.map((raw): Scalar => door.scalar(raw))]);
    then.content.formulas[row - 1]!.forEach((formula, index) => {
      if (formula !== '') book.writeFormulas(then.tab, at, index + 1, [[formula]]);
    });
  }
  book.flush();
  door.forgetTabs();
}

/** Rows that are in no place any more, by their ID or, without one, by what they held; blank rows are no loss. */
function lostRows(then: LiveTable, now: LiveTable): number[] {
  const namesOf = (live: LiveTable): string[] => {
    const column = live.columns.get('id')!;
    const keys = rowKeys(live.content, live.headerRow, live.added);
    return keys.map((key, row) => {
      const cells = live.content.values[row - 1] ?? [];
      if (key === '' || cells.every((cell) => cell === '')) return '';
      return idText(cells[column - 1]) || `#${key}`;
    });
  };
  const there = new Map<string, number>();
  for (const name of namesOf(now)) there.set(name, (there.get(name) ?? 0) + 1);
  const lost: number[] = [];
  namesOf(then).forEach((name, row) => {
    const left = there.get(name) ?? 0;
    if (name === '') return;
    if (left > 0) there.set(name, left - 1);
    else lost.push(row);
  });
  return lost;
}

/**
 * Of the rows that are lost those that the deletion took. Where a person deleted rows before it, their numbers shifted and it took others than were meant: each stretch of lost rows that the person
 * may have deleted is tried, and what explains the whole loss counts. What a person deleted stays deleted; where nothing tells who deleted a row it counts as taken, for a row too much is better than
 * one lost.
 * @example blocks [[7, 7]], lost rows 5 and 8 → 8: the person deleted 5, and what had been 8 stood in row 7
 * @example blocks [[9, 9]], lost row 3, and row 10 was blank → none: the person deleted 3, and a blank row went
 */
function takenBy(
  { gone: blocks, before, byPerson }: Deletion,
  allLost: readonly number[],
  { values }: TabContent,
): readonly number[] {
  const lost = allLost.filter((row) => !before.has(row));
  const isBlank = (row: number): boolean => values[row - 1]?.every((cell) => cell === '') ?? true;
  const filled = (rows: readonly number[]): number[] => rows.filter((row) => !isBlank(row));
  // The person may have come after the deletion, too.
  const meant = filled(rowsIn(blocks));
  const hasMeant = meant.every((row) => lost.includes(row));
  // More than went: a row without an ID looks otherwise since a person moved a column.
  if (byPerson <= 0) return hasMeant && lost.length > sizeOf(blocks) ? meant : lost;
  const bottom = values.length + sizeOf(blocks) + byPerson + before.size;
  const starts = Array.from({ length: Math.max(0, lost.length - byPerson + 1) }, (_, at) => at).filter(
    (at) => lost[at + byPerson - 1]! - lost[at]! === byPerson - 1,
  );
  const theories = starts.flatMap((at) => {
    const gone = new Set(lost.slice(at, at + byPerson));
    const left = Array.from({ length: bottom }, (_, index) => index + 1).filter(
      (row) => !gone.has(row) && !before.has(row),
    );
    const ours = filled(blocks.flatMap(([from, to]) => left.splice(from - 1, to - from + 1)));
    return ours.length + gone.size === lost.length && ours.every((row) => lost.includes(row)) ? [ours] : [];
  });
  if (hasMeant) theories.push(meant);
  return theories.length === 0 ? lost : [...new Set(theories.flat())].sort((a, b) => a - b);
}
