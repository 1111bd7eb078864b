/** Cleans a column of birthdays: texts and bare numbers with a year become dates, those without one a day and a month in words; what can be read two ways is listed. */
import type { Day } from '../../domain/codes';
import { dateOf, dayOf, type Birthday } from '../../domain/days';
import { inOrder, readDateText } from '../../domain/day-text';
import type { RawValue, Scalar, Words } from '../../ports';
import { readBirthdayColumn, type BirthdayWishes } from '../codecs/birthdays';
import { fallbackOrder } from '../codecs/days';
import type { SerialZone } from '../codecs/zone-days';
import { KEEP, type Verdict } from './verdict';

export interface BirthdaySurroundings {
  zone: SerialZone;
  country: string;
  words: Words;
  today: Day;
  wishes: BirthdayWishes;
}

/** Clients younger than this are rare: a year of two digits that makes one is put to a person. */
const YOUNGEST = 14;
/** "5 марта" and "05.03" are read the same by everybody; these are not, or hold a year that is none. */
const ODD_YEARLESS = /^--|(?:^|\D)(?:1604|1804)(?:\D|$)/;

/**
 * A date is written as a day number, for a cell with a date format.
 * @example of «05.03.1987», «5 марта 1990 г.», «03/25/1985», «5 марта», «скоро» //=> 31841, 32937, 31131, kept, a doubt
 */
export function cleanBirthdays(cells: readonly RawValue[], surroundings: BirthdaySurroundings): Verdict[] {
  const { zone, country, today, words, wishes } = surroundings;
  const column = readBirthdayColumn(cells, zone, country, today, wishes);
  const { birthdays, decision, twoWay, proving } = column;
  const faults = new Map(column.faults.map(({ index, reason }) => [index, reason]));
  const months = words.text('cells.months').split(' ');
  const isGuess = decision.by === 'LOCALE';
  // The cells that contradict each other stay as long as others hang on them: without them the column would seem to be decided.
  const waits = decision.order === null && twoWay.size > 0;
  const written = (birthday: Birthday): Scalar =>
    birthday.year === null
      ? yearless(birthday, months, words.locale)
      : dayOf(birthday.year, birthday.month, birthday.day);

  return cells.map((cell, index): Verdict => {
    const reason = faults.get(index);
    if (reason !== undefined) return { kind: 'doubt', reason };
    const birthday = birthdays[index];
    if (birthday === null || birthday === undefined || typeof cell === 'object') return KEEP;
    const text = String(cell).trim();
    if (twoWay.has(index) && isGuess) {
      const reading = readDateText(text, dateOf(today).year);
      const meant = reading.kind === 'twoWay' ? { ...birthday, ...inOrder(reading, fallbackOrder(country)) } : birthday;
      const guess: Birthday = { year: birthday.year, month: meant.month, day: meant.day };
      return {
        kind: 'doubt',
        reason: 'AMBIGUOUS_DATE',
        suggestion: written(guess),
        shown: shownDate(guess, months, words.locale),
      };
    }
    if (waits && proving.has(index)) return KEEP;
    if (birthday.year === null)
      return isOdd(text, twoWay.has(index)) ? { kind: 'change', after: written(birthday) } : KEEP;
    const isShort = typeof cell === 'string' && !/\d{4}|^\d{5}/.test(text);
    if (isShort && dateOf(today).year - birthday.year < YOUNGEST)
      return {
        kind: 'doubt',
        reason: 'AMBIGUOUS_YEAR',
        suggestion: written(birthday),
        shown: shownDate(birthday, months, words.locale),
      };
    return { kind: 'change', after: written(birthday) };
  });
}

const isOdd = (text: string, isTwoWay: boolean): boolean => isTwoWay || ODD_YEARLESS.test(text);

/** @example yearless({ year: null, month: 3, day: 5 }, russian, 'ru') //=> '5 марта' */
function yearless({ month, day }: Birthday, months: readonly string[], locale: Words['locale']): string {
  const name = months[month - 1]!;
  return locale === 'en' ? `${name} ${day}` : `${day} ${name}`;
}

/** Month in words, so that nobody takes it for the day. */
function shownDate(birthday: Birthday, months: readonly string[], locale: Words['locale']): string {
  const day = yearless(birthday, months, locale);
  if (birthday.year === null) return day;
  return locale === 'en' ? `${day}, ${birthday.year}` : `${day} ${birthday.year}`;
}
