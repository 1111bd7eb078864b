/** Number formats of a base: dates in the form its owner uses, digits that are no number as text. */
import fc from 'fast-check';
import { columnFormat, dateFormat, isDateFormat, usualDateFormat } from '../../src/tables/number-formats';
import { CLIENT_FIELDS } from '../../src/domain/codes';

it.each(['phone', 'phone3', 'email', 'whatsapp', 'viber', 'telegram', 'postcode', 'taxId'] as const)(
  'a new column %s keeps what is typed',
  (field) => expect(columnFormat(field, 'ru')).toBe('@'),
);

it('a new column of days shows them as the language of the base writes them', () => {
  expect([columnFormat('birthday', 'ru'), columnFormat('addedOn', 'uk'), columnFormat('birthday', 'en')]).toEqual([
    'dd.mm.yyyy',
    'dd.mm.yyyy',
    'yyyy-mm-dd',
  ]);
  expect(CLIENT_FIELDS.filter((field) => isDateFormat(columnFormat(field, 'ru') ?? ''))).toEqual([
    'birthday',
    'addedOn',
    'nextContact',
  ]);
});

it.each([
  ['d mmm yyyy', true],
  ['dd.mm', true],
  ['[$-419]d mmmm', true],
  ['[Red]0', false],
  ['0.00" days"', false],
  ['General', false],
  ['@', false],
  ['', false],
])('%s is a format of dates: %s', (format, expected) => expect(isDateFormat(format)).toBe(expected));

describe('the usual format of dates in a column', () => {
  it('is the one that most dates have', () => {
    expect(usualDateFormat(['0', 'd.m.yy', 'd.m.yy', 'dd.mm.yyyy', '@'], 'ru')).toBe('d.m.yy');
  });

  it('is that of the language where there is none', () => {
    expect(usualDateFormat(['0', '@', ''], 'uk')).toBe(dateFormat('uk'));
    expect(usualDateFormat([], 'en')).toBe('yyyy-mm-dd');
  });

  it('does not depend on the order of rows', () => {
    const formats = fc.array(fc.constantFrom('0', 'd.m.yy', 'dd.mm.yyyy', 'yyyy-mm-dd', '@'));
    fc.assert(
      fc.property(formats, (list) => usualDateFormat(list, 'ru') === usualDateFormat([...list].reverse(), 'ru')),
    );
  });
});
