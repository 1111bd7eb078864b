/** Times as the panel shows them: in the spreadsheet's zone, in the page's language. */
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

/** Minutes that the zone is ahead of UTC at this time. */
function offset(time: number, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  }).formatToParts(new Date(time));
  const part = (type: string): number => Number(parts.find((found) => found.type === type)?.value);
  const wall = Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'));
  return Math.round((wall - time) / 60_000);
}

/** The local time for a `datetime-local` input: `2026-11-22T09:00`. */
export const toLocal = (time: number, zone: string): string =>
  new Date(time + offset(time, zone) * 60_000).toISOString().slice(0, 16);

/** The instant of such a local time, ms; in the hour that a clock change leaves out, the time after it. */
export function fromLocal(local: string, zone: string): number {
  const wall = Date.parse(`${local}:00Z`);
  const guess = wall - offset(wall, zone) * 60_000;
  return wall - offset(guess, zone) * 60_000;
}

/** A duration: milliseconds up to ten seconds, then seconds. */
export const showDuration = (ms: number): string =>
  ms < 10_000 ? t('ms', { n: Math.round(ms) }) : t('seconds', { n: Math.round(ms / 1000) });
