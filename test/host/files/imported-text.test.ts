/** What the texts of a file become in a book: nothing is spoiled, what is a number or a day is one. */
import fc from 'fast-check';
import type { Book, Value } from '../../../host/book/book';
import { createBook } from '../../../host/book/univer-book';
import { importedRows, importedText } from '../../../host/files/imported-text';

const books = new Map<string, Book>();
afterAll(() => books.forEach((book) => book.dispose()));

/** A book of the locale; made once, since an engine takes a moment to start. */
function bookOf(locale: string): Book {
  let book = books.get(locale);
  if (!book) books.set(locale, (book = createBook({ name: 'T', locale, timeZone: 'UTC', owner: 'a@example.com' })));
  return book;
}

/** The cell that a text becomes: value and what is shown. */
function imported(text: string, locale: string): { value: Value; shown: string } {
  const book = bookOf(locale);
  const cell = { sheet: 0, row: 0, column: 0, rows: 1, columns: 1 };
  book.clear(cell, { contents: true, formats: true });
  book.setValues(cell, [[importedText(text, locale)]]);
  expect(book.formulas(cell)).toEqual([['']]);
  return { value: book.values(cell)[0]![0]!, shown: book.displayValues(cell)[0]![0]! };
}

const LOCALES = ['ru_RU', 'uk_UA', 'en_US', 'en_GB'];
const KEPT = [
  ...['+79161234567', '+7 916 123-45-67', '8 (916) 123-45-67', '89161234567', '0671234567', '007', '-007', '00'],
  ...['=HYPERLINK("x";"y")', '=1+1', '+1', '+', '=', '@x', '@', '-', '--', '- 5', '1-2', '5/6', '05.03', '5 марта'],
  ...['March 5', '5-Mar', '1E5', '1e-3', '0x1F', '1:30', "'quoted", "'", "''", '05.03.87', '3/5/87', '1987/03/05'],
  ...['12345678901234567890', '4276 1234 5678 9012', 'истина', 'хибність', ' TRUE ', ' 5', '5 ', '1,2,3', '1.2.3'],
  ...['😀', 'naïve', '12 345 67', '#N/A', '#REF!', '{1,2}', 'TRUE!', '(5)', 'a\nb', '\t5', '1900-13-45', '٣', '½'],
];

test.each(LOCALES)('in %s no text is spoiled', (locale) => {
  for (const text of KEPT) expect([text, imported(text, locale)]).toEqual([text, { value: text, shown: text }]);
});

test.each([
  ['ru_RU', '1 234,50', 1234.5],
  ['ru_RU', '1\u00a0234,5', 1234.5],
  ['uk_UA', '1234,50', 1234.5],
  ['ru_RU', '1234.50', 1234.5],
  ['ru_RU', '-5', -5],
  ['ru_RU', '0', 0],
  ['ru_RU', '0,5', 0.5],
  ['ru_RU', '9161234567', 9161234567],
  ['ru_RU', '100 000 000,00', 1e8],
  ['ru_RU', '15 %', 0.15],
  ['ru_RU', '1 200 ₽', 1200],
  ['uk_UA', '1 200,50 ₴', 1200.5],
  ['en_US', '1234.50', 1234.5],
  ['en_US', '1,234.50', 1234.5],
  ['en_GB', '£1,234.50', 1234.5],
  ['en_US', '15%', 0.15],
])('in %s the text %s is the number %d', (locale, text, number) => {
  expect(imported(text, locale).value).toBe(number);
});

test.each([
  ['ru_RU', '1,234.50'],
  ['en_US', '1 234,50'],
  ['en_US', '1234,50'],
  ['en_GB', '1.234.567'],
])('in %s a number written by the other convention stays the text %s', (locale, text) => {
  expect(imported(text, locale).value).toBe(text);
});

test.each([
  ['ru_RU', '05.03.1987', '1987-03-05', '05.03.1987'],
  ['ru_RU', '5.3.1987', '1987-03-05', '05.03.1987'],
  ['uk_UA', '05.03.1987 14:30', '1987-03-05', '05.03.1987 14:30:00'],
  ['en_US', '3/5/1987', '1987-03-05', '3/5/1987'],
  ['en_GB', '3/5/1987', '1987-05-03', '03/05/1987'],
  ['en_US', '1987-03-05', '1987-03-05', '1987-03-05'],
  ['ru_RU', '1987-03-05', '1987-03-05', '1987-03-05'],
])('in %s the text %s is the day %s', (locale, text, day, shown) => {
  const cell = imported(text, locale);
  expect((cell.value as Date).toISOString().slice(0, 10)).toBe(day);
  expect(cell.shown).toBe(shown);
});

test.each([
  ['ru_RU', '3/5/1987'],
  ['ru_RU', '25.13.1987'],
  ['en_US', '05.03.1987'],
  ['en_US', '25/03/1987'],
])('in %s a day in another order stays the text %s', (locale, text) => {
  expect(imported(text, locale).value).toBe(text);
});

test('TRUE and FALSE are what they say', () => {
  expect(imported('TRUE', 'en_US').value).toBe(true);
  expect(imported('false', 'ru_RU').value).toBe(false);
});

test('a text of 50,000 characters fits, whatever it begins with', () => {
  const long = `=${'x'.repeat(49_999)}`;
  expect(imported(long, 'ru_RU').value).toBe(long);
});

test.each(LOCALES)('in %s what is kept as text reads back as exactly the same text', (locale) => {
  const unit = fc.constantFrom(...Array.from({ length: 22 }, (_, i) => "01259.,/-:+=@'% ₽$EaЯ".charAt(i)), '\n', '"');
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit, maxLength: 12 }), fc.string({ unit: 'binary' })), (text) => {
      const { value } = imported(text, locale);
      if (typeof value === 'string') expect(value).toBe(text);
    }),
    { numRuns: 300 },
  );
});

const column = (locale: string, ...texts: string[]): unknown[] =>
  importedRows([['Дата'], ...texts.map((text) => [text])], locale)
    .slice(1)
    .map(([input]) => input);
const asText = (...texts: string[]): string[] => texts.map((text) => `'${text}`);

describe('dates are decided by the whole column', () => {
  test.each([
    ['a day that cannot be a month', 'en_US', ['03/04/1987', '25/03/1987']],
    ['a month that cannot be', 'ru_RU', ['05.03.1987', '25.13.1987']],
    ['a day that no month has', 'ru_RU', ['05.03.1987', '30.02.1987']],
    ['another separator, so perhaps another order', 'ru_RU', ['05.03.1987', '03/25/1987']],
    ['two digits of the year in another order', 'en_GB', ['05/03/1987', '03/25/87']],
    ['a time behind it', 'en_US', ['03/04/1987', '25/03/1987 10:00']],
    ['ISO days go with the others', 'en_US', ['1987-03-04', '25/03/1987']],
  ])('one that is not in the locale’s order keeps all as text: %s', (_name, locale, texts) => {
    expect(column(locale, ...texts)).toEqual(asText(...texts));
  });

  test('blank cells, words and placeholders of nought decide nothing', () => {
    expect(column('ru_RU', '05.03.1987', '', 'не помнит', '00.00.0000', '1987-03-05', '29.02.2000')).toEqual([
      '05.03.1987',
      null,
      'не помнит',
      '00.00.0000',
      '1987-03-05',
      '29.02.2000',
    ]);
  });

  test('each column decides for itself', () => {
    expect(
      importedRows(
        [
          ['03/04/1987', '03/04/1987'],
          ['25/03/1987', '03/05/1987'],
        ],
        'en_US',
      ),
    ).toEqual([
      ["'03/04/1987", '03/04/1987'],
      ["'25/03/1987", '03/05/1987'],
    ]);
  });
});

describe('numbers with a point, which may be days and months, are decided by the whole column', () => {
  test('prices are numbers, those that look like a day too', () => {
    expect(column('ru_RU', '12.50', '14.02', '199.99', '7.30')).toEqual([12.5, 14.02, 199.99, 7.3]);
  });

  test('days and months stay text, a slip of the pen among them too', () => {
    const days = ['14.02', '31.12', '5.3', '32.05', '01.01'];
    expect(column('ru_RU', ...days)).toEqual(asText(...days));
    expect(imported('14.02', 'ru_RU').value).toBe('14.02');
  });

  test('days and months stay text in other locales, too, if one begins with a nought', () => {
    expect(column('en_US', '14.10', '05.03')).toEqual(asText('14.10', '05.03'));
    expect(column('en_US', '14.10', '5.03')).toEqual(['14.10', '5.03']);
  });
});
