/** The book's behaviour as scripts see it: values, typed text, formulas. */
import { area, bookWith } from '../support/books';

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

  test('a text stays one under every format and style, though its figures would make a number elsewhere', () => {
    const book = bookWith([['29.02', "'00123"]]);
    const cells = area(0, 0, 1, 2);
    book.setNumberFormats(cells, [['@', 'dd.mm.yyyy']]);
    book.setNumberFormats(cells, [['dd.mm.yyyy', '0.00']]);
    book.setStyle(cells, { bold: true });
    book.clear(cells, { formats: true });
    expect(book.values(cells)).toEqual([['29.02', '00123']]);
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
