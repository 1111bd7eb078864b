/** Revenue and clients by month, new ones against those who come back. */
import { toMoney } from './cohorts';
import type { Day } from './codes';
import type { OrderHistory } from './order-history';
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
export function months({ clients, today, start, amount, month: numbers }: OrderHistory): Month[] {
  if (numbers.length === 0) return [];
  let least = numbers[0]!;
  for (const number of numbers) if (number < least) least = number;
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
      const money = amount[i]!;
      const at = numbers[i]! - least;
      const month = found[at]!;
      month.revenue += money;
      if (money >= 0) {
        month.orders++;
        if (first < 0) first = at;
        if (seen !== at) {
          month.clients++;
          if (first === at) month.newClients++;
          else month.returning++;
          seen = at;
        }
      }
      if (first === at) month.newRevenue += money;
    }
  }
  for (const month of found) {
    month.revenue = toMoney(month.revenue);
    month.newRevenue = toMoney(month.newRevenue);
  }
  return found;
}
