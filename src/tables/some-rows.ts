/** Single rows of a tab, where reading all of it would take long. */
import type { Area } from '../ports';

/** So many cells take as long to read as a call of its own. */
const CHEAP_CELLS = 5_000;
const MOST_BLOCKS = 40;

/**
 * Single rows of a tab, read in blocks: neighbours together, and those between two as long as these cost less than a call. At most 40 calls.
 * @param rows from 1, in any order
 * @param read one block, a list for each of its rows
 * @returns row → its cells
 * @example rows 2, 3 and 90,000 of 20 columns → two blocks; rows 2 and 200 → one
 */
export function readRows<T>(
  rows: readonly number[],
  columns: number,
  read: (area: Area) => T[][],
): ReadonlyMap<number, T[]> {
  const sorted = [...new Set(rows)].sort((a, b) => a - b);
  let gap = Math.floor(CHEAP_CELLS / columns);
  let blocks = blocksOf(sorted, gap);
  while (blocks.length > MOST_BLOCKS) blocks = blocksOf(sorted, (gap *= 2));
  const found = new Map<number, T[]>();
  for (const [from, to] of blocks)
    read({ row: from, column: 1, rows: to - from + 1, columns }).forEach((cells, index) =>
      found.set(from + index, cells),
    );
  return found;
}

function blocksOf(rows: readonly number[], gap: number): [from: number, to: number][] {
  const blocks: [number, number][] = [];
  for (const row of rows) {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && row - last[1] <= gap + 1) last[1] = row;
    else blocks.push([row, row]);
  }
  return blocks;
}
