/** Times and days of the file's zone as people write them. */
import type { Locale } from './template';

/**
 * A local time as people write it; of today only the hour.
 * @example shownTime('2026-05-20 12:00:07', '2026-05-21', 'ru') // '20.05.2026 12:00'
 */
export function shownTime(time: string, today: string, locale: Locale): string {
  const [date = '', clock = ''] = time.split(/[ T]/);
  const minutes = clock.slice(0, 5);
  return date === today ? minutes : `${shownDate(date, locale)} ${minutes}`.trim();
}

/** @example shownDate('2026-05-20', 'ru') // '20.05.2026' */
export function shownDate(iso: string, locale: Locale): string {
  const [year, month, day] = iso.split('-').map(Number);
  if (!year || !month || !day) return iso;
  if (locale !== 'en') return iso.split('-').reverse().join('.');
  const name = new Intl.DateTimeFormat('en', { month: 'short', timeZone: 'UTC' });
  return `${day} ${name.format(Date.UTC(year, month - 1, day))} ${year}`;
}
