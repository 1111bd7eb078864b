import fc from 'fast-check';
import { dayOfIso, isoOf } from '../../src/domain/days';
import { months } from '../../src/domain/months';
import { CLIENTS, drawnOrders, historyOf, TODAY, type OrderRow } from '../support/order-histories';

const monthOf = (iso: string): string => iso.slice(0, 7);
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('months', () => {
  it('show new clients against those who come back, and the months between', () => {
    const rows: OrderRow[] = [
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
      fc.property(drawnOrders, (rows) => {
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
