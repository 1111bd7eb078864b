import fc from 'fast-check';
import { fitPurchases } from '../../../src/domain/value/fit-purchases';
import { forecast, type Forecast, type ForecastOptions } from '../../../src/domain/value/forecast';
import { aliveChance, expectedOfNew, expectedPurchases } from '../../../src/domain/value/purchase-model';
import { purchasesOf } from '../../../src/domain/value/purchases';
import { CALIBRATED, CLIENTS, holdout, orders, purchases, summaries } from '../../support/cdnow';

const YEAR: ForecastOptions = { months: 12, discount: 0.01, margin: 1, model: 'BG' };
const sum = (values: ArrayLike<number>): number => Array.from(values).reduce((total, value) => total + value, 0);
const TODAY = 46000;

function forecastOf(
  rows: readonly (readonly [client: number, day: number, amount: number])[],
  clients: number,
  options = YEAR,
) {
  const columns = {
    client: Int32Array.from(rows, (row) => row[0]),
    day: Int32Array.from(rows, (row) => row[1]),
    amount: Float64Array.from(rows, (row) => row[2]),
  };
  return forecast(purchasesOf(columns, clients, TODAY), TODAY, options);
}

describe('the forecast of CDNOW', () => {
  const year = forecast(purchases, CALIBRATED, YEAR) as Forecast;

  it('is by the base’s own models', () => {
    expect([year.kind, year.basis, year.moneyBasis]).toEqual(['forecast', 'MODEL', 'MODEL']);
  });

  it('has the value that lifetimes gives for it', () => {
    // lifetimes started from times rounded to two decimals and stopped a little earlier: 71,509.90, 36.278, 4.637, 8.344.
    expect(Math.abs(sum(year.value) / 71509.9 - 1)).toBeLessThan(1e-4);
    expect(sum(year.value) / CLIENTS).toBeCloseTo(30.339, 2);
    [36.278, 4.637, 8.344].forEach((value, i) => expect(Math.abs(year.value[i]! / value - 1)).toBeLessThan(1e-3));
  });

  it('grows with margin, falls with discount, and is the purchases times their worth without', () => {
    const half = forecast(purchases, CALIBRATED, { ...YEAR, margin: 0.5 }) as Forecast;
    const plain = forecast(purchases, CALIBRATED, { ...YEAR, discount: 0 }) as Forecast;
    year.value.forEach((value, i) => {
      expect(half.value[i]! * 2).toBeCloseTo(value, 9);
      expect(plain.value[i]!).toBeGreaterThanOrEqual(value);
    });
  });
});

describe('39 weeks later', () => {
  const bought = holdout();
  const expectedBy = (name: 'BG' | 'MBG'): number[] => {
    const { model } = fitPurchases(name, summaries);
    const { x, recency, age } = summaries;
    return bought.map((_, i) => expectedPurchases(model, x[i]!, recency[i]!, age[i]!, 39));
  };
  const error = (expected: number[]): number => sum(expected.map((value, i) => Math.abs(value - bought[i]!))) / CLIENTS;
  /** The chance that a client who bought is ranked before one who did not. */
  const ranking = (score: ArrayLike<number>): number => {
    const order = bought.map((count, i) => ({ bought: count > 0, score: score[i]! })).sort((p, q) => p.score - q.score);
    let [rank, yes] = [0, 0];
    for (let i = 0, end = 0; i < order.length; i = end) {
      while (end < order.length && order[end]!.score === order[i]!.score) end++;
      for (let j = i; j < end; j++) {
        if (order[j]!.bought) {
          yes++;
          rank += (i + end + 1) / 2;
        }
      }
    }
    return (rank - (yes * (yes + 1)) / 2) / (yes * (CLIENTS - yes));
  };

  it('clients have bought and BG/NBD has expected what is published, by purchases before', () => {
    const expected = expectedBy('BG');
    const groups = Array.from({ length: 8 }, (_, k) => bought.map((_, i) => i).filter((i) => Math.min(7, summaries.x[i]!) === k)); // prettier-ignore
    const mean = (values: number[], group: number[]): number => sum(group.map((i) => values[i]!)) / group.length;
    expect(groups.map((group) => group.length)).toEqual([1411, 439, 214, 100, 62, 38, 29, 64]);
    expect(groups.map((group) => mean(bought, group).toFixed(3)).join(' ')).toBe(
      '0.237 0.697 1.393 1.560 2.532 2.947 3.862 6.359',
    );
    expect(groups.map((group) => mean(expected, group).toFixed(3)).join(' ')).toBe(
      '0.225 0.523 1.044 1.520 2.164 2.654 3.504 6.157',
    );
  });

  it('both models are nearer to the purchases than the rate so far', () => {
    const [bg, mbg] = [expectedBy('BG'), expectedBy('MBG')];
    const rate = bought.map((_, i) => (summaries.x[i]! / summaries.age[i]!) * 39);
    expect(sum(bought)).toBe(1882);
    expect([sum(bg), sum(mbg), sum(rate)].map((total) => total.toFixed(1))).toEqual(['1653.4', '1576.7', '2930.1']);
    expect([error(bg), error(mbg), error(rate)].map((mean) => mean.toFixed(4))).toEqual(['0.7855', '0.7648', '1.0237']);
  });

  it('expected purchases rank who buys; the chance of being active in BG/NBD does not', () => {
    const { model } = fitPurchases('BG', summaries);
    const mbg = fitPurchases('MBG', summaries).model;
    const { x, recency, age } = summaries;
    const alive = (by: typeof model) => bought.map((_, i) => aliveChance(by, x[i]!, recency[i]!, age[i]!));
    const ranks = [expectedBy('BG'), expectedBy('MBG'), alive(model), alive(mbg)].map((score) => ranking(score).toFixed(3)); // prettier-ignore
    expect(ranks).toEqual(['0.773', '0.773', '0.316', '0.687']);
    const later = forecast(purchases, CALIBRATED, { ...YEAR, months: 39 / 4.345 }) as Forecast;
    expect(ranking(later.chance)).toBeGreaterThan(0.75);
  });

  it('the purchases of new clients week by week are those of BTYD', () => {
    const { model } = fitPurchases('BG', summaries);
    const oldest = Math.max(...summaries.age);
    const upTo = (week: number): number =>
      sum(Array.from(summaries.age, (age) => expectedOfNew(model, Math.max(0, week - oldest + age))));
    const weeks = [20, 21, 22, 23, 24, 25].map((week) => upTo(week) - upTo(week - 1));
    [76.865, 74.888, 73.046, 71.322, 69.704, 68.182].forEach((published, i) =>
      expect(weeks[i]!).toBeCloseTo(published, 2),
    );
  });
});

describe('samples of CDNOW as small bases', () => {
  const bought = holdout();
  const ordersOf = Array.from({ length: CLIENTS }, (): number[] => []);
  orders.client.forEach((client, k) => ordersOf[client]!.push(k));
  let seed = 7;
  const next = (below: number): number => {
    seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };

  it.each([30, 50, 100])('of %i clients have a forecast that says so and errs less than the rate so far', (size) => {
    let [ours, rate, totals, rateTotals] = [0, 0, 0, 0];
    for (let sample = 0; sample < 30; sample++) {
      const drawn = Array.from({ length: size }, () => next(CLIENTS));
      const rows = drawn.flatMap((client, i) => ordersOf[client]!.map((k) => [i, orders.day[k]!, orders.amount[k]!] as const)); // prettier-ignore
      const columns = {
        client: Int32Array.from(rows, (row) => row[0]),
        day: Int32Array.from(rows, (row) => row[1]),
        amount: Float64Array.from(rows, (row) => row[2]),
      };
      const found = forecast(purchasesOf(columns, size, CALIBRATED), CALIBRATED, { ...YEAR, months: 39 / 4.345 });
      if (found.kind === 'none') throw new Error(found.why);
      expect([found.basis, found.moneyBasis]).toEqual(['FEW_CLIENTS', 'FEW_CLIENTS']);
      expect(Array.from(found.value).every((value) => Number.isFinite(value) && value >= 0)).toBe(true);
      const byRate = drawn.map((client) => (summaries.x[client]! / summaries.age[client]!) * 39);
      const real = drawn.map((client) => bought[client]!);
      ours += sum(real.map((value, i) => Math.abs(value - found.expected[i]!)));
      rate += sum(real.map((value, i) => Math.abs(value - byRate[i]!)));
      totals += Math.abs(sum(real) - sum(found.expected));
      rateTotals += Math.abs(sum(real) - sum(byRate));
    }
    expect(ours).toBeLessThan(0.85 * rate);
    expect(totals).toBeLessThan(0.6 * rateTotals);
  });
});

describe('a base that tells too little', () => {
  const why = (found: ReturnType<typeof forecast>): unknown =>
    found.kind === 'none' ? [found.why, found.found, found.least] : [found.basis, found.moneyBasis];
  const loyal = (clients: number, days: number[], amount = 10): [number, number, number][] =>
    Array.from({ length: clients }, (_, i) => days.map((day): [number, number, number] => [i, TODAY - day - (i % 9), amount])).flat(); // prettier-ignore

  it('has no forecast, and the reason is said', () => {
    expect(why(forecastOf([], 5))).toEqual(['NO_ORDERS', 0, 10]);
    expect(why(forecastOf([[0, TODAY + 1, 5]], 1))).toEqual(['NO_ORDERS', 0, 10]);
    expect(why(forecastOf(loyal(1, [10, 50, 400]), 1))).toEqual(['TOO_FEW_CLIENTS', 1, 10]);
    expect(why(forecastOf(loyal(20, [400]), 20))).toEqual(['TOO_FEW_REPEATS', 0, 2]);
    expect(why(forecastOf(loyal(20, [0, 5]), 20))).toEqual(['PERIOD_TOO_SHORT', 13, 92]);
    expect(why(forecastOf(loyal(20, [0, 5]), 20, { ...YEAR, months: 1 }))).toEqual(['PERIOD_TOO_SHORT', 13, 28]);
  });

  it('has a careful one where the fit says nothing', () => {
    expect(why(forecastOf(loyal(300, [5, 50, 400]), 300))).toEqual(['DEGENERATE', 'DEGENERATE']);
    const few = loyal(300, [400]).concat(loyal(40, [5]));
    expect(why(forecastOf(few, 300))).toEqual(['FEW_REPEATERS', 'FEW_REPEATERS']);
  });

  it('expects of equal amounts about that amount, of worthless ones nothing', () => {
    const same = forecastOf(loyal(40, [5, 50, 400], 20), 40) as Forecast;
    expect(sum(same.value) / sum(same.expected)).toBeGreaterThan(15);
    expect(sum(same.value) / sum(same.expected)).toBeLessThan(20.5);
    const free = forecastOf(loyal(40, [5, 50, 400], 0), 40) as Forecast;
    expect(sum(free.value)).toBe(0);
    expect(sum(free.expected)).toBeGreaterThan(0);
    const returned = forecastOf(loyal(40, [5, 50, 400]).concat(loyal(40, [1], -50)), 40) as Forecast;
    expect(sum(returned.value)).toBe(0);
  });

  it('leaves clients without orders out', () => {
    const found = forecastOf(loyal(40, [5, 50, 400]), 42) as Forecast;
    expect([found.x[40], found.expected[40], found.chance[40], found.value[40]]).toEqual([-1, 0, 0, 0]);
  });
});

it('no base whatever gives a figure that is none', () => {
  const row = fc.tuple(
    fc.nat(30),
    fc.integer({ min: TODAY - 800, max: TODAY + 20 }),
    fc.oneof(fc.integer({ min: -100, max: 5000 }), fc.constant(0), fc.double({ min: 0, max: 1e9, noNaN: true })),
  );
  const options = fc.record({
    months: fc.double({ min: 0.1, max: 60, noNaN: true }),
    discount: fc.double({ min: 0, max: 0.2, noNaN: true }),
    margin: fc.double({ min: 0, max: 1, noNaN: true }),
    model: fc.constantFrom<'BG' | 'MBG'>('BG', 'MBG'),
  });
  fc.assert(
    fc.property(fc.array(row, { maxLength: 200 }), options, (rows, chosen) => {
      const found = forecastOf(rows, 31, chosen);
      if (found.kind === 'none') return;
      for (const column of [found.expected, found.chance, found.value]) {
        expect(Array.from(column).every((value) => Number.isFinite(value) && value >= -1e-9)).toBe(true);
      }
      expect(Array.from(found.chance).every((chance) => chance <= 1)).toBe(true);
    }),
    { numRuns: 60 },
  );
});
