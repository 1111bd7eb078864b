/** How often each client buys, when the next purchase is due, and who sleeps by the client's own rhythm. */
import type { Day } from '../codes';
import { NO_DAY } from '../orders';
import { quantiles } from '../quantiles';
import type { Purchases } from './purchases';

/** Figures by client, entry i of each, in days. */
export interface Rhythm {
  readonly kind: 'rhythm';
  /** Gaps between purchase days; a client of one purchase has none, and the base's rhythm. */
  readonly gaps: Int32Array;
  /** Day of the last purchase; `NO_DAY` for a client without one. */
  readonly last: Int32Array;
  /** The usual gap: own median, shrunk to the base's. */
  readonly interval: Float64Array;
  /** Nine gaps of ten are no longer: own 90 % quantile, shrunk to the base's. */
  readonly limit: Float64Array;
}

/** So many gaps of the base weigh as much as a client's own: with three gaps the own rhythm counts half. */
const WEIGHT_OF_BASE = 3;
/** Of fewer, one more moves the base's 90 % quantile at will. */
export const FEWEST_GAPS = 10;

/**
 * Gaps between purchase days of each client. The own quantile q of n gaps counts by w = n / (n + 3): w·q + (1 − w)·(that of all gaps of the base),
 * because of one or two gaps little follows. Quantiles of type 7.
 * @example gaps of the base 10 … 50 with median 30, own gaps 10, 10, 10 //=> interval 20: half the own, half the base's
 * @example a base with 4 gaps //=> { kind: 'none', why: 'TOO_FEW_REPEATS', found: 4, least: 10 }
 */
export function rhythmOf(
  purchases: Purchases,
): Rhythm | { kind: 'none'; why: 'TOO_FEW_REPEATS'; found: number; least: number } {
  const { size, starts, days } = purchases;
  const steps = new Int32Array(days.length);
  const gaps = new Int32Array(size);
  const last = new Int32Array(size).fill(NO_DAY);
  let total = 0;
  for (let i = 0; i < size; i++) {
    const [from, end] = [starts[i]!, starts[i + 1]!];
    if (end > from) last[i] = days[end - 1]!;
    for (let p = from + 1; p < end; p++) steps[total++] = days[p]! - days[p - 1]!;
    gaps[i] = Math.max(0, end - from - 1);
  }
  if (total < FEWEST_GAPS) return { kind: 'none', why: 'TOO_FEW_REPEATS', found: total, least: FEWEST_GAPS };
  const base = steps.slice(0, total).sort();
  const [baseInterval, baseLimit] = [median(base), mostly(base)];
  const interval = new Float64Array(size);
  const limit = new Float64Array(size);
  for (let i = 0, at = 0; i < size; i++) {
    const n = gaps[i]!;
    const own = steps.subarray(at, (at += n));
    if (n > 1) own.sort();
    const w = n / (n + WEIGHT_OF_BASE);
    interval[i] = baseInterval + (n > 0 ? w * (median(own) - baseInterval) : 0);
    limit[i] = baseLimit + (n > 0 ? w * (mostly(own) - baseLimit) : 0);
  }
  return { kind: 'rhythm', gaps, last, interval, limit };
}

const median = (sorted: Int32Array): number => quantiles(sorted, 2)[0]!;
const mostly = (sorted: Int32Array): number => quantiles(sorted, 10)[8]!;

/**
 * The day on which the next purchase is due; one before today is overdue. `null` for a client without a purchase.
 * @example last purchase on day 45000, interval 30.4 //=> 45030
 */
export function nextPurchase({ last, interval }: Rhythm, client: number): Day | null {
  return last[client] === NO_DAY ? null : last[client]! + Math.round(interval[client]!);
}

/**
 * Whether the client has stayed away longer than usual, by the client's own limit. `null` for a client without a purchase.
 * @example last purchase 61 days ago, limit 60 //=> true
 */
export function isSleeping({ last, limit }: Rhythm, client: number, today: Day): boolean | null {
  return last[client] === NO_DAY ? null : today - last[client]! > limit[client]!;
}
