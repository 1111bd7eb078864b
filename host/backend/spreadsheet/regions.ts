/** Data regions and data edges, as Ctrl with the arrow keys finds them. */
import type { Area, Book } from '../../book/book';
import { contentOf } from './areas';

/** Grows an area over adjacent cells with content, in one or both dimensions. */
export function dataRegion(book: Book, area: Area, dimension: 'ROWS' | 'COLUMNS' | null): Area {
  const content = contentOf(book, area.sheet);
  const values = book.values(content);
  const has = (row: number, column: number): boolean => (values[row]?.[column] ?? '') !== '';
  let { row: top, column: left } = area;
  let bottom = area.row + area.rows - 1;
  let right = area.column + area.columns - 1;
  const inRow = (row: number): boolean => {
    for (let column = left; column <= right; column++) if (has(row, column)) return true;
    return false;
  };
  const inColumn = (column: number): boolean => {
    for (let row = top; row <= bottom; row++) if (has(row, column)) return true;
    return false;
  };
  for (let before = -1, now = bottom - top + right - left; before !== now;) {
    before = now;
    if (dimension !== 'COLUMNS') {
      if (top > 0 && inRow(top - 1)) top--;
      if (inRow(bottom + 1)) bottom++;
    }
    if (dimension !== 'ROWS') {
      if (left > 0 && inColumn(left - 1)) left--;
      if (inColumn(right + 1)) right++;
    }
    now = bottom - top + right - left;
  }
  return { sheet: area.sheet, row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

const STEPS: Record<string, [down: number, right: number]> = {
  UP: [-1, 0],
  DOWN: [1, 0],
  PREVIOUS: [0, -1],
  NEXT: [0, 1],
};

/** The edge of the next block of data in a direction, or the edge of the sheet. */
export function nextDataCell(book: Book, area: Area, direction: string): Area {
  const [down, right] = STEPS[direction] ?? [0, 0];
  const { maxRows, maxColumns } = book.sheets().find(({ id }) => id === area.sheet)!;
  const values = book.values(contentOf(book, area.sheet));
  const has = (row: number, column: number): boolean => (values[row]?.[column] ?? '') !== '';
  const inside = (row: number, column: number): boolean =>
    row >= 0 && column >= 0 && row < maxRows && column < maxColumns;
  let { row, column } = area;
  const walking = has(row, column) && has(row + down, column + right);
  while (inside(row + down, column + right)) {
    if (walking && !has(row + down, column + right)) break;
    row += down;
    column += right;
    if (!walking && has(row, column)) break;
  }
  return { sheet: area.sheet, row, column, rows: 1, columns: 1 };
}
