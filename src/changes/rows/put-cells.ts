/** Writes cells of an adopted tab while people may be at work in it: looks, plans, looks again, writes a batch, looks whether everyone still stands where they stood, and mends what does not. */
import type { Scalar } from '../../ports';
import { idText } from '../../tables/table';
import type { Door, LiveTable } from '../door';
import { sameScalar } from '../scalars';
import type { UserTable } from '../change-set';
import { Paused } from '../run-clock';
import { batches, blocksOf, coverOf, putCell, type Block, type CellMap } from './cell-map';
import { Mending, type Identity } from './mending';
import { isOutside } from './standing';

/** How often a plan is made anew while people keep moving rows; then the next run goes on. */
const PASSES = 5;

export interface RowPlan {
  table: UserTable;
  identity: Identity;
  /** Columns that only Klientura writes: nothing of a person's can be overwritten there, so that their cells are not read again before each batch. */
  ours: boolean;
  /** Whether the other cells of a column of ours may be written again as they are, to join blocks: they are IDs, and one that strays is found again. */
  keepsOthers?: true;
  /** False when the cells are no work of their own for a progress bar. */
  counts?: false;
  /**
   * What each cell is to hold in the tab as it stands, also where it does already; what cannot be goes to `door.conflict`.
   * @param strayed whether a cell holds a value of ours that slipped there, so that it is no edit of a person's
   */
  cells(live: LiveTable, strayed: (row: number, column: number) => boolean): CellMap;
  /** The tab is not there. */
  gone(): void;
}

/**
 * Calls: a constant, 1 for each block of cells that cannot be joined, and 6 for each batch of blocks.
 * @throws Paused when the time of the run is over, or people moved rows in each of five passes
 */
export function putCells(door: Door, plan: RowPlan): void {
  const mending = new Mending(door, plan.identity);
  for (let pass = 0; pass < PASSES; pass++) {
    const live = door.live(plan.table);
    if (live === null) {
      plan.gone();
      return;
    }
    const strays = mending.strays(live);
    const goals = plan.cells(live, (row, column) => strays.get(column)?.has(row) === true);
    const cells = missing(door, live, goals);
    if (pass === 0) door.done += sizeOf(goals) - sizeOf(cells);
    mending.putBack(live, strays, goals, cells);
    // A client whose ID had been written over is met again only by the next look.
    const isMet = !strays.has(live.columns.get('id') ?? 0);
    if (cells.size === 0 || (written(door, live, plan, { goals, cells }, mending) && isMet)) return;
  }
  throw new Paused();
}

function sizeOf(cells: CellMap): number {
  let size = 0;
  for (const rows of cells.values()) size += rows.size;
  return size;
}

/** The cells that do not hold yet what they are to hold. */
function missing(door: Door, live: LiveTable, goals: CellMap): CellMap {
  const cells: CellMap = new Map();
  for (const [column, rows] of goals)
    for (const [row, goal] of rows)
      if (!sameScalar(door.scalar(live.content.values[row - 1]?.[column - 1]), goal)) putCell(cells, column, row, goal);
  return cells;
}

/** Whether all is written and everyone stands where they stood; else the tab has to be looked at again. */
function written(
  door: Door,
  live: LiveTable,
  plan: RowPlan,
  { goals, cells }: { goals: CellMap; cells: CellMap },
  mending: Mending,
): boolean {
  const { book } = door.ports;
  const blocks = blocksOf(cells, keeper(door, live, plan.ours ? goals : cells, plan));
  const all = batches(blocks);
  for (const batch of all) {
    door.begins();
    if (!standsStill(door, live, plan, batch)) return false;
    mending.wrote(live, batch);
    try {
      for (const { row, column, cells: block } of batch) book.write(live.tab, row, column, block);
      book.flush();
    } catch (error) {
      // Rows or columns went from under the run, so that a block lies outside the tab.
      if (!isOutside(error) || idsStand(door, live, plan)) throw error;
      return false;
    }
    if (!idsStand(door, live, plan)) return false;
    const work = plan.counts === false ? 0 : count(batch, cells);
    const isLast = batch === all[all.length - 1];
    door.did(work, !isLast ? 'BLOCK' : plan.identity === 'id' ? 'END' : 'LOOK');
  }
  // Rows without IDs are known by what they hold: the next look finds nothing left to do, or what went astray.
  return plan.identity === 'id';
}

/** The last look before a batch: everyone stands where they stood, and no cell to be written over was edited. */
function standsStill(door: Door, live: LiveTable, plan: RowPlan, batch: readonly Block[]): boolean {
  if (!idsStand(door, live, plan)) return false;
  if (plan.ours) return true;
  try {
    for (const [column, [from, to]] of coverOf(batch)) {
      const now = door.ports.book.values(live.tab, { row: from, column, rows: to - from + 1, columns: 1 });
      const same = now.every(([raw], index) =>
        sameScalar(door.scalar(raw), door.scalar(live.content.values[from + index - 1]?.[column - 1])),
      );
      if (!same) return false;
    }
    return true;
  } catch (error) {
    if (isOutside(error)) return false;
    throw error;
  }
}

/** Whether the columns and the clients stand where they stood when the tab was read; of rows without IDs nobody can tell. */
function idsStand(door: Door, live: LiveTable, { identity }: RowPlan): boolean {
  if (identity === 'content') return true;
  try {
    const { header } = live;
    const [now] = door.ports.book.values(live.tab, { row: live.headerRow, column: 1, rows: 1, columns: header.length });
    // Columns left of the IDs may have changed places with one another.
    if (now!.some((text, index) => idText(text) !== idText(header[index]))) return false;
    return door.idsStand(live);
  } catch (error) {
    // Rows deleted meanwhile leave less tab than was read.
    if (isOutside(error)) return false;
    throw error;
  }
}

/** What a cell between two blocks holds, if it may be written again as it is: blanks always, what we computed in a column of ours, and in the user's own columns what nothing is lost of. */
function keeper(
  door: Door,
  live: LiveTable,
  known: CellMap,
  { ours, keepsOthers }: RowPlan,
): (row: number, column: number) => Scalar | undefined {
  const rewritable = new Map<number, boolean[][]>();
  const isRewritable = (row: number, column: number): boolean => {
    let found = rewritable.get(column);
    if (found === undefined) {
      const last = [...known.get(column)!.keys()].reduce((most, next) => Math.max(most, next), 0);
      found = door.ports.book.rewritable(live.tab, { row: 1, column, rows: last, columns: 1 });
      rewritable.set(column, found);
    }
    return found[row - 1]?.[0] === true;
  };
  return (row, column) => {
    if ((live.content.formulas[row - 1]?.[column - 1] ?? '') !== '') return undefined;
    const value = door.scalar(live.content.values[row - 1]?.[column - 1]);
    if (value === null) return null;
    // In a column of ours a cell that holds its goal already may be written with it again.
    if (ours) return known.get(column)?.get(row) ?? (keepsOthers === true ? value : undefined);
    return isRewritable(row, column) ? value : undefined;
  };
}

/** Cells of the plan that a batch has written; those between are no work. */
function count(batch: readonly Block[], cells: CellMap): number {
  let sum = 0;
  for (const { row, column, cells: block } of batch)
    for (let c = 0; c < block[0]!.length; c++) {
      const rows = cells.get(column + c);
      for (let r = 0; r < block.length; r++) if (rows?.has(row + r) === true) sum++;
    }
  return sum;
}
