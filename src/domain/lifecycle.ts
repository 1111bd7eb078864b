/** Lifecycle bases: where each client stands with the shop, from never bought to gone; each client is in exactly one. */
import type { Day } from './codes';
import { LIFECYCLE_RULES, type LifecycleRules, type TopRule } from './lifecycle-rules';
import { NO_DAY, type Figures } from './orders';
import { quantileAt } from './quantiles';

/**
 * The first that fits counts, in this order:
 * - `DEAD` no order for more than `deadAfter` days;
 * - `KEY_ACCOUNT`, `VIP`, `TRUSTED_PARTNER` at least `orders` orders, and revenue above a bound (see `TopRule`), each less steep than the one before;
 * - `SLEEPING` at least two orders, and silent for longer than the client's own rhythm;
 * - `REGULAR` at least `regularOrders` orders (4: more than three);
 * - `ACTIVE` at least two orders;
 * - `ONE_TIME` one order, and silent for longer than the rhythm;
 * - `WORKING` one order;
 * - `POTENTIAL` no orders.
 */
export const LIFECYCLE_BASES = [
  'DEAD',
  'KEY_ACCOUNT',
  'VIP',
  'TRUSTED_PARTNER',
  'SLEEPING',
  'REGULAR',
  'ACTIVE',
  'ONE_TIME',
  'WORKING',
  'POTENTIAL',
] as const;
export type LifecycleBase = (typeof LIFECYCLE_BASES)[number];

const [DEAD, KEY, SLEEPING, REGULAR, ACTIVE, ONE_TIME, WORKING, POTENTIAL] = [0, 1, 4, 5, 6, 7, 8, 9];

export interface Lifecycle {
  /** Index into LIFECYCLE_BASES, client by client. */
  readonly base: Uint8Array;
  /** Clients by base, in the order of LIFECYCLE_BASES; they add up to all. */
  readonly counts: number[];
  /** Revenue that a key account, a VIP and a trusted partner must be above, as it was in force; `null` where nobody has orders. */
  readonly revenueAbove: readonly [number | null, number | null, number | null];
}

/**
 * Bases of all clients.
 * @param rhythm days within which each client mostly orders again (nine times of ten); 0 or less where it is not known, then `sleepAfter` of the rules counts
 * @example one client, two orders, the last 30 days ago, rhythm 20 days: SLEEPING
 */
export function lifecycle(
  { size, lastDay, orders, revenue }: Pick<Figures, 'size' | 'lastDay' | 'orders' | 'revenue'>,
  today: Day,
  rhythm: ArrayLike<number> | null = null,
  rules: LifecycleRules = LIFECYCLE_RULES,
): Lifecycle {
  const bought = (i: number): boolean => orders[i]! > 0 && lastDay[i] !== NO_DAY;
  const buyers = new Float64Array(size);
  let count = 0;
  for (let i = 0; i < size; i++) if (bought(i)) buyers[count++] = revenue[i]!;
  const sorted = buyers.subarray(0, count).sort();
  const tops = [rules.keyAccount, rules.vip, rules.trustedPartner];
  const bounds = tops.map((rule) => boundOf(rule, sorted));
  const base = new Uint8Array(size);
  const counts = new Array<number>(LIFECYCLE_BASES.length).fill(0);
  const one = (i: number): number => {
    if (!bought(i)) return POTENTIAL;
    const silent = today - lastDay[i]!;
    if (silent > rules.deadAfter) return DEAD;
    const n = orders[i]!;
    const top = tops.findIndex((rule, k) => n >= rule.orders && revenue[i]! > bounds[k]!);
    if (top >= 0) return KEY + top;
    const own = rhythm === null ? 0 : rhythm[i]!;
    const asleep = silent > (own > 0 ? own : rules.sleepAfter);
    if (n === 1) return asleep ? ONE_TIME : WORKING;
    if (asleep) return SLEEPING;
    return n >= rules.regularOrders ? REGULAR : ACTIVE;
  };
  for (let i = 0; i < size; i++) counts[(base[i] = one(i))]!++;
  const [key, vip, trusted] = count === 0 ? [null, null, null] : bounds;
  return { base, counts, revenueAbove: [key!, vip!, trusted!] };
}

function boundOf({ revenue, share }: TopRule, sorted: Float64Array): number {
  return revenue ?? (sorted.length === 0 ? Infinity : quantileAt(sorted, share ?? 1));
}
