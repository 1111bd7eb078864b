/** Number formats of single cells, so that a date that comes into a cell of plain numbers is seen as a date. */
import type { Door } from '../door';
import { columnOf, rowsById } from './live-rows';

export interface CellFormat {
  id: string;
  field: string;
  format: string;
}

/**
 * To be done before the values come: what a killed run leaves is a format that nobody sees, never a date that looks like a number.
 * Calls: 3, and 2 for each column concerned; none when nothing is wanted.
 */
export function formatCells(door: Door, wanted: readonly CellFormat[]): void {
  if (wanted.length === 0) return;
  const live = door.live('clients');
  if (live === null) return;
  const rowOf = rowsById(live);
  for (const field of new Set(wanted.map((cell) => cell.field))) {
    const column = columnOf(live, field);
    const places = wanted.flatMap((cell): [row: number, format: string][] => {
      const row = rowOf.get(cell.id);
      return cell.field === field && row !== undefined ? [[row, cell.format]] : [];
    });
    if (column === undefined || places.length === 0) continue;
    const first = places.reduce((least, [row]) => Math.min(least, row), Infinity);
    const last = places.reduce((most, [row]) => Math.max(most, row), 0);
    const area = { row: first, column, rows: last - first + 1, columns: 1 };
    const formats = door.ports.book.numberFormats(live.tab, area);
    if (places.every(([row, format]) => formats[row - first]?.[0] === format)) continue;
    for (const [row, format] of places) formats[row - first] = [format];
    door.ports.book.setNumberFormats(live.tab, area, formats);
  }
}
