/**
 * What the models BG/NBD and MBG/NBD say about one client. Both: while a client is active, purchases come at random with a rate of the client's own
 * (rates spread by a gamma distribution of r and alpha); after each purchase the client leaves for good with a chance of the client's own (spread by a beta
 * distribution of a and b). In MBG/NBD also after the first, so that a client of one purchase may have left.
 * Sources: P. Fader, B. Hardie, K. L. Lee, "Counting Your Customers the Easy Way", Marketing Science 24 (2005); E. Batislam, M. Denizel, A. Filiztekin,
 * "Empirical validation and comparison of models for customer base analysis", IJRM 24 (2007).
 */
import { hypergeometric, logGamma } from './special-functions';

/** Looked up once: in a realm of its own, as of tests and of some local hosts, finding a global takes longer than a logarithm. */
const { abs, exp, log } = Math;

export type ModelName = 'BG' | 'MBG';

/** Times are in weeks. */
export interface PurchaseModel {
  readonly name: ModelName;
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

/**
 * Purchases after which the client stayed or left: MBG/NBD counts the first one too. With it, the formulas of both models are the same:
 * those of MBG/NBD are those of BG/NBD where b is met once more.
 */
export const chancesToLeave = (name: ModelName, x: number): number => (name === 'MBG' ? x + 1 : x);

/**
 * The chance that a client is still active. In BG/NBD it is exactly 1 for every client of a single purchase, so it must not name or rank such clients.
 * @example aliveChance(BG/NBD of CDNOW, 26, 30.857, 31) //=> 0.9688523
 */
export function aliveChance({ name, r, alpha, a, b }: PurchaseModel, x: number, recency: number, age: number): number {
  const k = chancesToLeave(name, x);
  if (k === 0) return 1;
  return 1 / (1 + (a / (b + k - 1)) * exp((r + x) * log((alpha + age) / (alpha + recency))));
}

/** Where a = 1 the formula is 0/0; close by it loses its digits; a straight line between both sides does not. */
const NEAR_ONE = 1e-4;

/**
 * Purchases to come within `weeks`, were it known that the client is active now. Equation 10 of Fader, Hardie and Lee, its hypergeometric function changed by
 * Euler's transformation (DLMF 15.8.1): so many terms less, and nothing overflows for clients of many purchases.
 */
export function expectedIfActive(model: PurchaseModel, x: number, age: number, weeks: number): number {
  const { name, r, alpha, a, b } = model;
  if (abs(a - 1) < NEAR_ONE) {
    const [low, high] = [1 - 2 * NEAR_ONE, 1 + 2 * NEAR_ONE].map((near) =>
      expectedIfActive({ ...model, a: near }, x, age, weeks),
    ) as [number, number];
    return low + ((high - low) * (a - 1 + 2 * NEAR_ONE)) / (4 * NEAR_ONE);
  }
  const c = a + b + chancesToLeave(name, x) - 1;
  const z = weeks / (alpha + age + weeks);
  const other = c - r - x;
  // Below −2 the terms change sign and cancel out; the form of the paper has only positive ones.
  const kept =
    other > -2
      ? (1 - z) ** (a - 1) * hypergeometric(a - 1, other, c, z)
      : (1 - z) ** (r + x) * hypergeometric(r + x, c + 1 - a, c, z);
  return (c / (a - 1)) * (1 - kept);
}

/**
 * Repeat purchases that are to be expected of a client in the next weeks: E[Y(t) | x, t_x, T].
 * @example expectedPurchases(BG/NBD of CDNOW, 2, 30.43, 38.86, 39) //=> 1.226
 */
export function expectedPurchases(
  model: PurchaseModel,
  x: number,
  recency: number,
  age: number,
  weeks: number,
): number {
  return aliveChance(model, x, recency, age) * expectedIfActive(model, x, age, weeks);
}

/**
 * Repeat purchases of a new client in the first weeks: E[X(t)].
 * @example expectedOfNew(BG/NBD of CDNOW, 52) //=> 1.444004
 */
export function expectedOfNew(model: PurchaseModel, weeks: number): number {
  return expectedPurchases(model, 0, 0, 0, weeks);
}

/**
 * The chance of at least one more purchase within the next weeks: the client is active, and the next purchase comes in time.
 * @example purchaseChance(BG/NBD of CDNOW, 2, 30.43, 38.86, 39) //=> 0.54
 */
export function purchaseChance(model: PurchaseModel, x: number, recency: number, age: number, weeks: number): number {
  const { r, alpha } = model;
  const none = exp((r + x) * log((alpha + age) / (alpha + age + weeks)));
  return aliveChance(model, x, recency, age) * (1 - none);
}

/**
 * P(X(t) = n) for n from 0 to `most`: how many repeat purchases a new client makes in the first weeks. Equation 8 of Fader, Hardie and Lee.
 * @example purchaseCounts(BG/NBD of CDNOW, 39, 10)[10] //=> 0.0019995
 */
export function purchaseCounts({ name, r, alpha, a, b }: PurchaseModel, weeks: number, most: number): number[] {
  const z = weeks / (alpha + weeks);
  const chances: number[] = [];
  /** Of n purchases if nobody ever left, and of fewer than n. */
  let unhindered = exp(r * log(1 - z));
  let fewer = 0;
  for (let n = 0; n <= most; n++) {
    const k = chancesToLeave(name, n);
    const stayed = exp(logGamma(b + k) - logGamma(b) + logGamma(a + b) - logGamma(a + b + k));
    const left = k === 0 ? 0 : (stayed * a) / (b + k - 1);
    chances.push(stayed * unhindered + left * (1 - fewer));
    fewer += unhindered;
    unhindered *= (z * (r + n)) / (n + 1);
  }
  return chances;
}
