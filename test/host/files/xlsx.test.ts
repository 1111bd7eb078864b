/** What an Excel workbook brings into a book, and what a book leaves in one. */
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as XLSX from '@e965/xlsx';
import type { Area, Book, Input } from '../../../host/book/book';
import { createBook } from '../../../host/book/univer-book';
import { loadBook, saveBook } from '../../../host/files';
import { checkSize } from '../../../host/files/table-limits';
import { legalNames } from '../../../host/files/write-xlsx';

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'xlsx-'));
const open: Book[] = [];
afterEach(() => {
  for (const book of open.splice(0)) book.dispose();
});
afterAll(() => fs.rmSync(folder, { recursive: true }));

const options = { timeZone: 'Europe/Moscow', locale: 'ru_RU', owner: 'owner@example.com' };
const file = path.join(folder, 'shop.xlsx');

async function reopened(): Promise<Book> {
  const { book } = await loadBook(file, options);
  open.push(book);
  return book;
}

/** The book that a workbook made with the library becomes. */
async function fromWorkbook(fill: (workbook: XLSX.WorkBook) => void, write: XLSX.WritingOptions = {}): Promise<Book> {
  const workbook = XLSX.utils.book_new();
  fill(workbook);
  fs.writeFileSync(file, XLSX.write(workbook, { type: 'buffer', bookType: 'xlsx', ...write }) as Buffer);
  return reopened();
}

const sheetOf = (cells: Record<string, XLSX.CellObject>, ref: string): XLSX.WorkSheet => ({ '!ref': ref, ...cells });
const only = (sheet: XLSX.WorkSheet) => (workbook: XLSX.WorkBook) =>
  XLSX.utils.book_append_sheet(workbook, sheet, 'Data');

function newBook(...tabs: { name: string; values: Input[][] }[]): Book {
  const book = createBook({ name: 'Shop', ...options, sheets: tabs });
  open.push(book);
  return book;
}

/** The book that comes back out of a workbook that this one was saved as. */
async function roundTrip(book: Book): Promise<Book> {
  await saveBook(file, book, {});
  return reopened();
}

const first = (book: Book, row: number, column: number, rows = 1, columns = 1): Area => ({
  sheet: book.sheets()[0]!.id,
  row,
  column,
  rows,
  columns,
});

test('texts come back as they were, whatever they look like', async () => {
  const texts = [
    '=1+1',
    '+7 916',
    '@x',
    "'x",
    '007',
    '05.03.1987',
    ' x ',
    'a\nb',
    '<b>&',
    '_x0041_',
    '😀',
    'x\u0001y',
    '#N/A',
  ];
  const book = newBook({ name: 'Data', values: texts.map((text) => [`'${text}`]) });
  const back = await roundTrip(book);
  expect(back.values(first(back, 0, 0, texts.length))).toEqual(texts.map((text) => [text]));
  expect(back.formulas(first(back, 0, 0, texts.length))).toEqual(texts.map(() => ['']));
});

test('numbers, booleans, dates and times come back with their formats, days before March 1900 too', async () => {
  const typed = [
    '1234,5',
    '12 %',
    'ИСТИНА',
    '05.03.1987',
    '05.03.1987 14:30',
    '01.01.1900',
    '28.02.1900',
    '01.03.1900',
  ];
  const book = newBook({ name: 'Data', values: [[...typed, '31.12.1899', '14:30', '36:00:00']] });
  const all = first(book, 0, 0, 1, typed.length);
  const back = await roundTrip(book);
  expect(back.values(first(back, 0, 0, 1, typed.length))).toEqual(book.values(all));
  expect(back.displayValues(first(back, 0, 0, 1, typed.length + 3))[0]).toEqual([
    ...book.displayValues(all)[0]!,
    '1899-12-31',
    '14:30',
    '36:00:00',
  ]);
});

test('formulas come back and are calculated, on other tabs, with open ranges and newer functions', async () => {
  const book = newBook(
    { name: 'Data', values: [[1], [2], ['=SUM(A1:A2)'], ["=SUM('Заказы 2025/26'!A1:A)"], ['=IFNA(NA();"нет")']] },
    { name: 'Заказы 2025/26', values: [[10], [20]] },
  );
  const back = await roundTrip(book);
  expect(back.sheets().map(({ name }) => name)).toEqual(['Data', 'Заказы 2025-26']);
  expect(back.formulas(first(back, 2, 0, 3))).toEqual([
    ['=SUM(A1:A2)'],
    [`=SUM('Заказы 2025-26'!A1:A1000)`],
    ['=IFNA(NA(),"нет")'],
  ]);
  expect(back.values(first(back, 2, 0, 3))).toEqual([[3], [30], ['нет']]);
  const written = XLSX.readFile(file, { xlfn: true }).Sheets.Data!;
  expect((written.A5 as XLSX.CellObject).f).toBe('_xlfn.IFNA(NA(),"нет")');
});

test('a formula that spills spills again, and an error stays one', async () => {
  const book = newBook({ name: 'Data', values: [[3, '=SORT(A1:A3)'], [1], [2], ['=1/0']] });
  const back = await roundTrip(book);
  expect(back.formulas(first(back, 0, 1, 3))).toEqual([['=SORT(A1:A3)'], [''], ['']]);
  expect(back.values(first(back, 0, 1, 3))).toEqual([[1], [2], [3]]);
  expect(back.values(first(back, 3, 0))).toEqual([['#DIV/0!']]);
});

test('a formula that Excel could not read is written as its text', async () => {
  const back = await roundTrip(newBook({ name: 'Data', values: [['x', '=1+']] }));
  expect(back.values(first(back, 0, 1))).toEqual([['=1+']]);
});

test('a formula whose function the engine lacks keeps the value of the file, and so do the cells it filled', async () => {
  const sheet = sheetOf(
    {
      A1: { t: 's', v: 'Анна', f: 'CUBEMEMBER("a")' },
      B1: { t: 'n', v: 7, f: 'CUBEVALUE("b")', F: 'B1:B2' },
      B2: { t: 'n', v: 8, F: 'B1:B2' },
    },
    'A1:B2',
  );
  const book = await fromWorkbook(only(sheet));
  expect(book.values(first(book, 0, 0, 2, 2))).toEqual([
    ['Анна', 7],
    ['', 8],
  ]);
  expect(book.formulas(first(book, 0, 0, 1, 2))).toEqual([['=CUBEMEMBER("a")', '=CUBEVALUE("b")']]);
  const back = await roundTrip(book);
  expect(back.values(first(back, 0, 0, 2, 2))).toEqual(book.values(first(book, 0, 0, 2, 2)));
  expect(back.formulas(first(back, 0, 0))).toEqual([['=CUBEMEMBER("a")']]);
});

test('formulas that Google writes for its own functions are these functions', async () => {
  const dummy = 'IFERROR(__xludf.DUMMYFUNCTION("QUERY(C:C,""select C"")"),"Анна")';
  const filled = 'IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"Иван")';
  const book = await fromWorkbook(
    only(sheetOf({ A1: { t: 's', v: 'Анна', f: dummy }, A2: { t: 's', v: 'Иван', f: filled } }, 'A1:A2')),
  );
  expect(book.formulas(first(book, 0, 0, 2))).toEqual([['=QUERY(C:C,"select C")'], ['']]);
  expect(book.values(first(book, 0, 0, 2))).toEqual([['Анна'], ['Иван']]);
});

test.each([
  [true, 30_379],
  [false, 31_841],
])('a day is the same in either epoch (from 1904: %s)', async (date1904, serial) => {
  const day: XLSX.CellObject = { t: 'n', v: serial, z: 'dd.mm.yyyy' };
  const time: XLSX.CellObject = { t: 'n', v: 0.5, z: '[h]:mm' };
  const book = await fromWorkbook((workbook) => {
    only(sheetOf({ A1: day, B1: time }, 'A1:B1'))(workbook);
    workbook.Workbook = { ...workbook.Workbook, WBProps: { date1904 } };
  });
  expect(book.displayValues(first(book, 0, 0, 1, 2))).toEqual([['05.03.1987', '12:00']]);
});

test('Excel’s short date is shown in the order of the sheet', async () => {
  const book = await fromWorkbook(only(sheetOf({ A1: { t: 'n', v: 31_841, z: 'm/d/yy' } }, 'A1')));
  expect(book.displayValues(first(book, 0, 0))).toEqual([['05.03.1987']]);
});

test('merged cells, hidden rows, columns and tabs, and widths come and go', async () => {
  const book = newBook(
    {
      name: 'Data',
      values: [
        ['Отчёт', null, null],
        ['a', 'b', 'c'],
        [1, 2, 3],
        [4, 5, 6],
        [7, 8, 9],
      ],
    },
    { name: 'Тайна', values: [['x']] },
  );
  const sheet = book.sheets()[0]!.id;
  book.merge({ sheet, row: 0, column: 0, rows: 1, columns: 3 });
  book.setRowsHidden(sheet, 2, 2, true);
  book.setColumnsHidden(sheet, 1, 1, true);
  book.setColumnWidth(sheet, 2, 210);
  book.setSheetHidden(book.sheets()[1]!.id, true);
  const back = await roundTrip(book);
  const there = back.sheets()[0]!.id;
  expect(back.merges(there)).toEqual([{ sheet: there, row: 0, column: 0, rows: 1, columns: 3 }]);
  expect(back.hiddenRows(there)).toEqual([2, 3]);
  expect(back.hiddenColumns(there)).toEqual([1]);
  expect(back.columnWidths(there)[2]).toBe(210);
  expect(back.sheets().map(({ hidden }) => hidden)).toEqual([false, true]);
  expect(back.activeSheet()).toBe(there);
});

test('a workbook with widths and merged cells out to its last column is as large as its content', async () => {
  const sheet = sheetOf({ A1: { t: 's', v: 'Имя' }, B3: { t: 'n', v: 5 } }, 'A1:B9');
  sheet['!cols'] = Array.from({ length: 16_384 }, () => ({ wpx: 90 }));
  sheet['!merges'] = [XLSX.utils.decode_range('A2:XFD2')];
  const book = await fromWorkbook(only(sheet));
  expect(book.contentRows(book.sheets()[0]!.id)).toBe(3);
  expect(book.allocatedCells()).toBeLessThan(1000);
});

test('more cells or columns than a spreadsheet has are refused', () => {
  expect(() => checkSize(1_048_576, 10, 'a.xlsx')).toThrow(
    expect.objectContaining({ code: 'FILE_TOO_LARGE' }) as Error,
  );
  expect(() => checkSize(1, 18_279, 'a.xlsx')).toThrow('18279 columns');
  expect(() => checkSize(1_000_000, 10, 'a.xlsx')).not.toThrow();
});

test('a workbook without a single value is empty', async () => {
  await expect(fromWorkbook(only({ '!ref': 'A1' }))).rejects.toMatchObject({ code: 'FILE_EMPTY' });
});

test('a text too long for Excel is refused with its place; the file of before stays', async () => {
  await saveBook(file, newBook({ name: 'Data', values: [['old']] }), {});
  const book = newBook({ name: 'Мой лог', values: [['x'], ['y', 'z'.repeat(32_768)]] });
  await expect(saveBook(file, book, {})).rejects.toMatchObject({
    code: 'FILE_NOT_WRITTEN',
    message: expect.stringContaining('row 2, column B of the tab “Мой лог”') as string,
  });
  const back = await reopened();
  expect(back.values(first(back, 0, 0))).toEqual([['old']]);
});

test('names of tabs are made such as Excel takes, no two alike', () => {
  const long = 'Очень длинное имя листа с заказами';
  expect(legalNames(['a/b', 'A-B', 'history', long, `${long}!`])).toEqual([
    'a-b',
    'A-B 2',
    'history ',
    long.slice(0, 31),
    `${long.slice(0, 29)} 2`,
  ]);
});

test("a formula of the script's own is kept until the script is known, then it calculates", async () => {
  const book = await fromWorkbook(
    only(
      sheetOf(
        { A1: { t: 'n', v: 4 }, B1: { t: 'n', v: 7, f: 'TWICE(A1)' }, C1: { t: 'n', v: 9, f: 'NOBODYKNOWS(A1)' } },
        'A1:C1',
      ),
    ),
  );
  expect(book.values(first(book, 0, 0, 1, 3))).toEqual([[4, 7, 9]]);
  book.registerCustomFunctions(['TWICE'], (_name, [n]) => Promise.resolve({ value: 2 * (n as number) }));
  await book.settle();
  expect(book.values(first(book, 0, 0, 1, 3))).toEqual([[4, 8, 9]]);
  expect(book.formulas(first(book, 0, 0, 1, 3))).toEqual([['', '=TWICE(A1)', '=NOBODYKNOWS(A1)']]);
});
