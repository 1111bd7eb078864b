/** What letters brought about, by template and variant: orders after them, opt-outs and replies. */
import type { Day } from '../codes';
import type { Variant } from '../letters/choose';

/** A letter that went out. */
export interface SentLetter {
  client: string;
  /** Code of the template. */
  template: string;
  variant: Variant;
  day: Day;
  /** As the user or the opt-out page marked it. */
  optedOut: boolean;
  replied: boolean;
}

/** Figures of one template and variant. Shares are to be taken of `over` for orders, of `sent` for the rest. */
export interface MailResult {
  template: string;
  variant: Variant;
  sent: number;
  /** Letters whose days for buying are over; the others may still bring an order, and are not counted in the next two. */
  over: number;
  /** Of these: letters after which the client bought, and the orders they had. */
  bought: number;
  orders: number;
  optOuts: number;
  replies: number;
}

/**
 * Counts what followed. An order belongs to the client's latest letter before it and to no other, and only within `days` days; an order of the day of the letter
 * itself came before it for all we know, as with thanks for an order, and is not counted. What followed is no proof that the letter brought it about.
 * @param ordersOf days of a client's orders that stood, in any order
 * @param days how long after a letter an order is laid to it, in days
 * @param today an order of today still counts; a letter of `today - days` is over tomorrow
 * @example resultsOf([{ client: 'K-1', template: 'BIRTHDAY', variant: '', day: 100, optedOut: false, replied: false }], () => [100, 101, 131], 30, 200)
 *   //=> [{ template: 'BIRTHDAY', variant: '', sent: 1, over: 1, bought: 1, orders: 1, optOuts: 0, replies: 0 }]
 */
export function resultsOf(
  letters: readonly SentLetter[],
  ordersOf: (client: string) => readonly Day[],
  days: number,
  today: Day,
): MailResult[] {
  const results = new Map<string, MailResult>();
  for (const [client, own] of byClient(letters)) {
    const following = ordersAfter(own, ordersOf(client), days);
    own.forEach((letter, i) => {
      const result = resultOf(results, letter);
      result.sent++;
      if (letter.optedOut) result.optOuts++;
      if (letter.replied) result.replies++;
      if (letter.day + days >= today) return;
      result.over++;
      result.orders += following[i]!;
      if (following[i]! > 0) result.bought++;
    });
  }
  return [...results.values()].sort((a, b) => compare(a.template, b.template) || compare(a.variant, b.variant));
}

/** Each client's letters by day. */
function byClient(letters: readonly SentLetter[]): Map<string, SentLetter[]> {
  const clients = new Map<string, SentLetter[]>();
  for (const letter of letters) {
    const own = clients.get(letter.client);
    if (own === undefined) clients.set(letter.client, [letter]);
    else own.push(letter);
  }
  for (const own of clients.values()) own.sort((a, b) => a.day - b.day);
  return clients;
}

/** How many orders follow each letter; of several letters of one day the last in the list has them. */
function ordersAfter(letters: readonly SentLetter[], orders: readonly Day[], days: number): number[] {
  const counts = letters.map(() => 0);
  for (const order of orders) {
    let latest = letters.length - 1;
    while (latest >= 0 && letters[latest]!.day >= order) latest--;
    if (latest >= 0 && order <= letters[latest]!.day + days) counts[latest]!++;
  }
  return counts;
}

function resultOf(results: Map<string, MailResult>, { template, variant }: SentLetter): MailResult {
  const key = `${template}\n${variant}`;
  let result = results.get(key);
  if (result === undefined) {
    result = { template, variant, sent: 0, over: 0, bought: 0, orders: 0, optOuts: 0, replies: 0 };
    results.set(key, result);
  }
  return result;
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
