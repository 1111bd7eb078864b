/** Reads a column of birthdays: any form of date, with or without a year. */
import type { Day, Reason } from '../../domain/codes';
import type { DateOrder } from '../../domain/day-text';
import { dateOf, dayOf, type Birthday } from '../../domain/days';
import type { RawValue } from '../../ports';
import { AMBIGUOUS, BLANK, DayReader, fallbackOrder, type OrderDecision } from './days';
import { serialColumn, type SerialEpoch } from './serials';
import type { SerialZone } from './zone-days';

/** Address books that know no year write one of these. */
const PLACEHOLDER_YEARS: readonly number[] = [1604, 1804];
/** Nobody alive was born before it; a spreadsheet's zero date is 1899-12-30. */
const EARLIEST_YEAR = 1905;

export interface BirthdayColumn {
  /** By index; `null` where there is none or it cannot be read. */
  birthdays: (Birthday | null)[];
  /** Cells that hold something that is no birthday, or that leave doubt. */
  faults: { index: number; reason: Reason }[];
  /** Cells that can be read two ways, with both readings, without their year. */
  unclear: { index: number; either: readonly [Birthday, Birthday] }[];
  decision: OrderDecision;
  /** Indices of cells that can be read two ways, also where the column or a person has decided. */
  twoWay: ReadonlySet<number>;
  /** Indices of cells that prove an order. */
  proving: ReadonlySet<number>;
  /** By which count of days bare numbers were read; null where there are none. */
  epoch: SerialEpoch | null;
}

/** What a person says about a column that leaves doubt. */
export interface BirthdayWishes {
  order?: DateOrder;
  epoch?: SerialEpoch;
}

/**
 * Reads the column. A year that is a placeholder, lies before 1905 or makes a day after `today` is unknown: spreadsheets add the year of typing to "5 March".
 * Without `today` two-digit years are unknown too. Bare numbers are read by the count of days that the whole column allows.
 * @example readBirthdayColumn(['05.03.1987', '5 марта', '--12-31'], zone, 'RU', today).birthdays
 * //=> [{ year: 1987, month: 3, day: 5 }, { year: null, month: 3, day: 5 }, { year: null, month: 12, day: 31 }]
 */
export function readBirthdayColumn(
  cells: readonly RawValue[],
  zone: SerialZone,
  localeOrCountry: string,
  today: Day | null,
  wishes: BirthdayWishes = {},
): BirthdayColumn {
  const latestYear = today === null ? null : dateOf(today).year;
  const reader = new DayReader(zone, latestYear, fallbackOrder(localeOrCountry));
  for (const cell of cells) reader.learn(cell);
  const decision = reader.decide(wishes.order);
  const serials = serialColumn(cells, today, wishes.epoch);
  const twoWay = new Set<number>();
  const proving = new Set<number>();
  const faults: BirthdayColumn['faults'] = [];
  const unclear: BirthdayColumn['unclear'] = [];
  const birthdays = cells.map((cell, index) => {
    const serial = serials.dayOf(cell);
    const date = serial === null ? reader.date(cell) : dateOf(serial);
    if (serial === null && reader.isTwoWay(cell)) twoWay.add(index);
    if (serial === null && reader.provenBy(cell) !== null) proving.add(index);
    if (date === AMBIGUOUS) unclear.push({ index, either: reader.bothReadings(cell) });
    if (typeof date === 'number') {
      if (date !== BLANK) faults.push({ index, reason: date === AMBIGUOUS ? 'AMBIGUOUS_DATE' : 'UNREADABLE_BIRTHDAY' });
      return null;
    }
    const { month, day } = date;
    const written = date.year === null || PLACEHOLDER_YEARS.includes(date.year) ? null : date.year;
    if (written === null) return { year: null, month, day };
    if (written < EARLIEST_YEAR) {
      faults.push({ index, reason: 'DATE_TOO_EARLY' });
      return { year: null, month, day };
    }
    if (today !== null && dayOf(written, month, day) > today) {
      // Typed without a year this year's is added; a later year is a slip.
      if (written > dateOf(today).year) faults.push({ index, reason: 'DATE_IN_FUTURE' });
      return { year: null, month, day };
    }
    return { year: written, month, day };
  });
  return { birthdays, faults, unclear, decision, twoWay, proving, epoch: serials.epoch };
}

/**
 * The birthdays alone, for those who only need the day of the year.
 * @example readBirthdays([''], zone, 'RU') //=> [null]
 */
export function readBirthdays(
  cells: readonly RawValue[],
  zone: SerialZone,
  localeOrCountry: string,
  today: Day | null = null,
): (Birthday | null)[] {
  return readBirthdayColumn(cells, zone, localeOrCountry, today).birthdays;
}
