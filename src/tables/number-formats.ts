/** Number formats by which a base shows what it holds: dates as dates, and digits that are no number as text. */
import type { ClientField } from '../domain/codes';
import type { Locale, NumberFormat } from '../ports';

/** Phones, numbers with zeros in front and names in messengers stay what is typed. */
const FORMATS: Partial<Record<ClientField, NumberFormat>> = {
  phone: '@',
  phone2: '@',
  phone3: '@',
  email: '@',
  email2: '@',
  telegram: '@',
  whatsapp: '@',
  viber: '@',
  instagram: '@',
  postcode: '@',
  taxId: '@',
  tags: '@',
  headcount: '0',
  turnover: '#,##0',
};

/** The number format in which a base shows its dates. @example dateFormat('uk') //=> 'dd.mm.yyyy' */
export function dateFormat(locale: Locale): NumberFormat {
  return locale === 'en' ? 'yyyy-mm-dd' : 'dd.mm.yyyy';
}

/** What a new column of a field gets below its header; null leaves it as it is. @example columnFormat('postcode', 'ru') //=> '@' */
export function columnFormat(field: ClientField, locale: Locale): NumberFormat | null {
  return field === 'birthday' || field === 'addedOn' || field === 'nextContact'
    ? dateFormat(locale)
    : (FORMATS[field] ?? null);
}

/** @example isDateFormat('d mmm yyyy') //=> true; isDateFormat('[Red]0') //=> false */
export function isDateFormat(format: string): boolean {
  const bare = format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, '');
  return /y|d/i.test(bare) && !/general|@/i.test(bare);
}

/**
 * The form in which most dates of a column stand, else that of the base's language. Ties go by the alphabet, so that the order of rows does not matter.
 * @example usualDateFormat(['0', 'd.m.yy', 'd.m.yy', 'dd.mm.yyyy'], 'ru') //=> 'd.m.yy'
 */
export function usualDateFormat(formats: readonly string[], locale: Locale): string {
  const counts = new Map<string, number>();
  for (const text of formats) if (isDateFormat(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]?.[0] ?? dateFormat(locale);
}
