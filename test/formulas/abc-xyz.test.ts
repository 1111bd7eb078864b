import { cells, column, refusal, run, TODAY } from '../support/formulas';
import { orders } from '../support/monthly-orders';

describe('ABC_CLASS', () => {
  it('spills; header and blank rows have their places', () => {
    expect(cells(run('ABC_CLASS', column('Выручка', 80, '', '15,00 ₽', 5, 0, -3)))).toEqual([
      '',
      'A',
      '',
      'B',
      'C',
      '<NOT_POSITIVE>',
      '<NOT_POSITIVE>',
    ]);
    expect(cells(run('ABC_CLASS', column('', '')))).toEqual(['', '']);
  });

  it('takes limits as a text, as cells, as cells of percent, and computed ones', () => {
    const values = column(50, 25, 15, 10);
    for (const limits of ['50 90', '50 %; 90 %', [[50, 90]], column(50, 90), [[0.5, 0.9]]])
      expect(cells(run('ABC_CLASS', values, limits)).join('')).toBe('ABBC');
    expect(cells(run('ABC_CLASS', column(50, 20, 10, 10, 5, 5), 'computed')).join('')).toBe('AABBCC');
    for (const limits of ['80', '95 80', 'best', '80 195', [[80, 'x']], '0 90'])
      expect(refusal('ABC_CLASS', values, limits)).toMatchObject({ argument: 'limits', why: 'BAD_THRESHOLDS' });
  });

  it('of one cell has nothing to compare with', () => {
    expect(refusal('ABC_CLASS', 100)).toMatchObject({ argument: 'amount', why: 'NEEDS_COLUMN' });
    expect(refusal('ABC_CLASS')).toMatchObject({ argument: 'amount', why: 'MISSING' });
    expect(refusal('ABC_CLASS', column(1, 'много'))).toMatchObject({ why: 'NOT_A_NUMBER', value: 'много', row: 2 });
  });
});

describe('ABC_TABLE', () => {
  it('sums up, the largest first, names of equal sums by the alphabet', () => {
    expect(
      run('ABC_TABLE', column('Товар', 'чай', 'ложки', 'чай', 'блюдца', '', 5), column('Сумма', 50, 5, 40, 5, 999, -1)),
    ).toEqual([
      ['чай', 90, 0.9, 0.9, 'A'],
      ['блюдца', 5, 0.05, 0.95, 'B'],
      ['ложки', 5, 0.05, 1, 'B'],
      [5, -1, 0, 1, '<NOT_POSITIVE>'],
    ]);
  });
  it('counts rows where no amounts are given', () => {
    expect(run('ABC_TABLE', column('a', 'b', 'a', 'a'))).toEqual([
      ['a', 3, 0.75, 0.75, 'A'],
      ['b', 1, 0.25, 1, 'A'],
    ]);
    expect(run('ABC_TABLE', column('', ''))).toEqual([['']]);
  });
});

describe('XYZ_CLASS and ABC_XYZ', () => {
  it('class the clients of one column by the orders of others', () => {
    expect(run('XYZ_CLASS', column('Клиент', 'Анна', 7, '', 'Ольга', 'Пётр'), ...orders)).toEqual(
      column('', 'X', '<NOT_ENOUGH>', '', '<NOT_ENOUGH>', ''),
    );
    expect(run('XYZ_CLASS', 'Анна', ...orders)).toBe('X');
    expect(run('XYZ_CLASS', 'Анна', ...orders, TODAY, 'quarter')).toBe('<NOT_ENOUGH>');
    // Gaps of 31, 30, 31 and 31 days vary by 1.4 %.
    expect(run('XYZ_CLASS', 'Анна', ...orders, '', 'INTERVALS')).toBe('X');
    expect(run('XYZ_CLASS', 'Анна', ...orders, '', 'INTERVALS', '1,2 2')).toBe('Y');
  });

  it('put revenue and evenness into one table', () => {
    expect(run('ABC_XYZ', ...orders)).toEqual([
      ['Анна', 500, 'A', 0, 'X', 'AX'],
      [7, 300, 'A', '', '<NOT_ENOUGH>', ''],
      ['Ольга', 0, '<NOT_POSITIVE>', '', '<NOT_ENOUGH>', ''],
    ]);
    expect((run('ABC_XYZ', ...orders, '', '', '50 60') as unknown[][]).map((row) => row[2])).toEqual([
      'A',
      'C',
      '<NOT_POSITIVE>',
    ]);
    expect(run('ABC_XYZ', column('', ''), column('', ''), column('', ''))).toEqual([['']]);
  });

  it('name the argument that is bad', () => {
    expect(refusal('XYZ_CLASS', 'Анна', ...orders, TODAY, 'YEAR')).toMatchObject({
      argument: 'period',
      why: 'UNKNOWN_CHOICE',
      value: 'YEAR',
      known: ['MONTH', 'QUARTER', 'WEEK', 'INTERVALS'],
    });
    expect(refusal('XYZ_CLASS', [['Анна', 'Иван']], ...orders)).toMatchObject({
      argument: 'of',
      why: 'NOT_ONE_COLUMN',
    });
    expect(refusal('XYZ_CLASS', 'Анна', orders[0], orders[1])).toMatchObject({ argument: 'amount', why: 'MISSING' });
    expect(refusal('ABC_XYZ', ...orders, '', '', '', '25')).toMatchObject({ argument: 'xyz', why: 'BAD_THRESHOLDS' });
    expect(refusal('ABC_XYZ', column('a', 'b'), column('01.02.2026', 'вчера'), column(1, 2))).toMatchObject({
      argument: 'date',
      why: 'NOT_A_DATE',
      row: 2,
    });
  });
});
