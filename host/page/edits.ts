/** Recognises, among the changes of the grid, those that are edits of cells to Google: what `onEdit` hears of. */
import type { Area, Book, Mutation } from '../book/book';

/** An edit; `values` reads what `onEdit` gets once the change is made. */
export interface Edit {
  area: Area;
  values: () => { value?: string; oldValue?: string };
}

const SET_VALUES = 'sheet.mutation.set-range-values';

type Cells = Record<string, Record<string, object | null> | null>;

/** A change of the format alone is no edit. */
const hasContent = (cell: object | null): boolean => cell === null || ['v', 'f', 'p'].some((key) => key in cell);

/**
 * The edit that a mutation of the page is, or null when it changes no content. Call it before the mutation is applied, as it reads the old value.
 *
 * @example editOf(book, { id: 'sheet.mutation.set-range-values', params: { subUnitId: '0', cellValue: { 1: { 2: { v: 5 } } } } })?.area // { sheet: 0, row: 1, column: 2, rows: 1, columns: 1 }
 */
export function editOf(book: Book, mutation: Mutation): Edit | null {
  if (mutation.id !== SET_VALUES) return null;
  const { subUnitId, cellValue } = mutation.params as { subUnitId: string; cellValue?: Cells };
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (const [row, cells] of Object.entries(cellValue ?? {})) {
    for (const [column, cell] of Object.entries(cells ?? {})) {
      if (!hasContent(cell)) continue;
      top = Math.min(top, Number(row));
      bottom = Math.max(bottom, Number(row));
      left = Math.min(left, Number(column));
      right = Math.max(right, Number(column));
    }
  }
  if (bottom < 0) return null;
  const area = { sheet: Number(subUnitId), row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  if (area.rows > 1 || area.columns > 1) return { area, values: () => ({}) };
  const text = (): string => String(book.values(area)[0]?.[0] ?? '');
  const oldValue = text();
  const given = (name: 'value' | 'oldValue', value: string): object => (value === '' ? {} : { [name]: value });
  return { area, values: () => ({ ...given('value', text()), ...given('oldValue', oldValue) }) };
}
