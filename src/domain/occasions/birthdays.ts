/** Which day a birthday falls on: without a year, over the turn of the year, on 29 February. */
import type { Day } from '../codes';
import { dateOf } from '../days';
import type { Birthday } from '../days';
import { keptIn } from './leap-day';
import type { LeapDay } from './leap-day';

export type { Birthday } from '../days';

/** The day a birthday is kept on and the year it counts for. */
export interface KeptBirthday {
  day: Day;
  year: number;
}

/**
 * The first birthday on or after `today`. The day of birth itself is none: who was born today has the first one in a year.
 * @example nextBirthday({ year: null, month: 1, day: 1 }, dayOf(2026, 12, 31), 'FEB28') //=> dayOf(2027, 1, 1)
 * @example nextBirthday({ year: 2000, month: 2, day: 29 }, dayOf(2026, 2, 28), 'FEB28') //=> dayOf(2026, 2, 28)
 */
export function nextBirthday(birthday: Birthday, today: Day, leapDay: LeapDay): Day {
  const first = birthday.year === null ? -Infinity : birthday.year + 1;
  const year = Math.max(dateOf(today).year, first);
  const day = birthdayIn(birthday, year, leapDay);
  return day >= Math.floor(today) ? day : birthdayIn(birthday, year + 1, leapDay);
}

/**
 * Whole days until the next birthday, 0 on the day itself.
 * @example daysToBirthday({ year: null, month: 1, day: 1 }, dayOf(2026, 12, 31), 'FEB28') //=> 1
 */
export function daysToBirthday(birthday: Birthday, today: Day, leapDay: LeapDay): number {
  return nextBirthday(birthday, today, leapDay) - Math.floor(today);
}

/**
 * Full years of age on a day, `null` without a year of birth or before the birth. 29 February grows older on the day it is kept.
 * @example ageOn({ year: 2000, month: 2, day: 29 }, dayOf(2027, 2, 28), 'FEB28') //=> 27
 * @example ageOn({ year: 2000, month: 2, day: 29 }, dayOf(2027, 2, 28), 'MAR1') //=> 26
 */
export function ageOn(birthday: Birthday, day: Day, leapDay: LeapDay): number | null {
  if (birthday.year === null) return null;
  const { year } = dateOf(day);
  const years = year - birthday.year - (birthdayIn(birthday, year, leapDay) > Math.floor(day) ? 1 : 0);
  return years < 0 ? null : years;
}

/**
 * The birthday that falls into the days from `first` to `last` (both included, less than a year apart), or `null`.
 * @example birthdayBetween({ year: null, month: 12, day: 31 }, dayOf(2026, 12, 30), dayOf(2027, 1, 2), 'FEB28') //=> { day: dayOf(2026, 12, 31), year: 2026 }
 */
export function birthdayBetween(birthday: Birthday, first: Day, last: Day, leapDay: LeapDay): KeptBirthday | null {
  const day = nextBirthday(birthday, first, leapDay);
  return day <= last ? { day, year: dateOf(day).year } : null;
}

/** The day a birthday is kept on in a year. */
export function birthdayIn(birthday: Birthday, year: number, leapDay: LeapDay): Day {
  return keptIn(year, birthday.month, birthday.day, leapDay);
}
