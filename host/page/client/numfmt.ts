/** Stands in for `numfmt` in the page's bundle, so that the grid reads typed and pasted text by the spreadsheet's locale instead of as English. */
import * as english from 'numfmt';
import { readTyped } from '../../book/typed-text';

export * from 'numfmt';

interface Parsed {
  v: number;
  z?: string;
}

let locale = 'en_US';
let thisYear = 1970;

/** Says in which locale (`ru_RU`) text is read from now on, and which year a date without one has. */
export function readTextIn(sheetLocale: string, year: number): void {
  locale = sheetLocale;
  thisYear = year;
}

/** What the locale makes of typed text. */
export const read = (text: string): ReturnType<typeof readTyped> => readTyped(text, locale, thisYear);

function parse(text: string, dates: boolean): Parsed | null {
  const typed = read(text);
  if (typed.kind !== 'number') return null;
  const isDate = typed.pattern !== undefined && english.isDateFormat(typed.pattern);
  if (isDate !== dates) return null;
  return typed.pattern === undefined ? { v: typed.value } : { v: typed.value, z: typed.pattern };
}

export const parseDate = (text: string): Parsed | null => parse(text, true);
export const parseTime = (text: string): Parsed | null => parse(text, true);
export const parseNumber = (text: string): Parsed | null => parse(text, false);
export const parseValue = (text: string): Parsed | null => parseDate(text) ?? parseNumber(text);

export default { ...english, parseDate, parseTime, parseNumber, parseValue };
