import type { Book } from '../../../host/book/book';
import { createBook } from '../../../host/book/univer-book';

/** A sheet of 10 rows with 1, 2, 3 from A2 on, and a formula in C1. */
async function bookWith(formula: string): Promise<{ book: Book; sheet: number }> {
  const book = createBook({ name: 'b', locale: 'en_US', timeZone: 'UTC', owner: 'o@example.com' });
  const { id: sheet, maxRows } = book.sheets()[0]!;
  if (maxRows > 10) book.deleteRows(sheet, 10, maxRows - 10);
  book.setValues({ sheet, row: 0, column: 0, rows: 4, columns: 1 }, [['n'], [1], [2], [3]]);
  book.setFormulas({ sheet, row: 0, column: 2, rows: 1, columns: 1 }, [[formula]]);
  await book.settle();
  return { book, sheet };
}

const result = (book: Book, sheet: number, row = 0): unknown =>
  book.values({ sheet, row, column: 2, rows: 1, columns: 1 })[0]![0];

describe('a range with an open end', () => {
  it.each([
    ['=SUM(A2:A)', 6],
    ['=SUM($A$2:$A)', 6],
    ['=ROWS(A2:A)', 9],
    ['=COUNT(A3:B)', 2],
    ['=SUM(A2:2)', 1],
    ['=SUM(A:A)', 6],
    ['=SUM(A2:A3)', 3],
  ])('%s is %d', async (formula, expected) => {
    const { book, sheet } = await bookWith(formula);
    expect(result(book, sheet)).toBe(expected);
    book.dispose();
  });

  it('is calculated anew when a cell far below changes', async () => {
    const { book, sheet } = await bookWith('=SUM(A2:A)');
    book.setValues({ sheet, row: 8, column: 0, rows: 1, columns: 1 }, [[100]]);
    await book.settle();
    expect(result(book, sheet)).toBe(106);
    book.dispose();
  });

  it('keeps its text, and follows rows that are inserted above it', async () => {
    const { book, sheet } = await bookWith('=SUM(A2:A)');
    expect(book.formulas({ sheet, row: 0, column: 2, rows: 1, columns: 1 })).toEqual([['=SUM(A2:A)']]);
    book.insertRows(sheet, 0, 1);
    book.setValues({ sheet, row: 1, column: 0, rows: 1, columns: 1 }, [[50]]);
    await book.settle();
    expect(book.formulas({ sheet, row: 1, column: 2, rows: 1, columns: 1 })).toEqual([['=SUM(A3:A)']]);
    expect(result(book, sheet, 1)).toBe(6);
    book.dispose();
  });
});
