/** Sentences: gaps, parts that fall away, plurals of three languages. */
import * as fc from 'fast-check';
import { fill, grouped, localeOf, plural } from '../../src/i18n/template';

const CLIENTS = {
  en: ['client', 'clients'],
  ru: ['клиент', 'клиента', 'клиентов'],
  uk: ['клієнт', 'клієнти', 'клієнтів'],
};

describe('plural', () => {
  test.each([
    [0, 'клиентов'],
    [1, 'клиент'],
    [2, 'клиента'],
    [4, 'клиента'],
    [5, 'клиентов'],
    [11, 'клиентов'],
    [12, 'клиентов'],
    [14, 'клиентов'],
    [21, 'клиент'],
    [22, 'клиента'],
    [111, 'клиентов'],
    [1001, 'клиент'],
    [1.5, 'клиента'],
  ])('Russian: %p %s', (count, form) => {
    expect(plural(count, CLIENTS.ru, 'ru')).toBe(form);
  });

  test('agrees with CLDR for every whole number in all three languages', () => {
    const order = { one: 0, few: 1, many: 2, other: 1, zero: 2, two: 1 };
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000 }), fc.constantFrom('en', 'ru', 'uk'), (count, locale) => {
        const expected = CLIENTS[locale][order[new Intl.PluralRules(locale).select(count)]];
        return plural(count, CLIENTS[locale], locale) === expected;
      }),
    );
  });
});

describe('fill', () => {
  test('a part in brackets falls away when one of its values is not known', () => {
    const template = 'The tab “{tab}”[, row {row}] is empty.';
    expect(fill(template, { tab: 'A' }, 'en')).toBe('The tab “A” is empty.');
    expect(fill(template, { tab: 'A', row: 3 }, 'en')).toBe('The tab “A”, row 3 is empty.');
  });

  test('a gap outside brackets is never left as braces', () => {
    expect(fill('Row {row}: {n:row|rows}', {}, 'en')).toBe('Row …: …');
  });

  test('zero is a value, an empty text is none', () => {
    expect(fill('{n}[ of {name}]', { n: 0, name: '' }, 'en')).toBe('0');
  });

  test('a list is joined by commas', () => {
    expect(fill('{known}', { known: ['A', 'B'] }, 'en')).toBe('A, B');
  });

  test('brackets, braces and dollars in a value are text and nothing else', () => {
    expect(fill('[“{value}” ]x', { value: '[{row}] $& $1' }, 'en')).toBe('“[{row}] $& $1” x');
  });
});

describe('grouped', () => {
  test('is the same as Intl for numbers with up to two decimals', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (cents) => {
        const expected = new Intl.NumberFormat('en-US', { maximumFractionDigits: 2 }).format(cents / 100);
        return grouped(cents / 100, 'en') === expected;
      }),
    );
  });

  test('a no-break space and a comma in Russian and Ukrainian, a true minus', () => {
    expect(grouped(-1234567.5, 'ru')).toBe('−1\u00a0234\u00a0567,5');
  });
});

test.each([
  ['ru_RU', 'ru'],
  ['uk', 'uk'],
  ['be', 'ru'],
  ['kk-KZ', 'ru'],
  ['de', 'en'],
  ['', 'en'],
])('the language for %p is %s', (text, locale) => {
  expect(localeOf(text)).toBe(locale);
});
