/** Days of the year by rule: a fixed date, an n-th weekday of a month, so many days from Easter, the n-th day of the year. */
import type { Day } from '../codes';
import { dayOf, daysInMonth, isRealDate, weekdayOf } from '../days';
import { easterOf, type Church } from './easter';
import { keptIn } from './leap-day';

export type DayRule =
  | { kind: 'FIXED'; month: number; day: number }
  /** `nth` 1 to 4, or -1 for the last; weekday 1 is Monday. */
  | { kind: 'WEEKDAY'; nth: number; weekday: number; month: number }
  | { kind: 'EASTER'; church: Church; offset: number }
  | { kind: 'YEAR_DAY'; number: number };

const WEEKDAYS = ['MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT', 'SUN'];
/** Easter to Pentecost and its Monday, and back to the beginning of Lent, with room. */
const MOST_FROM_EASTER = 80;

/**
 * A rule as the tables and people write it: `10-05` is 5 October; `3SUN06` the third Sunday of June, `-1SUN07` the last one of July; `EAST+49` and `WEST-2` days from
 * Easter; `DAY256` the 256th day of the year. `null` for anything else.
 * @example readDayRule('-1SUN07') //=> { kind: 'WEEKDAY', nth: -1, weekday: 7, month: 7 }
 */
export function readDayRule(text: string): DayRule | null {
  const plain = text.trim().toUpperCase();
  const fixed = /^(\d\d)-(\d\d)$/.exec(plain);
  if (fixed) {
    const [month, day] = [Number(fixed[1]), Number(fixed[2])];
    return isRealDate(null, month, day) ? { kind: 'FIXED', month, day } : null;
  }
  const weekday = /^([1-4]|-1)([A-Z]{3})(\d\d)$/.exec(plain);
  if (weekday) {
    const [at, month] = [WEEKDAYS.indexOf(weekday[2]!), Number(weekday[3])];
    if (at < 0 || month < 1 || month > 12) return null;
    return { kind: 'WEEKDAY', nth: Number(weekday[1]), weekday: at + 1, month };
  }
  const easter = /^(EAST|WEST)([+-]\d{1,2})$/.exec(plain);
  if (easter) {
    const offset = Number(easter[2]) + 0;
    return Math.abs(offset) > MOST_FROM_EASTER ? null : { kind: 'EASTER', church: easter[1] as Church, offset };
  }
  const number = Number(/^DAY(\d{1,3})$/.exec(plain)?.[1] ?? NaN);
  return number >= 1 && number <= 365 ? { kind: 'YEAR_DAY', number } : null;
}

/** A rule as `readDayRule` reads it. @example dayRuleText({ kind: 'WEEKDAY', nth: -1, weekday: 7, month: 7 }) //=> '-1SUN07' */
export function dayRuleText(rule: DayRule): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  switch (rule.kind) {
    case 'FIXED':
      return `${two(rule.month)}-${two(rule.day)}`;
    case 'WEEKDAY':
      return `${rule.nth}${WEEKDAYS[rule.weekday - 1]!}${two(rule.month)}`;
    case 'EASTER':
      return `${rule.church}${rule.offset < 0 ? '-' : '+'}${Math.abs(rule.offset)}`;
    case 'YEAR_DAY':
      return `DAY${rule.number}`;
  }
}

/**
 * The day on which a rule falls in a year; there is always exactly one. A 29 February is kept on the 28th.
 * @example dayIn({ kind: 'WEEKDAY', nth: 3, weekday: 7, month: 6 }, 2026) //=> dayOf(2026, 6, 21)
 * @example dayIn({ kind: 'YEAR_DAY', number: 256 }, 2024) //=> dayOf(2024, 9, 12)
 */
export function dayIn(rule: DayRule, year: number): Day {
  switch (rule.kind) {
    case 'FIXED':
      return keptIn(year, rule.month, rule.day, 'FEB28');
    case 'WEEKDAY': {
      if (rule.nth > 0) {
        const first = dayOf(year, rule.month, 1);
        return first + ((rule.weekday - weekdayOf(first) + 7) % 7) + (rule.nth - 1) * 7;
      }
      const last = dayOf(year, rule.month, daysInMonth(year, rule.month));
      return last - ((weekdayOf(last) - rule.weekday + 7) % 7);
    }
    case 'EASTER':
      return easterOf(year, rule.church) + rule.offset;
    case 'YEAR_DAY':
      return dayOf(year, 1, 1) + rule.number - 1;
  }
}
