import fc from 'fast-check';
import { cohorts, retention } from '../../src/domain/cohorts';
import { dayOf, dayOfIso, isoOf } from '../../src/domain/days';
import { months } from '../../src/domain/months';
import { isRating, nps } from '../../src/domain/nps';
import { orderHistory, type OrderHistory } from '../../src/domain/order-history';

const TODAY = dayOf(2026, 3, 20);
type Row = [client: number, iso: string, amount: number];
const historyOf = (rows: readonly Row[], clients: number): OrderHistory =>
  orderHistory(
    {
      client: Int32Array.from(rows, (row) => row[0]),
      day: Int32Array.from(rows, (row) => dayOfIso(row[1])!),
      amount: Float64Array.from(rows, (row) => row[2]),
    },
    clients,
    TODAY,
  );
const CLIENTS = 6;
const drawn = fc
  .array(fc.tuple(fc.nat(CLIENTS - 1), fc.integer({ min: -30, max: 700 }), fc.integer({ min: -30, max: 300 })), {
    maxLength: 60,
  })
  .map((rows) => rows.map(([client, ago, amount]): Row => [client, isoOf(TODAY - ago), amount]));
const monthOf = (iso: string): string => iso.slice(0, 7);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('cohorts', () => {
  it('follow the clients of a month through the months after it', () => {
    const rows: Row[] = [
      [0, '2026-01-05', 100],
      [0, '2026-03-09', 50],
      [1, '2026-01-31', 10],
      [1, '2026-01-31', 20],
      [2, '2026-03-01', 7],
      [0, '2026-03-10', -5],
      [3, '2026-04-01', 999],
    ];
    const found = cohorts(historyOf(rows, 4));
    expect(found).toEqual({
      withoutOrders: 1,
      cohorts: [
        { month: dayOfIso('2026-01-01'), size: 2, clients: [2, 0, 1], orders: [3, 0, 1], revenue: [130, 0, 45] },
        { month: dayOfIso('2026-03-01'), size: 1, clients: [1], orders: [1], revenue: [7] },
      ],
    });
    expect(retention(found.cohorts[0]!)).toEqual([1, 0, 0.5]);
  });

  it('add up to the clients, their orders and their revenue', () => {
    fc.assert(
      fc.property(drawn, (rows) => {
        const found = cohorts(historyOf(rows, CLIENTS));
        const counted = rows.filter(([, iso]) => dayOfIso(iso)! <= TODAY);
        const buyers = new Set(counted.filter(([, , amount]) => amount >= 0).map(([client]) => client));
        expect(sum(found.cohorts.map((one) => one.size)) + found.withoutOrders).toBe(CLIENTS);
        expect(sum(found.cohorts.map((one) => one.size))).toBe(buyers.size);
        expect(sum(found.cohorts.flatMap((one) => one.orders))).toBe(
          counted.filter(([, , amount]) => amount >= 0).length,
        );
        expect(sum(found.cohorts.flatMap((one) => one.revenue))).toBeCloseTo(
          sum(counted.filter(([client]) => buyers.has(client)).map(([, , amount]) => amount)),
          6,
        );
        for (const one of found.cohorts) {
          expect(one.clients[0]).toBe(one.size);
          one.clients.forEach((count, k) => expect(count).toBeLessThanOrEqual(Math.min(one.size, one.orders[k]!)));
        }
      }),
    );
  });

  it('do not depend on the order of rows', () => {
    fc.assert(
      fc.property(drawn, (rows) => {
        expect(cohorts(historyOf([...rows].reverse(), CLIENTS))).toEqual(cohorts(historyOf(rows, CLIENTS)));
      }),
    );
  });

  it('of nobody, and of money back alone, are none', () => {
    expect(cohorts(historyOf([], 0))).toEqual({ cohorts: [], withoutOrders: 0 });
    expect(cohorts(historyOf([[0, '2026-01-01', -5]], 1))).toEqual({ cohorts: [], withoutOrders: 1 });
  });
});

describe('months', () => {
  it('show new clients against those who come back, and the months between', () => {
    const rows: Row[] = [
      [0, '2026-01-05', 10],
      [0, '2026-01-06', 1],
      [0, '2026-03-05', 5],
      [1, '2026-03-07', 8],
      [1, '2026-03-08', -2],
    ];
    const none = { orders: 0, revenue: 0, clients: 0, newClients: 0, returning: 0, newRevenue: 0 };
    expect(months(historyOf(rows, 2))).toEqual([
      {
        month: dayOfIso('2026-01-01'),
        orders: 2,
        revenue: 11,
        clients: 1,
        newClients: 1,
        returning: 0,
        newRevenue: 11,
      },
      { ...none, month: dayOfIso('2026-02-01') },
      { month: dayOfIso('2026-03-01'), orders: 2, revenue: 11, clients: 2, newClients: 1, returning: 1, newRevenue: 6 },
    ]);
    expect(months(historyOf([], 3))).toEqual([]);
  });

  it('are a plain count month by month', () => {
    fc.assert(
      fc.property(drawn, (rows) => {
        const counted = rows.filter(([, iso]) => dayOfIso(iso)! <= TODAY);
        const orders = counted.filter(([, , amount]) => amount >= 0);
        const firstOf = (client: number): string =>
          monthOf(
            orders
              .filter((row) => row[0] === client)
              .map((row) => row[1])
              .sort()[0]!,
          );
        for (const month of months(historyOf(rows, CLIENTS))) {
          const key = monthOf(isoOf(month.month));
          const inside = orders.filter((row) => monthOf(row[1]) === key);
          const buyers = [...new Set(inside.map((row) => row[0]))];
          const fresh = buyers.filter((client) => firstOf(client) === key);
          expect(month).toMatchObject({
            orders: inside.length,
            clients: buyers.length,
            newClients: fresh.length,
            returning: buyers.length - fresh.length,
            revenue: sum(counted.filter((row) => monthOf(row[1]) === key).map((row) => row[2])),
          });
        }
        const all = months(historyOf(rows, CLIENTS));
        expect(sum(all.map((month) => month.newClients))).toBe(new Set(orders.map((row) => row[0])).size);
      }),
    );
  });
});

describe('NPS', () => {
  it('is the share of promoters less that of detractors, with its standard error', () => {
    expect(nps([10, 9, 8, 3])).toMatchObject({ answers: 4, promoters: 2, passives: 1, detractors: 1, score: 25 });
    expect(nps([10, 9, 8, 3]).error).toBeCloseTo(41.4578, 4);
  });

  it('has the standard error of a mean of +1, 0 and −1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 200 }), (ratings) => {
        const signs = ratings.map((rating) => (rating > 8 ? 1 : rating < 7 ? -1 : 0) as number);
        const mean = sum(signs) / signs.length;
        const variance = sum(signs.map((sign) => (sign - mean) ** 2)) / signs.length;
        const found = nps(ratings);
        expect(found.score).toBeCloseTo(mean * 100, 9);
        expect(found.error).toBeCloseTo(Math.sqrt(variance / signs.length) * 100, 6);
      }),
    );
  });

  it('leaves out what is no answer, and says nothing of no answers', () => {
    expect(nps([11, -1, 8.5, NaN])).toMatchObject({ answers: 0, ignored: 4, score: null, error: null });
    expect(nps([10])).toMatchObject({ score: 100, error: 0 });
    expect([0, 10, 8.5, NaN, 11].map(isRating)).toEqual([true, true, false, false, false]);
  });
});
