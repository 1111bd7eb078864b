/** Wall clocks of time zones, by Intl: the process's own zone has no part in it. */

/** A wall clock; `month` from 1, `weekDay` 1 Monday … 7 Sunday. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  weekDay: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US-u-ca-iso8601', {
      timeZone: zone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(zone, format);
  }
  return format;
}

/** Whether a zone exists by its IANA name. */
export function isZone(zone: string): boolean {
  try {
    formatOf(zone);
    return true;
  } catch {
    return false;
  }
}

/** The wall clock of a zone at an instant. */
export function wallTime(zone: string, instant: number): WallTime {
  const parts = Object.fromEntries(
    formatOf(zone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  const weekDay = new Date(Date.UTC(year, month - 1, day)).getUTCDay() || 7;
  return { year, month, day, hour, minute, second, weekDay };
}

const offsetAt = (zone: string, instant: number): number => {
  const { year, month, day, hour, minute, second } = wallTime(zone, instant);
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(instant / 1000) * 1000;
};

/**
 * The instant at which a zone's clock shows a time. A time that the clock skips in spring is moved on by the gap; one that comes twice in autumn is the first.
 *
 * @param day may lie outside the month, `minute` outside the hour: they are carried over
 * @example instantOf('Europe/Berlin', 2026, 3, 29, 150) → 2026-03-29T01:30:00Z (02:30 is skipped, so 03:30 summer time)
 */
export function instantOf(zone: string, year: number, month: number, day: number, minute: number): number {
  const local = Date.UTC(year, month - 1, day, 0, minute);
  const before = offsetAt(zone, local - 86_400_000);
  const after = offsetAt(zone, local + 86_400_000);
  const early = local - Math.max(before, after);
  const late = local - Math.min(before, after);
  if (early + offsetAt(zone, early) === local) return early;
  if (late + offsetAt(zone, late) === local) return late;
  return local - before;
}

/** Number of a local date: days since 1970-01-01. */
export const dayNumber = ({ year, month, day }: Pick<WallTime, 'year' | 'month' | 'day'>): number =>
  Date.UTC(year, month - 1, day) / 86_400_000;
