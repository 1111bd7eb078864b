/** Which day an occasion falls on: birthdays without a year, over the turn of the year, on 29 February, and days that were missed. */
import type { Day } from './codes';
import { dateOf } from './days';
import type { Birthday } from './days';
import { keptIn } from './leap-day';
import type { LeapDay } from './leap-day';

export type { Birthday } from './days';

/** What a letter can be for. */
export const OCCASIONS = ['birthday'] as const;
export type Occasion = (typeof OCCASIONS)[number];

/** A missed day is made up for within this many days; later the wish would embarrass. */
export const CATCH_UP_DAYS = 3;

/** One occurrence of an occasion: the day it is kept on and the year it counts for. */
export interface Occurrence {
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
export function birthdayBetween(birthday: Birthday, first: Day, last: Day, leapDay: LeapDay): Occurrence | null {
  const day = nextBirthday(birthday, first, leapDay);
  return day <= last ? { day, year: dateOf(day).year } : null;
}

/**
 * The first day that is still to be made up for: the day after the last one that was done, at most `CATCH_UP_DAYS` back, and
 * only `today` when nothing was done before, since then nothing was missed.
 * @example firstDue(100, 97) //=> 98
 * @example firstDue(100, 40) //=> 97
 * @example firstDue(100, null) //=> 100
 */
export function firstDue(today: Day, lastDone: Day | null): Day {
  if (lastDone === null) return today;
  return Math.min(today, Math.max(lastDone + 1, today - CATCH_UP_DAYS));
}

/** The day a birthday is kept on in a year. */
export function birthdayIn(birthday: Birthday, year: number, leapDay: LeapDay): Day {
  return keptIn(year, birthday.month, birthday.day, leapDay);
}
