/** What a formula needs beside its arguments, and what it may give back. */
import type { Day } from '../domain/codes';
import type { LeapDay } from '../domain/occasions/leap-day';
import type { StoredText } from '../domain/stored-texts';
import type { Lists } from '../ports';
import type { SerialZone } from '../tables/codecs/zone-days';

/** Formulas load no other stored words. */
type ForecastText = Extract<StoredText, `forecast.${string}`>;

export interface FormulaContext {
  zone: SerialZone;
  /** The day that an omitted or blank `[today]` stands for. */
  today: Day;
  /** ISO code of the country that numbers without a country code belong to. */
  country: string;
  /** The spreadsheet's locale, `ru_RU`: decides 03/05/2024 where nothing else does. */
  locale: string;
  leapDay: LeapDay;
  lists: Pick<Lists, 'names'>;
  /** The stored word of a segment in the base's language. */
  segment(code: string): string;
  /** The stored word of a gender in the base's language. */
  gender(code: 'M' | 'F'): string;
  /** What stands beside a forecast, in the base's language. */
  text(key: ForecastText): string;
}

/** A date for a cell. The entry layer turns it into a Date by `zone.instantOf(serial)`, the only place that may make one. */
export interface DateCell {
  serial: Day;
}

/** '' is a blank cell. */
export type FormulaCell = string | number | boolean | DateCell;

/** One cell, or rows of cells that spill. */
export type FormulaResult = FormulaCell | FormulaCell[][];

/** @example isDateCell({ serial: 45356 }) //=> true */
export function isDateCell(cell: FormulaCell): cell is DateCell {
  return typeof cell === 'object';
}
