/** ABC classes: the few that bring most, the next, and the many that bring little. */
import { computedCounts } from './abc-computed';

/** `NOT_POSITIVE`: nothing was earned or money was lost; such items have no share and stand apart. */
export const ABC_CLASSES = ['A', 'B', 'C', 'NOT_POSITIVE'] as const;
export type AbcClass = (typeof ABC_CLASSES)[number];

/** Shares of the total at which A and B end, 0 < a < b ≤ 1; or limits computed from the base (see abc-computed). */
export type AbcLimits = { a: number; b: number } | 'COMPUTED';
export const ABC_LIMITS: AbcLimits = { a: 0.8, b: 0.95 };

export interface AbcGroup {
  code: AbcClass;
  count: number;
  value: number;
  /** Of the number of all items, and of the total of the positive ones; 0 to 1. */
  countShare: number;
  valueShare: number;
}

export interface Abc {
  /** Index into ABC_CLASSES, item by item. */
  readonly cls: Uint8Array;
  /** Sum of the positive values. */
  readonly total: number;
  /** Least value that is still A, and least that is still B; `null` where nothing is positive. Where B is empty they are the same. */
  readonly least: { a: number; b: number } | null;
  /** One for each class, in the order of ABC_CLASSES, also for empty ones. */
  readonly groups: AbcGroup[];
}

/** A hair of rounding in a sum of money decides nothing: what is 80 % but for it is 80 %. */
const HAIR = 1e-12;

/**
 * Classes of items by revenue, margin or number of orders. An item is A while the items that earn more than it have less than 80 % of the
 * total together, so that the item that crosses the limit is A, a lone giant too, and equal values share a class; B likewise to 95 %.
 * Values must be finite.
 * @example abcClasses([5, 80, 15]).cls //=> [2, 0, 1]: 80 before the 15 is not less than 80 %
 * @example abcClasses([97, 2, 1, 0]).groups.map((g) => g.count) //=> [1, 0, 2, 1]
 */
export function abcClasses(values: ArrayLike<number>, limits: AbcLimits = ABC_LIMITS): Abc {
  const sorted = positiveDescending(values);
  let total = 0;
  for (let i = 0; i < sorted.length; i++) total += sorted[i]!;
  const least = sorted.length === 0 ? null : leastOf(sorted, total, limits);
  const cls = new Uint8Array(values.length);
  const groups = ABC_CLASSES.map((code): AbcGroup => ({ code, count: 0, value: 0, countShare: 0, valueShare: 0 }));
  for (let i = 0; i < values.length; i++) {
    const value = values[i]!;
    cls[i] = !(value > 0) || least === null ? 3 : value >= least.a ? 0 : value >= least.b ? 1 : 2;
    groups[cls[i]!]!.count++;
    if (cls[i] === 3) groups[3]!.value += value;
  }
  // In the order of values, so that the last digits do not depend on the order of rows.
  for (let i = 0; i < sorted.length; i++)
    groups[sorted[i]! >= least!.a ? 0 : sorted[i]! >= least!.b ? 1 : 2]!.value += sorted[i]!;
  for (const group of groups) {
    group.countShare = values.length === 0 ? 0 : group.count / values.length;
    group.valueShare = total > 0 && group.code !== 'NOT_POSITIVE' ? group.value / total : 0;
  }
  return { cls, total, least, groups };
}

/**
 * Points of the curve of cumulated shares, largest items first, from (0, 0) to (1, 1): at most `points` + 1 of them; none where nothing is positive.
 * @example abcCurve([3, 1]) //=> { effort: [0, 0.5, 1], yield: [0, 0.75, 1] }
 */
export function abcCurve(values: ArrayLike<number>, points = 100): { effort: number[]; yield: number[] } {
  const sorted = positiveDescending(values);
  const curve: { effort: number[]; yield: number[] } = { effort: [], yield: [] };
  const n = sorted.length;
  const cumulated = new Float64Array(n + 1);
  for (let i = 0; i < n; i++) cumulated[i + 1] = cumulated[i]! + sorted[i]!;
  const steps = Math.min(points, n);
  for (let step = 0; n > 0 && step <= steps; step++) {
    const k = Math.round((n * step) / steps);
    curve.effort.push(k / n);
    curve.yield.push(cumulated[k]! / cumulated[n]!);
  }
  return curve;
}

function positiveDescending(values: ArrayLike<number>): Float64Array {
  const positive = new Float64Array(values.length);
  let count = 0;
  for (let i = 0; i < values.length; i++) if (values[i]! > 0) positive[count++] = values[i]!;
  return positive.subarray(0, count).sort().reverse();
}

function leastOf(sorted: Float64Array, total: number, limits: AbcLimits): { a: number; b: number } {
  if (limits === 'COMPUTED') {
    const { a, b } = computedCounts(sorted, total);
    return { a: sorted[a - 1]!, b: sorted[b - 1]! };
  }
  const least = { a: sorted[0]!, b: sorted[0]! };
  let cumulated = 0;
  for (let i = 0; i < sorted.length;) {
    const value = sorted[i]!;
    if (cumulated < limits.a * total * (1 - HAIR)) least.a = value;
    if (cumulated >= limits.b * total * (1 - HAIR)) break;
    least.b = value;
    while (i < sorted.length && sorted[i] === value) cumulated += sorted[i++]!;
  }
  return least;
}
