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

/** The first day of a period. @example periodStart(periodOf(dayOf(2024, 3, 31), 'QUARTER'), 'QUARTER') //=> dayOf(2024, 1, 1) */
export function periodStart(number: number, period: Period): Day {
  if (period === 'WEEK') return number * 7 + 2;
  const months = number * MONTHS[period];
  return dayOf(Math.floor(months / 12), (months % 12) + 1, 1);
}
