/** Revenue and clients by month, new ones against those who come back. */
import { toMoney } from './cohorts';
import type { Day } from './codes';
import { rowsByClient, type OrderColumns } from './order-columns';
import { periodOf, periodStart } from './periods';

export interface Month {
  /** First day of the month. */
  month: Day;
  orders: number;
  /** Net: less what went back in the month. */
  revenue: number;
  /** Clients with an order in the month: `newClients` and `returning` add up to it. */
  clients: number;
  /** Their first order of all lies in the month. */
  newClients: number;
  returning: number;
  /** The part of the revenue that comes from new clients. */
  newRevenue: number;
}

/**
 * Every month from the first row to `today`, also such without orders; the last one is not over yet. None without rows.
 * @example orders of one client in January (10) and March (5) //=> January 1 new, revenue 10; February 0; March 1 returning, revenue 5
 */
export function months(orders: OrderColumns, clients: number, today: Day): Month[] {
  const { start, rows } = rowsByClient(orders, clients, today);
  if (rows.length === 0) return [];
  const numbers = new Int32Array(orders.day.length);
  let least = Infinity;
  for (const row of rows) least = Math.min(least, (numbers[row] = periodOf(orders.day[row]!, 'MONTH')));
  const found = Array.from({ length: periodOf(today, 'MONTH') - least + 1 }, (_, i): Month => ({
    month: periodStart(least + i, 'MONTH'),
    orders: 0,
    revenue: 0,
    clients: 0,
    newClients: 0,
    returning: 0,
    newRevenue: 0,
  }));
  for (let c = 0; c < clients; c++) {
    let [first, seen] = [-1, -1];
    for (let i = start[c]!; i < start[c + 1]!; i++) {
      const row = rows[i]!;
      const amount = orders.amount[row]!;
      const at = numbers[row]! - least;
      const month = found[at]!;
      month.revenue += amount;
      if (amount >= 0) {
        month.orders++;
        if (first < 0) first = at;
        if (seen !== at) {
          month.clients++;
          if (first === at) month.newClients++;
          else month.returning++;
          seen = at;
        }
      }
      if (first === at) month.newRevenue += amount;
    }
  }
  for (const month of found) {
    month.revenue = toMoney(month.revenue);
    month.newRevenue = toMoney(month.newRevenue);
  }
  return found;
}
