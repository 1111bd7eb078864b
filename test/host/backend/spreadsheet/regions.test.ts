/** Regions and edges of data. */
import type { Area, Book, Value } from '../../../../host/book/book';
import { dataRegion, nextDataCell } from '../../../../host/backend/spreadsheet/regions';

function bookOf(rows: Value[][]): Book {
  const columns = Math.max(...rows.map((row) => row.length));
  return {
    sheets: () => [{ id: 1, maxRows: 10, maxColumns: 8 }],
    contentRows: () => rows.length,
    contentColumns: () => columns,
    values: () => rows.map((row) => Array.from({ length: columns }, (_, column) => row[column] ?? '')),
  } as unknown as Book;
}

const at = (row: number, column: number): Area => ({ sheet: 1, row, column, rows: 1, columns: 1 });
const TABLE = bookOf([['', '', ''], ['', 'a', 'b'], ['', 'c'], [], ['', 'z']]);

test('a region grows over adjacent content and stops at blank rows and columns', () => {
  expect(dataRegion(TABLE, at(1, 1), null)).toMatchObject({ row: 1, column: 1, rows: 2, columns: 2 });
});

test('a region may grow in one dimension only', () => {
  expect(dataRegion(TABLE, at(1, 1), 'ROWS')).toMatchObject({ rows: 2, columns: 1 });
  expect(dataRegion(TABLE, at(1, 1), 'COLUMNS')).toMatchObject({ rows: 1, columns: 2 });
});

test('a cell in the open is its own region', () => {
  expect(dataRegion(TABLE, at(8, 6), null)).toMatchObject({ row: 8, column: 6, rows: 1, columns: 1 });
});

test.each([
  ['from the head of a block to its end', 1, 1, 'DOWN', 2, 1],
  ['from its end over the gap to the next block', 2, 1, 'DOWN', 4, 1],
  ['from the last content to the edge of the sheet', 4, 1, 'DOWN', 9, 1],
  ['up to the first row', 1, 1, 'UP', 0, 1],
  ['along a row', 1, 1, 'NEXT', 1, 2],
  ['back along a row', 1, 2, 'PREVIOUS', 1, 1],
])('an arrow goes %s', (_name, row, column, direction, toRow, toColumn) => {
  expect(nextDataCell(TABLE, at(row, column), direction)).toMatchObject({ row: toRow, column: toColumn });
});
