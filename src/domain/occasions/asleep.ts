/** When a client falls asleep by the own rhythm. */
import type { Day } from '../codes';
import { NO_DAY } from '../orders';
import type { Rhythm } from '../value/rhythm';

/**
 * The first day on which `isSleeping` holds, also one to come if no order comes before it. `null` for a client without a purchase.
 * @example last purchase on day 45000, limit 60.5 days //=> 45061
 */
export function asleepOn({ last, limit }: Rhythm, client: number): Day | null {
  return last[client] === NO_DAY ? null : last[client]! + Math.floor(limit[client]!) + 1;
}
