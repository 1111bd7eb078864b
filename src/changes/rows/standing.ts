/** Where the clients stand, without what their rows hold; and single rows of the tab. A look of a few calls where reading the whole tab would take a minute at Google. */
import { AppError } from '../../domain/app-error';
import type { Area, RawValue } from '../../ports';
import { idText } from '../../tables/id-text';
import type { Door, Standing } from '../door';

const LOOKS = 5;

/**
 * The clients' tab without its cells; null when it is gone. 6 calls; all is looked up again when a header is not where it was, because people move columns.
 * @throws AppError PLATFORM when people keep moving rows and columns
 */
export function clientsStand(door: Door): Standing | null {
  return steadily(door, (isLast) => {
    const head = door.head('clients');
    if (head === null) return { found: null };
    const column = head.columns.get('id');
    const ids = column === undefined ? [] : door.ports.book.column(head.tab, column).map((raw) => idText(raw));
    // Columns were moved between the two calls, or before them.
    const strange = column !== undefined && ids[head.headerRow - 1] !== idText(head.header[column - 1]);
    return strange && !isLast ? null : { found: { ...head, ids } };
  });
}

/**
 * Looks until a look comes to an end without people moving things under it.
 * @param look null where it has to be done again
 * @throws AppError PLATFORM when the last look asked for rows that are not there
 */
export function steadily<T>(door: Door, look: (isLast: boolean) => { found: T } | null): T {
  for (let looks = 1; ; looks++) {
    try {
      const seen = look(looks >= LOOKS);
      if (seen !== null) return seen.found;
    } catch (error) {
      if (looks >= LOOKS || !isOutside(error)) throw error;
    }
    door.forgetTabs();
    door.forgetColumns();
  }
}

/** Rows or columns went from under the run, so that what it asks for lies outside the tab. */
export function isOutside(error: unknown): boolean {
  return error instanceof AppError && error.code === 'PLATFORM';
}

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

/** Values and formulas of some rows, read one after the other. */
export interface SomeRows {
  values: ReadonlyMap<number, RawValue[]>;
  formulas: ReadonlyMap<number, string[]>;
}

/** At most 80 calls. */
export function someRows({ ports: { book } }: Door, { tab, header }: Standing, rows: readonly number[]): SomeRows {
  return {
    values: readRows(rows, header.length, (area) => book.values(tab, area)),
    formulas: readRows(rows, header.length, (area) => book.formulas(tab, area)),
  };
}
