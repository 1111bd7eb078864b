/** All numbers of a cell, written anew without losing anything; libphonenumber-js says which of them are numbers. */
import fc from 'fast-check';
import { parsePhoneNumberFromString } from 'libphonenumber-js';
import { phoneCellText, readPhones } from '../../src/domain/phone-cells';

const WORD: Record<string, string> = { RU: 'доб.', UA: 'дод.', BY: 'доб.', KZ: 'доб.' };
const clean = (text: string, country: string): string | null => {
  const reading = readPhones(text, country);
  return reading.kind === 'phones' ? phoneCellText(reading.numbers, WORD[country] ?? 'ext.') : null;
};

const CELLS: [country: string, cell: string, cleaned: string | null][] = [
  ['RU', '8 (916) 123-45-67', '+79161234567'],
  ['RU', '8 916 123-45-67, 380671234567 доб. 12', '+79161234567, +380671234567 доб. 12'],
  ['RU', '8 916 123 45 67; 8(903)765-43-21', '+79161234567, +79037654321'],
  ['RU', '89161234567/89037654321', '+79161234567, +79037654321'],
  ['RU', '89161234567 89037654321', '+79161234567, +79037654321'],
  ['RU', '8 916 123 45 67 8 903 765 43 21', '+79161234567, +79037654321'],
  ['RU', '+79161234567+79037654321', '+79161234567, +79037654321'],
  ['RU', '89161234567\n+7 916 123-45-67', '+79161234567'],
  ['RU', '8 (495) 123-45-67 доб.12', '+74951234567 доб. 12'],
  ['RU', '8 (495) 123-45-67 (вн. 305)', '+74951234567 доб. 305'],
  ['RU', 'тел.: 8-916-123-45-67', '+79161234567'],
  ['RU', '8 916 123 45 67 (Анна)', '+79161234567 (Анна)'],
  ['RU', '8 916 123 45 67 мама, 8 903 765 43 21 — папа', '+79161234567 (мама), +79037654321 (папа)'],
  ['RU', 'вайбер 8 916 123 45 67', '+79161234567 (вайбер)'],
  ['RU', '8 701 123 45 67', '+77011234567'],
  ['RU', '8 10 375 29 123 45 67', '+375291234567'],
  ['RU', '8~10~380 67 123-45-67', '+380671234567'],
  ['RU', '8 029 123 45 67', null],
  ['BY', '8 029 123 45 67', '+375291234567'],
  ['BY', '8029 123-45-67, 8 (017) 234-56-78', '+375291234567, +375172345678'],
  ['BY', '80291234567', '+375291234567'],
  ['KZ', '8 701 123 45 67', '+77011234567'],
  ['UA', '067 123 45 67, 050 765 43 21', '+380671234567, +380507654321'],
  ['UA', '8 067 123 45 67', '+380671234567'],
  ['UA', '0671234567 дод 5', '+380671234567 дод. 5'],
  ['DE', '0151 23456789', '+4915123456789'],
  ['US', '(202) 555-0123 x45', '+12025550123 ext. 45'],
  ['US', '202-555-0123 or 202-555-0199', '+12025550123, +12025550199'],
  ['RU', '8 916 123-45-67, 765-43', null],
  ['RU', '8 916 Анна 123-45-67', null],
  ['RU', '7.91612E+10', null],
  ['RU', 'нет', null],
  ['RU', '', null],
  ['RU', '8 916 123 45 6', null],
];

it.each(CELLS)('of a base in %s: "%s" becomes %s', (country, cell, cleaned) => {
  expect(clean(cell, country)).toBe(cleaned);
});

it('cleaned again is the same, and each number is one by libphonenumber', () => {
  for (const [country, cell] of CELLS) {
    const once = clean(cell, country);
    if (once === null) continue;
    expect([cell, clean(once, country)]).toEqual([cell, once]);
    for (const number of once.match(/\+\d+/g)!)
      expect([number, parsePhoneNumberFromString(number)?.isValid()]).toEqual([number, true]);
  }
});

it('any cell that can be read is the same when it is cleaned twice', () => {
  const piece = fc.constantFrom(
    '8',
    '7',
    '+7',
    '+380',
    '916',
    '067',
    '123',
    '45',
    '67',
    '4567',
    ' ',
    '-',
    '(',
    ')',
    ', ',
    ' доб. ',
    ' x',
    'Анна',
    '/',
    '\n',
    '+',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), fc.constantFrom('RU', 'UA', 'BY', 'US'), (pieces, country) => {
      const once = clean(pieces.join(''), country);
      return once === null || clean(once, country) === once;
    }),
    { numRuns: 20_000 },
  );
});
