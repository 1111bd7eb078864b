/** Orders as columns, and their rows client by client in the order of days: what every figure over time is counted from. */
import type { Day } from './codes';

/** Entry i of each column is order row i. Only rows that count: neither cancelled nor after today. */
export interface OrderColumns {
  /** Number of the client, from 0. */
  readonly client: Int32Array;
  readonly day: Int32Array;
  /** Money; negative is money that went back, and no order. */
  readonly amount: Float64Array;
}

/** Rows of client c are `rows[start[c]]` to `rows[start[c + 1] - 1]`, by day, and of one day orders before money that went back. */
export interface RowsByClient {
  readonly start: Int32Array;
  readonly rows: Int32Array;
}

/**
 * Sorts rows by client and day without an object per client; rows after `today` are left out.
 * @param clients how many clients there are, also such without orders
 * @example rowsByClient({ client: [1, 0, 1], day: [9, 5, 2], amount: [1, 1, 1] }, 2, 100) //=> start [0, 1, 3], rows [1, 2, 0]
 */
export function rowsByClient({ client, day, amount }: OrderColumns, clients: number, today: Day): RowsByClient {
  const count = client.length;
  // One number a row, so that the platform's own sort of numbers does the work.
  const keys = new Float64Array(count);
  for (let row = 0; row < count; row++) keys[row] = (day[row]! * 2 + (amount[row]! < 0 ? 1 : 0)) * count + row;
  keys.sort();
  const start = new Int32Array(clients + 1);
  for (let row = 0; row < count; row++) if (day[row]! <= today) start[client[row]! + 1]!++;
  for (let c = 0; c < clients; c++) start[c + 1]! += start[c]!;
  const next = start.slice(0, clients);
  const rows = new Int32Array(start[clients]!);
  for (let i = 0; i < count; i++) {
    const row = keys[i]! - Math.floor(keys[i]! / count) * count;
    if (day[row]! <= today) rows[next[client[row]!]!++] = row;
  }
  return { start, rows };
}
