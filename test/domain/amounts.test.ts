import fc from 'fast-check';
import { currencyOf, readAmount } from '../../src/domain/amounts';

describe('an amount as text', () => {
  it.each([
    ['1 234,50 ₽', 1234.5],
    ['1\u00a0234,50 руб.', 1234.5],
    ['1,234.50', 1234.5],
    ['$1,234.50', 1234.5],
    ['1.234,50 €', 1234.5],
    ['1,234,567', 1234567],
    ['1.234.567', 1234567],
    ['1,234', 1234],
    ['1.234', 1234],
    ['0,234', 0.234],
    ['1234,5', 1234.5],
    ['1234.5', 1234.5],
    ['12,5', 12.5],
    [',5', 0.5],
    ["1'234.50", 1234.5],
    ['500 грн', 500],
    ['500грн.', 500],
    ['2 000 р', 2000],
    ['-100', -100],
    ['−100', -100],
    ['100-', -100],
    ['(1,234.50)', -1234.5],
    ['- 1 500 ₽', -1500],
    ['+50', 50],
    ['0', 0],
  ])('"%s" is %d', (text, expected) => expect(readAmount(text)).toBe(expected));

  it.each([
    '',
    'нет',
    '12 5',
    '1,23,4',
    '1.2.3',
    '12-05',
    '5 шт',
    '+7 916 123-45-67',
    '1e5',
    '10%',
    '--5',
    '100 200,5,5',
  ])('"%s" is none', (text) => expect(readAmount(text)).toBeNull());

  it('reads back what Russian and English books show', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1e10, max: 1e10 }), (cents) => {
        const amount = cents / 100;
        const whole = Math.floor(Math.abs(cents) / 100)
          .toString()
          .replace(/\B(?=(\d{3})+$)/g, '_');
        const fraction = String(Math.abs(cents) % 100).padStart(2, '0');
        const sign = cents < 0 ? '-' : '';
        expect(readAmount(`${sign}${whole.replace(/_/g, '\u00a0')},${fraction} ₽`)).toBeCloseTo(amount, 6);
        expect(readAmount(`${sign}$${whole.replace(/_/g, ',')}.${fraction}`)).toBeCloseTo(amount, 6);
      }),
    );
  });
});

it.each([
  ['1 234,50 ₽', 'RUB'],
  ['900 руб.', 'RUB'],
  ['500грн.', 'UAH'],
  ['₴ 20', 'UAH'],
  ['$1,234.50', 'USD'],
  ['10 EUR', 'EUR'],
  ['£5', 'GBP'],
  ['700 тг', 'KZT'],
  ['12 zł', 'PLN'],
  ['1 234,50', null],
  ['', null],
])('the currency beside an amount: %s', (text, code) => expect(currencyOf(text)).toBe(code));
