/** XYZ classes: how evenly a client buys, from the variation of revenue by period or of the days between purchases. */
import type { Abc } from './abc';
import { firstOrder, type OrderHistory } from './order-history';
import { periodNumbers, periodOf, type Period } from './periods';

/** `NOT_ENOUGH`: the history is too short for a figure, or its mean is not positive (see `XyzReason`). */
export const XYZ_CLASSES = ['X', 'Y', 'Z', 'NOT_ENOUGH'] as const;
export type XyzClass = (typeof XYZ_CLASSES)[number];

/** Why a client has no class. */
export const XYZ_REASONS = ['', 'NO_ORDERS', 'SHORT_HISTORY', 'MEAN_NOT_POSITIVE'] as const;
export type XyzReason = (typeof XYZ_REASONS)[number];

/** Greatest coefficient of variation of X and of Y, as parts of one. */
export interface XyzLimits {
  x: number;
  y: number;
}
/** Source: Крок, «Большая книга директора магазина 2.0». Made for goods: among clients hardly one varies so little; 50 and 100 % are in use too. */
export const XYZ_LIMITS: XyzLimits = { x: 0.1, y: 0.25 };

/** Fewest full periods, and fewest gaps between purchases, that say something. */
export const FEWEST_PERIODS = 3;
export const FEWEST_GAPS = 3;

/** In `variation` where there is none. */
export const NO_VARIATION = -1;

export interface Xyz {
  /** Index into XYZ_CLASSES, client by client. */
  readonly cls: Uint8Array;
  /** Coefficient of variation (1 is 100 %), `NO_VARIATION` where there is none. */
  readonly variation: Float64Array;
  /** Index into XYZ_REASONS. */
  readonly reason: Uint8Array;
}

/** What the variation is of: revenue by calendar period, or the days between purchases. */
export type XyzBasis = Period | 'INTERVALS';

/**
 * Classes of all clients. By period: standard deviation of the whole population (STDEV.P, СТАНДОТКЛОНП) over the mean of net revenue in every full period
 * from the client's first order on; periods without orders count as 0, and the period of today is not over and does not count.
 * INTERVALS: the same of the days from one day with an order to the next.
 * @example revenue 63, 70, 63, 70 in four full months: variation 0.0526, X
 */
export function xyzClasses(history: OrderHistory, basis: XyzBasis = 'MONTH', limits: XyzLimits = XYZ_LIMITS): Xyz {
  const { clients, start, day, today } = history;
  const variation = new Float64Array(clients).fill(NO_VARIATION);
  const reason = new Uint8Array(clients);
  const cls = new Uint8Array(clients).fill(XYZ_CLASSES.indexOf('NOT_ENOUGH'));
  const gaps = basis === 'INTERVALS';
  const numbers = gaps ? day : basis === 'MONTH' ? history.month : periodNumbers(day, basis);
  const current = gaps ? 0 : periodOf(today, basis);
  const values: number[] = [];
  const judge = (c: number): XyzReason => {
    // Money that went back before the first order belongs to none.
    const from = firstOrder(history, c);
    const end = start[c + 1]!;
    if (from === end) return 'NO_ORDERS';
    values.length = 0;
    const count = (gaps ? gapsOf : revenueOf)(history, numbers, from, end, current, values);
    if (count < (gaps ? FEWEST_GAPS : FEWEST_PERIODS)) return 'SHORT_HISTORY';
    const found = variationOf(values, count);
    if (found === null) return 'MEAN_NOT_POSITIVE';
    variation[c] = found;
    cls[c] = xyzClassOf(found, limits);
    return '';
  };
  for (let c = 0; c < clients; c++) reason[c] = XYZ_REASONS.indexOf(judge(c));
  return { cls, variation, reason };
}

/**
 * Coefficient of variation of `count` values, of which those beyond `values.length` are 0; `null` where the mean is not positive.
 * @example variationOf([9, 11]) //=> 0.1
 * @example variationOf([4], 4) //=> 1.732…: 4, 0, 0, 0
 */
export function variationOf(values: readonly number[], count = values.length): number | null {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / count;
  if (!(mean > 0)) return null;
  let squares = (count - values.length) * mean * mean;
  for (const value of values) squares += (value - mean) ** 2;
  return Math.sqrt(squares / count) / mean;
}

/** Index into XYZ_CLASSES of a coefficient of variation. @example xyzClassOf(7.5 / 70.5) //=> 1, that is Y */
export function xyzClassOf(variation: number, limits: XyzLimits = XYZ_LIMITS): number {
  // A limit belongs to the better class, whatever the rounding of the division.
  const hair = 1e-12;
  return variation <= limits.x + hair ? 0 : variation <= limits.y + hair ? 1 : 2;
}

/**
 * Clients by both classes: `counts[abc * 4 + xyz]` with the indices of ABC_CLASSES and XYZ_CLASSES.
 * @example abcXyzMatrix(abc, xyz)[0] // clients that are A and X
 */
export function abcXyzMatrix(abc: Abc, xyz: Xyz): number[] {
  const counts = new Array<number>(16).fill(0);
  for (let i = 0; i < abc.cls.length; i++) counts[abc.cls[i]! * 4 + xyz.cls[i]!]!++;
  return counts;
}

/** Net revenue of the periods that have rows; gives the number of all full periods. */
function revenueOf(
  { amount }: OrderHistory,
  numbers: Int32Array,
  from: number,
  end: number,
  current: number,
  values: number[],
): number {
  let last = current;
  for (let i = from; i < end && numbers[i]! < current; i++) {
    if (numbers[i] === last) values[values.length - 1]! += amount[i]!;
    else values.push(amount[i]!);
    last = numbers[i]!;
  }
  return current - numbers[from]!;
}

function gapsOf(
  { amount }: OrderHistory,
  days: Int32Array,
  from: number,
  end: number,
  _: number,
  values: number[],
): number {
  let last = days[from]!;
  for (let i = from + 1; i < end; i++) {
    if (days[i] === last || amount[i]! < 0) continue;
    values.push(days[i]! - last);
    last = days[i]!;
  }
  return values.length;
}
