/** The day and hour on a client's own clock, and when the hour of letters comes to the clocks of all. */
import type { Day } from '../codes';
import { CATCH_UP_DAYS, hasHourCome } from './window';

/** Minutes of a day. */
const DAY = 1440;
/** As in window.ts, in days. */
const HAIR = 1e-6 / 24;
/** The furthest clock from Greenwich to the west, in hours: where a day comes last. */
const WESTMOST = 12;
/** Beats come up to two hours apart: from this hour on one more hour of delay could lead into the next day. */
const LATE_HOUR = 21;

/** A client's clock. */
export interface LocalTime {
  day: Day;
  /** 0 to 23. */
  hour: number;
}

/**
 * What a clock shows.
 * @param serial the instant in UTC, as a day number with the time of day as its fraction
 * @param minutes the clock's offset east of Greenwich
 * @example localTimeOf(46162.75, 600) //=> { day: 46163, hour: 4 }
 */
export function localTimeOf(serial: number, minutes: number): LocalTime {
  const local = serial + minutes / DAY;
  // The first instant of an hour may fall short of it by a hair.
  const day = Math.floor(local + HAIR);
  return { day, hour: Math.floor((local - day) * 24 + 24 * HAIR) };
}

/** Whether letters may go by a clock. @example isMailTime(46162.75, 600, 9) //=> false */
export function isMailTime(serial: number, minutes: number, mailHour: number): boolean {
  const local = serial + minutes / DAY;
  return hasHourCome(local, Math.floor(local + HAIR), mailHour);
}

/** What a run asks for: days from `first` on of every clock where it waits for the `hour`; else by the file's clock, moving with the client's. */
export interface AskedDays {
  today: Day;
  first: Day;
  hour?: number | undefined;
}

/**
 * The days of one client that a run asks for, and the first of those that what was left over is looked for in. Before its hour the client's own day is not asked for.
 * @param clock what the client's clock shows, and whether its hour of letters has come
 * @example askedDaysOf({ day: 101, isMailTime: false }, { today: 100, first: 100, hour: 9 }) //=> { first: 100, last: 100 }
 * @example askedDaysOf({ day: 99, isMailTime: true }, { today: 100, first: 100 }) //=> { first: 99, last: 99 }
 */
export function askedDaysOf(
  clock: { day: Day; isMailTime: boolean },
  { today, first, hour }: AskedDays,
): { first: Day; last: Day } {
  const from = hour === undefined ? first + clock.day - today : first;
  return {
    first: Math.min(clock.day, Math.max(from, clock.day - CATCH_UP_DAYS)),
    last: hour === undefined || clock.isMailTime ? clock.day : clock.day - 1,
  };
}

/** An offset, and whether it may change before it is asked again. */
export interface ClockOffset {
  minutes: number;
  isFixed: boolean;
}

/**
 * The next instant after `serial` when the hour of letters comes to one of the clocks. A late hour of a clock that may be put forward meanwhile is looked for an hour
 * early as well, so that its day does not end before the next beat.
 * @returns in UTC, as `serial`
 * @example nextMailTime(46162.5, [{ minutes: 180, isFixed: true }], 9) //=> 46163.25
 */
export function nextMailTime(serial: number, clocks: Iterable<ClockOffset>, mailHour: number): number {
  const hour = Math.min(mailHour, 22);
  let next = serial + 1;
  for (const { minutes, isFixed } of clocks) {
    const shift = minutes / DAY;
    const today = Math.floor(serial + shift + HAIR) + hour / 24 - shift;
    for (const coming of [today, today + 1])
      for (const wake of isFixed || hour < LATE_HOUR ? [coming] : [coming - 1 / 24, coming])
        if (wake > serial + HAIR) next = Math.min(next, wake);
  }
  return next;
}

/**
 * The last day whose letters a run at this instant has asked for wherever in the world a client may have lived before it: whoever moves later, also over the date
 * line, has been asked for up to this day and is asked for from the next one on.
 * @example lastAskedDay(46162.25, 9) //=> 46161
 */
export function lastAskedDay(serial: number, mailHour: number): Day {
  return Math.floor(serial - (mailHour + WESTMOST) / 24 + HAIR);
}
