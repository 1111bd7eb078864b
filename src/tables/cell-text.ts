/** A cell's value as its owner reads it, for lists of clients. */
import { dateOf } from '../domain/days';
import type { Locale, RawValue } from '../ports';
import type { SerialZone } from './codecs/zone-days';

/**
 * @example of a date in a Russian base //=> '05.03.1987'; in an English one //=> '1987-03-05'
 * @example cellText(79161234567, zone, 'ru') //=> '79161234567'
 */
export function cellText(raw: RawValue, zone: SerialZone, locale: Locale): string {
  if (typeof raw === 'string') return raw.trim();
  if (typeof raw !== 'object') return String(raw);
  const { year, month, day } = dateOf(Math.floor(zone.serialOf(raw.getTime())));
  const two = (part: number): string => String(part).padStart(2, '0');
  return locale === 'en' ? `${year}-${two(month)}-${two(day)}` : `${two(day)}.${two(month)}.${year}`;
}
