import fc from 'fast-check';
import { purchasesOf, summariesOf, type OrderColumns, type Purchases } from '../../../src/domain/value/purchases';
import { CALIBRATED, CLIENTS, publishedSummary, summaries } from '../../support/cdnow';

type Order = readonly [client: number, day: number, amount: number];

const columns = (orders: readonly Order[]): OrderColumns => ({
  client: Int32Array.from(orders, (order) => order[0]),
  day: Int32Array.from(orders, (order) => order[1]),
  amount: Float64Array.from(orders, (order) => order[2]),
});
const plain = (purchases: Purchases): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(purchases).map(([key, value]) => [
      key,
      typeof value === 'number' ? value : Array.from(value as Float64Array),
    ]),
  );

const anyOrders = fc.array(
  fc.tuple(fc.integer({ min: -1, max: 5 }), fc.integer({ min: 990, max: 1030 }), fc.integer({ min: -40, max: 90 })),
  { maxLength: 60 },
);

describe('purchase days', () => {
  it('merge the orders of a day, and leave out later ones', () => {
    const found = purchasesOf(columns([[1, 1010, 5], [1, 1003, 30], [0, 1021, 9], [1, 1003, 20.1]]), 2, 1020); // prettier-ignore
    expect(plain(found)).toEqual({ size: 2, starts: [0, 0, 2], days: [1003, 1010], amounts: [50.1, 5], orders: [0, 3], revenue: [0, 55.1] }); // prettier-ignore
  });

  it('take money that went back off the purchase before it', () => {
    const back = (...orders: Order[]): number[] => Array.from(purchasesOf(columns(orders), 1, 1100).amounts);
    expect(back([0, 1003, 50], [0, 1010, 5], [0, 1012, -8])).toEqual([47, 0]);
    expect(back([0, 1003, 50], [0, 1010, 5], [0, 1010, -3])).toEqual([50, 2]);
    expect(back([0, 1003, 50], [0, 1012, -60], [0, 1020, 7])).toEqual([-10, 7]);
    expect(back([0, 1001, -4], [0, 1003, 50])).toEqual([46]);
  });

  it('are none where there is no order', () => {
    expect(purchasesOf(columns([]), 3, 1000).starts).toEqual(Int32Array.of(0, 0, 0, 0));
    expect(purchasesOf(columns([]), 0, 1000).days).toHaveLength(0);
    const slips: Order[] = [[0, 1000, NaN], [0, -5, 3], [0, 1000, Infinity], [7, 1000, 3], [-1, 1000, 3]]; // prettier-ignore
    expect(purchasesOf(columns(slips), 1, 2000).days).toHaveLength(0);
  });

  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(anyOrders, fc.infiniteStream(fc.nat(1000)), (orders, keys) => {
        const shuffled = orders.map((order) => ({ order, key: keys.next().value as number })).sort((p, q) => p.key - q.key); // prettier-ignore
        expect(plain(purchasesOf(columns(shuffled.map(({ order }) => order)), 6, 1020))).toEqual(
          plain(purchasesOf(columns(orders), 6, 1020)),
        );
      }),
    );
  });

  it('hold all the money of clients that have one', () => {
    fc.assert(
      fc.property(anyOrders, (orders) => {
        const { size, starts, amounts, revenue, days } = purchasesOf(columns(orders), 6, 1020);
        for (let i = 0; i < size; i++) {
          const own = orders.filter(([client, day]) => client === i && day <= 1020);
          const bought = new Set(own.filter(([, , amount]) => amount >= 0).map(([, day]) => day));
          expect(Array.from(days.subarray(starts[i], starts[i + 1]))).toEqual([...bought].sort((p, q) => p - q));
          expect(revenue[i]).toBe(own.reduce((sum, [, , amount]) => sum + amount, 0));
          if (bought.size === 0) continue;
          const kept = amounts.subarray(starts[i], starts[i + 1]);
          const late = own.every(([, day, amount]) => amount >= 0 || day >= Math.min(...bought));
          if (late) expect(kept.reduce((sum, amount) => sum + amount, 0)).toBeCloseTo(revenue[i]!, 8);
          expect(kept.slice(1).every((amount) => amount >= 0)).toBe(true);
        }
      }),
    );
  });
});

describe('summaries', () => {
  it('of CDNOW are the published ones', () => {
    expect(summaries.size).toBe(CLIENTS);
    expect(Array.from(summaries.x)).toEqual(Array.from(publishedSummary.x));
    for (let i = 0; i < CLIENTS; i++) {
      expect(summaries.recency[i]!.toFixed(2)).toBe(publishedSummary.recency[i]!.toFixed(2));
      expect(summaries.age[i]!.toFixed(2)).toBe(publishedSummary.age[i]!.toFixed(2));
    }
  });

  it('of CDNOW have the published worth of repeat purchases', () => {
    const worth = Array.from(summaries.monetary.filter((_, i) => summaries.x[i]! > 0)).sort((p, q) => p - q);
    const mean = worth.reduce((sum, value) => sum + value, 0) / worth.length;
    const deviation = Math.sqrt(worth.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (worth.length - 1));
    expect(worth).toHaveLength(946);
    expect([mean, deviation, worth[0]!, (worth[472]! + worth[473]!) / 2, worth[945]!].map((v) => v.toFixed(2))).toEqual(
      ['35.08', '30.28', '2.99', '27.50', '299.63'],
    );
  });

  it('leave out clients without a purchase', () => {
    const found = summariesOf(purchasesOf(columns([[2, CALIBRATED - 21, 50], [2, CALIBRATED - 14, 5]]), 4, CALIBRATED), CALIBRATED); // prettier-ignore
    expect(found).toEqual({
      size: 1,
      clients: Int32Array.of(2),
      x: Int32Array.of(1),
      recency: Float64Array.of(1),
      age: Float64Array.of(3),
      monetary: Float64Array.of(5),
    });
  });
});
