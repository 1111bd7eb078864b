/** Days and hours without letters, as people write them in a setting. */
import type { Day } from '../codes';
import { readDateText, type ReadDate } from '../day-text';
import { dateOf, dayOf } from '../days';

/** A date, or a span of dates, without letters; `year` of null is every year. Both ends belong to it. */
export interface QuietDate {
  first: DateWithin;
  last: DateWithin;
  isMourning: boolean;
}
interface DateWithin {
  year: number | null;
  month: number;
  day: number;
}

/** Hours from `from` to before `to`; past midnight where `to` is not greater. */
export interface QuietHours {
  from: number;
  to: number;
}

/** What a setting says, and the pieces of it that nobody can read. */
export interface ReadList<T> {
  items: readonly T[];
  unreadable: readonly string[];
}

/** @example isQuietHour({ from: 21, to: 9 }, 8) //=> true; isQuietHour({ from: 21, to: 9 }, 9) //=> false */
export function isQuietHour({ from, to }: QuietHours, hour: number): boolean {
  return from < to ? hour >= from && hour < to : hour >= from || hour < to;
}

/**
 * Whether a day is one of the quiet ones. A yearly span may go over the new year.
 * @example isQuietDate({ first: { year: null, month: 12, day: 31 }, last: { year: null, month: 1, day: 2 }, isMourning: false }, dayOf(2027, 1, 1)) //=> true
 */
export function isQuietDate({ first, last }: QuietDate, day: Day): boolean {
  const date = dateOf(day);
  if (first.year !== null) {
    const end = dayOf(last.year ?? first.year, last.month, last.day);
    return day >= dayOf(first.year, first.month, first.day) && day <= end;
  }
  const [from, to, now] = [first, last, date].map(({ month, day: of }) => month * 100 + of) as [number, number, number];
  return from <= to ? now >= from && now <= to : now >= from || now <= to;
}

/**
 * Dates between commas, semicolons or line ends; two with `..` or ` - ` between them are a span, one without a year comes every year.
 * @example readQuietDates('24.02, 2026-05-08..2026-05-10', true).items.length //=> 2
 * @example readQuietDates('скоро', false) //=> { items: [], unreadable: ['скоро'] }
 */
export function readQuietDates(text: string, isMourning: boolean): ReadList<QuietDate> {
  return readList(text, /[,;\n]/, (piece) => {
    const ends = piece.split(/\s*(?:\.\.|…|\s[-–—]\s)\s*/).map(dateIn);
    const [first, last = first] = ends;
    if (ends.length > 2 || !first || !last || (first.year === null) !== (last.year === null)) return null;
    const isBackwards = first.year !== null && serial(first) > serial(last);
    return isBackwards ? null : { first, last, isMourning };
  });
}

function dateIn(text: string): DateWithin | null {
  const read = readDateText(text, null);
  if (read.kind !== 'date') return null;
  const { year, month, day }: ReadDate = read;
  return { year, month, day };
}

const serial = ({ year, month, day }: DateWithin): Day => dayOf(year!, month, day);

const WEEKDAYS: readonly RegExp[] = [
  /^(?:пн|понед|понеділ|mon)/u,
  /^(?:вт|вів|tue)/u,
  /^(?:ср|сер|wed)/u,
  /^(?:чт|чет|thu)/u,
  /^(?:пт|пят|п.?ят|fri)/u,
  /^(?:сб|суб|sat)/u,
  /^(?:вс|воск|нд|нед|sun)/u,
];

/**
 * ISO weekdays in words of any of the three languages.
 * @example readWeekdays('сб, воскресенье').items //=> [6, 7]
 */
export function readWeekdays(text: string): ReadList<number> {
  return readList(text.toLowerCase(), /[\s,;]+/, (piece) => {
    const index = WEEKDAYS.findIndex((pattern) => pattern.test(piece));
    return index < 0 ? null : index + 1;
  });
}

/**
 * Hours `21-9` or `21:00 – 09:00`; null where none are given or they cannot be read (`isReadable`). Equal ends are no hours, and so unreadable.
 * @example readQuietHours('21:00–9:00') //=> { hours: { from: 21, to: 9 }, isReadable: true }
 */
export function readQuietHours(text: string): { hours: QuietHours | null; isReadable: boolean } {
  if (text.trim() === '') return { hours: null, isReadable: true };
  const match = /^\s*(\d{1,2})(?::00)?\s*[-–—]\s*(\d{1,2})(?::00)?\s*$/.exec(text);
  const [from, to] = [Number(match?.[1]), Number(match?.[2]) % 24];
  const isReadable = match !== null && from < 24 && Number(match[2]) <= 24 && from !== to;
  return { hours: isReadable ? { from, to } : null, isReadable };
}

function readList<T>(text: string, between: RegExp, read: (piece: string) => T | null): ReadList<T> {
  const items: T[] = [];
  const unreadable: string[] = [];
  for (const piece of text.split(between).map((one) => one.trim())) {
    if (piece === '') continue;
    const item = read(piece);
    if (item === null) unreadable.push(piece);
    else items.push(item);
  }
  return { items, unreadable };
}
