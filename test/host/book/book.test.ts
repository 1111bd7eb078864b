/** The book's behaviour as scripts see it: values, typed text, structure, what moves with rows and columns. */
import type { Area, Book, Mutation } from '../../../host/book/book';
import { createBook, openSavedBook } from '../../../host/book/univer-book';

const area = (row: number, column: number, rows = 1, columns = 1, sheet = 0): Area => ({
  sheet,
  row,
  column,
  rows,
  columns,
});

const open: Book[] = [];
function bookWith(
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

describe('values', () => {
  test('blank is an empty string, booleans, numbers, texts and dates come back as they were set', () => {
    const date = new Date('2026-03-12T14:30:00Z');
    const book = bookWith([['text', 1.5, true, false, null, date]]);
    expect(book.values(area(0, 0, 1, 7))).toEqual([['text', 1.5, true, false, '', date, '']]);
  });

  test('a typed date is the midnight of the spreadsheet time zone, whatever zone the process is in', () => {
    const moscow = bookWith([['12.03.2026']], { timeZone: 'Europe/Moscow' });
    const newYork = bookWith([['12.03.2026']], { timeZone: 'America/New_York' });
    expect(moscow.values(area(0, 0))).toEqual([[new Date('2026-03-11T21:00:00Z')]]);
    expect(newYork.values(area(0, 0))).toEqual([[new Date('2026-03-12T04:00:00Z')]]);
  });

  test('texts are read by the locale and shown by it', () => {
    const book = bookWith([['1 234,50', '12.03.2026', '50%', 'ИСТИНА', '100 ₽']]);
    expect(book.displayValues(area(0, 0, 1, 5))).toEqual([['1\u00a0234,50', '12.03.2026', '50%', 'ИСТИНА', '100 ₽']]);
    const english = bookWith([['1,234.50', '3/12/2026', '50%', 'true', '$100']], { locale: 'en_US' });
    expect(english.displayValues(area(0, 0, 1, 5))).toEqual([['1,234.50', '3/12/2026', '50%', 'TRUE', '$100']]);
    expect(english.values(area(0, 1))).toEqual([[new Date('2026-03-11T21:00:00Z')]]);
  });

  test('an apostrophe is consumed and keeps formulas and numbers text; a plain-text cell keeps whatever is put in', () => {
    const book = bookWith([["'=1+1", "'+79161234567", "'00123", "''quoted"]]);
    expect(book.values(area(0, 0, 1, 4))).toEqual([['=1+1', '+79161234567', '00123', "'quoted"]]);
    expect(book.formulas(area(0, 0, 1, 4))).toEqual([['', '', '', '']]);
    book.setNumberFormats(area(1, 0, 1, 3), [['@', '@', '@']]);
    book.setValues(area(1, 0, 1, 3), [['=1+1', '00123', "'12.03"]]);
    expect(book.values(area(1, 0, 1, 3))).toEqual([['=1+1', '00123', '12.03']]);
  });

  test('a text over 50,000 characters is refused and nothing is written', () => {
    const book = bookWith([['old', 'old']]);
    expect(() => book.setValues(area(0, 0, 1, 2), [['new', 'x'.repeat(50_001)]])).toThrow(
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    );
    expect(book.values(area(0, 0, 1, 2))).toEqual([['old', 'old']]);
    book.setValues(area(0, 0), [['x'.repeat(50_000)]]);
    expect((book.values(area(0, 0))[0]![0] as string).length).toBe(50_000);
  });

  test('null clears the content and leaves the format', () => {
    const book = bookWith([['12.03.2026']]);
    book.setValues(area(0, 0), [[null]]);
    expect(book.values(area(0, 0))).toEqual([['']]);
    expect(book.numberFormats(area(0, 0))).toEqual([['dd.mm.yyyy']]);
    expect(book.contentRows(0)).toBe(0);
  });

  test('content reaches as far as values, formulas showing nothing and unchecked checkboxes', async () => {
    const book = bookWith([['a']]);
    book.setFormulas(area(4, 2), [['=""']]);
    book.setNumberFormats(area(30, 30 - 10, 1, 1), [['@']]);
    await book.settle();
    expect([book.contentRows(0), book.contentColumns(0)]).toEqual([5, 3]);
    book.setValues(area(7, 0), [[false]]);
    expect(book.contentRows(0)).toBe(8);
  });
});

describe('formulas', () => {
  test('are calculated on settle, follow their arguments and keep semicolons out', async () => {
    const book = bookWith([[1, 2, '=SUM(A1:B1)', '=IF(A1>0;"да";"нет")']]);
    await book.settle();
    expect(book.values(area(0, 2, 1, 2))).toEqual([[3, 'да']]);
    book.setValues(area(0, 0), [[-5]]);
    await book.settle();
    expect(book.values(area(0, 2, 1, 2))).toEqual([[-3, 'нет']]);
    expect(book.formulas(area(0, 3))).toEqual([['=IF(A1>0,"да","нет")']]);
  });

  test('a date formula gives a Date', async () => {
    const book = bookWith([['12.03.2026', '=A1+1', '=DATE(2026;3;12)']]);
    await book.settle();
    expect(book.values(area(0, 2))).toEqual([[new Date('2026-03-11T21:00:00Z')]]);
  });

  test('custom functions get scalars, grids, dates and blanks, and are called again only when an argument changes', async () => {
    const book = bookWith([['12.03.2026', '', 5]]);
    const calls: unknown[][] = [];
    book.registerCustomFunctions(['SEEN'], (_name, args) => {
      calls.push(args);
      return Promise.resolve({ value: 1 });
    });
    book.setFormulas(area(0, 5, 1, 2), [['=SEEN(A1:C1;C1;)', '=SEEN(B1)']]);
    await book.settle();
    expect(calls).toContainEqual([[[new Date('2026-03-11T21:00:00Z'), '', 5]], 5, undefined]);
    expect(calls).toContainEqual(['']);
    const before = calls.length;
    book.setValues(area(0, 2), [[5]]);
    book.setValues(area(3, 3), [['elsewhere']]);
    await book.settle();
    expect(calls.length).toBe(before);
    book.setValues(area(0, 2), [[6]]);
    await book.settle();
    expect(calls.length).toBe(before + 1);
  });

  test('a result spills, texts in it stay texts, and the sheet grows for it', async () => {
    const book = bookWith([['x']]);
    book.registerCustomFunctions(['LIST'], () =>
      Promise.resolve({
        value: [
          ['2026', 'TRUE', '#N/A'],
          [1, true],
        ],
      }),
    );
    book.registerCustomFunctions(['LONG'], () => Promise.resolve({ value: Array.from({ length: 1500 }, (_, i) => i) }));
    book.setFormulas(area(2, 0), [['=LIST()']]);
    book.setFormulas(area(0, 6), [['=LONG()']]);
    await book.settle();
    expect(book.values(area(2, 0, 2, 3))).toEqual([
      ['2026', 'TRUE', '#N/A'],
      [1, true, ''],
    ]);
    expect(book.values(area(1499, 6))).toEqual([[1499]]);
    expect(book.sheets()[0]!.maxRows).toBe(1500);
    expect(book.contentRows(0)).toBe(1500);
  });

  test('a result never covers data: the cell shows #REF! until the way is free', async () => {
    const book = bookWith([['', 'data']]);
    book.registerCustomFunctions(['PAIR'], () => Promise.resolve({ value: [['a', 'b']] }));
    book.setFormulas(area(0, 0), [['=PAIR()']]);
    await book.settle();
    expect(book.values(area(0, 0, 1, 2))).toEqual([['#REF!', 'data']]);
    expect(book.displayValues(area(0, 0))).toEqual([['#REF!']]);
    book.setValues(area(0, 1), [[null]]);
    await book.settle();
    expect(book.values(area(0, 0, 1, 2))).toEqual([['a', 'b']]);
  });

  test('a failure is #ERROR! with its message, caught by IFERROR, and its message moves with the cell', async () => {
    const book = bookWith([['x']]);
    book.registerCustomFunctions(['FAIL'], () => Promise.resolve({ error: 'Argument 1 is bad' }));
    book.setFormulas(area(1, 1, 1, 2), [['=FAIL(A1)', '=IFERROR(FAIL(A1),"caught")']]);
    await book.settle();
    expect(book.values(area(1, 1, 1, 2))).toEqual([['#ERROR!', 'caught']]);
    book.insertRows(0, 0, 2);
    await book.settle();
    expect(book.errorMessages(area(3, 1, 1, 2))).toEqual([['Argument 1 is bad', '']]);
  });

  test('what begins with a plus and is no number fails as a formula, as in Google Sheets', async () => {
    const book = bookWith([['+7 916 123-45-67', '=1+', '+5']]);
    await book.settle();
    expect(book.values(area(0, 0, 1, 3))).toEqual([['#ERROR!', '#ERROR!', 5]]);
    expect(book.formulas(area(0, 0, 1, 2))).toEqual([['=+7 916 123-45-67', '=1+']]);
  });

  test('a formula without a cell is calculated with its spill and its failure', async () => {
    const book = bookWith([[1, '12.03.2026']]);
    book.registerCustomFunctions(['FAIL'], () => Promise.resolve({ error: 'no' }));
    expect(await book.calculate('=A1:B1')).toEqual([[1, new Date('2026-03-11T21:00:00Z')]]);
    expect(await book.calculate('SUM(A1;2)')).toEqual([[3]]);
    expect(await book.calculate('=FAIL()')).toEqual([[{ error: '#ERROR!', message: 'no' }]]);
    expect(await book.calculate('=1/0')).toMatchObject([[{ error: '#DIV/0!' }]]);
    expect(await book.calculate('=1+')).toMatchObject([[{ error: '#ERROR!' }]]);
  });
});

describe('rows and columns', () => {
  test('metadata on a column moves with it and dies with it', () => {
    const book = bookWith([['a', 'b', 'c', 'd']]);
    const id = book.addMetadata({
      key: 'field',
      value: 'phone',
      visibility: 'PROJECT',
      location: { kind: 'COLUMN', sheet: 0, column: 1 },
    });
    const place = () => book.metadata().map((item) => item.location);
    book.insertColumns(0, 0, 2);
    expect(place()).toEqual([{ kind: 'COLUMN', sheet: 0, column: 3 }]);
    book.moveColumns(0, 3, 1, 0);
    expect(place()).toEqual([{ kind: 'COLUMN', sheet: 0, column: 0 }]);
    expect(book.values(area(0, 0, 1, 3))).toEqual([['b', '', '']]);
    book.moveColumns(0, 0, 1, 6);
    expect(place()).toEqual([{ kind: 'COLUMN', sheet: 0, column: 5 }]);
    book.updateMetadata(id, { value: 'email' });
    expect(book.metadata()[0]!.value).toBe('email');
    book.deleteColumns(0, 5, 1);
    expect(book.metadata()).toEqual([]);
  });

  test('references, names, protections, merges and validations follow inserted and deleted rows', async () => {
    const book = bookWith([['a'], [1], [2], ['=SUM(A2:A3)']]);
    book.setNamedRange({ name: 'Sums', area: area(1, 0, 2, 1) });
    book.addProtection({ kind: 'RANGE', area: area(1, 0, 2, 1), description: '', editors: [], warningOnly: false });
    book.setValidation(area(1, 0, 2, 1), {
      criteria: 'VALUE_IN_LIST',
      args: [['1', '2, или 3'], true],
      allowInvalid: false,
      helpText: null,
    });
    book.merge(area(5, 0, 1, 2));
    book.insertRows(0, 1, 3);
    expect(book.namedRanges()).toEqual([{ name: 'Sums', area: area(4, 0, 2, 1) }]);
    expect(book.protections()[0]!.area).toEqual(area(4, 0, 2, 1));
    expect(book.merges(0)).toEqual([area(8, 0, 1, 2)]);
    expect(book.validations(area(5, 0, 2, 1))).toEqual([
      [{ criteria: 'VALUE_IN_LIST', args: [['1', '2, или 3'], true], allowInvalid: false, helpText: null }],
      [null],
    ]);
    await book.settle();
    expect(book.values(area(6, 0))).toEqual([[3]]);
    book.deleteRows(0, 4, 1);
    expect(book.protections()[0]!.area).toEqual(area(4, 0, 1, 1));
    await book.settle();
    expect(book.values(area(5, 0))).toEqual([[2]]);
  });

  test('inserted rows take the formats of the row they push away', () => {
    const book = bookWith([['head'], ['x']]);
    book.setNumberFormats(area(1, 0), [['@']]);
    book.insertRows(0, 1, 1);
    expect(book.numberFormats(area(1, 0))).toEqual([['@']]);
    const { maxRows } = book.sheets()[0]!;
    book.insertRows(0, maxRows, 5);
    expect(book.sheets()[0]!.maxRows).toBe(maxRows + 5);
  });

  test('deleting all rows and passing ten million cells are refused', () => {
    const book = bookWith([['x']]);
    expect(() => book.deleteRows(0, 0, 1000)).toThrow('all the rows');
    expect(() => book.insertRows(0, 0, 400_000)).toThrow('above the limit of 10000000 cells');
    expect(() => book.insertSheet('Big', 1, 10_000, 1000)).toThrow('above the limit of 10000000 cells');
  });

  test('sorting moves whole rows with formats and notes, numbers before texts, blanks last', async () => {
    const book = bookWith([
      ['b', 2],
      [3, 1],
      ['', 0],
      [10, 5],
    ]);
    book.setNotes(area(0, 0), [['note of b']]);
    book.setStyle(area(1, 1), { bold: true });
    book.setFormulas(area(1, 2), [['=B2*2']]);
    book.sort(area(0, 0, 4, 3), [{ column: 0, ascending: false }]);
    await book.settle();
    expect(book.values(area(0, 0, 4, 3))).toEqual([
      ['b', 2, ''],
      [10, 5, ''],
      [3, 1, 2],
      ['', 0, ''],
    ]);
    expect(book.notes(area(0, 0, 4, 1))).toEqual([['note of b'], [''], [''], ['']]);
    expect(book.styles(area(2, 1))).toEqual([[{ bold: true }]]);
    expect(book.formulas(area(2, 2))).toEqual([['=B3*2']]);
  });

  test('hidden and frozen rows and columns, widths and filters are kept', () => {
    const book = bookWith([
      ['a', 'b'],
      [1, 2],
    ]);
    book.setRowsHidden(0, 3, 2, true);
    book.setColumnsHidden(0, 1, 1, true);
    book.setFrozen(0, 1, 2);
    book.setColumnWidth(0, 0, 240);
    book.setFilter(area(0, 0, 2, 2));
    expect(book.hiddenRows(0)).toEqual([3, 4]);
    expect(book.hiddenColumns(0)).toEqual([1]);
    expect(book.sheets()[0]).toMatchObject({ frozenRows: 1, frozenColumns: 2 });
    expect(book.columnWidths(0)[0]).toBe(240);
    expect(book.filterArea(0)).toEqual(area(0, 0, 2, 2));
    expect(book.filteredRows(0)).toEqual([]);
    book.setRowsHidden(0, 3, 1, false);
    book.removeFilter(0);
    expect(book.hiddenRows(0)).toEqual([4]);
    expect(book.filterArea(0)).toBeNull();
  });
});

describe('sheets', () => {
  test('are inserted, renamed with their formulas, moved, copied with metadata of its own, hidden and deleted', async () => {
    const book = bookWith([[1]]);
    const other = book.insertSheet('Other', 1, 10, 5);
    book.setFormulas(area(0, 0, 1, 1, other), [['=Data!A1+1']]);
    book.addMetadata({
      key: 'k',
      value: 'v',
      visibility: 'DOCUMENT',
      location: { kind: 'COLUMN', sheet: 0, column: 0 },
    });
    book.renameSheet(0, 'Мои данные');
    await book.settle();
    expect(book.formulas(area(0, 0, 1, 1, other))).toEqual([["='Мои данные'!A1+1"]]);
    expect(book.values(area(0, 0, 1, 1, other))).toEqual([[2]]);
    const copy = book.copySheet(0, 'Copy', 2);
    expect(book.values(area(0, 0, 1, 1, copy))).toEqual([[1]]);
    expect(new Set(book.metadata().map((item) => item.id)).size).toBe(2);
    book.moveSheet(other, 0);
    expect(book.sheets().map((sheet) => sheet.name)).toEqual(['Other', 'Мои данные', 'Copy']);
    expect(() => book.insertSheet('copy', 0, 5, 5)).toThrow('already exists');
    book.setSheetHidden(copy, true);
    book.deleteSheet(other);
    expect(() => book.deleteSheet(0)).toThrow("You can't remove all the sheets in a document.");
    expect(book.sheets().map(({ name, hidden }) => [name, hidden])).toEqual([
      ['Мои данные', false],
      ['Copy', true],
    ]);
  });

  test('conditional formats, styles and copies come back in Google’s words', () => {
    const book = bookWith([
      ['=A2', 'x'],
      [7, ''],
    ]);
    const rule = {
      areas: [area(0, 0, 2, 1)],
      criteria: 'NUMBER_GREATER_THAN',
      args: [5],
      style: { background: '#ff0000', bold: true },
    };
    const dated = {
      areas: [area(0, 1)],
      criteria: 'DATE_BEFORE',
      args: [new Date('2026-01-01T00:00:00Z')],
      style: { italic: true },
    };
    book.setConditionalFormats(0, [rule, dated]);
    expect(book.conditionalFormats(0)).toEqual([rule, dated]);
    book.setStyle(area(0, 1), { background: '#00ff00', bold: true, horizontalAlignment: 'right', wrap: true });
    book.setStyle(area(0, 1), { bold: false });
    expect(book.styles(area(0, 1))).toEqual([
      [{ background: '#00ff00', bold: false, horizontalAlignment: 'right', wrap: true }],
    ]);
    book.copy(area(0, 0, 1, 2), area(3, 3, 2, 2), 'all');
    expect(book.formulas(area(3, 3, 2, 2))).toEqual([
      ['=D5', ''],
      ['=D6', ''],
    ]);
    expect(book.styles(area(4, 4))[0]![0]).toMatchObject({ background: '#00ff00' });
    book.clear(area(0, 0, 2, 2), { contents: true, formats: true });
    expect(book.styles(area(0, 1))).toEqual([[{}]]);
  });
});

describe('saving and pages', () => {
  test('a saved book opens as it was, spilled values after a calculation', async () => {
    const book = bookWith([
      ['12.03.1987', '=UNIQUE(D1:D3)'],
      ['', ''],
    ]);
    book.setValues(area(0, 3, 3, 1), [['a'], ['b'], ['a']]);
    book.setNotes(area(0, 0), [['день рождения']]);
    book.addProtection({
      kind: 'SHEET',
      area: area(0, 0, 1000, 26),
      description: 'd',
      editors: ['*'],
      warningOnly: true,
    });
    book.addMetadata({ key: 'base', value: '1', visibility: 'PROJECT', location: { kind: 'SPREADSHEET' } });
    book.setNamedRange({ name: 'Today', area: area(0, 0) });
    await book.settle();
    const again = openSavedBook(JSON.parse(JSON.stringify(book.save({ outbox: [1] }))));
    open.push(again);
    await again.settle();
    expect(again.values(area(0, 0, 2, 4))).toEqual(book.values(area(0, 0, 2, 4)));
    expect(again.values(area(1, 1))).toEqual([['b']]);
    expect([
      again.notes(area(0, 0)),
      again.protections(),
      again.metadata(),
      again.namedRanges(),
      again.owner,
      again.id,
    ]).toEqual([
      [['день рождения']],
      book.protections(),
      book.metadata(),
      [{ name: 'Today', area: area(0, 0) }],
      'owner@example.com',
      book.id,
    ]);
  });

  test('what one book did can be repeated by another from its mutations', async () => {
    const book = bookWith([
      ['a', 'b'],
      [1, 2],
    ]);
    const mirror = openSavedBook(JSON.parse(JSON.stringify(book.save({}))));
    open.push(mirror);
    const origins: unknown[] = [];
    book.onMutation((mutation: Mutation, origin) => {
      origins.push(origin);
      mirror.applyMutation(JSON.parse(JSON.stringify(mutation)) as Mutation, 'mirror');
    });
    book.setValues(area(4, 0, 1, 2), [['12.03.2026', '=B2*10']]);
    book.insertRows(0, 1, 1);
    book.setFrozen(0, 1, 0);
    book.insertSheet('New', 1, 20, 5);
    await book.settle();
    await mirror.settle();
    expect(mirror.values(area(0, 0, 7, 2))).toEqual(book.values(area(0, 0, 7, 2)));
    expect(mirror.values(area(5, 1))).toEqual([[20]]);
    expect(mirror.sheets()).toEqual(book.sheets());
    expect(origins.every((origin) => origin === null)).toBe(true);
    const echoed: unknown[] = [];
    mirror.onMutation((_, origin) => echoed.push(origin));
    mirror.applyMutation(
      {
        id: 'sheet.mutation.set-range-values',
        params: { unitId: book.id, subUnitId: '0', cellValue: { 9: { 0: { v: 'typed', t: 1 } } } },
      },
      'page 1',
    );
    expect(mirror.values(area(9, 0))).toEqual([['typed']]);
    expect(echoed).toEqual(['page 1']);
  });
});
