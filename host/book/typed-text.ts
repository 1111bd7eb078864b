/** Reads text as if a person typed it into a cell: number, date, time, boolean, formula or text, by the spreadsheet's locale. Runs in Node and in the page. */
import { conventionsOf } from './locales';
import type { Conventions } from './locales';
import { parseTypedDate } from './typed-date';

/** What typed text becomes. `pattern` is the number format that the cell takes if it has none of its own. */
export type Typed =
  | { kind: 'blank' }
  | { kind: 'number'; value: number; pattern?: string }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'formula'; formula: string }
  /** `forced`: only an apostrophe keeps it text, so an editor must show it with one. */
  | { kind: 'text'; value: string; forced?: boolean };

/** Currency signs that are understood beside a number, with the pattern that shows it. */
const CURRENCIES: Record<string, (digits: string) => string> = {
  $: (digits) => `[$$-409]${digits}`,
  '€': (digits) => `[$€-407]${digits}`,
  '£': (digits) => `[$£-809]${digits}`,
  '₽': (digits) => `${digits}\\ [$₽-419]`,
  '₴': (digits) => `${digits}\\ [$₴-422]`,
};

/**
 * Reads one typed text.
 *
 * - A leading apostrophe is consumed and keeps the rest as text.
 * - `=…` is a formula; so is `+…` unless all of it is one number (as in Google Sheets, where `+7 916 123-45-67` is a formula that fails and `+79161234567` is a number).
 *   A text that begins with `-` or `@` and is no number stays text.
 * - Digits are a number whatever they stand for: `00123` is 123.
 * - Dates follow the locale's order (`03/04/2026` is 4 March in en_US and 3 April in ru_RU); ISO dates are read everywhere; a day without a year is of `thisYear`.
 *
 * @example readTyped('12.03.2026', 'ru_RU', 2026) // { kind: 'number', value: 46093, pattern: 'dd.mm.yyyy' }
 * @example readTyped('1 234,5', 'uk_UA', 2026) // { kind: 'number', value: 1234.5, pattern: '#,##0.0' }
 */
export function readTyped(text: string, localeCode: string, thisYear: number): Typed {
  if (text === '') return { kind: 'blank' };
  const first = text.charCodeAt(0);
  if (first === 39) {
    const value = text.slice(1);
    return { kind: 'text', value, forced: value === '' || readTyped(value, localeCode, thisYear).kind !== 'text' };
  }
  if (first === 61 && text.length > 1) return { kind: 'formula', formula: text };
  const locale = conventionsOf(localeCode);
  if (mayBeNumeric(text)) {
    const trimmed = text.trim();
    const number = readNumber(trimmed, locale);
    if (number) return number;
    const date = parseTypedDate(trimmed, locale, thisYear);
    if (date) return { kind: 'number', ...date };
  } else if (text.length < 12) {
    const boolean = readBoolean(text.trim(), locale);
    if (boolean !== null) return { kind: 'boolean', value: boolean };
  }
  if (first === 43 && text.length > 1) return { kind: 'formula', formula: `=${text}` };
  return { kind: 'text', value: text };
}

/** Texts without a digit, or too long, can be neither number nor date; most cells of a base are decided here. */
function mayBeNumeric(text: string): boolean {
  if (text.length > 40) return false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 48 && code <= 57) return true;
  }
  return false;
}

function readBoolean(text: string, locale: Conventions): boolean | null {
  const upper = text.toUpperCase();
  if (upper === 'TRUE' || upper === locale.booleans.yes) return true;
  if (upper === 'FALSE' || upper === locale.booleans.no) return false;
  return null;
}

const PLAIN = /^[+-]?\d+$/;

/**
 * A number as the locale writes it, with sign, thousands in groups of three, exponent, percent, brackets for minus, or a currency sign; null when it is none.
 * @example readNumber('(1,234.50)', conventionsOf('en_US')) // { kind: 'number', value: -1234.5, pattern: '#,##0.00' }
 */
export function readNumber(text: string, locale: Conventions): (Typed & { kind: 'number' }) | null {
  if (PLAIN.test(text)) return { kind: 'number', value: Number(text) };
  let rest = text;
  let sign = 1;
  const bracketed = /^\((.+)\)$/.exec(rest);
  if (bracketed) {
    sign = -1;
    rest = bracketed[1]!.trim();
  }
  const currency = [...Object.keys(CURRENCIES)].find((symbol) => rest.includes(symbol));
  if (currency) {
    rest = rest.replace(currency, '').trim();
  }
  let percent = false;
  if (rest.endsWith('%')) {
    percent = true;
    rest = rest.slice(0, -1).trim();
  }
  const match = /^([+-]?)\s?([\d\s.,'’\u00a0\u202f]*\d|\d+)(?:[eE]([+-]?\d+))?$/.exec(rest);
  if (!match || (bracketed && match[1])) return null;
  if (match[1] === '-') sign = -sign;
  const mantissa = readMantissa(match[2]!, locale);
  if (!mantissa) return null;
  const exponent = match[3] === undefined ? '' : `e${match[3]}`;
  let value = sign * Number(mantissa.digits + exponent);
  if (percent) value = Number((value / 100).toPrecision(15));
  if (!Number.isFinite(value)) return null;
  const pattern = patternOf(mantissa, { percent, exponent: exponent !== '', currency });
  return pattern === undefined ? { kind: 'number', value } : { kind: 'number', value, pattern };
}

interface Mantissa {
  /** In English notation: `1234.5`. */
  digits: string;
  grouped: boolean;
  decimals: number;
}

function readMantissa(text: string, locale: Conventions): Mantissa | null {
  const at = text.lastIndexOf(locale.decimal);
  const whole = at < 0 ? text : text.slice(0, at);
  const fraction = at < 0 ? '' : text.slice(at + 1);
  if (at >= 0 && !/^\d*$/.test(fraction)) return null;
  if (/^\d*$/.test(whole)) {
    if (whole === '' && fraction === '') return null;
    return { digits: `${whole || '0'}.${fraction || '0'}`, grouped: false, decimals: fraction.length };
  }
  const group = locale.groups.find((candidate) => whole.includes(candidate));
  if (group === undefined) return null;
  const parts = whole.split(group);
  if (!/^\d{1,3}$/.test(parts[0]!) || parts.slice(1).some((part) => !/^\d{3}$/.test(part))) return null;
  return { digits: `${parts.join('')}.${fraction || '0'}`, grouped: true, decimals: fraction.length };
}

function patternOf(
  mantissa: Mantissa,
  marks: { percent: boolean; exponent: boolean; currency: string | undefined },
): string | undefined {
  const decimals = mantissa.decimals > 0 ? `.${'0'.repeat(Math.max(mantissa.decimals, 2))}` : '';
  if (marks.currency) return CURRENCIES[marks.currency]!(`#,##0${decimals}`);
  if (marks.percent) return `0${decimals}%`;
  if (marks.exponent) return '0.00E+00';
  return mantissa.grouped ? `#,##0${decimals}` : undefined;
}
