/** Figures as people read them: shares, money, months. */
import { grouped, type Locale } from '../../src/i18n/template';

/** @example percent(0.002) // '<1%' */
export function percent(share: number): string {
  return share > 0 && share < 0.01 ? '<1%' : `${Math.round(100 * share)}%`;
}

/**
 * An amount; cents only where they matter.
 * @example money(1234.56, 'en') // '1,235'
 * @example money(12.5, 'en') // '12.5'
 */
export function money(value: number, locale: Locale): string {
  return grouped(Math.abs(value) >= 100 ? Math.round(value) : value, locale);
}

/** A number of orders that was worked out, so that it may be a fraction. @example about(3.27, 'en') // '3.3' */
export function about(value: number, locale: Locale): string {
  return grouped(Math.abs(value) >= 10 ? Math.round(value) : Math.round(value * 10) / 10, locale);
}

/** @example signed(12, 'en') // '+12' */
export function signed(value: number, locale: Locale): string {
  return (value > 0 ? '+' : '') + grouped(Math.round(value), locale);
}

/** @example monthName('2026-11', 'en') // 'Nov 2026' */
export function monthName(month: string, locale: Locale): string {
  const [year, number] = month.split('-').map(Number);
  if (!year || !number) return month;
  const name = new Intl.DateTimeFormat(locale, { month: 'short', timeZone: 'UTC' });
  return `${name.format(Date.UTC(year, number - 1, 1))} ${year}`;
}
