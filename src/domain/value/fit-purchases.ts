/** Fits BG/NBD or MBG/NBD to the summaries of a base by maximum likelihood, and says when the result is not to be believed. */
import { minimise, unlikeliness, type Prior } from './minimise';
import { chancesToLeave, type ModelName, type PurchaseModel } from './purchase-model';
import type { Summaries } from './purchases';
import { digamma, logGamma } from './special-functions';

/** Looked up once: in a realm of its own, as of tests and of some local hosts, finding a global takes longer than a logarithm. */
const { exp, log } = Math;

/** Why a fit says nothing about the base, though its likelihood may be as good as any. */
export type FitFault =
  /** No best parameters were found. */
  | 'NOT_CONVERGED'
  /** They ran off to where all clients are alike or nothing is known of a client: a or b above 100, r above 20 or a below 0.001. */
  | 'EXTREME'
  /** Nearly every client who could have left is held active, as a shop of mere 12 months may look: then a and b are anybody's guess. */
  | 'NOBODY_LEAVES';

export interface PurchaseFit {
  model: PurchaseModel;
  logLikelihood: number;
  fault: FitFault | null;
  evaluations: number;
}

/** Equal clients are counted, not repeated, and equal times share an entry, so that a logarithm is taken once for all of them. */
interface Compressed {
  clients: number;
  /** Distinct times, weeks, ascending by first use. */
  times: Float64Array;
  /** Rows of `x[g]` are `starts[g]` to `starts[g + 1] - 1`. */
  x: Int32Array;
  starts: Int32Array;
  recency: Int32Array;
  age: Int32Array;
  weight: Float64Array;
  /** Weights of `x[g]`. */
  weights: Float64Array;
}

type Known = Pick<Summaries, 'size' | 'x' | 'recency' | 'age'>;

/** Exported for its test. @example three clients, two of them with equal x, t_x and T //=> two rows of weights 2 and 1 */
export function compress({ size, x: repeats, recency, age }: Known): Compressed {
  const index = new Map<number, number>();
  const place = (time: number): number => {
    let at = index.get(time);
    if (at === undefined) index.set(time, (at = index.size));
    return at;
  };
  const rows = new Map<number, number>();
  const seen: { x: number; recency: number; age: number; weight: number }[] = [];
  for (let i = 0; i < size; i++) {
    const [from, to] = [place(recency[i]!), place(age[i]!)];
    // Exact up to 8,000 purchases of one client; a base has fewer than 2^20 distinct times.
    const key = (repeats[i]! * 1048576 + from) * 1048576 + to;
    const row = rows.get(key);
    if (row === undefined) {
      rows.set(key, seen.length);
      seen.push({ x: repeats[i]!, recency: from, age: to, weight: 1 });
    } else seen[row]!.weight++;
  }
  seen.sort((p, q) => p.x - q.x);
  const starts = seen.flatMap((row, i) => (i === 0 || row.x !== seen[i - 1]!.x ? [i] : []));
  const x = Int32Array.from(starts, (i) => seen[i]!.x);
  starts.push(seen.length);
  const weights = new Float64Array(x.length);
  for (let g = 0; g < x.length; g++) {
    for (let i = starts[g]!; i < starts[g + 1]!; i++) weights[g]! += seen[i]!.weight;
  }
  return {
    clients: size,
    times: Float64Array.from(index.keys()),
    x,
    starts: Int32Array.from(starts),
    recency: Int32Array.from(seen, (row) => row.recency),
    age: Int32Array.from(seen, (row) => row.age),
    weight: Float64Array.from(seen, (row) => row.weight),
    weights,
  };
}

/**
 * The log-likelihood of the base and its slopes by r, alpha, a and b. Equation 6 of Fader, Hardie and Lee, taken apart so that what depends on x alone
 * is counted once per x, and that nothing overflows. `leaving` is the share of those who could have left that probably did; NaN where nobody could.
 */
function likelihood(
  data: Compressed,
  { name, r, alpha, a, b }: PurchaseModel,
  slope: Float64Array,
  logs: Float64Array,
): { value: number; leaving: number } {
  let couldLeave = 0;
  const { times, starts, recency, age, weight } = data;
  for (let i = 0; i < times.length; i++) logs[i] = log(alpha + times[i]!);
  const [gammaR, psiR, logAlpha] = [logGamma(r), digamma(r), log(alpha)];
  const [gammaB, psiB, gammaAB, psiAB] = [logGamma(b), digamma(b), logGamma(a + b), digamma(a + b)];
  let [value, byR, byAlpha, byA, byB, leaving] = [0, 0, 0, 0, 0, 0];
  for (let g = 0; g < data.x.length; g++) {
    const x = data.x[g]!;
    const k = chancesToLeave(name, x);
    const w = data.weights[g]!;
    const rx = r + x;
    const psiABK = digamma(a + b + k);
    value += w * (logGamma(rx) - gammaR + r * logAlpha + logGamma(b + k) - gammaB + gammaAB - logGamma(a + b + k));
    byR += w * (digamma(rx) - psiR + logAlpha);
    byAlpha += (w * r) / alpha;
    byA += w * (psiAB - psiABK);
    byB += w * (digamma(b + k) - psiB + psiAB - psiABK);
    const odds = k === 0 ? -Infinity : log(a / (b + k - 1));
    let left = 0;
    for (let i = starts[g]!; i < starts[g + 1]!; i++) {
      const wi = weight[i]!;
      const old = logs[age[i]!]!;
      value -= wi * rx * old;
      byR -= wi * old;
      const perAge = 1 / (alpha + times[age[i]!]!);
      byAlpha -= wi * rx * perAge;
      if (k === 0) continue;
      const since = old - logs[recency[i]!]!;
      const u = odds + rx * since;
      const e = exp(u > 0 ? -u : u);
      // The chance that this client has left.
      const gone = wi * (u > 0 ? 1 / (1 + e) : e / (1 + e));
      value += wi * ((u > 0 ? u : 0) + log(1 + e));
      byR += gone * since;
      byAlpha += gone * rx * (perAge - 1 / (alpha + times[recency[i]!]!));
      left += gone;
    }
    byA += left / a;
    if (k > 0) byB -= left / (b + k - 1);
    leaving += left;
    if (k > 0) couldLeave += w;
  }
  slope[0] = byR;
  slope[1] = byAlpha;
  slope[2] = byA;
  slope[3] = byB;
  return { value, leaving: leaving / couldLeave };
}

/**
 * ln L of a model on a base, and its slopes by r, alpha, a and b.
 * @example logLikelihood(BG/NBD of CDNOW, its 2,357 summaries).value //=> −9582.429
 */
export function logLikelihood(model: PurchaseModel, known: Known): { value: number; slope: number[] } {
  const data = compress(known);
  const slope = new Float64Array(4);
  const { value } = likelihood(data, model, slope, new Float64Array(data.times.length));
  return { value, slope: Array.from(slope) };
}

/** Online Retail (UCI, 4,339 clients of a year): 0.2 % by BG/NBD, and packages that find the same likelihood differ in a and b by orders of magnitude. */
const LEAST_LEAVING = 0.01;
const EXTREME = { a: 100, b: 100, r: 20, leastA: 1e-3 };

/**
 * The parameters under which the base is most likely; with a prior, most likely together with it. Times are scaled by the mean age within, so that weeks and years fit alike.
 * @param known at least one client, one of them with a positive age
 * @param prior of r, alpha (as a share of the mean age), a and b
 * @example fitPurchases('BG', CDNOW) //=> model r 0.243, alpha 4.414, a 0.793, b 2.426; logLikelihood −9582.429; fault null
 */
export function fitPurchases(name: ModelName, known: Known, prior: Prior = []): PurchaseFit {
  const data = compress(known);
  let scale = 0;
  for (let i = 0; i < known.size; i++) scale += known.age[i]! / known.size;
  for (let i = 0; i < data.times.length; i++) data.times[i]! /= scale;
  let repeats = 0;
  for (let g = 0; g < data.x.length; g++) repeats += data.x[g]! * data.weights[g]!;
  const logs = new Float64Array(data.times.length);
  const modelAt = (at: ArrayLike<number>): PurchaseModel => {
    const [r, alpha, a, b] = Array.from(at, exp);
    return { name, r: r!, alpha: alpha!, a: a!, b: b! };
  };
  const found = minimise(
    (at, slope) => {
      const model = modelAt(at);
      const value = -likelihood(data, model, slope, logs).value / data.clients;
      for (let p = 0; p < 4; p++) slope[p]! *= -exp(at[p]!) / data.clients;
      return value + unlikeliness(prior, at, slope, data.clients);
    },
    [-0.7, -1.2, 0, 1],
    1e-7,
  );
  const scaled = modelAt(found.at);
  const { value, leaving } = likelihood(data, scaled, new Float64Array(4), logs);
  const model = { ...scaled, alpha: scaled.alpha * scale };
  let fault: FitFault | null = null;
  if (!found.converged || !Number.isFinite(value)) fault = 'NOT_CONVERGED';
  if (model.a > EXTREME.a || model.b > EXTREME.b || model.r > EXTREME.r || !(model.a >= EXTREME.leastA))
    fault = 'EXTREME';
  else if (!(leaving > LEAST_LEAVING)) fault ??= 'NOBODY_LEAVES';
  // A time counted in other units changes the density by a factor per purchase.
  return { model, logLikelihood: value - repeats * log(scale), fault, evaluations: found.evaluations };
}
