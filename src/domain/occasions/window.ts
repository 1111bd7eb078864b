/** Which days a run has to look after: today, and what was missed lately. */
import type { Day } from '../codes';

/** A missed day is made up for within this many days; later the wish would embarrass. */
export const CATCH_UP_DAYS = 3;

/** A hair of a second: a serial is a fraction of a day, and the first instant of an hour must not fall short of it. */
const HAIR = 1e-6;

/** Beats come once in each hour, at any minute of it, so up to two hours apart: of the last hour of a day none may see anything, day after day where the zone is off by half an hour. */
const LATEST_HOUR = 22;

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

/** Days from `first` to `last`, both included. */
export interface DueWindow {
  first: Day;
  last: Day;
}

/**
 * The days whose letters a run of today may send; windows of runs that follow each other neither overlap nor, within `CATCH_UP_DAYS`, leave a gap.
 * `null` when today was done already, also after a clock was put back.
 * @param lastDone the last day that was done; null before the first run
 * @example dueWindow(100, 97) //=> { first: 98, last: 100 }
 * @example dueWindow(100, 100) //=> null
 */
export function dueWindow(today: Day, lastDone: Day | null): DueWindow | null {
  return lastDone !== null && lastDone >= today ? null : { first: firstDue(today, lastDone), last: today };
}

/**
 * Whether the hour of mail has come on a day; once the next day has begun it has. 23 o'clock comes at 22 already, so that each day has a beat after it.
 * @param serial the present instant in the spreadsheet's zone, the time of day as its fraction
 * @param mailHour 0 to 23
 * @example hasHourCome(46162.375, 46162, 9) //=> true
 */
export function hasHourCome(serial: number, today: Day, mailHour: number): boolean {
  return (serial - today) * 24 + HAIR >= Math.min(mailHour, LATEST_HOUR);
}
