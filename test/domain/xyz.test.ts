import fc from 'fast-check';
import { abcClasses } from '../../src/domain/abc';
import { dayOf, dayOfIso, isoOf } from '../../src/domain/days';
import { orderHistory, type OrderColumns } from '../../src/domain/order-history';
import { PERIODS, periodOf } from '../../src/domain/periods';
import {
  abcXyzMatrix,
  variationOf,
  XYZ_CLASSES,
  XYZ_REASONS,
  xyzClasses,
  xyzClassOf,
  type XyzBasis,
} from '../../src/domain/xyz';

const TODAY = dayOf(2026, 7, 15);

type Row = [client: number, iso: string, amount: number];
const columns = (rows: readonly Row[]): OrderColumns => ({
  client: Int32Array.from(rows, (row) => row[0]),
  day: Int32Array.from(rows, (row) => dayOfIso(row[1])!),
  amount: Float64Array.from(rows, (row) => row[2]),
});
/** One order in each of the months before July 2026, the last amount in June. */
const monthly = (amounts: readonly number[], client = 0): Row[] =>
  amounts.map((amount, i) => [client, isoOf(dayOf(2026, 7 - amounts.length + i, 9)), amount]);
const of = (rows: readonly Row[], basis: XyzBasis = 'MONTH', clients = 1): [string, string, number][] => {
  const { cls, reason, variation } = xyzClasses(orderHistory(columns(rows), clients, TODAY), basis);
  return [...cls].map((c, i) => [XYZ_CLASSES[c]!, XYZ_REASONS[reason[i]!]!, Math.round(variation[i]! * 1e4) / 1e4]);
};

/** STDEV.P over the mean, as a spreadsheet says it. */
function plainVariation(values: readonly number[]): number {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / values.length) / mean;
}

describe('XYZ by revenue', () => {
  it('classes the worked example: apples 10.6 % are Y, bananas 5.3 % are X', () => {
    // Standard deviation over mean, as printed: https://fin-ctrl.ru/blog/short-kak-provesty-xyz-analyz
    expect([7.5 / 70.5, 3.4 / 63.7].map((cv) => [cv.toFixed(3), XYZ_CLASSES[xyzClassOf(cv)]])).toEqual([
      ['0.106', 'Y'],
      ['0.053', 'X'],
    ]);
  });

  it('takes the standard deviation of the whole population: 900, 800, 700 vary by 10.21 %', () => {
    // The sample's deviation would be 100, and the variation 12.5 %. Printed: 81.65 / 800 = 10.21 %.
    expect(of(monthly([900, 800, 700]))).toEqual([['Y', '', 0.1021]]);
  });

  it('puts a limit into the better class', () => {
    expect(of(monthly([9, 11, 9, 11]))).toEqual([['X', '', 0.1]]);
    expect(of(monthly([3, 5, 3, 5]))).toEqual([['Y', '', 0.25]]);
    expect(XYZ_CLASSES[xyzClassOf(0.4, { x: 0.25, y: 0.5 })]).toBe('Y');
  });

  it('counts months without orders since the first one as zero, and none before it', () => {
    expect(of(monthly([100, 0, 0, 100]).filter((row) => row[2] > 0))).toEqual([['Z', '', 1]]);
    expect(of([...monthly([5, 5, 5, 5, 5, 5], 1), ...monthly([100, 100, 100])], 'MONTH', 2)[0]).toEqual(['X', '', 0]);
  });

  it('drops the current month, which is not over', () => {
    expect(of([...monthly([100, 100, 100]), [0, '2026-07-01', 9999]])).toEqual([['X', '', 0]]);
    expect(of([...monthly([100, 100]), [0, '2026-07-01', 100]])).toEqual([['NOT_ENOUGH', 'SHORT_HISTORY', -1]]);
  });

  it('says why there is no class', () => {
    expect(of([])).toEqual([['NOT_ENOUGH', 'NO_ORDERS', -1]]);
    expect(of([[0, '2026-02-01', -50]])).toEqual([['NOT_ENOUGH', 'NO_ORDERS', -1]]);
    expect(of(monthly([0, 0, 0]))).toEqual([['NOT_ENOUGH', 'MEAN_NOT_POSITIVE', -1]]);
    expect(of([...monthly([10, 10, 10]), [0, '2026-06-20', -90]])).toEqual([['NOT_ENOUGH', 'MEAN_NOT_POSITIVE', -1]]);
    expect(of([[0, '2026-08-01', 5]])).toEqual([['NOT_ENOUGH', 'NO_ORDERS', -1]]);
    expect(of(monthly([10, 10, 10, 10]), 'QUARTER')).toEqual([['NOT_ENOUGH', 'SHORT_HISTORY', -1]]);
  });

  it('nets what went back in its period, and leaves out what went back before the first order', () => {
    expect(of([...monthly([100, 150, 100]), [0, '2026-05-20', -50], [0, '2020-01-01', -7]])).toEqual([['X', '', 0]]);
  });

  const rows = fc.array(fc.tuple(fc.nat(4), fc.integer({ min: 0, max: 900 }), fc.integer({ min: -20, max: 300 })), {
    maxLength: 80,
  });

  it('is a plain computation over a table of clients and periods', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(...PERIODS), (drawn, period) => {
        const orders = columns(drawn.map(([client, ago, amount]): Row => [client, isoOf(TODAY - ago), amount]));
        const found = xyzClasses(orderHistory(orders, 5, TODAY), period);
        for (let client = 0; client < 5; client++) {
          const own = drawn.filter((row) => row[0] === client).map(([, ago, amount]) => ({ day: TODAY - ago, amount }));
          const first = Math.min(...own.filter(({ amount }) => amount >= 0).map(({ day }) => day));
          const table: number[] = [];
          if (first < Infinity)
            for (let p = periodOf(first, period); p < periodOf(TODAY, period); p++)
              table.push(
                own
                  .filter(({ day }) => day >= first)
                  .filter(({ day }) => periodOf(day, period) === p)
                  .reduce((sum, { amount }) => sum + amount, 0),
              );
          const sum = table.reduce((all, value) => all + value, 0);
          if (table.length < 3 || sum <= 0) expect(found.variation[client]).toBe(-1);
          else expect(found.variation[client]).toBeCloseTo(plainVariation(table), 9);
        }
      }),
    );
  });

  it('does not depend on the order of rows', () => {
    fc.assert(
      fc.property(rows, fc.constantFrom<XyzBasis>('MONTH', 'INTERVALS'), (drawn, basis) => {
        const list = drawn.map(([client, ago, amount]): Row => [client, isoOf(TODAY - ago), amount]);
        const there = xyzClasses(orderHistory(columns(list), 5, TODAY), basis);
        const back = xyzClasses(orderHistory(columns([...list].reverse()), 5, TODAY), basis);
        expect(back.cls).toEqual(there.cls);
      }),
    );
  });
});

describe('XYZ by intervals', () => {
  const days = (...list: number[]): Row[] => list.map((ago) => [0, isoOf(TODAY - ago), 1]);
  it('is the variation of the days between purchases, of at least three gaps', () => {
    expect(of(days(60, 40, 20, 0), 'INTERVALS')).toEqual([['X', '', 0]]);
    expect(of(days(60, 51, 40, 31), 'INTERVALS')).toEqual([
      ['X', '', Math.round(plainVariation([9, 11, 9]) * 1e4) / 1e4],
    ]);
    expect(of(days(60, 40, 20), 'INTERVALS')).toEqual([['NOT_ENOUGH', 'SHORT_HISTORY', -1]]);
  });

  it('takes several orders of one day for one purchase, and money back for none', () => {
    expect(of([...days(60, 60, 40, 20, 20, 0), [0, isoOf(TODAY - 55), -1]], 'INTERVALS')).toEqual([['X', '', 0]]);
  });
});

it('the matrix counts each client once, also those without a class', () => {
  const orders = columns([...monthly([100, 100, 100]), ...monthly([1, 0, 9], 1), [2, '2026-07-01', 5]]);
  const matrix = abcXyzMatrix(abcClasses([300, 10, 5, 0]), xyzClasses(orderHistory(orders, 4, TODAY)));
  expect(matrix.reduce((sum, count) => sum + count, 0)).toBe(4);
  // A and X; C and Z; C and not enough; nothing earned and not enough.
  expect([matrix[0], matrix[10], matrix[11], matrix[15]]).toEqual([1, 1, 1, 1]);
});

it('a mean that is not positive has no variation', () => {
  expect([variationOf([1, -1]), variationOf([-3, -3]), variationOf([4], 4)]).toEqual([null, null, Math.sqrt(3)]);
});
