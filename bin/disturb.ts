/** A person at work in the clients tab while a run goes on: sorts it, inserts or deletes a row, edits a cell. */
import type { Area, Book } from '../host/book/book';
import { FIELD_MARK, TABLE_MARK, parseMark, type FieldMark, type TabMark } from '../src/tables/marks';
import type { DisturbKind } from './arguments';

/** The clients tab: the one Klientura marked, else the first. */
function clientsTab(book: Book): number {
  for (const { location, key, value } of book.metadata()) {
    if (location.kind === 'SHEET' && key === TABLE_MARK && parseMark<TabMark>(value, 'table')?.table === 'clients')
      return location.sheet;
  }
  const [first] = book.sheets();
  if (!first) throw new Error('The book has no tabs.');
  return first.id;
}

/** Rows below the header: the header is the first row with at least three filled cells. */
function dataArea(book: Book, sheet: number): Area {
  const rows = book.contentRows(sheet);
  const columns = book.contentColumns(sheet);
  const texts = book.displayValues({ sheet, row: 0, column: 0, rows, columns });
  const header = texts.findIndex((row) => row.filter((text) => text !== '').length >= 3);
  const first = header + 1;
  return { sheet, row: first, column: 0, rows: rows - first, columns };
}

/** The column whose cells differ most: where a person would sort or edit. People leave the columns alone that Klientura computes or numbers. */
function liveliestColumn(book: Book, area: Area): number {
  const texts = book.displayValues(area);
  const ours = new Set(
    book
      .metadata()
      .flatMap(({ location, key, value }) =>
        location.kind === 'COLUMN' &&
        location.sheet === area.sheet &&
        key === FIELD_MARK &&
        parseMark<FieldMark>(value, 'field')?.added === true
          ? [location.column]
          : [],
      ),
  );
  let best = 0;
  let most = -1;
  for (let column = 0; column < area.columns; column++) {
    if (ours.has(column)) continue;
    const different = new Set(texts.map((row) => row[column])).size;
    if (different > most) [best, most] = [column, different];
  }
  return best;
}

/** Acts once; a tab without rows is left as it is. */
export function disturb(book: Book, kind: DisturbKind): void {
  const sheet = clientsTab(book);
  const area = dataArea(book, sheet);
  if (area.rows < 2) return;
  const middle = area.row + Math.floor(area.rows / 2);
  switch (kind) {
    case 'sort':
      book.sort(area, [{ column: area.column + liveliestColumn(book, area), ascending: false }]);
      return;
    case 'insert':
      book.insertRows(sheet, middle, 1);
      return;
    case 'delete':
      book.deleteRows(sheet, middle, 1);
      return;
    case 'edit': {
      const cell = { sheet, row: middle, column: liveliestColumn(book, area), rows: 1, columns: 1 };
      book.setValues(cell, [['edited by hand']]);
      return;
    }
  }
}
