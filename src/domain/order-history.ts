/** Orders client by client in the order of days: what every figure over time is counted from. */
import type { Day } from './codes';
import { periodNumbers } from './periods';

/** Entry i of each column is order row i. Only rows that count: not those of cancelled orders. */
export interface OrderColumns {
  /** Number of the client, from 0. */
  readonly client: Int32Array;
  readonly day: Int32Array;
  /** Money; negative is money that went back, and no order. */
  readonly amount: Float64Array;
}

/** Rows of client c are `start[c]` to `start[c + 1] - 1` of the columns, by day, and of one day orders before money that went back. None is after `today`. */
export interface OrderHistory {
  /** How many clients there are, also such without orders. */
  readonly clients: number;
  readonly today: Day;
  readonly start: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
  /** Number of the month (see `periodOf`). */
  readonly month: Int32Array;
}

/**
 * Sorts rows without an object per client; rows after `today` are left out.
 * @example orderHistory({ client: [1, 0, 1], day: [9, 5, 2], amount: [30, 20, 10] }, 2, 100) //=> start [0, 1, 3], day [5, 2, 9], amount [20, 10, 30]
 */
export function orderHistory({ client, day, amount }: OrderColumns, clients: number, today: Day): OrderHistory {
  const count = client.length;
  // One number a row, so that the platform's own sort of numbers does the work.
  const keys = new Float64Array(count);
  for (let row = 0; row < count; row++) keys[row] = (day[row]! * 2 + (amount[row]! < 0 ? 1 : 0)) * count + row;
  keys.sort();
  const start = new Int32Array(clients + 1);
  for (let row = 0; row < count; row++) if (day[row]! <= today) start[client[row]! + 1]!++;
  for (let c = 0; c < clients; c++) start[c + 1]! += start[c]!;
  const next = start.slice(0, clients);
  const sorted = { day: new Int32Array(start[clients]!), amount: new Float64Array(start[clients]!) };
  for (const key of keys) {
    const row = key - Math.floor(key / count) * count;
    if (day[row]! > today) break;
    const to = next[client[row]!]!++;
    sorted.day[to] = day[row]!;
    sorted.amount[to] = amount[row]!;
  }
  return { clients, today, start, ...sorted, month: periodNumbers(sorted.day, 'MONTH') };
}

/** Where the orders of client c begin: the first row that is no money back, `start[c + 1]` if there is none. */
export function firstOrder({ start, amount }: OrderHistory, c: number): number {
  let at = start[c]!;
  while (at < start[c + 1]! && amount[at]! < 0) at++;
  return at;
}

/**
 * Days of the orders of client c, rising, one entry for each; money that went back is none.
 * @example orderDaysOf(orderHistory({ client: [0, 0], day: [9, 5], amount: [30, 20] }, 1, 100), 0) //=> [5, 9]
 */
export function orderDaysOf({ start, day, amount }: OrderHistory, c: number): ArrayLike<Day> {
  const [from, to] = [start[c]!, start[c + 1]!];
  return day.subarray(from, to).filter((_day, i) => amount[from + i]! >= 0);
}
