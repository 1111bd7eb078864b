/** Where the ABC curve itself bends: limits without the conventional 80 and 95 %. */

/**
 * How many of the largest items are A, and how many A or B. On the curve of cumulated value (yield) over the share of items (effort), largest first:
 * the Pareto point lies nearest to the ideal (0, 1), the break-even point is the last where an item earns at least the average (slope 1).
 * A ends at the one of the two that comes first; B ends nearest to (effort of the other, 1), the submarginal point.
 * Source: A. Ultsch, J. Lötsch, "Computed ABC Analysis for Rational Selection of Most Informative Variables in Multivariate Data", PLoS ONE 10(6), 2015.
 * The paper's curve is a spline on a grid, this one is made of the items themselves.
 * @param sorted positive values, descending, at least one
 * @example computedCounts(Float64Array.of(50, 20, 10, 10, 5, 5), 100) //=> { a: 2, b: 3 }
 */
export function computedCounts(sorted: Float64Array, total: number): { a: number; b: number } {
  const n = sorted.length;
  const pareto = nearest(sorted, total, 0);
  let breakEven = 0;
  while (breakEven < n && sorted[breakEven]! * n >= total * (1 - 1e-12)) breakEven++;
  // The largest item is never below the average but for rounding.
  breakEven = Math.max(breakEven, 1);
  const a = Math.min(pareto, breakEven);
  return { a, b: Math.max(a, nearest(sorted, total, Math.max(pareto, breakEven) / n)) };
}

/** Number of items at the point of the curve nearest to (effort, 1), the first if there are several. */
function nearest(sorted: Float64Array, total: number, effort: number): number {
  let [best, at, cumulated] = [Infinity, 1, 0];
  for (let i = 1; i <= sorted.length; i++) {
    cumulated += sorted[i - 1]!;
    const distance = (i / sorted.length - effort) ** 2 + (1 - cumulated / total) ** 2;
    if (distance < best) [best, at] = [distance, i];
  }
  return at;
}
