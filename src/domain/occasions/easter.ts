/** The day of Easter in the western and in the eastern church. */
import type { Day } from '../codes';
import { dayOf } from '../days';

export type Church = 'WEST' | 'EAST';

/**
 * Easter Sunday of a year, as a day of the civil (Gregorian) calendar. `EAST` is that of all Orthodox churches, the Orthodox Church of Ukraine too: its new calendar left Easter alone.
 * @example easterOf(2026, 'WEST') //=> dayOf(2026, 4, 5)
 * @example easterOf(2026, 'EAST') //=> dayOf(2026, 4, 12)
 */
export function easterOf(year: number, church: Church): Day {
  return church === 'WEST' ? westernEaster(year) : orthodoxEaster(year);
}

/** Source: J. Meeus, "Astronomical Algorithms", 2nd ed., chapter 8 (after S. Butcher, 1876). */
function westernEaster(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1);
}

/** Source: the same, for the Julian calendar. */
function orthodoxEaster(year: number): Day {
  const d = (19 * (year % 19) + 15) % 30;
  const e = (2 * (year % 4) + 4 * (year % 7) - d + 34) % 7;
  const sum = d + e + 114;
  return dayOf(year, Math.floor(sum / 31), (sum % 31) + 1) + julianLag(year, 4);
}

/**
 * Days by which the Julian calendar is behind the Gregorian: 13 from March 1900 to February 2100.
 * @param month of the Julian date
 * @example julianLag(2026, 12) //=> 13
 * @example julianLag(2100, 3) //=> 14
 */
export function julianLag(year: number, month: number): number {
  const y = month <= 2 ? year - 1 : year;
  return Math.floor(y / 100) - Math.floor(y / 400) - 2;
}
