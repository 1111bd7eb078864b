/** Turns orders into purchase days per client and into the summaries that models of purchases are fitted to. */
import type { Day } from '../codes';

/** Orders as columns, in any order: entry i of each belongs to order i. A negative amount is money that went back. */
export interface OrderColumns {
  /** Numbers of clients from 0; −1 for an order that has none. */
  readonly client: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
}

/** Days on which clients bought. Those of client i are entries `starts[i]` to `starts[i + 1] - 1`, ascending. */
export interface Purchases {
  readonly size: number;
  readonly starts: Int32Array;
  readonly days: Int32Array;
  /** Money of the day, less what went back. */
  readonly amounts: Float64Array;
  /** Orders of the client, however many on a day. */
  readonly orders: Int32Array;
  /** Their sum, less what went back. */
  readonly revenue: Float64Array;
}

/**
 * Purchase days up to and with `until`; later orders do not count yet, nor do days before 1900 and amounts that are no numbers. Several orders of one day are one purchase.
 * Money that went back is taken off the last purchase before it, and what is left of it off the one before that, so that no day is worth less than nothing
 * unless more went back than ever came.
 * @param clients how many clients there are
 * @example client 0 on day 10 for 30 and 20, on day 17 for 5, on day 20 back 8 //=> days [10, 17], amounts [47, 0], orders [3], revenue [47]
 */
export function purchasesOf({ client, day, amount }: OrderColumns, clients: number, until: Day): Purchases {
  const counts = (i: number): boolean =>
    client[i]! >= 0 && client[i]! < clients && day[i]! > 0 && day[i]! <= until && Number.isFinite(amount[i]);
  let kept = 0;
  let first = until;
  for (let i = 0; i < day.length; i++) {
    if (!counts(i)) continue;
    kept++;
    if (day[i]! < first) first = day[i]!;
  }
  // By day, then by client: two passes that keep the order of equals need no comparison.
  let order: Int32Array = new Int32Array(kept);
  for (let i = 0, at = 0; i < day.length; i++) if (counts(i)) order[at++] = i;
  order = sortedBy(order, (i) => day[i]! - first, until - first + 1);
  order = sortedBy(order, (i) => client[i]!, clients);

  const starts = new Int32Array(clients + 1);
  const days = new Int32Array(kept);
  const amounts = new Float64Array(kept);
  const orders = new Int32Array(clients);
  const revenue = new Float64Array(clients);
  let end = 0;
  for (let at = 0, who = 0; who < clients; who++) {
    const begin = (starts[who] = end);
    let back = 0;
    while (at < kept && client[order[at]!] === who) {
      const today = day[order[at]!]!;
      let money = 0;
      let bought = false;
      for (; at < kept && client[order[at]!] === who && day[order[at]!] === today; at++) {
        const sum = amount[order[at]!]!;
        revenue[who]! += sum;
        if (sum < 0) back -= sum;
        else {
          money += sum;
          bought = true;
          orders[who]!++;
        }
      }
      if (bought) {
        days[end] = today;
        amounts[end++] = money;
      }
      for (let p = end - 1; p >= begin && back > 0; p--) {
        const off = p === begin ? back : Math.min(back, amounts[p]!);
        amounts[p]! -= off;
        back -= off;
      }
    }
    revenue[who] = rounded(revenue[who]!);
  }
  starts[clients] = end;
  for (let p = 0; p < end; p++) amounts[p] = rounded(amounts[p]!);
  return { size: clients, starts, days: days.subarray(0, end), amounts: amounts.subarray(0, end), orders, revenue };
}

/** 0.1 + 0.2 and 0.3 are the same money (see `OrderTally.figures`), and 0.3 − 0.1 − 0.2 is none. */
function rounded(money: number): number {
  return Math.round(money * 10000) / 10000 + 0;
}

function sortedBy(items: Int32Array, key: (item: number) => number, keys: number): Int32Array {
  const place = new Int32Array(keys + 1);
  for (const item of items) place[key(item) + 1]!++;
  for (let k = 0; k < keys; k++) place[k + 1]! += place[k]!;
  const sorted = new Int32Array(items.length);
  for (const item of items) sorted[place[key(item)]!++] = item;
  return sorted;
}

/** What the models know of each client; times in weeks. Entry i of each belongs to client `clients[i]`. */
export interface Summaries {
  readonly size: number;
  readonly clients: Int32Array;
  /** Repeat purchases x: days with a purchase, less the first. */
  readonly x: Int32Array;
  /** From the first purchase to the last, t_x; 0 for a single purchase. */
  readonly recency: Float64Array;
  /** From the first purchase to `until`, T. */
  readonly age: Float64Array;
  /** Mean money of a repeat purchase, the first left out; 0 for a single purchase. */
  readonly monetary: Float64Array;
}

/**
 * Summaries of the clients with a purchase. Rules: P. Fader, B. Hardie, "Notes on the CDNOW Master Data Set", and their spreadsheet of the BG/NBD model.
 * @param until the same day as the purchases were cut at
 * @example purchases on days 10 and 17 of 50 and 5, until day 31 //=> x 1, recency 1, age 3, monetary 5
 */
export function summariesOf(purchases: Purchases, until: Day): Summaries {
  const { size, starts, days, amounts } = purchases;
  const clients = Int32Array.from({ length: size }, (_, i) => i).filter((i) => starts[i + 1]! > starts[i]!);
  const n = clients.length;
  const x = new Int32Array(n);
  const [recency, age, monetary] = [new Float64Array(n), new Float64Array(n), new Float64Array(n)];
  for (let i = 0; i < n; i++) {
    const [from, last] = [starts[clients[i]!]!, starts[clients[i]! + 1]! - 1];
    x[i] = last - from;
    recency[i] = (days[last]! - days[from]!) / 7;
    age[i] = (until - days[from]!) / 7;
    let sum = 0;
    for (let p = from + 1; p <= last; p++) sum += amounts[p]!;
    monetary[i] = last > from ? sum / (last - from) : 0;
  }
  return { size: n, clients, x, recency, age, monetary };
}
