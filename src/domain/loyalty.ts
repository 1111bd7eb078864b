/** Loyalty tiers: steps of revenue that a client climbs. */
import { quantileAt } from './quantiles';

export const LOYALTY_TIERS = ['NO_TIER', 'BRONZE', 'SILVER', 'GOLD', 'PLATINUM'] as const;
export type LoyaltyTier = (typeof LOYALTY_TIERS)[number];

/** Parts of the clients with revenue that silver, gold and platinum lie above, where no sums are given. */
const TIER_SHARES = [0.5, 0.8, 0.95] as const;

/**
 * The sums of a setting from which silver, gold and platinum begin, in one currency; `null` where it is blank, `undefined` where it is no three sums that rise.
 * @example readTierSums('1000 5000 20000') //=> [1000, 5000, 20000]
 * @example readTierSums('') //=> null
 * @example readTierSums('5000 1000 20000') //=> undefined
 */
export function readTierSums(text: string): readonly number[] | null | undefined {
  if (text.trim() === '') return null;
  const parts = text.trim().split(/[\s;]+/);
  if (parts.length !== TIER_SHARES.length || !parts.every((part) => /^\d{1,12}([.,]\d{1,2})?$/.test(part)))
    return undefined;
  const sums = parts.map((part) => Number(part.replace(',', '.')));
  return sums.every((sum, i) => sum > (sums[i - 1] ?? 0)) ? sums : undefined;
}

export interface Tiers {
  /** Index into LOYALTY_TIERS, client by client. */
  readonly tier: Uint8Array;
  readonly counts: number[];
  /** Sums from which silver, gold and platinum begin, as they were in force; `null` where nobody is above, empty where nobody has revenue. */
  readonly from: (number | null)[];
}

/**
 * Tiers of clients by revenue: bronze is anything above 0; silver, gold and platinum begin at the given sums (which do not fall),
 * or above the median, 80 % and 95 % of the clients with revenue. Equal revenue is in one tier.
 * @example loyaltyTiers([0, 50, 1000, 9000], [1000, 5000, 20000]).tier //=> [0, 1, 2, 3]
 */
export function loyaltyTiers(revenue: ArrayLike<number>, sums: readonly number[] | null = null): Tiers {
  const positive = Float64Array.from(revenue)
    .filter((value) => value > 0)
    .sort();
  const from =
    positive.length === 0 ? [] : (sums ?? TIER_SHARES.map((share) => justAbove(positive, quantileAt(positive, share))));
  const tier = new Uint8Array(revenue.length);
  const counts = new Array<number>(LOYALTY_TIERS.length).fill(0);
  for (let i = 0; i < revenue.length; i++) {
    if (revenue[i]! > 0) {
      tier[i] = 1;
      for (const sum of from) if (sum !== null && revenue[i]! >= sum) tier[i]!++;
    }
    counts[tier[i]!]!++;
  }
  return { tier, counts, from: [...from] };
}

/** The least revenue above a bound. */
function justAbove(sorted: Float64Array, bound: number): number | null {
  return sorted.find((value) => value > bound) ?? null;
}
