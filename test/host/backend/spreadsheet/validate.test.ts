/** Which values data validation accepts. */
import vm from 'node:vm';
import type { Book, ValidationRule } from '../../../../host/book/book';
import { requireValid } from '../../../../host/backend/spreadsheet/validate';

/** As much of a book as a check needs. */
function bookWith(rule: ValidationRule | null, format = '', locale = 'ru_RU'): Book {
  return {
    locale,
    timeZone: 'Europe/Moscow',
    validations: (area: { rows: number; columns: number }) =>
      Array.from({ length: area.rows }, () => Array.from({ length: area.columns }, () => rule)),
    numberFormats: () => [[format]],
    values: () => [['red'], [5], ['']],
  } as unknown as Book;
}

const rule = (criteria: string, ...args: unknown[]): ValidationRule => ({
  criteria,
  args,
  allowInvalid: false,
  helpText: null,
});
const cell = { sheet: 1, row: 0, column: 0, rows: 1, columns: 1 };

function written(
  input: Parameters<typeof requireValid>[2][0][0],
  checked: ValidationRule,
  format = '',
  locale = 'ru_RU',
): boolean {
  try {
    requireValid(bookWith(checked, format, locale), cell, [[input]], 2026);
    return true;
  } catch (error) {
    expect((error as Error).message).toBe(
      'The data you entered in cell A1 violates the data validation rules set on this cell.',
    );
    return false;
  }
}

const LIST = rule('VALUE_IN_LIST', ['red', '5'], true);
const MARCH = new Date(Date.UTC(2026, 2, 11, 21)); // 12 March in Moscow

test.each([
  ['red', LIST, true],
  ['blue', LIST, false],
  [5, LIST, true],
  ['5', LIST, true],
  ['', LIST, true],
  [null, LIST, true],
  ['=A1', LIST, true],
  ['red', rule('VALUE_IN_RANGE', cell, true), true],
  [5, rule('VALUE_IN_RANGE', cell, true), true],
  ['5', rule('VALUE_IN_RANGE', cell, true), true],
  ['blue', rule('VALUE_IN_RANGE', cell, true), false],
  [true, rule('CHECKBOX'), true],
  ['x', rule('CHECKBOX'), false],
  ['YES', rule('CHECKBOX', 'YES', 'NO'), true],
  [true, rule('CHECKBOX', 'YES', 'NO'), false],
  ['1,5', rule('NUMBER_BETWEEN', 1, 2), true],
  ['1.5.2026', rule('NUMBER_BETWEEN', 1, 100000), false],
  [3, rule('NUMBER_NOT_BETWEEN', 1, 2), true],
  [2, rule('NUMBER_GREATER_THAN', 2), false],
  [2, rule('NUMBER_GREATER_THAN_OR_EQUAL_TO', 2), true],
  ['text', rule('NUMBER_EQUAL_TO', 2), false],
  [MARCH, rule('DATE_EQUAL_TO', MARCH), true],
  ['12.03.2026', rule('DATE_EQUAL_TO', MARCH), true],
  ['13.03.2026', rule('DATE_AFTER', MARCH), true],
  ['12.03.2026', rule('DATE_AFTER', MARCH), false],
  ['12.03.2026', rule('DATE_ON_OR_BEFORE', MARCH), true],
  ['soon', rule('DATE_IS_VALID_DATE'), false],
  [MARCH, rule('DATE_IS_VALID_DATE'), true],
  ['anna@example.com', rule('TEXT_IS_VALID_EMAIL'), true],
  ['anna@', rule('TEXT_IS_VALID_EMAIL'), false],
  ['https://пример.укр/a?b', rule('TEXT_IS_VALID_URL'), true],
  ['not a link', rule('TEXT_IS_VALID_URL'), false],
  ['Hello', rule('TEXT_CONTAINS', 'hell'), true],
  ['Hello', rule('TEXT_DOES_NOT_CONTAIN', 'hell'), false],
  ['Hello', rule('TEXT_EQUAL_TO', 'hello'), false],
])('%p under %j: %p', (input, checked, expected) => {
  expect(written(input, checked)).toBe(expected);
});

test('text is read in the language of the spreadsheet', () => {
  const april = rule('DATE_EQUAL_TO', new Date(Date.UTC(2026, 3, 2, 21)));
  expect(written('03.04.2026', april, '', 'ru_RU')).toBe(true);
  expect(written('04/03/2026', april, '', 'en_US')).toBe(true);
  expect(written('03/04/2026', april, '', 'en_US')).toBe(false);
});

test('a cell of plain text holds text, whatever it looks like', () => {
  expect(written('00123', rule('TEXT_EQUAL_TO', '00123'), '@')).toBe(true);
  expect(written('123', rule('NUMBER_EQUAL_TO', 123), '@')).toBe(false);
});

test('a rule that allows invalid data refuses nothing', () => {
  expect(() => requireValid(bookWith({ ...LIST, allowInvalid: true }), cell, [['blue']], 2026)).not.toThrow();
});

test('the first bad cell of a block is named', () => {
  const block = { sheet: 1, row: 376, column: 5, rows: 2, columns: 2 };
  const inputs = [
    ['red', 'red'],
    ['red', 'blue'],
  ];
  expect(() => requireValid(bookWith(LIST), block, inputs, 2026)).toThrow('in cell G378 violates');
});

test('a date of another realm is a date', () => {
  const foreign = vm.runInNewContext('new Date(0)') as Date;
  expect(written(foreign, rule('DATE_IS_VALID_DATE'))).toBe(true);
});
