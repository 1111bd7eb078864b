/** Books with one tab for tests of the book, closed after each test of the file that imports this. */
import type { Area, Book } from '../../../host/book/book';
import { createBook } from '../../../host/book/univer-book';

export const area = (row: number, column: number, rows = 1, columns = 1, sheet = 0): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

/** Books to be closed after the test. */
export const open: Book[] = [];
export function bookWith(
  values: Parameters<Book['setValues']>[1],
  options: { locale?: string; timeZone?: string } = {},
): Book {
  const book = createBook({
    name: 'Test',
    locale: options.locale ?? 'ru_RU',
    timeZone: options.timeZone ?? 'Europe/Moscow',
    owner: 'owner@example.com',
    sheets: [{ name: 'Data', values }],
  });
  open.push(book);
  return book;
}

afterEach(() => {
  for (const book of open.splice(0)) book.dispose();
});
