import fc from 'fast-check';
import { dayOfIso } from '../../src/domain/days';
import { forecast, type Forecast } from '../../src/domain/value/forecast';
import { runFormula, type FormulaContext, type FormulaName, type FormulaResult } from '../../src/formulas';
import { CALIBRATED, orders, purchases } from '../support/cdnow';
import { column, refusalIn } from '../support/formulas';
import { lists } from '../support/lists';
import { zoneOf } from '../support/test-zone';

const zone = zoneOf('Europe/Kyiv');
const TODAY = dayOfIso('2026-03-04')!;
const context: FormulaContext = {
  zone,
  today: TODAY,
  country: 'RU',
  locale: 'ru_RU',
  leapDay: 'FEB28',
  lists,
  segment: (code) => code,
  gender: (code) => code,
  text: (key) => `<${key}>`,
};
const run = (name: FormulaName, ...args: unknown[]): FormulaResult => runFormula(name, args, context);
const date = (iso: string): Date => new Date(zone.instantOf(dayOfIso(iso)!));

const refusal = (name: FormulaName, ...args: unknown[]): unknown => refusalIn(context, name, ...args);

const CLIENT = column('Клиент', 'Анна', 7, 'Анна ', 'Иван', '', 'Анна', 'Яна', 'Иван');
const DATE = column('Дата', date('2026-02-01'), '01.01.2026', date('2026-01-02'), date('2026-03-01'), date('2026-03-01'), date('2026-02-03'), date('2027-01-01'), ''); // prettier-ignore
const AMOUNT = column('Сумма', 100, 50, '1 000,20', 0, 1150.2, -40, 999, 5);
const FEW = [CLIENT, DATE, AMOUNT] as const;

/** Clients 'c0', 'c1', … who bought every ten days, the n-th for the last time n days ago. */
function steady(clients: number, times: number): readonly [unknown[][], unknown[][], unknown[][]] {
  const rows = Array.from({ length: clients * times }, (_, k) => [k % clients, Math.floor(k / clients)] as const);
  return [rows.map(([i]) => [`c${i}`]), rows.map(([i, n]) => [TODAY - i - 10 * n]), rows.map(([i]) => [100 + i])];
}

describe('LTV and AVERAGE_ORDER', () => {
  it('sum up orders up to today, less what went back; totals and blank rows are none', () => {
    expect(run('LTV', ...FEW)).toEqual([['Анна', 1060.2], [7, 50], ['Иван', 0]]); // prettier-ignore
    expect(run('LTV', ...FEW, '', 0.4)).toEqual([['Анна', 424.08], [7, 20], ['Иван', 0]]); // prettier-ignore
    expect(run('AVERAGE_ORDER', ...FEW)).toEqual([['Анна', 530.1], [7, 50], ['Иван', 0]]); // prettier-ignore
  });

  it('answer for the clients asked about, in their rows', () => {
    const asked = column('Клиент', 7, '', 'Анна', 'Яна', 'Анна');
    expect(run('LTV', ...FEW, '', '', asked)).toEqual([[''], [50], [''], [1060.2], [''], [1060.2]]);
    expect(run('AVERAGE_ORDER', ...FEW, TODAY, 'Анна')).toEqual([[530.1]]);
    expect(run('LTV', ...FEW, dayOfIso('2027-01-01'), '', 'Яна')).toEqual([[999]]);
  });

  it('of nothing are blank', () => {
    const nothing = [column('', ''), column('', ''), column('', '')];
    for (const name of ['AVERAGE_ORDER', 'NEXT_PURCHASE', 'SLEEPING'] as const) {
      expect(run(name, ...nothing)).toEqual([['']]);
      expect(run(name, ...nothing, '', column('a', 'b'))).toEqual([[''], ['']]);
    }
    expect(run('EXPECTED_ORDERS', ...nothing, '', '', 'a')).toEqual([['', '', '']]);
    expect(run('CLV_FORECAST', ...nothing)).toEqual([['']]);
  });
});

describe('NEXT_PURCHASE and SLEEPING', () => {
  it('go by the rhythm', () => {
    const base = steady(12, 3);
    expect(run('NEXT_PURCHASE', ...base, '', column('c0', 'c11', 'nobody'))).toEqual([
      [{ serial: TODAY + 10 }],
      [{ serial: TODAY - 1 }],
      [''],
    ]);
    expect(run('SLEEPING', ...base, '', column('c0', 'c10', 'c11'))).toEqual([[false], [false], [true]]);
    expect((run('SLEEPING', ...base, TODAY + 1) as unknown[][])[10]).toEqual(['c10', true]);
  });

  it('refuse a base in which hardly anybody came back', () => {
    expect(refusal('SLEEPING', ...FEW)).toEqual({ formula: 'SLEEPING', argument: 'client', why: 'TOO_FEW_REPEATS', found: 1, least: 10 }); // prettier-ignore
  });
});

describe('EXPECTED_ORDERS and CLV_FORECAST', () => {
  const rows = Array.from(orders.day, (_, i) => i);
  const cdnow = [
    rows.map((i) => [orders.client[i]! + 1]),
    rows.map((i) => [orders.day[i]!]),
    rows.map((i) => [orders.amount[i]!]),
  ];

  it('of CDNOW are what the domain says, blank notes included', () => {
    const found = forecast(purchases, CALIBRATED, { months: 12, discount: 0.01, margin: 1, model: 'BG' }) as Forecast;
    const expected = run('EXPECTED_ORDERS', ...cdnow, CALIBRATED) as unknown[][];
    const value = run('CLV_FORECAST', ...cdnow, CALIBRATED) as unknown[][];
    expect(expected).toHaveLength(2357);
    for (const i of [0, 1, 2, 1515]) {
      expect(expected[i]).toEqual([
        i + 1,
        expect.closeTo(found.expected[i]!, 3),
        expect.closeTo(found.chance[i]!, 3),
        '',
      ]);
      expect(value[i]).toEqual([i + 1, expect.closeTo(found.value[i]!, 3), '']);
    }
    expect((run('CLV_FORECAST', ...cdnow, CALIBRATED, 12, 0.01, 0.5, 1) as unknown[][])[0]).toEqual([
      expect.closeTo(found.value[0]! / 2, 3),
      '',
    ]);
  });

  it('of a small base say that they are an estimate', () => {
    const base = steady(20, 9);
    expect(run('EXPECTED_ORDERS', ...base, '', 3, column('c3', 'x'))).toEqual([
      [expect.any(Number), expect.any(Number), '<forecast.FEW_CLIENTS>'],
      ['', '', ''],
    ]);
    expect(run('CLV_FORECAST', ...base, '', 3, '', '', 'c3')).toEqual([[expect.any(Number), '<forecast.FEW_CLIENTS>']]);
  });

  it('name the argument that tells too little, or is no number', () => {
    expect(refusal('EXPECTED_ORDERS', ...FEW)).toMatchObject({ argument: 'client', why: 'TOO_FEW_CLIENTS', found: 3, least: 10 }); // prettier-ignore
    expect(refusal('CLV_FORECAST', ...steady(20, 1))).toMatchObject({ argument: 'client', why: 'TOO_FEW_REPEATS' });
    expect(refusal('EXPECTED_ORDERS', ...steady(20, 3))).toMatchObject({ argument: 'date', why: 'PERIOD_TOO_SHORT', found: 39 }); // prettier-ignore
    const base = steady(20, 9);
    expect(refusal('EXPECTED_ORDERS', ...base, '', 0)).toMatchObject({
      argument: 'months',
      why: 'TOO_SMALL',
      min: 0.25,
    });
    expect(refusal('EXPECTED_ORDERS', ...base, '', 'год')).toMatchObject({ argument: 'months', why: 'NOT_A_NUMBER' });
    expect(refusal('EXPECTED_ORDERS', ...base, '', column(1, 2))).toMatchObject({
      argument: 'months',
      why: 'NOT_ONE_CELL',
    });
    expect(refusal('CLV_FORECAST', ...base, '', 3, 0.01, 40)).toMatchObject({
      argument: 'margin',
      why: 'TOO_LARGE',
      max: 1,
    });
    expect(refusal('LTV', ...base, '', '', [['a', 'b']])).toMatchObject({ argument: 'of', why: 'NOT_ONE_COLUMN' });
    expect(refusal('LTV', column('a', 'b'), column(46000), column(1, 2))).toMatchObject({ argument: 'date', why: 'DIFFERENT_LENGTH' }); // prettier-ignore
    expect(refusal('LTV', column('a', 'b'), column(46000, 46001), column(1, 'много'))).toMatchObject({ argument: 'amount', why: 'NOT_A_NUMBER', row: 2 }); // prettier-ignore
  });
});

it('clients asked about have the rows of the table, whatever the orders', () => {
  const row = fc.record({ client: fc.nat(14), day: fc.integer({ min: TODAY - 500, max: TODAY }), amount: fc.integer({ min: -50, max: 900 }) }); // prettier-ignore
  const names = fc.constantFrom<FormulaName>('LTV', 'AVERAGE_ORDER', 'NEXT_PURCHASE', 'SLEEPING', 'EXPECTED_ORDERS', 'CLV_FORECAST'); // prettier-ignore
  const optional: Partial<Record<FormulaName, number>> = { LTV: 1, EXPECTED_ORDERS: 1, CLV_FORECAST: 3 };
  fc.assert(
    fc.property(names, fc.array(row, { minLength: 40, maxLength: 120 }), (name, rows) => {
      const args = [rows.map((r) => [`c${r.client}`]), rows.map((r) => [r.day]), rows.map((r) => [r.amount])];
      if (refusal(name, ...args) !== 'accepted') return;
      const table = run(name, ...args) as unknown[][];
      const blanks = new Array<string>(optional[name] ?? 0).fill('');
      const asked = run(name, ...args, '', ...blanks, table.map(([client]) => [client]).reverse()); // prettier-ignore
      expect(asked).toEqual(table.map(([, ...cells]) => cells).reverse());
    }),
    { numRuns: 60 },
  );
});

it('100,000 rows have distinct results in one execution', () => {
  const rows = Array.from({ length: 100_000 }, (_, i) => i);
  const args = [
    rows.map((i) => [`K-${i % 35_000}`]),
    rows.map((i) => [new Date(zone.instantOf(TODAY - 1 - ((Math.imul(i, 2654435761) >>> 12) % 1000)))]),
    rows.map((i) => [10 + ((i * 31) % 997)]),
  ];
  const result = run('CLV_FORECAST', ...args) as unknown[][];
  expect(new Set(result.map((cells) => cells[1])).size).toBeGreaterThan(30_000);
});
