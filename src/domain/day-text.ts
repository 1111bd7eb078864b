/** Reads dates as people write them in Russian, Ukrainian and English, and says when a text can be read two ways. */
import { fullYear, isRealDate } from './days';

/** Which of the first two numbers of `03/05/1987` is the day. */
export type DateOrder = 'DMY' | 'MDY';

/** A text that was read; `year` is `null` where none is written. */
export interface ReadDate {
  kind: 'date';
  year: number | null;
  month: number;
  day: number;
}

/** `03/05/1987`: both readings exist and nothing in the text decides. */
export interface TwoWayDate {
  kind: 'twoWay';
  year: number | null;
  first: number;
  second: number;
}

export type DateReading =
  | (ReadDate & { /** The order that the text itself proves, as `25/12/2020` proves DMY. */ proves: DateOrder | null })
  | TwoWayDate
  | { kind: 'unreadable' };

/** Beginnings of month names; nominative, genitive and abbreviations of a month share one. Longer ones first where one begins another. */
const MONTHS: readonly (readonly string[])[] = [
  ['январ', 'янв', 'січ', 'january', 'jan'],
  ['феврал', 'фев', 'лют', 'february', 'feb'],
  ['март', 'мар', 'берез', 'бер', 'march', 'mar'],
  ['апрел', 'апр', 'квіт', 'кві', 'april', 'apr'],
  ['май', 'мая', 'травн', 'трав', 'тра', 'may'],
  ['июн', 'черв', 'чер', 'june', 'jun'],
  ['июл', 'лип', 'july', 'jul'],
  ['август', 'авг', 'серп', 'сер', 'august', 'aug'],
  ['сентябр', 'сент', 'сен', 'верес', 'вер', 'september', 'sept', 'sep'],
  ['октябр', 'окт', 'жовт', 'жов', 'october', 'oct'],
  ['ноябр', 'ноя', 'листопад', 'лист', 'лис', 'november', 'nov'],
  ['декабр', 'дек', 'груд', 'гру', 'december', 'dec'],
];
/** What may follow such a beginning: case endings only, so that "майор" is no month. */
const ENDING = /^(?:ь|я|а|ю|е|у|ом|ем|ень|ня|ні|ню|ого|ий)?$/;
const NOISE = /^(?:г|год|года|р|рік|року|of|the|st|nd|rd|th|го|е|пн|вт|ср|чт|пт|сб|вс|нд|mon|tue|wed|thu|fri|sat|sun)$/;
const TIME_TAIL = /[T\s,]+\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:z|[+-]\d{2}:?\d{2})?$/i;
const UNREADABLE: DateReading = { kind: 'unreadable' };

function monthOf(word: string): number | null {
  for (let i = 0; i < MONTHS.length; i++) {
    for (const beginning of MONTHS[i]!) {
      if (word.startsWith(beginning) && ENDING.test(word.slice(beginning.length))) return i + 1;
    }
  }
  return null;
}

function certain(year: number | null, month: number, day: number, proves: DateOrder | null = null): DateReading {
  return isRealDate(year, month, day) ? { kind: 'date', year, month, day, proves } : UNREADABLE;
}

/** `null` where two digits stand and nobody says for which century, `undefined` for what is no year. */
function yearFrom(digits: string, latestYear: number | null): number | null | undefined {
  if (digits.length === 4) return Number(digits);
  if (digits.length !== 2) return undefined;
  return latestYear === null ? null : fullYear(Number(digits), latestYear);
}

/** `a b year` in figures; dots mean day first unless that cannot be, slashes and dashes decide nothing. */
function fromFigures(a: number, b: number, year: number | null, separator: string): DateReading {
  const dayFirst = isRealDate(year, b, a);
  const monthFirst = isRealDate(year, a, b);
  if (dayFirst && monthFirst && a !== b && separator !== '.') return { kind: 'twoWay', year, first: a, second: b };
  if (dayFirst) return certain(year, b, a, monthFirst ? null : 'DMY');
  return monthFirst ? certain(year, a, b, 'MDY') : UNREADABLE;
}

function fromWords(text: string, latestYear: number | null): DateReading {
  const tokens = text.match(/\d+|[\p{L}]+/gu) ?? [];
  let month: number | null = null;
  const figures: string[] = [];
  for (const token of tokens) {
    if (/^\d/.test(token)) figures.push(token);
    else if (!NOISE.test(token)) {
      const found = monthOf(token);
      if (found === null) {
        // A weekday in full ("вторник, 5 марта") says nothing new; any other word makes it no date.
        if (!/(?:ник|верг|ица|ота|енье|ілок|торок|реда|твер|ниця|іля|day)$/.test(token)) return UNREADABLE;
      } else if (month !== null) return UNREADABLE;
      else month = found;
    }
  }
  if (month === null || figures.length === 0 || figures.length > 2) return UNREADABLE;
  const [first, second] = figures as [string, string | undefined];
  if (second === undefined) return first.length <= 2 ? certain(null, month, Number(first)) : UNREADABLE;
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  const full = yearFrom(year, latestYear);
  return full === undefined || day.length > 2 ? UNREADABLE : certain(full, month, Number(day));
}

/**
 * Reads one text. A time of day after the date is ignored. A two-digit year is the latest one not after `latestYear`;
 * with `null` it stays unknown.
 * @example readDateText('5 марта 1987 г.', 2026) //=> { kind: 'date', year: 1987, month: 3, day: 5, proves: null }
 * @example readDateText('03/05/1987', 2026) //=> { kind: 'twoWay', year: 1987, first: 3, second: 5 }
 * @example readDateText('05.03', 2026) //=> { kind: 'date', year: null, month: 3, day: 5, proves: null }
 */
export function readDateText(text: string, latestYear: number | null): DateReading {
  const plain = text
    .replace(/[\u00a0\u2007\u202f]/g, ' ')
    .trim()
    .toLowerCase();
  if (plain === '' || plain.length > 40) return UNREADABLE;
  const date = plain.replace(TIME_TAIL, '').replace(/[\s,]*(?:г|р|год[а]?|рок[у]?|рік)?\.?$/, '');
  const iso = /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(date);
  if (iso) return certain(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const yearless = /^--(\d{2})-?(\d{2})$/.exec(date);
  if (yearless) return certain(null, Number(yearless[1]), Number(yearless[2]));
  const figures = /^(\d{1,2})\s*([-./])\s*(\d{1,2})(?:\s*\2\s*(\d{4}|\d{2}))?$/.exec(date);
  if (figures) {
    const year = figures[4] === undefined ? null : (yearFrom(figures[4], latestYear) ?? null);
    return fromFigures(Number(figures[1]), Number(figures[3]), year, figures[2]!);
  }
  const run = /^(\d{8})$/.exec(date);
  if (run) {
    const d = run[1]!;
    const ymd = certain(Number(d.slice(0, 4)), Number(d.slice(4, 6)), Number(d.slice(6)));
    if (ymd.kind === 'date' && ymd.year! >= 1900 && ymd.year! <= (latestYear ?? 2099) + 1) return ymd;
    return certain(Number(d.slice(4)), Number(d.slice(2, 4)), Number(d.slice(0, 2)), 'DMY');
  }
  return fromWords(date, latestYear);
}

/** A two-way date read in the given order. */
export function inOrder(reading: TwoWayDate, order: DateOrder): ReadDate {
  const [day, month] = order === 'DMY' ? [reading.first, reading.second] : [reading.second, reading.first];
  return { kind: 'date', year: reading.year, month, day };
}
