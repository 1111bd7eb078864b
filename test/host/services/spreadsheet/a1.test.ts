/** A1 notation: what people write and what is written back. */
import fc from 'fast-check';
import { CLOSED, columnIndex, columnName, formatA1, parseA1 } from '../../../../host/services/spreadsheet/a1';

test('columns after Z have two letters, after ZZ three', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA']);
});

test('a name of a column and its number are one', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 18277 }), (column) => columnIndex(columnName(column)) === column));
});

test('what is written in A1 is read back as the same rectangle', () => {
  const at = fc.integer({ min: 0, max: 5000 });
  const size = fc.integer({ min: 1, max: 300 });
  fc.assert(
    fc.property(at, at, size, size, (row, column, rows, columns) => {
      const parsed = parseA1(formatA1({ row, column, rows, columns }));
      expect(parsed).toEqual({ sheet: null, row, column, endRow: row + rows - 1, endColumn: column + columns - 1 });
    }),
  );
});

test('quotes around the name of a sheet may hold quotes, blanks and exclamation marks', () => {
  expect(parseA1("'Anna''s list! 2'!B2")).toMatchObject({ sheet: "Anna's list! 2", row: 1, column: 1 });
});

test('a name without quotes may hold any letters', () => {
  expect(parseA1('Клиенты!A:A')).toEqual({ sheet: 'Клиенты', row: null, column: 0, endRow: null, endColumn: 0 });
});

test('an open end is open', () => {
  expect(parseA1('A2:C')).toEqual({ sheet: null, row: 1, column: 0, endRow: null, endColumn: 2 });
  expect(formatA1({ row: 1, column: 0, rows: 99, columns: 3 }, { ...CLOSED, endRow: true })).toBe('A2:C');
});

test('R1C1 text is understood', () => {
  expect(parseA1('R2C3:R4C5')).toEqual({ sheet: null, row: 1, column: 2, endRow: 3, endColumn: 4 });
});

test.each(['Today', 'A', '12', 'A1:B2:C3', '', 'A-1', 'ABCD1'])(
  '%p is no A1 text, so that it may be a name',
  (text) => {
    expect(parseA1(text)).toBeNull();
  },
);
