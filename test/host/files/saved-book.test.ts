/** Saved books: whole or not at all, and the same when opened again. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Book } from '../../../host/book/book';
import { createBook } from '../../../host/book/univer-book';
import { exportCsv, loadBook, saveBook } from '../../../host/files';

let folder: string;
const open: Book[] = [];
beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'saved-'))));
afterEach(() => {
  jest.restoreAllMocks();
  for (const book of open.splice(0)) book.dispose();
  fs.rmSync(folder, { recursive: true });
});

const options = { timeZone: 'UTC', locale: 'en_US', owner: 'someone@example.com' };

function newBook(text = "'=1+1"): Book {
  const values = [
    ['Name', "'007"],
    [text, '=LEN(A2)'],
  ];
  const book = createBook({
    name: 'Shop',
    locale: 'ru_RU',
    timeZone: 'Europe/Moscow',
    owner: 'owner@example.com',
    sheets: [{ name: 'Клиенты', values }],
  });
  open.push(book);
  return book;
}

async function opened(file: string): Promise<{ book: Book; services: Record<string, unknown> | undefined }> {
  const loaded = await loadBook(file, options);
  open.push(loaded.book);
  return loaded;
}

const all = { sheet: 0, row: 0, column: 0, rows: 2, columns: 2 };

test('a saved book comes back with its cells, its own locale and zone, and what the services keep', async () => {
  const file = path.join(folder, 'shop.book.json');
  const book = newBook();
  const services = { properties: { script: { key: 'значение' } }, mail: [] };
  await saveBook(file, book, services);
  const back = await opened(file);
  expect(back.services).toEqual(services);
  expect(back.book).toMatchObject({ id: book.id, name: 'Shop', locale: 'ru_RU', timeZone: 'Europe/Moscow' });
  expect(back.book.owner).toBe('owner@example.com');
  expect(back.book.values(all)).toEqual([
    ['Name', '007'],
    ['=1+1', 4],
  ]);
  expect(back.book.formulas(all)).toEqual([
    ['', ''],
    ['', '=LEN(A2)'],
  ]);
});

test.each(['rename', 'open'] as const)(
  'a failure in the middle of saving leaves the old file whole: %s',
  async (step) => {
    const file = path.join(folder, 'shop.book.json');
    await saveBook(file, newBook('old'), {});
    const before = fs.readFileSync(file);
    const write = jest.spyOn(fs.promises, step).mockRejectedValue(new Error('no space left on device'));
    await expect(saveBook(file, newBook('new'), {})).rejects.toMatchObject({ code: 'FILE_NOT_WRITTEN' });
    expect(write).toHaveBeenCalled();
    expect(fs.readFileSync(file)).toEqual(before);
    expect(fs.readdirSync(folder)).toEqual(['shop.book.json']);
  },
);

test('a folder that is not there and an unknown ending are refused with their reasons', async () => {
  const nowhere = path.join(folder, 'none', 'shop.book.json');
  await expect(saveBook(nowhere, newBook(), {})).rejects.toMatchObject({ code: 'FILE_NOT_WRITTEN' });
  await expect(saveBook(path.join(folder, 'a.pdf'), newBook(), {})).rejects.toMatchObject({
    code: 'FILE_KIND_UNKNOWN',
  });
});

test('CSV out is what the cells show: no formula, no apostrophe', async () => {
  const book = newBook();
  await book.settle();
  expect(exportCsv(book, 0)).toBe('\uFEFFName,007\r\n=1+1,4\r\n');
});

test('an empty tab is an empty CSV', () => {
  const book = createBook({ name: 'Empty', ...options });
  open.push(book);
  expect(exportCsv(book, 0)).toBe('\uFEFF');
});

test('a text of over 50,000 characters is refused with its row and column', async () => {
  const file = path.join(folder, 'long.csv');
  fs.writeFileSync(file, `a;b\n1;${'x'.repeat(50_001)}`);
  const error: unknown = await loadBook(file, options).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: 'FILE_TOO_LARGE' });
  expect((error as Error).message).toContain('row 2, column B has 50001 characters');
});

test('more tabs are added under their names, a name that is taken gets a number', async () => {
  const file = path.join(folder, 'Sales.csv');
  fs.writeFileSync(file, 'a;b\n1;2');
  const { book } = await loadBook(file, { ...options, adds: { Orders: file, sales: file } });
  open.push(book);
  expect(book.sheets().map(({ name }) => name)).toEqual(['Sales', 'Orders', 'sales 1']);
});
