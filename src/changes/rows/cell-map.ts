/** Cells to be written, and the blocks that they are written in. */
import type { Scalar } from '../../ports';

/** Column → row → value. */
export type CellMap = Map<number, Map<number, Scalar>>;

export interface Block {
  row: number;
  column: number;
  cells: Scalar[][];
}

/** One write carries at most so many cells; a batch of blocks is written, flushed and checked together. */
const BATCH_CELLS = 100_000;
const BATCH_BLOCKS = 100;
/** Blocks are joined over wider and wider gaps until there are no more than this. */
const ENOUGH_BLOCKS = 50;
const GAPS = [0, 8, 64, 512, Infinity];

export function putCell(cells: CellMap, column: number, row: number, value: Scalar): void {
  let rows = cells.get(column);
  if (rows === undefined) cells.set(column, (rows = new Map<number, Scalar>()));
  rows.set(row, value);
}

/**
 * Blocks that hold all the cells. Two are joined over the cells between them where each of these may be written again as it is.
 * The fewer rows are written over, the smaller the chance that a person is just editing one.
 * @param kept the value of a cell between, or undefined when it may not be written again
 * @example cells of rows 2 and 4 of a column, row 3 blank → one block of three rows, if there are more than 50 such blocks; else two
 */
export function blocksOf(cells: CellMap, kept: (row: number, column: number) => Scalar | undefined): Block[] {
  let blocks: Block[] = [];
  for (const gap of GAPS) {
    blocks = sideBySide([...cells].flatMap(([column, rows]) => joined(column, rows, kept, gap)));
    if (blocks.length <= ENOUGH_BLOCKS) break;
  }
  return blocks.flatMap(split);
}

function joined(
  column: number,
  cells: ReadonlyMap<number, Scalar>,
  kept: (row: number, column: number) => Scalar | undefined,
  gap: number,
): Block[] {
  const blocks: Block[] = [];
  for (const row of [...cells.keys()].sort((a, b) => a - b)) {
    const last = blocks[blocks.length - 1];
    const between = last === undefined ? null : bridge(last.row + last.cells.length, row, column, kept, gap);
    if (last === undefined || between === null) blocks.push({ row, column, cells: [[cells.get(row)!]] });
    else {
      for (const kept of between) last.cells.push(kept);
      last.cells.push([cells.get(row)!]);
    }
  }
  return blocks;
}

/** The cells of a gap as they are, or null when it is too wide or one of them must not be touched. */
function bridge(
  from: number,
  to: number,
  column: number,
  kept: (row: number, column: number) => Scalar | undefined,
  gap: number,
): Scalar[][] | null {
  if (to - from > gap) return null;
  const between: Scalar[][] = [];
  for (let row = from; row < to; row++) {
    const value = kept(row, column);
    if (value === undefined) return null;
    between.push([value]);
  }
  return between;
}

/** Blocks of neighbouring columns over the same rows become one. */
function sideBySide(blocks: readonly Block[]): Block[] {
  const found: Block[] = [];
  const open = new Map<string, Block>();
  for (const block of [...blocks].sort((a, b) => a.column - b.column || a.row - b.row)) {
    const key = `${block.row}:${block.cells.length}`;
    const left = open.get(key);
    if (left !== undefined && left.column + left.cells[0]!.length === block.column)
      left.cells.forEach((row, index) => row.push(...block.cells[index]!));
    else {
      open.set(key, block);
      found.push(block);
    }
  }
  return found;
}

function split(block: Block): Block[] {
  const height = Math.max(1, Math.floor(BATCH_CELLS / block.cells[0]!.length));
  if (block.cells.length <= height) return [block];
  return Array.from({ length: Math.ceil(block.cells.length / height) }, (_, index) => ({
    row: block.row + index * height,
    column: block.column,
    cells: block.cells.slice(index * height, (index + 1) * height),
  }));
}

/** Blocks in batches, in their order. */
export function batches(blocks: readonly Block[]): Block[][] {
  const found: Block[][] = [];
  let cells = 0;
  for (const block of blocks) {
    const size = block.cells.length * block.cells[0]!.length;
    const open = found[found.length - 1];
    if (open !== undefined && open.length < BATCH_BLOCKS && cells + size <= BATCH_CELLS) {
      open.push(block);
      cells += size;
    } else {
      found.push([block]);
      cells = size;
    }
  }
  return found;
}

/** Rows and columns that a batch covers, as [first row, last row] by column. */
export function coverOf(batch: readonly Block[]): Map<number, [number, number]> {
  const cover = new Map<number, [number, number]>();
  for (const { row, column, cells } of batch)
    for (let c = 0; c < cells[0]!.length; c++) {
      const there = cover.get(column + c);
      const end = row + cells.length - 1;
      cover.set(column + c, there === undefined ? [row, end] : [Math.min(there[0], row), Math.max(there[1], end)]);
    }
  return cover;
}
