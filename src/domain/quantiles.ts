/** Quantiles of type 7, the default of R, NumPy and of spreadsheets' PERCENTILE. */

/**
 * The inner quantiles that cut ascending values into `levels` groups: `levels - 1` numbers, none for no values.
 * q(p) = x[j] + g·(x[j+1] − x[j]) with (n − 1)·p = j + g. Source: Hyndman & Fan, "Sample Quantiles in Statistical Packages", 1996.
 * j and g come from whole numbers, so that 0.6·5 is 3 and not 2.9999…, and equal neighbours give themselves exactly.
 * @example quantiles([1, 2, 3, 4], 2) //=> [2.5]
 * @example quantiles([1, 1, 1, 9], 5) //=> [1, 1, 1, 4.2]
 */
export function quantiles(sorted: ArrayLike<number>, levels: number): number[] {
  const last = sorted.length - 1;
  if (last < 0) return [];
  const found: number[] = [];
  for (let k = 1; k < levels; k++) {
    const j = Math.floor((last * k) / levels);
    const g = ((last * k) % levels) / levels;
    const low = sorted[j]!;
    found.push(g === 0 ? low : low + g * (sorted[j + 1]! - low));
  }
  return found;
}

/**
 * One quantile of type 7 of ascending values, of which there is at least one; `p` from 0 to 1.
 * @example quantileAt([1, 2, 3, 4], 0.5) //=> 2.5
 */
export function quantileAt(sorted: ArrayLike<number>, p: number): number {
  const at = (sorted.length - 1) * p;
  const j = Math.floor(at);
  const low = sorted[j]!;
  return at === j ? low : low + (at - j) * (sorted[j + 1]! - low);
}
