/** Cohorts: the clients of one month of first order, and what became of them month by month. */
import type { Day } from './codes';
import { firstOrder, type OrderHistory } from './order-history';
import { periodOf, periodStart } from './periods';

/** Entry k of each list is the k-th month after the first order, 0 the month itself, up to the month of `today`. */
export interface Cohort {
  /** First day of the month. */
  month: Day;
  /** Clients whose first order lies in this month. */
  size: number;
  /** Of these, how many ordered in the month; entry 0 is `size`. */
  clients: number[];
  orders: number[];
  /** Net revenue. */
  revenue: number[];
}

export interface Cohorts {
  /** Ascending by month; months without new clients have none. */
  cohorts: Cohort[];
  /** Clients with no order; cohorts and these add up to all clients. */
  withoutOrders: number;
}

/**
 * Cohorts of all clients. Money that went back counts in the month in which it did, and before the first order in the first month.
 * @example one client with orders in January and March, today in March //=> clients [1, 0, 1]
 */
export function cohorts(history: OrderHistory): Cohorts {
  const { clients, today, start, amount, month } = history;
  const current = periodOf(today, 'MONTH');
  const byMonth = new Map<number, Cohort>();
  let withoutOrders = 0;
  for (let c = 0; c < clients; c++) {
    const at = firstOrder(history, c);
    const end = start[c + 1]!;
    if (at === end) {
      withoutOrders++;
      continue;
    }
    const first = month[at]!;
    let cohort = byMonth.get(first);
    if (cohort === undefined) byMonth.set(first, (cohort = emptyCohort(first, current - first + 1)));
    cohort.size++;
    let counted = -1;
    for (let i = start[c]!; i < end; i++) {
      const k = Math.max(0, month[i]! - first);
      cohort.revenue[k]! += amount[i]!;
      if (amount[i]! < 0) continue;
      cohort.orders[k]!++;
      if (k > counted) cohort.clients[(counted = k)]!++;
    }
  }
  const found = [...byMonth.values()].sort((a, b) => a.month - b.month);
  for (const cohort of found) cohort.revenue = cohort.revenue.map(toMoney);
  return { cohorts: found, withoutOrders };
}

/** Part of the cohort that ordered in each month, 0 to 1. @example clients [4, 1] //=> [1, 0.25] */
export function retention(cohort: Cohort): number[] {
  return cohort.clients.map((count) => count / cohort.size);
}

/** 0.1 + 0.2 and 0.3 are the same money. */
export const toMoney = (sum: number): number => Math.round(sum * 10000) / 10000;

function emptyCohort(number: number, months: number): Cohort {
  const zeros = (): number[] => new Array<number>(months).fill(0);
  return { month: periodStart(number, 'MONTH'), size: 0, clients: zeros(), orders: zeros(), revenue: zeros() };
}
