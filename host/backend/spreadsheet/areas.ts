/** Rectangles: whole sheets, cuts, cells. */
import type { Area, Book, SheetInfo } from '../../book/book';
import { exception } from './operation';

/** A sheet by its ID. Throws what Google throws for a sheet deleted meanwhile. */
export function sheetOf(book: Book, id: number): SheetInfo {
  const found = book.sheets().find((sheet) => sheet.id === id);
  if (!found) throw exception(`Sheet ${id} not found`);
  return found;
}

/** Every allocated cell of a sheet. */
export function wholeSheet(book: Book, id: number): Area {
  const { maxRows, maxColumns } = sheetOf(book, id);
  return { sheet: id, row: 0, column: 0, rows: maxRows, columns: maxColumns };
}

/** From A1 to the last content; at least A1. */
export function contentOf(book: Book, id: number): Area {
  return {
    sheet: id,
    row: 0,
    column: 0,
    rows: Math.max(1, book.contentRows(id)),
    columns: Math.max(1, book.contentColumns(id)),
  };
}

/** What two rectangles share, or null. */
export function cut(a: Area, b: Area): Area | null {
  if (a.sheet !== b.sheet) return null;
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : null;
}

/** Whether `inner` lies wholly in `outer`. */
export function contains(outer: Area, inner: Area): boolean {
  const shared = cut(outer, inner);
  return shared !== null && shared.rows === inner.rows && shared.columns === inner.columns;
}

/** One cell of a rectangle, by its place in it. */
export function cellOf(area: Area, row: number, column: number): Area {
  return { sheet: area.sheet, row: area.row + row, column: area.column + column, rows: 1, columns: 1 };
}

/** A grid of a rectangle's size with the same value everywhere. */
export function filled<T>(area: Area, value: T): T[][] {
  return Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => value));
}

/** @example cellName({row: 378, column: 6, …}) → 'G379' */
export function cellName(cell: { row: number; column: number }): string {
  let name = '';
  for (let rest = cell.column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return `${name}${cell.row + 1}`;
}

/** Whole rows of a sheet. */
export function rowsArea(book: Book, sheet: number, row: number, rows: number): Area {
  return { sheet, row, column: 0, rows, columns: sheetOf(book, sheet).maxColumns };
}

/** Whole columns of a sheet. */
export function columnsArea(book: Book, sheet: number, column: number, columns: number): Area {
  return { sheet, row: 0, column, rows: sheetOf(book, sheet).maxRows, columns };
}

/**
 * Cuts a grid over an area into rectangles of equal entries, so that a uniform column costs one change and not one a cell.
 *
 * @param keyOf equal entries have equal keys
 * @example blocks(area of 3 × 1, [['a'], ['a'], ['b']], String) → [{ area: its first two rows, entry: 'a' }, { area: the last row, entry: 'b' }]
 */
export function blocks<T>(area: Area, grid: readonly T[][], keyOf: (entry: T) => string): { area: Area; entry: T }[] {
  const done: { area: Area; entry: T }[] = [];
  let open = new Map<string, { area: Area; entry: T }>();
  grid.forEach((row, r) => {
    const next = new Map<string, { area: Area; entry: T }>();
    for (let start = 0; start < row.length;) {
      const key = keyOf(row[start]!);
      let end = start + 1;
      while (end < row.length && keyOf(row[end]!) === key) end++;
      const place = `${start} ${end} ${key}`;
      const above = open.get(place);
      if (above) above.area.rows++;
      const block = above ?? { area: { ...cellOf(area, r, start), columns: end - start }, entry: row[start]! };
      if (!above) done.push(block);
      next.set(place, block);
      start = end;
    }
    open = next;
  });
  return done;
}
