/** The calendar as plain arithmetic: day numbers, civil dates, weekdays and leap years, without Date and without a time zone. */
import type { Day } from './codes';

/** A date of the (proleptic) Gregorian calendar; `month` and `day` count from 1. */
export interface CivilDate {
  year: number;
  month: number;
  day: number;
}

/** A birthday: people do not always tell the year. */
export interface Birthday {
  year: number | null;
  month: number;
  day: number;
}

/** Day number of 1970-01-01, as spreadsheets count. */
const UNIX_EPOCH: Day = 25569;
const DAYS_PER_ERA = 146097;
/** Days from 0000-03-01 to 1970-01-01. */
const MARCH_ZERO_TO_UNIX = 719468;

/**
 * The day number of a date; days before 1899-12-31 are zero or negative. The date must exist (see `isRealDate`).
 * Source: H. Hinnant, "chrono-compatible low-level date algorithms", days_from_civil.
 * @example dayOf(1970, 1, 1) //=> 25569
 * @example dayOf(1899, 12, 30) //=> 0
 */
export function dayOf(year: number, month: number, day: number): Day {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - MARCH_ZERO_TO_UNIX + UNIX_EPOCH;
}

/**
 * The date of a day number; the time of day in a fraction is ignored.
 * @example dateOf(25569.75) //=> { year: 1970, month: 1, day: 1 }
 */
export function dateOf(serial: number): CivilDate {
  const z = Math.floor(serial) - UNIX_EPOCH + MARCH_ZERO_TO_UNIX;
  const era = Math.floor(z / DAYS_PER_ERA);
  const dayOfEra = z - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** Whether the year has a 29 February: 2000 and 2024 have, 1900 has not. */
export function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Length of a month, 28 to 31. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Whether the date exists. A year of `null` is any year, so that 29 February does. */
export function isRealDate(year: number | null, month: number, day: number): boolean {
  return (
    Number.isInteger(month) &&
    Number.isInteger(day) &&
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= daysInMonth(year ?? 2000, month)
  );
}

/** ISO weekday: 1 is Monday, 7 is Sunday. Day 2 was Monday 1900-01-01. */
export function weekdayOf(day: Day): number {
  return ((((Math.floor(day) - 2) % 7) + 7) % 7) + 1;
}

/**
 * ISO text of a day.
 * @example isoOf(45356) //=> '2024-03-05'
 */
export function isoOf(day: Day): string {
  const date = dateOf(day);
  const year = Math.abs(date.year);
  const pad = (n: number, width: number): string => String(n).padStart(width, '0');
  return `${date.year < 0 ? '-' : ''}${pad(year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
}

/**
 * The day of a plain ISO date, `null` if the text is not one.
 * @example dayOfIso('2024-02-30') //=> null
 */
export function dayOfIso(text: string): Day | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim());
  if (!match) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return isRealDate(year, month, day) ? dayOf(year, month, day) : null;
}

/** The year a two-digit year stands for: the latest one that is not after `latest`. With 2026, 26 is 2026 and 27 is 1927. */
export function fullYear(twoDigits: number, latest: number): number {
  const year = Math.floor(latest / 100) * 100 + twoDigits;
  return year > latest ? year - 100 : year;
}
