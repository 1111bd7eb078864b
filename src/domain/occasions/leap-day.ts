/** When those born on 29 February are greeted in a year that has none. */
import type { Day } from '../codes';
import { dayOf, isLeapYear } from '../days';

/** A base's choice; both days lie in the same year, so that changing it never makes a second birthday. */
export type LeapDay = 'FEB28' | 'MAR1';

export const LEAP_DAYS: readonly LeapDay[] = ['FEB28', 'MAR1'];

/**
 * The day of a year on which a month and day is kept. Only 29 February ever moves.
 * @example keptIn(2026, 2, 29, 'FEB28') //=> dayOf(2026, 2, 28)
 * @example keptIn(2026, 2, 29, 'MAR1') //=> dayOf(2026, 3, 1)
 * @example keptIn(2028, 2, 29, 'MAR1') //=> dayOf(2028, 2, 29)
 */
export function keptIn(year: number, month: number, day: number, leapDay: LeapDay): Day {
  if (month !== 2 || day !== 29 || isLeapYear(year)) return dayOf(year, month, day);
  return leapDay === 'FEB28' ? dayOf(year, 2, 28) : dayOf(year, 3, 1);
}
