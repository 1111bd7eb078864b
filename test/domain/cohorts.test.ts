import fc from 'fast-check';
import { cohorts, retention } from '../../src/domain/cohorts';
import { dayOfIso } from '../../src/domain/days';
import { CLIENTS, drawnOrders, historyOf, TODAY, type OrderRow } from '../support/order-histories';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('cohorts', () => {
  it('follow the clients of a month through the months after it', () => {
    const rows: OrderRow[] = [
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
      fc.property(drawnOrders, (rows) => {
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
      fc.property(drawnOrders, (rows) => {
        expect(cohorts(historyOf([...rows].reverse(), CLIENTS))).toEqual(cohorts(historyOf(rows, CLIENTS)));
      }),
    );
  });

  it('of nobody, and of money back alone, are none', () => {
    expect(cohorts(historyOf([], 0))).toEqual({ cohorts: [], withoutOrders: 0 });
    expect(cohorts(historyOf([[0, '2026-01-01', -5]], 1))).toEqual({ cohorts: [], withoutOrders: 1 });
  });
});
