import { AppError } from '../../src/domain/app-error';
import { dayOf, dayOfIso } from '../../src/domain/days';
import { LIFECYCLE_BASES, lifecycle } from '../../src/domain/lifecycle';
import { runFormula, type FormulaContext, type FormulaName, type FormulaResult } from '../../src/formulas';
import { lists } from '../support/lists';
import { zoneOf } from '../support/test-zone';

const zone = zoneOf('Europe/Kyiv');
const TODAY = dayOf(2026, 3, 20);
const context: FormulaContext = {
  zone,
  today: TODAY,
  country: 'RU',
  locale: 'ru_RU',
  leapDay: 'FEB28',
  lists,
  segment: (code) => `<${code}>`,
  gender: (code) => code,
};
const date = (iso: string): Date => new Date(zone.instantOf(dayOfIso(iso)!));
const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
const run = (name: FormulaName, ...args: unknown[]): FormulaResult => runFormula(name, args, context);
const cells = (result: FormulaResult): unknown[] => (result as unknown[][]).map((row) => row[0]);

function refusal(name: FormulaName, ...args: unknown[]): unknown {
  try {
    run(name, ...args);
  } catch (error) {
    if (error instanceof AppError && error.code === 'FORMULA_ARGUMENT') return error.params;
    throw error;
  }
  return 'accepted';
}

/** Anna buys for 100 every month from October to February, Ivan once in March, Olga had her money back. */
const ORDERS = [
  ['Клиент', 'Дата', 'Сумма'],
  ...['2025-10-05', '2025-11-05', '2025-12-05', '2026-01-05', '2026-02-05'].map((iso) => ['Анна', date(iso), 100]),
  [7, date('2026-03-01'), 300],
  ['Ольга', date('2026-01-10'), 50],
  ['Ольга', date('2026-01-12'), -50],
  ['Анна', date('2026-04-01'), 9999],
  ['Итого', '', 900],
  ['', '', ''],
];
const orders = [0, 1, 2].map((i) => ORDERS.map((row) => [row[i]]));

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

describe('LIFECYCLE', () => {
  const last = column(
    'Последний',
    ...['2026-03-10', '2025-01-01', '2026-03-01', '2025-11-01', ''].map((iso) => iso && date(iso)),
    '',
  );
  const count = column('Заказов', 5, 9, 1, 2, 0, '');
  const revenue = column('Выручка', 500, 900, 10, 20, 0, '');

  it('spills the bases that the domain finds', () => {
    expect(cells(run('LIFECYCLE', last, count, revenue, TODAY))).toEqual([
      '',
      '<REGULAR>',
      '<DEAD>',
      '<WORKING>',
      '<SLEEPING>',
      '<POTENTIAL>',
      '',
    ]);
  });

  it('goes by each client’s own rhythm where it is given', () => {
    const rhythm = column('Ритм', 5, '', 10, 200, '', '');
    expect(cells(run('LIFECYCLE', last, count, revenue, TODAY, rhythm))).toEqual([
      '',
      '<SLEEPING>',
      '<DEAD>',
      '<ONE_TIME>',
      '<ACTIVE>',
      '<POTENTIAL>',
      '',
    ]);
  });

  it('of one client needs sums of money for the top', () => {
    const one = [date('2026-03-10'), 7, 5000] as const;
    expect(refusal('LIFECYCLE', ...one)).toMatchObject({ why: 'NEEDS_COLUMN' });
    const rules = 'TRUSTED 6 1000; VIP 2 4000; KEY 2 90000';
    expect(run('LIFECYCLE', ...one, TODAY, '', rules)).toBe('<VIP>');
    expect(run('LIFECYCLE', '', '', '', TODAY, '', rules)).toBe('');
    expect(refusal('LIFECYCLE', ...one, TODAY, '', 'VIP much')).toMatchObject({
      argument: 'rules',
      why: 'BAD_THRESHOLDS',
      value: 'VIP MUCH',
    });
  });
});

describe('LEAD_SCORE and TEMPERATURE', () => {
  it('score what is filled in and what was done', () => {
    expect(run('LEAD_SCORE', '+79161234567', 'a@x.ru', 'да', TODAY - 90, 1)).toBe(60);
    expect(run('LEAD_SCORE', '', '', 'нет', TODAY, 1)).toBe(10);
    expect(run('LEAD_SCORE', '+79161234567')).toBe(15);
    expect(run('LEAD_SCORE', '', '')).toBe('');
    expect(refusal('LEAD_SCORE')).toMatchObject({ argument: 'phone', why: 'MISSING' });
    expect(
      cells(
        run(
          'LEAD_SCORE',
          column('Телефон', 1, '', ''),
          '',
          '',
          column('Заказ', date('2026-03-20'), '', ''),
          column('n', 2, '', 0),
        ),
      ),
    ).toEqual(['', 60, '', 0]);
  });

  it('give words by the score', () => {
    expect(run('TEMPERATURE', 85)).toBe('<HOT>');
    expect(cells(run('TEMPERATURE', column('Балл', 39, 40, '', 80)))).toEqual(['', '<COLD>', '<WARM>', '', '<HOT>']);
    expect(run('TEMPERATURE', 35, '30 70')).toBe('<WARM>');
    expect(run('TEMPERATURE', '')).toBe('');
    expect(refusal('TEMPERATURE', -1)).toMatchObject({ argument: 'score', why: 'TOO_SMALL' });
  });
});

describe('COHORT_TABLE', () => {
  const month = (iso: string): unknown => ({ serial: dayOfIso(iso) });
  it('has a row for each month of first order, as long as the longest', () => {
    expect(run('COHORT_TABLE', ...orders)).toEqual([
      [month('2025-10-01'), 1, 1, 1, 1, 1, 1, 0],
      [month('2026-01-01'), 1, 1, 0, 0, '', '', ''],
      [month('2026-03-01'), 1, 1, '', '', '', '', ''],
    ]);
    expect((run('COHORT_TABLE', ...orders, '', 'revenue') as unknown[][])[1]!.slice(2, 5)).toEqual([0, 0, 0]);
    expect((run('COHORT_TABLE', ...orders, date('2025-11-30'), 'SHARE') as unknown[][])[0]).toEqual([
      month('2025-10-01'),
      1,
      1,
      1,
    ]);
    expect(run('COHORT_TABLE', column(''), column(''), column(''))).toEqual([['']]);
    expect(refusal('COHORT_TABLE', ...orders, '', 'ALL')).toMatchObject({ argument: 'show', why: 'UNKNOWN_CHOICE' });
  });
});

describe('NPS', () => {
  it('gives the score, its error and the number of answers', () => {
    const [row] = run('NPS', column('Оценка', 10, '9', '', 8, 3)) as number[][];
    expect(row!.map((value) => Math.round(value * 100) / 100)).toEqual([25, 41.46, 4]);
    expect(run('NPS', column('', ''))).toEqual([['']]);
  });
  it('refuses what is no answer', () => {
    expect(refusal('NPS', column(10, 11))).toMatchObject({ argument: 'rating', why: 'TOO_LARGE', max: 10, row: 2 });
    expect(refusal('NPS', 8.5)).toMatchObject({ argument: 'rating', why: 'UNKNOWN_CHOICE', value: '8.5' });
  });
});

it('a formula gives what the domain gives', () => {
  const clients = Array.from({ length: 300 }, (_, i) => ({ n: i % 9, days: (i * 37) % 400, sum: (i * i) % 977 }));
  const result = run(
    'LIFECYCLE',
    clients.map(({ n, days }) => [n === 0 ? '' : TODAY - days]),
    clients.map(({ n }) => [n]),
    clients.map(({ sum }) => [sum]),
  );
  const { base } = lifecycle(
    {
      size: 300,
      lastDay: Int32Array.from(clients, ({ n, days }) => (n === 0 ? -0x80000000 : TODAY - days)),
      orders: Int32Array.from(clients, ({ n }) => n),
      revenue: Float64Array.from(clients, ({ sum }) => sum),
    },
    TODAY,
  );
  expect(cells(result)).toEqual([...base].map((one) => `<${LIFECYCLE_BASES[one]!}>`));
});

it('100,000 rows with distinct results take less than two seconds each', () => {
  const rows = 100_000;
  const dates = Array.from({ length: 1500 }, (_, i) => new Date(zone.instantOf(TODAY - i)));
  const make = (cell: (i: number) => unknown): unknown[][] => Array.from({ length: rows }, (_, i) => [cell(i)]);
  const [ids, days, sums] = [
    make((i) => `K-${(i * 7919) % 33333}`),
    make((i) => dates[(i * 31) % 1500]),
    make((i) => ((i * 104729) % 1000003) / 100),
  ];
  const calls: [FormulaName, ...unknown[]][] = [
    ['ABC_CLASS', sums],
    ['ABC_CLASS', sums, 'COMPUTED'],
    ['ABC_TABLE', make((i) => `item ${i}`), sums],
    ['XYZ_CLASS', ids, ids, days, sums],
    ['ABC_XYZ', ids, days, sums, TODAY, 'INTERVALS'],
    ['LIFECYCLE', days, make((i) => (i % 9) + 1), sums, TODAY, make((i) => i % 200)],
    ['LEAD_SCORE', ids, ids, make(() => 'да'), days, make((i) => i % 9), days],
    ['TEMPERATURE', make((i) => i % 101)],
    ['COHORT_TABLE', ids, days, sums],
    ['NPS', make((i) => i % 11)],
  ];
  for (const [name, ...args] of calls) {
    const from = performance.now();
    run(name, ...args);
    expect([name, performance.now() - from < 2000]).toEqual([name, true]);
  }
});
