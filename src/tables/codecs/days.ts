/** Reads a column of dates in whatever form its cells have; the order of day and month is decided once for the whole column. */
import type { Day, Reason } from '../../domain/codes';
import { inOrder, readDateText, type DateOrder, type DateReading, type ReadDate } from '../../domain/day-text';
import { dateOf, dayOf, isRealDate } from '../../domain/days';
import type { RawValue } from '../../ports';
import { ZoneDays, type SerialZone } from './zone-days';

/** Codes in place of a day, far below any day. */
export const BLANK = -0x80000000;
export const UNREADABLE = -0x7fffffff;
export const AMBIGUOUS = -0x7ffffffe;

/** Whether `DayReader.day` gave a day and not one of the codes. */
export const isDay = (day: number): boolean => day > AMBIGUOUS;

/** A day of every year. */
export interface YearlessDate {
  year: null;
  month: number;
  day: number;
}

/** What decided how `03/05/2024` is read in this column. */
export interface OrderDecision {
  /** `null`: the column contradicts itself, so two-way cells stay unread. */
  order: DateOrder | null;
  /** `COLUMN`: other cells prove it. `LOCALE`: nothing does, so the book's habit was taken, and that is to be reported. `USER`: a person said so. `NOTHING`: no cell asks. */
  by: 'COLUMN' | 'LOCALE' | 'USER' | 'CONTRADICTION' | 'NOTHING';
  /** Cells that can be read two ways. */
  twoWay: number;
}

/**
 * Where the month comes first. Takes a locale (`en_US`) or a country (`US`).
 * @example fallbackOrder('en_US') //=> 'MDY'; fallbackOrder('en_GB') //=> 'DMY'; fallbackOrder('US') //=> 'MDY'
 */
export function fallbackOrder(localeOrCountry: string): DateOrder {
  return /^(?:en|en[_-]US|US|PH|en[_-]PH|fil[_-]PH)$/i.test(localeOrCountry) ? 'MDY' : 'DMY';
}

/** Serial numbers that stand unformatted in a date column: 1954-10-03 to 2119; smaller ones are years or counts. */
const SERIALS: readonly [number, number] = [20000, 80500];

/**
 * A reader for one column: first `learn` every cell, then `decide`, then `day` of every cell. Works on values one by one,
 * so that a million rows need no array of their own.
 */
export class DayReader {
  private readonly zoneDays: ZoneDays;
  private readonly readings = new Map<string, DateReading>();
  private dayFirst = 0;
  private monthFirst = 0;
  private twoWay = 0;
  private decision: OrderDecision = { order: null, by: 'NOTHING', twoWay: 0 };

  /**
   * @param latestYear two-digit years are the latest that do not lie after it; `null`: their century is unknown
   * @param fallback order where the column proves none
   */
  constructor(
    zone: SerialZone,
    private readonly latestYear: number | null,
    private readonly fallback: DateOrder,
  ) {
    this.zoneDays = new ZoneDays(zone);
  }

  learn(value: RawValue): void {
    if (typeof value !== 'string' || value === '') return;
    const reading = this.reading(value);
    if (reading.kind === 'twoWay') this.twoWay++;
    else if (reading.kind === 'date' && reading.proves === 'DMY') this.dayFirst++;
    else if (reading.kind === 'date' && reading.proves === 'MDY') this.monthFirst++;
  }

  /**
   * From the evidence of all cells; where it proves nothing, what a person says.
   * @example '25/12/2020' and '03/05/2021' //=> { order: 'DMY', by: 'COLUMN', twoWay: 1 }
   */
  decide(wanted?: DateOrder): OrderDecision {
    const { dayFirst, monthFirst, twoWay } = this;
    const isProven = dayFirst > 0 !== monthFirst > 0;
    if (wanted !== undefined && !isProven) this.decision = { order: wanted, by: 'USER', twoWay };
    else if (dayFirst > 0 && monthFirst > 0) this.decision = { order: null, by: 'CONTRADICTION', twoWay };
    else if (dayFirst > 0) this.decision = { order: 'DMY', by: 'COLUMN', twoWay };
    else if (monthFirst > 0) this.decision = { order: 'MDY', by: 'COLUMN', twoWay };
    else this.decision = { order: this.fallback, by: twoWay > 0 ? 'LOCALE' : 'NOTHING', twoWay };
    return this.decision;
  }

  /** The day of a cell, or BLANK, UNREADABLE or AMBIGUOUS. A text without a year is no day. */
  day(value: RawValue): Day {
    if (typeof value === 'object') {
      const instant = value.valueOf();
      return Number.isNaN(instant) ? UNREADABLE : this.zoneDays.dayOf(instant);
    }
    const date = this.date(value);
    if (typeof date === 'number') return date;
    return date.year === null ? UNREADABLE : dayOf(date.year, date.month, date.day);
  }

  /** The civil date of a cell, its year `null` where none is written, or one of the codes. */
  date(value: RawValue): ReadDate | number {
    if (typeof value === 'object') {
      const instant = value.valueOf();
      return Number.isNaN(instant) ? UNREADABLE : { kind: 'date', ...dateOf(this.zoneDays.dayOf(instant)) };
    }
    if (typeof value === 'number') return dateOfNumber(value);
    if (typeof value === 'boolean') return value ? UNREADABLE : BLANK;
    if (value === '' || value.trim() === '') return BLANK;
    const reading = this.reading(value);
    if (reading.kind === 'unreadable') return UNREADABLE;
    if (reading.kind === 'date') return reading;
    return this.decision.order === null ? AMBIGUOUS : inOrder(reading, this.decision.order);
  }

  /** Whether a cell can be read two ways, whatever was decided. @example '03/05/1987' //=> true; '25/12/1987' //=> false */
  isTwoWay(value: RawValue): boolean {
    return typeof value === 'string' && value !== '' && this.reading(value).kind === 'twoWay';
  }

  /** The order that a cell alone proves. @example '25/12/1987' //=> 'DMY' */
  provenBy(value: RawValue): DateOrder | null {
    if (typeof value !== 'string' || value === '') return null;
    const reading = this.reading(value);
    return reading.kind === 'date' ? reading.proves : null;
  }

  /** Day first and month first of a cell for which `date` gives AMBIGUOUS, without the year. @example '03/05/1987' //=> 3 May and 5 March */
  bothReadings(value: RawValue): readonly [YearlessDate, YearlessDate] {
    const reading = this.reading(String(value));
    if (reading.kind !== 'twoWay') throw new RangeError('not a text with two readings');
    const { first, second } = reading;
    return [
      { year: null, month: second, day: first },
      { year: null, month: first, day: second },
    ];
  }

  private reading(text: string): DateReading {
    let reading = this.readings.get(text);
    if (reading === undefined) {
      reading = readDateText(text, this.latestYear);
      this.readings.set(text, reading);
    }
    return reading;
  }
}

/** `20240305` typed as a number, or a serial that lost its date format (Excel's and Sheets' agree from 1900-03-01 on). */
function dateOfNumber(value: number): ReadDate | number {
  if (value >= SERIALS[0] && value <= SERIALS[1]) return { kind: 'date', ...dateOf(value) };
  const [year, month, day] = [Math.floor(value / 10000), Math.floor(value / 100) % 100, value % 100];
  return Number.isInteger(value) && year >= 1900 && year <= 2100 && isRealDate(year, month, day)
    ? { kind: 'date', year, month, day }
    : UNREADABLE;
}

/** The reason code of a cell that is no day. */
export function dayFault(code: number): Reason {
  return code === BLANK ? 'NO_DATE' : code === AMBIGUOUS ? 'AMBIGUOUS_DATE' : 'UNREADABLE_DATE';
}

export interface DayColumn {
  /** By index; BLANK, UNREADABLE or AMBIGUOUS where there is no day (see `isDay`). */
  days: Int32Array;
  /** Cells that hold something but no day. */
  faults: { index: number; reason: Reason }[];
  decision: OrderDecision;
}

/**
 * Reads a whole column.
 * @example readDays(['25/12/2020', '03/05/2021'], zone, 2026, 'MDY').decision //=> { order: 'DMY', by: 'COLUMN', twoWay: 1 }
 */
export function readDays(
  cells: readonly RawValue[],
  zone: SerialZone,
  latestYear: number,
  fallback: DateOrder,
): DayColumn {
  const reader = new DayReader(zone, latestYear, fallback);
  for (const cell of cells) reader.learn(cell);
  const decision = reader.decide();
  const days = new Int32Array(cells.length);
  const faults: DayColumn['faults'] = [];
  for (let i = 0; i < cells.length; i++) {
    const day = reader.day(cells[i]!);
    days[i] = day;
    if (day === UNREADABLE || day === AMBIGUOUS) faults.push({ index: i, reason: dayFault(day) });
  }
  return { days, faults, decision };
}
