/** Calendar periods as consecutive numbers, so that months can be counted and compared like days. */
import type { Day } from './codes';
import { dateOf, dayOf } from './days';

export const PERIODS = ['MONTH', 'QUARTER', 'WEEK'] as const;
export type Period = (typeof PERIODS)[number];

/** Months of a period; a week has none. */
const MONTHS: Readonly<Record<Period, number>> = { MONTH: 1, QUARTER: 3, WEEK: 0 };

/**
 * The number of the period that a day lies in; the next period has the next number. Weeks begin on Monday (ISO 8601).
 * @example periodOf(dayOf(2024, 3, 31), 'MONTH') + 1 === periodOf(dayOf(2024, 4, 1), 'MONTH') //=> true
 */
export function periodOf(day: Day, period: Period): number {
  // Day 2 was a Monday.
  if (period === 'WEEK') return Math.floor((day - 2) / 7);
  const { year, month } = dateOf(day);
  return Math.floor((year * 12 + month - 1) / MONTHS[period]);
}

/** The same of many days, each different one worked out once. @example periodNumbers(days, 'MONTH')[i] === periodOf(days[i], 'MONTH') */
export function periodNumbers(days: Int32Array, period: Period): Int32Array {
  let [least, most] = [Infinity, -Infinity];
  for (const day of days) {
    if (day < least) least = day;
    if (day > most) most = day;
  }
  const known = new Int32Array(days.length === 0 ? 0 : most - least + 1).fill(UNKNOWN);
  const numbers = new Int32Array(days.length);
  for (let i = 0; i < days.length; i++) {
    const at = days[i]! - least;
    if (known[at] === UNKNOWN) known[at] = periodOf(days[i]!, period);
    numbers[i] = known[at]!;
  }
  return numbers;
}

/** No period's number. */
const UNKNOWN = -0x80000000;

/** The first day of a period. @example periodStart(periodOf(dayOf(2024, 3, 31), 'QUARTER'), 'QUARTER') //=> dayOf(2024, 1, 1) */
export function periodStart(number: number, period: Period): Day {
  if (period === 'WEEK') return number * 7 + 2;
  const months = number * MONTHS[period];
  return dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
}
