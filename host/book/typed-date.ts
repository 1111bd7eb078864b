/** Reads typed dates and times into serial days, by the locale's order of day and month. Runs in Node and in the page. */
import type { Conventions } from './locales';

/** A serial day (days since 1899-12-30, the fraction is the time of day) and the pattern that shows it as it was typed. */
export interface TypedDate {
  value: number;
  pattern: string;
}

const MS_A_DAY = 86_400_000;
const EPOCH = Date.UTC(1899, 11, 30);

/** Days from 1899-12-30 to a day of the Gregorian calendar, or null when there is no such day. Month from 1. @example serialOf(1900, 1, 1) // 2 */
export function serialOf(year: number, month: number, day: number): number | null {
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  const time = new Date(0).setUTCFullYear(year, month - 1, day);
  if (new Date(time).getUTCMonth() !== month - 1) return null;
  return Math.round((time - EPOCH) / MS_A_DAY);
}

const TIME = /^(\d{1,5}):([0-5]\d)(?::([0-5]\d)(?:[.,](\d{1,3}))?)?\s*([ap]\.?m\.?)?$/i;

/**
 * A date, a time or both; null when the text is neither. Dates before 1899-12-30 stay text: no spreadsheet shows their serial days safely.
 * @example parseTypedDate('5 марта 1987 г.', conventionsOf('ru_RU'), 2026) // { value: 31841, pattern: 'dd.mm.yyyy' }
 */
export function parseTypedDate(text: string, locale: Conventions, thisYear: number): TypedDate | null {
  const time = parseTime(text);
  if (time) return time;
  const both = /^(.+?)[,\s]\s*(\d{1,2}:\d{2}.*)$/.exec(text);
  if (both) {
    const date = parseDay(both[1]!.trim(), locale, thisYear);
    const clock = parseTime(both[2]!);
    if (date && clock && clock.value < 1)
      return { value: date.value + clock.value, pattern: `${date.pattern} h:mm:ss` };
    return null;
  }
  return parseDay(text, locale, thisYear);
}

function parseTime(text: string): TypedDate | null {
  const match = TIME.exec(text);
  if (!match) return null;
  let hours = Number(match[1]);
  const half = match[5]?.toLowerCase().charAt(0);
  if (half && (hours < 1 || hours > 12)) return null;
  if (half) hours = (hours % 12) + (half === 'p' ? 12 : 0);
  const seconds = hours * 3600 + Number(match[2]) * 60 + Number(match[3] ?? 0) + Number(`0.${match[4] ?? 0}`);
  const clock = match[3] === undefined ? 'h:mm' : 'h:mm:ss';
  const pattern = hours > 23 ? '[h]:mm:ss' : half ? `${clock} am/pm` : clock;
  return { value: seconds / 86_400, pattern };
}

function parseDay(text: string, locale: Conventions, thisYear: number): TypedDate | null {
  return parseNumeric(text, locale, thisYear) ?? parseWithMonthName(text, locale, thisYear);
}

function parseNumeric(text: string, locale: Conventions, thisYear: number): TypedDate | null {
  const iso = /^(\d{4})([-/.])(\d{1,2})\2(\d{1,2})$/.exec(text);
  if (iso) {
    const separator = iso[2]!;
    return dated(
      Number(iso[1]),
      Number(iso[3]),
      Number(iso[4]),
      separator === '-' ? 'yyyy-mm-dd' : ['yyyy', 'mm', 'dd'].join(separator),
    );
  }
  const match = /^(\d{1,2})([-/.])(\d{1,2})(?:\2(\d{4}|\d{2}))?\.?(?:\s*[гр]\.)?$/.exec(text);
  if (!match || !locale.dateSeparators.includes(match[2]!)) return null;
  const [first, second] = [Number(match[1]), Number(match[3])];
  const [month, day] = locale.dateOrder === 'DMY' ? [second, first] : [first, second];
  if (match[4] === undefined) return dated(thisYear, month, day, shortPattern(locale));
  return dated(fullYear(match[4]), month, day, locale.datePattern);
}

/** "5 марта 1987 г.", "5 березня 1987 р.", "March 5, 1987", "5-Mar-87", "5 мая". */
function parseWithMonthName(text: string, locale: Conventions, thisYear: number): TypedDate | null {
  const words = text
    .toLowerCase()
    .replace(/\s*(?:г|р|года|року)\.?$/, '')
    .split(/[\s,/-]+/)
    .map((word) => word.replace(/\.$/, ''));
  if (words.length < 2 || words.length > 3) return null;
  const at = words.findIndex((word) => locale.months.has(word));
  if (at < 0 || at > 1) return null;
  const numbers = words.filter((_, index) => index !== at);
  if (!numbers.every((word) => /^\d{1,4}$/.test(word))) return null;
  const [day, year] = numbers;
  if (day!.length > 2 || (year !== undefined && year.length !== 4 && year.length !== 2)) return null;
  return dated(
    year === undefined ? thisYear : fullYear(year),
    locale.months.get(words[at]!)!,
    Number(day),
    locale.datePattern,
  );
}

/** Two digits are 1930 to 2029, as in Google Sheets. */
const fullYear = (text: string): number =>
  text.length === 4 ? Number(text) : Number(text) < 30 ? 2000 + Number(text) : 1900 + Number(text);

const shortPattern = (locale: Conventions): string => locale.datePattern.replace(/[^dm]*yyyy[^dm]*/, '');

function dated(year: number, month: number, day: number, pattern: string): TypedDate | null {
  const value = serialOf(year, month, day);
  return value === null || value < 0 ? null : { value, pattern };
}
