/** Brings into view what stands where nobody looks: the columns that Klientura added, at the right end, and its own tabs. */
import { AppError } from '../../domain/app-error';
import type { Ports } from '../../ports';
import { TAB_KEYS } from '../../tables/own-tables';
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
  const sheet = sheetOf(clients.tab);
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

/**
 * Goes to the tab of this key.
 * @throws AppError TAB_NOT_FOUND {tab} where the base has no such tab
 */
export function showOwnTab(ports: Ports, wanted: string): void {
  const key = TAB_KEYS.find((one) => one === wanted);
  const tab = key === undefined ? undefined : openBase(ports).own.get(key);
  const sheet = tab === undefined ? undefined : sheetOf(tab);
  if (sheet === undefined) throw new AppError('TAB_NOT_FOUND', { tab: wanted });
  sheet.getRange(1, 1).activate();
}

function sheetOf(tab: number): GoogleAppsScript.Spreadsheet.Sheet | undefined {
  return SpreadsheetApp.getActive()
    .getSheets()
    .find((candidate) => candidate.getSheetId() === tab);
}
