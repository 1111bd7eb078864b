/** Times as the panel shows them: in the spreadsheet's zone, in the page's language. */
import { instantOf, wallTime } from '../../../backend/zone';
import { pageLanguage, t } from '../words';

/** @example showTime('2026-11-22T06:00:00Z', 'Europe/Moscow') // '22 Nov 2026, 09:00' */
export function showTime(time: string | number, zone: string, seconds = false): string {
  return new Intl.DateTimeFormat(pageLanguage(), {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
    ...(seconds ? { second: '2-digit' } : {}),
  }).format(new Date(time));
}

/** With the day of the week: for the clock. */
export function showClock(time: number, zone: string): string {
  const day = new Intl.DateTimeFormat(pageLanguage(), { timeZone: zone, weekday: 'short' }).format(new Date(time));
  return `${day}, ${showTime(time, zone, true)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');

/** The local time for a `datetime-local` input: `2026-11-22T09:00`. */
export function toLocal(time: number, zone: string): string {
  const { year, month, day, hour, minute } = wallTime(zone, time);
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The instant of such a local time, ms; in the hour that a clock change leaves out, the time after it. */
export function fromLocal(local: string, zone: string): number {
  const wall = new Date(`${local}:00Z`);
  return instantOf(
    zone,
    wall.getUTCFullYear(),
    wall.getUTCMonth() + 1,
    wall.getUTCDate(),
    wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  );
}

/** A duration: milliseconds up to ten seconds, then seconds. */
export const showDuration = (ms: number): string =>
  ms < 10_000 ? t('ms', { n: Math.round(ms) }) : t('seconds', { n: Math.round(ms / 1000) });
