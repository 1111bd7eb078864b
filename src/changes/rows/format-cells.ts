/** Number formats of single clients' cells, so that a date that comes into a cell of plain numbers is seen as a date. */
import type { Door, Standing } from '../door';
import { columnOf, rowsById } from './live-rows';
import { clientsStand } from './standing';

export interface CellFormat {
  id: string;
  field: string;
  format: string;
  /** The format that is to go; a cell that has another one keeps it. Absent: whatever it has. */
  before?: string;
}

/**
 * One pass over the tab as it stands; gives the look it was placed on, null when there was nothing to write.
 * To be done before the values come: what a killed run leaves is a format that nobody sees, never a date that looks like a number.
 * Calls: 6, and 2 for each column concerned; none when nothing is wanted.
 */
export function formatCells(door: Door, wanted: readonly CellFormat[]): Standing | null {
  const at = wanted.length === 0 ? null : clientsStand(door);
  if (at === null) return null;
  const rowOf = rowsById(at);
  let wrote = false;
  for (const field of new Set(wanted.map((cell) => cell.field))) {
    const column = columnOf(at, field);
    const places = wanted.flatMap((cell): [row: number, cell: CellFormat][] => {
      const row = rowOf.get(cell.id);
      return cell.field === field && row !== undefined ? [[row, cell]] : [];
    });
    if (column === undefined || places.length === 0) continue;
    const first = places.reduce((least, [row]) => Math.min(least, row), Infinity);
    const last = places.reduce((most, [row]) => Math.max(most, row), 0);
    const area = { row: first, column, rows: last - first + 1, columns: 1 };
    const formats = door.ports.book.numberFormats(at.tab, area);
    const due = places.filter(([row, { format, before }]) => {
      const now = formats[row - first]![0];
      return now !== format && (before === undefined || now === before);
    });
    if (due.length === 0) continue;
    for (const [row, { format }] of due) formats[row - first] = [format];
    door.ports.book.setNumberFormats(at.tab, area, formats);
    wrote = true;
  }
  return wrote ? at : null;
}
