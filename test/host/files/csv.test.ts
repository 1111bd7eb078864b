/** What a CSV file's bytes become: encoding, separator, fields, and CSV out again. */
import fc from 'fast-check';
import Papa from 'papaparse';
import { findSeparator, looselyQuoted, parseCsv, toCsv } from '../../../host/files/csv';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const rows = (text: string): string[][] => parseCsv(utf8(text), 'clients.csv');

/** Bytes of Russian letters, digits and signs in windows-1251. */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (character) => {
    const code = character.charCodeAt(0);
    return code >= 0x410 && code <= 0x44f ? code - 0x410 + 0xc0 : code;
  });

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(2 * text.length + 2));
  [0xfeff, ...Array.from(text, (character) => character.charCodeAt(0))].forEach((code, i) =>
    view.setUint16(2 * i, code, littleEndian),
  );
  return new Uint8Array(view.buffer);
};

const TEXT = 'Имя;Сумма\nИванов;1 234,50';
const ROWS = [
  ['Имя', 'Сумма'],
  ['Иванов', '1 234,50'],
];

test.each([
  ['UTF-8', utf8(TEXT)],
  ['UTF-8 with a byte order mark', utf8(`\uFEFF${TEXT}`)],
  ['windows-1251', windows1251(TEXT)],
  ['UTF-16, little end first', utf16(TEXT, true)],
  ['UTF-16, big end first', utf16(TEXT, false)],
])('the encoding is found out: %s', (_name, bytes) => {
  expect(parseCsv(bytes, 'clients.csv')).toEqual(ROWS);
});

test.each([
  ['a comma', 'a,b,c\n1,"2;3",4', ','],
  ['a semicolon, though the numbers have more commas', 'Имя;Сумма\nИванов;1 234,50\nПетров;2,5', ';'],
  ['a tab, though the texts have commas', 'Name\tCity, street\nAnna\tKyiv, Main, 1', '\t'],
  [
    'the header line decides, below lines of a title',
    'Отчёт, за март, 2026\n\nИмя;Телефон;Город;Сумма\nАнна;1;Тверь;5',
    ';',
  ],
  [
    'addresses and amounts have commas in every line but the header',
    'Имя;Адрес;Сумма\nА;Тверь, Мира, 1;1,5\nБ;Тверь, Мира, 2;2,5',
    ';',
  ],
  ['a comma in the header, too', 'Имя;Сумма, руб\nИванов;1234,50\nПетров;2,50', ';'],
  ['separators within quotes do not count', '"a,b,c,d";x\n"e,f,g,h";y', ';'],
  ['one column has none', 'Имя\nАнна\nИван', ','],
])('the separator is found out: %s', (_name, text, separator) => {
  expect(findSeparator(text)).toBe(separator);
});

test('line breaks, separators and doubled quotes within quotes belong to the field', () => {
  expect(rows('a;b\r\n"one\r\ntwo; three";"say ""hi"""\r\n')).toEqual([
    ['a', 'b'],
    ['one\r\ntwo; three', 'say "hi"'],
  ]);
});

test('short rows are filled up, blank rows within stay, blank rows at the end go', () => {
  expect(rows('a,b,c\n1\n\n2,3\n,,\n  ,\n')).toEqual([
    ['a', 'b', 'c'],
    ['1', '', ''],
    ['', '', ''],
    ['2', '3', ''],
  ]);
});

test('lines that end as on an old Macintosh are lines', () => {
  expect(rows('a;b\r1;2\r')).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
});

test('a stray quotation mark takes no rows with it', () => {
  expect(rows('Клиент;Сумма\n"Ромашка" ООО;1\nИванов;2\nПетров;"x"')).toEqual([
    ['Клиент', 'Сумма'],
    ['Ромашка ООО', '1'],
    ['Иванов', '2'],
    ['Петров', 'x'],
  ]);
});

test('a quotation mark that is never closed is a character', () => {
  expect(rows('a;b\n"Ромашка;1\nИванов;2')).toEqual([
    ['a', 'b'],
    ['"Ромашка', '1'],
    ['Иванов', '2'],
  ]);
});

test.each([
  ['nothing', new Uint8Array(), 'FILE_EMPTY'],
  ['blank lines only', utf8('\n\n ;\n'), 'FILE_EMPTY'],
  ['a byte that no text has', utf8('a;b\n1;\u00002'), 'FILE_NOT_A_TABLE'],
  ['a packed workbook', Uint8Array.of(0x50, 0x4b, 3, 4, 20), 'FILE_NOT_A_TABLE'],
  ['UTF-16 without its mark', utf16('a;b', true).subarray(2), 'FILE_NOT_A_TABLE'],
])('no table is refused with its reason: %s', (_name, bytes, code) => {
  expect(() => parseCsv(bytes, 'clients.csv')).toThrow(expect.objectContaining({ code }) as Error);
});

test('a name that begins with PK is no packed file', () => {
  expect(rows('PK,Sum\n1,2')[0]).toEqual(['PK', 'Sum']);
});

const field = fc.string({ unit: fc.constantFrom('a', 'Я', '"', ',', ';', '\t', '\n', '\r', ' ', '=', '😀') });
const table = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });

test('whatever is written as CSV reads back as the same texts', () => {
  fc.assert(
    fc.property(table, (texts) => {
      const written = toCsv(texts).slice(1, -2);
      expect(Papa.parse(written, { delimiter: ',', newline: '\r\n' }).data).toEqual(texts);
    }),
  );
});

test('well quoted text is read the same by the loose reader', () => {
  fc.assert(fc.property(table, (texts) => expect(looselyQuoted(toCsv(texts).slice(1, -2), ',')).toEqual(texts)));
});

test('CSV out follows RFC 4180: CRLF, quotes doubled, a byte order mark for Excel', () => {
  expect(toCsv([['a', 'b"c', 'd,e', 'f\ng', ' h', '']])).toBe('\uFEFFa,"b""c","d,e","f\ng"," h",\r\n');
});
