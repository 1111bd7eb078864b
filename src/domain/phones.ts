/** Reads phone numbers as people keep them into E.164, without ever guessing a digit. */
import { plannedNumber, type PlannedNumber } from './phone-plans';

export { PHONE_COUNTRIES } from './phone-plans';

export interface ReadPhone {
  kind: 'phone';
  /** `+79161234567` */
  e164: string;
  /** Digits after "доб." or "ext."; '' if none. A number with one belongs to a firm's switchboard. */
  extension: string;
  /** Further numbers that stood in the same cell, as they were written; '' if none. */
  rest: string;
}

/** Why a text is no number we can stand for. */
export type PhoneFault = 'EMPTY' | 'NO_DIGITS' | 'TOO_SHORT' | 'TOO_LONG' | 'LOST_DIGITS' | 'NOT_IN_USE';

export type PhoneReading = ReadPhone | { kind: 'unreadable'; why: PhoneFault };

export const EXTENSION = /[\s,;(]*(?:доб(?:авочный)?|вн(?:утр)?|дод|ext(?:ension)?|x|#)[.:\s]*(\d{1,6})\)?/iu;
/** What stands between two numbers of one cell. */
export const SEVERAL = /[;,/\n\r|]+|\s(?:или|либо|и|або|чи|та|or|and)\s/iu;
export const FEWEST_DIGITS = 7;

const DIGITS_ELSEWHERE: readonly number[] = [0x0660, 0x06f0, 0xff10];

const ODD = /[\u00a0\u0660-\u0669\u06f0-\u06f9\u2007-\u2015\u202f\u2212\uff0b-\uff19\u200b]/;

/** Full-width and Arabic digits as figures, non-breaking spaces and odd dashes as plain ones. */
export function plain(text: string): string {
  if (!ODD.test(text)) return text.trim();
  return text
    .replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - DIGITS_ELSEWHERE.filter((zero) => zero <= code).pop()!);
    })
    .replace(/[\u00a0\u2007\u2009\u202f\u200b]/g, ' ')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/\uff0b/g, '+')
    .trim();
}

/**
 * Reads the first number of a text; numbers without a country code belong to `country` (ISO code).
 * @example readPhone('8 (916) 123-45-67', 'RU') //=> { kind: 'phone', e164: '+79161234567', extension: '', rest: '' }
 * @example readPhone('067 123 45 67, 050 765 43 21', 'UA') //=> { …, e164: '+380671234567', rest: '050 765 43 21' }
 * @example readPhone('7.91612E+10', 'RU') //=> { kind: 'unreadable', why: 'LOST_DIGITS' }
 */
export function readPhone(text: string, country: string): PhoneReading {
  const mobile = russianMobile(text, country);
  if (mobile !== null) return { kind: 'phone', e164: mobile, extension: '', rest: '' };
  const whole = plain(text);
  if (whole === '') return { kind: 'unreadable', why: 'EMPTY' };
  if (/^\d[.,]\d+e\+?\d+$/i.test(whole)) return { kind: 'unreadable', why: 'LOST_DIGITS' };
  const found = EXTENSION.exec(whole);
  const extension = found && digitsOf(whole.slice(0, found.index)).length >= FEWEST_DIGITS ? found[1]! : '';
  const numbers = extension === '' ? whole : whole.replace(EXTENSION, ' ');
  const single = oneNumber(numbers, country);
  if (typeof single === 'object') return { kind: 'phone', e164: single.e164, extension, rest: '' };
  const parts = numbers.split(SEVERAL).map((part) => part.trim());
  for (let i = 0; i < parts.length; i++) {
    const first = oneNumber(parts[i]!, country);
    if (typeof first !== 'object') continue;
    const others = parts.filter((part, at) => at !== i && digitsOf(part).length > 0);
    return { kind: 'phone', e164: first.e164, extension, rest: others.join(', ') };
  }
  return { kind: 'unreadable', why: single };
}

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/**
 * The shape nine tenths of a Russian base have, without the library: 7 or 8 or nothing, then a mobile code 9xx.
 * A bare ten-digit or 8-number counts only where the base is Russian or Kazakh; elsewhere `8…` means something else.
 */
export function russianMobile(text: string, country: string): string | null {
  const found = /^\s*(\+?7|8)?[\s(.-]*(9\d\d)[\s).-]*(\d{3})[\s.-]*(\d{2})[\s.-]*(\d{2})\s*$/.exec(text);
  if (!found) return null;
  const atHome = country === 'RU' || country === 'KZ';
  return atHome || found[1] === '+7' ? `+7${found[2]!}${found[3]!}${found[4]!}${found[5]!}` : null;
}

/** The number that all digits of a text make, or why they make none. */
export function oneNumber(text: string, country: string): { e164: string } | PhoneFault {
  const digits = digitsOf(text);
  if (digits === '') return 'NO_DIGITS';
  if (digits.length < FEWEST_DIGITS) return 'TOO_SHORT';
  for (const candidate of candidates(text, digits, country)) {
    const number = plannedNumber(candidate, country);
    if (number === null || isTrap(number, text)) continue;
    const e164 = `+${number.code}${number.national}`;
    // "8 8123456788" in Belarus would be another number when it is read again.
    const again = candidate === e164 ? number : plannedNumber(e164, country);
    if (again?.national === number.national) return { e164 };
  }
  return digits.length > 15 ? 'TOO_LONG' : digits.length < 10 ? 'TOO_SHORT' : 'NOT_IN_USE';
}

/**
 * The metadata knows lengths, not ranges: ten digits in Ukraine are only 800 and 900 services, else a Russian mobile would pass; and no Russian
 * code begins with 89, else "8 916 123 45 6", where a figure is lost, would be a number.
 */
function isTrap({ code, national }: PlannedNumber, text: string): boolean {
  if (code === '7') return national.length === 10 && national.startsWith('89') && !text.includes('+');
  return code === '380' && national.length === 10 && !/^[89]00/.test(national);
}

/** What the text may mean, likeliest first; the first that is a number in use wins. */
function candidates(text: string, digits: string, country: string): string[] {
  const number = text.replace(/^[^\d+(]+/, '').replace(/\(0\)/, '');
  const found: string[] = [];
  const plus = /^\(?\s*\+/.test(number);
  const eight = country === 'RU' || country === 'KZ' || country === 'BY';
  // 00 and, in the former Union, 8~10 are what one dials before a country code.
  if (!plus && digits.startsWith('00')) found.push(`+${digits.slice(2)}`);
  if (!plus && eight && digits.startsWith('810')) found.push(`+${digits.slice(3)}`);
  if (plus) found.push(`+${digits.replace(/^0+/, '')}`);
  else found.push(digits);
  if (eight && digits.length === 11 && digits.startsWith('8')) found.push(`+7${digits.slice(1)}`);
  // Ukraine dialled 8 before the 0 until 2009, and many still write it.
  if (country === 'UA' && digits.length === 11 && digits.startsWith('80')) found.push(digits.slice(1));
  // Both prefixes written, one behind the other: +7 8 916 …
  if (digits.length === 12 && digits.startsWith('78')) found.push(`+7${digits.slice(2)}`);
  // A country code without its plus.
  if (!plus && digits.length >= 11) found.push(`+${digits}`);
  return found;
}
