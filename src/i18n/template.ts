/** Fills the gaps of a sentence: names, numbers with their plural, and parts that fall away when their value is not known. */

export type Locale = 'ru' | 'uk' | 'en';

/** Values for the gaps. A list is joined by commas. */
export type Values = Readonly<Record<string, string | number | readonly string[] | undefined>>;

const SECTION = /\[([^[\]]*)\]/g;
const GAP = /\{(\w+)(?::([^{}]*))?\}/g;

/**
 * Fills a sentence.
 *
 * - `{row}` is the value as it is; a gap without a value shows as `…`.
 * - `{count:row|rows}` is the form that fits the number `count` (en: one, other; ru and uk: one, few, many).
 * - `{count:#}` is the number with its thousands apart.
 * - `[, row {row}]` falls away when one of its values is not known.
 * @example fill('{n} {n:row|rows}[ in “{tab}”]', { n: 1 }, 'en') // '1 row'
 * @example fill('{n} {n:строка|строки|строк}', { n: 22 }, 'ru') // '22 строки'
 */
export function fill(template: string, values: Values, locale: Locale): string {
  const known = (name: string) => values[name] !== undefined && values[name] !== '';
  const kept = template.replace(SECTION, (_whole, part: string) =>
    (part.match(GAP) ?? []).every((gap) => known(/\w+/.exec(gap)![0])) ? part : '',
  );
  return kept.replace(GAP, (_whole, name: string, forms?: string) => {
    const value = values[name];
    if (value === undefined || value === '') return '…';
    if (forms === undefined) return shown(value);
    if (forms === '#') return grouped(Number(value), locale);
    return plural(Number(value), forms.split('|'), locale);
  });
}

function shown(value: string | number | readonly string[]): string {
  return typeof value === 'object' ? value.join(', ') : String(value);
}

/**
 * The plural form for a number, by CLDR's rules; a fraction takes the second form in ru and uk ("1,5 клиента").
 * @param forms en: one, other; ru and uk: one, few, many.
 */
export function plural(count: number, forms: readonly string[], locale: Locale): string {
  return forms[Math.min(formIndex(Math.abs(count), locale), forms.length - 1)] ?? '';
}

function formIndex(count: number, locale: Locale): number {
  if (locale === 'en') return count === 1 ? 0 : 1;
  if (!Number.isInteger(count)) return 1;
  const tens = count % 100;
  const ones = count % 10;
  if (ones === 1 && tens !== 11) return 0;
  if (ones >= 2 && ones <= 4 && (tens < 12 || tens > 14)) return 1;
  return 2;
}

/**
 * A number with its thousands apart and at most two decimals, without Intl (whose data Google does not promise).
 * @example grouped(1234.5, 'ru') // '1 234,5' with a no-break space
 */
export function grouped(value: number, locale: Locale): string {
  const [whole = '', fraction] = String(Math.round(Math.abs(value) * 100) / 100).split('.');
  const separator = locale === 'en' ? ',' : '\u00a0';
  const point = locale === 'en' ? '.' : ',';
  const sign = value < 0 ? '−' : '';
  return sign + whole.replace(/\B(?=(\d{3})+$)/g, separator) + (fraction === undefined ? '' : point + fraction);
}

/**
 * The language for a locale's text: its first part where we have it, Belarusian and Kazakh users read Russian, all others English.
 * @example localeOf('uk_UA') // 'uk'
 * @example localeOf('de') // 'en'
 */
export function localeOf(text: string): Locale {
  const language = text.slice(0, 2).toLowerCase();
  if (language === 'ru' || language === 'uk') return language;
  return language === 'be' || language === 'kk' ? 'ru' : 'en';
}
