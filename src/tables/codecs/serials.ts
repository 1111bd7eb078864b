/** Bare numbers in a column of birthdays: days counted by a spreadsheet that has lost the date format. Which count is decided once for the whole column. */
import type { Day } from '../../domain/codes';
import { dateOf, dayOf } from '../../domain/days';
import type { RawValue } from '../../ports';

/** Spreadsheets count days from 1900, old Excel for the Mac from 1904. */
export type SerialEpoch = 1900 | 1904;

export interface SerialColumn {
  /** null where no cell is such a number. */
  epoch: SerialEpoch | null;
  /** The day that a number or a text of figures means; null for all else. */
  dayOf(cell: RawValue): Day | null;
}

/** Day 0 of 1904 as the other count has it. Source: Microsoft, "Differences between the 1900 and the 1904 date system in Excel". */
const SHIFT_1904 = 1462;
/** 1954-10-03: larger numbers are serials and nothing else; smaller ones only beside such. Below 3000 are years and counts. */
const SURE_FROM = 20_000;
const FROM = 3_000;
const TO = 80_500;
/** Nobody is older. */
const MOST_YEARS = 110;

function numberOf(cell: RawValue): number | null {
  if (typeof cell === 'number') return cell >= FROM && cell <= TO ? Math.floor(cell) : null;
  if (typeof cell !== 'string' || !/^\s*\d{5}(?:[.,]0+)?\s*$/.test(cell)) return null;
  const number = parseInt(cell, 10);
  return number >= SURE_FROM && number <= TO ? number : null;
}

/**
 * The count from 1904 is taken where only by it all numbers are birthdays of living people, or a person says so; else that from 1900.
 * @example serialColumn([31841, 'Анна'], today).dayOf(31841) //=> 31841, which is 1987-03-05
 * @example serialColumn([31841], today, 1904).dayOf(31841) //=> 33303, which is 1991-03-06
 */
export function serialColumn(cells: readonly RawValue[], today: Day | null, wanted?: SerialEpoch): SerialColumn {
  let [least, most, isSure] = [Infinity, -Infinity, false];
  for (const cell of cells) {
    const number = numberOf(cell);
    if (number === null) continue;
    least = Math.min(least, number);
    most = Math.max(most, number);
    isSure ||= number >= SURE_FROM;
  }
  if (!isSure) return { epoch: null, dayOf: () => null };
  const epoch = wanted ?? (only1904(least, most, today) ? 1904 : 1900);
  const shift = epoch === 1904 ? SHIFT_1904 : 0;
  return {
    epoch,
    dayOf: (cell) => {
      const number = numberOf(cell);
      return number === null ? null : number + shift;
    },
  };
}

function only1904(least: number, most: number, today: Day | null): boolean {
  if (today === null) return false;
  const oldest = dayOf(dateOf(today).year - MOST_YEARS, 1, 1);
  return least < oldest && least + SHIFT_1904 >= oldest && most + SHIFT_1904 <= today;
}
