import { AppError } from '../../src/domain/app-error';
import { dayOf, dayOfIso } from '../../src/domain/days';
import { runFormula, type FormulaContext, type FormulaResult } from '../../src/formulas';
import { lists } from '../support/lists';
import { zoneOf } from '../support/test-zone';

const zone = zoneOf('Europe/Kyiv');
const context: FormulaContext = {
  zone,
  today: dayOf(2026, 3, 4),
  country: 'RU',
  locale: 'ru_RU',
  leapDay: 'FEB28',
  lists,
  segment: (code) => code,
  gender: (code) => code,
  text: (key) => `<${key}>`,
};
const same = (a: unknown, b: unknown): FormulaResult => runFormula('SAME_PERSON', [a, b], context);
const key = (...args: unknown[]): FormulaResult => runFormula('DUPLICATE_KEY', args, context);
const date = (iso: string): Date => new Date(zone.instantOf(dayOfIso(iso)!));

describe('SAME_PERSON', () => {
  it('reads a person from one text, whatever the order', () => {
    expect(same('Иванова Елена +7 916 123-45-67', '8 (916) 123-45-67 Olena Ivanova')).toBeGreaterThan(0.9);
    expect(same('Белов Иван 05.03.1987 ivan@mail.ru', 'ivan@mail.ru, 1987-03-05, Ваня Белов')).toBeGreaterThan(0.9);
  });

  it('reads a person from a row of cells, names in one or in three', () => {
    const one = [['Белова', 'Анна', 'Сергеевна', 79161234567, date('1987-03-05')]];
    expect(same(one, [['Анна Белова', '+79161234567', '', '05.03.1987']])).toBeGreaterThan(0.99);
    expect(same(one, [['Белов Пётр', '+79161234567', '', '']])).toBeLessThan(0.1);
  });

  it('gives a row of results for rows, and compares one row with all', () => {
    const rows = [
      ['Белова Анна', '+79161234567'],
      ['', ''],
      ['Орлов Олег', '+79031112233'],
    ];
    const result = same('Анна Белова 89161234567', rows) as number[][];
    expect(result.map(([score]) => (typeof score === 'number' ? score > 0.5 : score))).toEqual([true, '', false]);
    expect(same(rows, rows)).toHaveLength(3);
  });

  it('is the same from either side', () => {
    const [a, b] = ['Коваленко Саша +380671112233', 'Kovalenko Oleksandr +380671112233'];
    expect(same(a, b)).toBe(same(b, a));
  });

  it('refuses what cannot be compared', () => {
    expect(() => same('Анна', undefined)).toThrow(AppError);
    expect(() => same([['a'], ['b']], [['a'], ['b'], ['c']])).toThrow(AppError);
    expect(() => same('#REF!', 'Анна')).toThrow(AppError);
    expect(same('', 'Анна')).toBe('');
  });
});

describe('DUPLICATE_KEY', () => {
  it('is one key for one person in two spellings', () => {
    expect(key('Дмитрий Коваленко', '8 916 123-45-67')).toBe('+79161234567 dmitri');
    expect(key('Kovalenko, Dmytro', '+79161234567')).toBe('+79161234567 dmitri');
    expect(key('Юлия Щербакова')).toBe(key('Щербакова Юлія'));
    expect(key('Анна', '', 'A.nna@gmail.com')).toBe(key('Анна', 'нет', 'anna@gmail.com'));
  });

  it('is two keys for a couple with one phone', () => {
    expect(key('Белов Пётр', '89161234567')).not.toBe(key('Белова Анна', '89161234567'));
  });

  it('spills, and leaves blank rows blank', () => {
    expect(key([['Анна Белова'], ['']], [['89161234567'], ['']])).toEqual([['+79161234567 ana'], ['']]);
    expect(() => key([['a'], ['b']], [['1']])).toThrow(AppError);
  });
});
