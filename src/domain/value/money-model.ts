/**
 * The Gamma-Gamma model of what a purchase of a client is worth: amounts of one client spread by a gamma distribution of p, and clients' means by another of q and v.
 * It knows how far to trust a client's own mean. It holds where purchases and their worth have little to do with each other.
 * Source: P. Fader, B. Hardie, "The Gamma-Gamma Model of Monetary Value", note 025 (2013).
 */
import type { FitFault } from './fit-purchases';
import { minimise, unlikeliness, type Prior } from './minimise';
import type { Summaries } from './purchases';
import { digamma, logGamma } from './special-functions';

/** Looked up once: in a realm of its own, as of tests and of some local hosts, finding a global takes longer than a logarithm. */
const { exp, log } = Math;

export interface MoneyModel {
  readonly p: number;
  readonly q: number;
  /** In the currency of the amounts. */
  readonly v: number;
}

/**
 * The mean worth of a client's purchases to come: between the mean of the base and the client's own, nearer to the own the more purchases. Equation 5 there.
 * A client without repeat purchases has the mean of the base.
 * @param monetary mean of the repeat purchases; not looked at where x is 0
 * @example expectedMoney({ p: 6.25, q: 3.74, v: 15.44 }, 1, 22.5) //=> 26.4
 */
export function expectedMoney({ p, q, v }: MoneyModel, x: number, monetary: number): number {
  return (p * (v + x * monetary)) / (p * x + q - 1);
}

/**
 * How far the number of repeat purchases and their worth go together, from −1 to 1 (Pearson's correlation); the model holds where it is small, by usage below 0.3.
 * `null` where it has no meaning: fewer than three such clients, or all alike.
 * @example dependence(CDNOW) //=> 0.1139
 */
export function dependence({ size, x, monetary }: Pick<Summaries, 'size' | 'x' | 'monetary'>): number | null {
  let [n, meanX, meanM, xx, mm, xm] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < size; i++) {
    if (!(x[i]! > 0 && monetary[i]! > 0)) continue;
    n++;
    const [dx, dm] = [x[i]! - meanX, monetary[i]! - meanM];
    meanX += dx / n;
    meanM += dm / n;
    xx += dx * (x[i]! - meanX);
    mm += dm * (monetary[i]! - meanM);
    xm += dx * (monetary[i]! - meanM);
  }
  return n > 2 && xx > 0 && mm > 1e-12 * meanM * meanM * n ? xm / Math.sqrt(xx * mm) : null;
}

export interface MoneyFit {
  model: MoneyModel;
  logLikelihood: number;
  /** As of `PurchaseFit`: `EXTREME` where clients or their purchases do not differ in worth, or where the mean has no bound (q ≤ 1). */
  fault: FitFault | null;
  /** Clients with repeat purchases of a positive worth, the only ones to fit to. */
  repeaters: number;
}

/**
 * The parameters under which the repeat purchases are most likely. Equation 1a there. Amounts are scaled by their mean within, so that yen and pounds fit alike.
 * @returns `null` without a repeat purchase of positive worth
 * @example fitMoney(CDNOW) //=> model p 6.25, q 3.74, v 15.44; logLikelihood −4055.92; repeaters 946
 */
export function fitMoney(
  { size, x, monetary }: Pick<Summaries, 'size' | 'x' | 'monetary'>,
  prior: Prior = [],
): MoneyFit | null {
  const kept: number[] = [];
  for (let i = 0; i < size; i++) if (x[i]! > 0 && monetary[i]! > 0) kept.push(i);
  const n = kept.length;
  if (n === 0) return null;
  kept.sort((i, j) => x[i]! - x[j]!);
  let mean = 0;
  for (const i of kept) mean += monetary[i]! / n;
  const sums = Float64Array.from(kept, (i) => (x[i]! * monetary[i]!) / mean);
  const bare = (at: Float64Array, slope: Float64Array): number => {
    const [p, q, v] = Array.from(at, exp) as [number, number, number];
    const [gammaQ, psiQ] = [logGamma(q), digamma(q)];
    let sum = n * q * at[2]!;
    let [byP, byQ, byV] = [0, n * (at[2]! - psiQ), (n * q) / v];
    let [gammas, psiP, psiPQ, before] = [0, 0, 0, 0];
    for (let k = 0; k < n; k++) {
      const xk = x[kept[k]!]!;
      if (xk !== before) {
        before = xk;
        gammas = logGamma(p * xk + q) - logGamma(p * xk) - gammaQ;
        psiP = digamma(p * xk);
        psiPQ = digamma(p * xk + q);
      }
      const worth = log(sums[k]!);
      const all = v + sums[k]!;
      const whole = log(all);
      sum += gammas + p * xk * worth - (p * xk + q) * whole;
      byP += xk * (psiPQ - psiP + worth - whole);
      byQ += psiPQ - whole;
      byV -= (p * xk + q) / all;
    }
    slope[0] = (-byP * p) / n;
    slope[1] = (-byQ * q) / n;
    slope[2] = (-byV * v) / n;
    return -sum / n;
  };
  const found = minimise((at, slope) => bare(at, slope) + unlikeliness(prior, at, slope, n), [1, 1, 0.5], 1e-7);
  const [p, q, v] = Array.from(found.at, exp) as [number, number, number];
  // What does not depend on the parameters: the step from a client's sum to the mean, in its own currency.
  let logs = 0;
  for (const i of kept) logs += log(monetary[i]!);
  return {
    model: { p, q, v: v * mean },
    logLikelihood: -bare(found.at, new Float64Array(3)) * n - logs,
    fault: p < 1000 && q > 1.01 && q < 1000 ? (found.converged ? null : 'NOT_CONVERGED') : 'EXTREME',
    repeaters: n,
  };
}
