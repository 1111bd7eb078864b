/** Tells the host where the person stands, and goes where a script sends them. */
import type { FUniver } from '@univerjs/core/facade';
import type { Area } from '../../book/book';
import type { Link } from './link';
import { bringIntoView } from './view';

/** Reports each change of the selection and of the active tab. */
export function reportSelection(api: FUniver, link: Link): void {
  const report = (): void => {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    if (!sheet) return;
    const range = sheet.getSelection()?.getActiveRange();
    const area: Area = {
      sheet: Number(sheet.getSheetId()),
      row: range?.getRow() ?? 0,
      column: range?.getColumn() ?? 0,
      rows: range?.getHeight() ?? 1,
      columns: range?.getWidth() ?? 1,
    };
    link.send({ kind: 'selection', area });
  };
  api.addEvent(api.Event.SelectionChanged, report);
  api.addEvent(api.Event.ActiveSheetChanged, report);
  report();
}

/** Shows the tab, selects the area and brings it into view. */
export function goTo(api: FUniver, area: Area): void {
  const book = api.getActiveWorkbook();
  const sheet = book?.getSheetBySheetId(String(area.sheet));
  if (!book || !sheet) return;
  book.setActiveSheet(sheet);
  const { row, column, rows, columns } = area;
  sheet.getRange(row, column, rows, columns).activate();
  bringIntoView(sheet, { row, column, lastRow: row + rows - 1, lastColumn: column + columns - 1 });
}
