/** Brings the columns that Klientura added into view: they stand at the right end, where nobody looks. */
import type { Ports } from '../../ports';
import { fieldMarks, openBase } from '../../tables/table';
import type { ShownColumns } from '../api';

/** Width of a column that nobody has resized. */
const NEW_WIDTH = 100;
/** Of a bold heading in Arial 10, with its margins. */
const PIXELS_PER_LETTER = 8;

/**
 * Selects the headings of the added columns of the clients' tab; null when there are none. One that is too narrow for its heading is widened.
 *
 * @example with ten columns of the user's and seven added: { tab: 'Clients', first: 11, last: 17 }
 */
export function showAddedColumns(ports: Ports): ShownColumns | null {
  const { clients } = openBase(ports);
  const added = fieldMarks(ports)
    .filter(({ tab, added }) => tab === clients.tab && added)
    .map(({ column }) => column);
  const sheet = SpreadsheetApp.getActive()
    .getSheets()
    .find((candidate) => candidate.getSheetId() === clients.tab);
  if (added.length === 0 || sheet === undefined) return null;
  const first = Math.min(...added);
  const last = Math.max(...added);
  for (const column of added) {
    const needed = PIXELS_PER_LETTER * String(clients.content.values[clients.headerRow - 1]?.[column - 1] ?? '').length;
    if (needed > NEW_WIDTH && sheet.getColumnWidth(column) === NEW_WIDTH) sheet.setColumnWidth(column, needed);
  }
  sheet.getRange(clients.headerRow, first, 1, last - first + 1).activate();
  return { tab: clients.name, first, last };
}
