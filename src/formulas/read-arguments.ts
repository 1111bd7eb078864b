/** Checks the arguments of a formula against their declaration and brings them into columns of cells. */
import type { Day } from '../domain/codes';
import { dateOf } from '../domain/days';
import { PHONE_COUNTRIES } from '../domain/phones';
import { readScheme, SCHEME_NAMES, type Scheme } from '../domain/rfm-schemes';
import type { RawValue } from '../ports';
import { amountOf } from '../tables/codecs/amounts';
import { AMBIGUOUS, BLANK, DayReader, fallbackOrder, isDay, UNREADABLE } from '../tables/codecs/days';
import { refuse, type ArgumentName, type FormulaName } from './argument';
import type { FormulaContext } from './context';

/** One argument of a formula. `column` arguments take a cell or a column, all of one formula equally long. */
export interface ArgumentRule {
  name: ArgumentName;
  kind:
    'dates' | 'numbers' | 'texts' | 'rows' | 'today' | 'scheme' | 'country' | 'order' | 'number' | 'choice' | 'limits';
  optional?: true;
  /** Least and greatest number allowed. */
  min?: number;
  max?: number;
}

/** A column of cells; `single` when the formula was given one cell. */
export interface Column {
  cells: readonly RawValue[];
  single: boolean;
}

/** The error texts of cells, as scripts get them. */
const ERROR_VALUE = /^#(?:N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|ERROR!|SPILL!|CALC!)$/;
const COLUMN_KINDS: readonly string[] = ['dates', 'numbers', 'texts'];

/** Arguments of one call, checked once and read by kind. */
export class Arguments {
  private readonly columns = new Map<ArgumentName, Column>();

  /** @throws AppError FORMULA_ARGUMENT with MISSING, NOT_ONE_COLUMN, DIFFERENT_LENGTH, NOT_ONE_CELL, ERROR_VALUE */
  constructor(
    readonly formula: FormulaName,
    private readonly rules: readonly ArgumentRule[],
    private readonly values: readonly unknown[],
    readonly context: FormulaContext,
  ) {
    let length: number | null = null;
    rules.forEach((rule, i) => {
      const value = values[i];
      if (!COLUMN_KINDS.includes(rule.kind)) return;
      if (rule.optional && (value === undefined || value === null || value === '')) return;
      if (value === undefined || value === null) throw refuse(formula, rule.name, 'MISSING');
      const column = this.asColumn(rule.name, value);
      length ??= column.cells.length;
      if (column.cells.length !== length) {
        throw refuse(formula, rule.name, 'DIFFERENT_LENGTH', { rows: column.cells.length, expected: length });
      }
      this.columns.set(rule.name, column);
    });
  }

  column(name: ArgumentName): Column {
    return this.columns.get(name)!;
  }

  /** The cells of a column that may be left out; `null` if it was. */
  optionalColumn(name: ArgumentName): Column | null {
    return this.columns.get(name) ?? null;
  }

  /** The rows of an argument of several columns; one cell is one row. @throws AppError MISSING, ERROR_VALUE */
  rows(name: ArgumentName): RawValue[][] {
    const value = this.given(name);
    if (value === undefined || value === null) throw refuse(this.formula, name, 'MISSING');
    const rows = Array.isArray(value) ? (value as unknown[]) : [value];
    return rows.map((row, i) =>
      (Array.isArray(row) ? (row as unknown[]) : [row]).map((cell) => this.checked(name, cell, i, rows.length)),
    );
  }

  /** The cells of a column that need not be as long as the others; `null` if it is left out. @throws AppError NOT_ONE_COLUMN, ERROR_VALUE */
  optionalRows(name: ArgumentName): readonly RawValue[] | null {
    const value = this.given(name);
    return value === undefined || value === null || value === '' ? null : this.asColumn(name, value).cells;
  }

  /** Whether the formula was given single cells only. */
  get single(): boolean {
    return [...this.columns.values()].every((column) => column.single);
  }

  get length(): number {
    return [...this.columns.values()][0]?.cells.length ?? 0;
  }

  /**
   * Whether the first row is a header: a text in a column of dates or numbers that is neither, with more rows below.
   * A header may be part of a range such as A:A; its row of the result stays blank.
   */
  hasHeader(): boolean {
    if (this.length < 2) return false;
    return this.rules.some(({ name, kind }) => {
      const first = this.columns.get(name)?.cells[0];
      if (typeof first !== 'string' || first.trim() === '') return false;
      if (kind === 'dates') return this.dayReader(name).date(first) === UNREADABLE;
      return kind === 'numbers' && Number.isNaN(amountOf(first));
    });
  }

  /** A reader that has learnt the column, so that 03/05/2024 is read as the column's other dates say. */
  dayReader(name: ArgumentName): DayReader {
    const reader = this.learntReader(name);
    reader.decide();
    return reader;
  }

  /** The same before it has decided anything. */
  learntReader(name: ArgumentName): DayReader {
    const { zone, today, locale } = this.context;
    const reader = new DayReader(zone, dateOf(today).year, fallbackOrder(locale));
    for (const cell of this.column(name).cells) reader.learn(cell);
    return reader;
  }

  /** Throws for a cell that is no date; `row` from 0. */
  noDate(name: ArgumentName, row: number, code: number): never {
    const value = shown(this.column(name).cells[row]);
    throw refuse(this.formula, name, code === AMBIGUOUS ? 'AMBIGUOUS_DATE' : 'NOT_A_DATE', {
      value,
      ...this.place(row),
    });
  }

  /** The days of a date column: BLANK where blank. @throws AppError NOT_A_DATE or AMBIGUOUS_DATE from row `from` on */
  days(name: ArgumentName, from: number): Int32Array {
    const reader = this.dayReader(name);
    const { cells } = this.column(name);
    const days = new Int32Array(cells.length).fill(BLANK);
    for (let row = from; row < cells.length; row++) {
      const day = reader.day(cells[row]!);
      if (!isDay(day) && day !== BLANK) this.noDate(name, row, day);
      days[row] = day;
    }
    return days;
  }

  /** Numbers of a column, `null` where blank. @throws AppError NOT_A_NUMBER, TOO_SMALL, TOO_LARGE from row `from` on */
  numbers(name: ArgumentName, from: number): (number | null)[] {
    const { cells } = this.column(name);
    const { min, max } = this.rules.find((rule) => rule.name === name)!;
    return cells.map((cell, row) => {
      if (row < from) return null;
      const number = amountOf(cell);
      if (number !== null && !Number.isFinite(number)) {
        throw refuse(this.formula, name, 'NOT_A_NUMBER', { value: shown(cell), ...this.place(row) });
      }
      if (number !== null && min !== undefined && number < min) {
        throw refuse(this.formula, name, 'TOO_SMALL', { value: shown(cell), min, ...this.place(row) });
      }
      if (number !== null && max !== undefined && number > max) {
        throw refuse(this.formula, name, 'TOO_LARGE', { value: shown(cell), max, ...this.place(row) });
      }
      return number;
    });
  }

  /** The day of `[today]`. @throws AppError NOT_A_DATE, NOT_ONE_CELL */
  today(): Day {
    const value = this.cell('today');
    if (value === undefined || value === '') return this.context.today;
    const day = new DayReader(this.context.zone, dateOf(this.context.today).year, fallbackOrder(this.context.locale));
    day.learn(value);
    day.decide();
    const found = day.day(value);
    if (!isDay(found)) throw refuse(this.formula, 'today', 'NOT_A_DATE', { value: shown(value) });
    return found;
  }

  /** `[scheme]`: a name, thresholds as text, either with a map behind it, or a range whose rows are the thresholds of recency, frequency and money. */
  scheme(): Scheme | 'AUTO' {
    const value = this.given('scheme');
    const input = Array.isArray(value) ? schemeFromRange(value as unknown[]) : value;
    const reading = readScheme(typeof input === 'string' ? input.trim() : input);
    if (reading.kind === 'scheme') return reading.scheme;
    if (reading.kind === 'badMap') throw refuse(this.formula, 'scheme', 'BAD_MAP', { value: reading.cells });
    const text = typeof input === 'string' || typeof input === 'number' ? String(input) : '';
    throw reading.kind === 'unknown'
      ? refuse(this.formula, 'scheme', 'UNKNOWN_SCHEME', { value: text, known: SCHEME_NAMES })
      : refuse(this.formula, 'scheme', 'BAD_THRESHOLDS', { value: text });
  }

  /** `[country]`, in capitals. @throws AppError UNKNOWN_COUNTRY */
  country(): string {
    const value = this.cell('country');
    if (value === undefined || value === '') return this.context.country;
    const code = typeof value === 'string' ? value.trim().toUpperCase() : '';
    if (!PHONE_COUNTRIES.includes(code)) {
      throw refuse(this.formula, 'country', 'UNKNOWN_COUNTRY', { value: shown(value), known: PHONE_COUNTRIES });
    }
    return code;
  }

  /** An optional number in one cell; `fallback` where it is left out or blank. @throws AppError NOT_A_NUMBER, TOO_SMALL, TOO_LARGE, NOT_ONE_CELL */
  number(name: ArgumentName, fallback: number): number {
    const value = this.cell(name);
    const number = value === undefined ? null : amountOf(value);
    if (number === null) return fallback;
    const { min, max } = this.rules.find((rule) => rule.name === name)!;
    if (!Number.isFinite(number)) throw refuse(this.formula, name, 'NOT_A_NUMBER', { value: shown(value) });
    if (min !== undefined && number < min) throw refuse(this.formula, name, 'TOO_SMALL', { value: shown(value), min });
    if (max !== undefined && number > max) throw refuse(this.formula, name, 'TOO_LARGE', { value: shown(value), max });
    return number;
  }

  /** One of the words that an argument knows, the first if it is left out. @throws AppError UNKNOWN_CHOICE, NOT_ONE_CELL */
  choice<Word extends string>(name: ArgumentName, known: readonly Word[]): Word {
    const value = this.cell(name);
    if (value === undefined || value === '') return known[0]!;
    const word = String(value).trim().toUpperCase();
    const found = known.find((one) => one === word);
    if (found === undefined) throw refuse(this.formula, name, 'UNKNOWN_CHOICE', { value: shown(value), known });
    return found;
  }

  /**
   * Two numbers that rise, as a text or in two cells; `null` if they are left out. @throws AppError BAD_THRESHOLDS
   * @example limits('limits') of "80 95", of "80 %; 95 %" or of the cells 80 and 95 //=> [80, 95]
   */
  limits(name: ArgumentName): [number, number] | null {
    const value = this.given(name);
    if (value === undefined || value === null || value === '') return null;
    const text = this.rows(name).flat().join(' ').trim();
    const numbers = text.split(/[\s;%]+/).filter((part) => part !== '');
    const [low, high] = numbers.map((part) => Number(part.replace(',', '.')));
    if (numbers.length !== 2 || !(low! > 0) || !(high! > low!) || high === Infinity)
      throw refuse(this.formula, name, 'BAD_THRESHOLDS', { value: text.slice(0, 60) });
    return [low!, high!];
  }

  /** A word or short text in capitals, '' if it is left out or a range. @example word('limits') of "computed" //=> 'COMPUTED' */
  word(name: ArgumentName): string {
    const value = this.given(name);
    const cell = Array.isArray(value) && value.length === 1 ? (value as unknown[][])[0]![0] : value;
    return typeof cell === 'string' ? cell.trim().toUpperCase().slice(0, 200) : '';
  }

  /** Where a bad cell stands, for ranges. @example place(2) //=> { row: 3 } */
  place(row: number): { row?: number } {
    return this.length > 1 ? { row: row + 1 } : {};
  }

  private given(name: ArgumentName): unknown {
    return this.values[this.rules.findIndex((rule) => rule.name === name)];
  }

  /** A single cell; undefined when it is left out. @throws AppError NOT_ONE_CELL */
  cell(name: ArgumentName): RawValue | undefined {
    const value = this.given(name);
    if (value === undefined || value === null) return undefined;
    const column = this.asColumn(name, value);
    if (!column.single) throw refuse(this.formula, name, 'NOT_ONE_CELL');
    return column.cells[0];
  }

  private asColumn(name: ArgumentName, value: unknown): Column {
    const rows = Array.isArray(value) ? (value as unknown[]) : [value];
    const cells = rows.map((row, i) => {
      if (Array.isArray(row) && row.length > 1)
        throw refuse(this.formula, name, 'NOT_ONE_COLUMN', { columns: row.length });
      const cell: unknown = Array.isArray(row) ? (row as unknown[])[0] : row;
      return this.checked(name, cell, i, rows.length);
    });
    return { cells, single: cells.length === 1 };
  }

  private checked(name: ArgumentName, cell: unknown, row: number, rows: number): RawValue {
    if (typeof cell === 'string' && ERROR_VALUE.test(cell)) {
      throw refuse(this.formula, name, 'ERROR_VALUE', { value: cell, ...(rows > 1 ? { row: row + 1 } : {}) });
    }
    return (cell ?? '') as RawValue;
  }
}

function schemeFromRange(rows: readonly unknown[]): unknown {
  const grid = rows.map((row) =>
    (Array.isArray(row) ? (row as unknown[]) : [row]).filter((cell) => cell !== '' && cell !== null),
  );
  const filled = grid.filter((row) => row.length > 0);
  if (filled.length === 1 && filled[0]!.length === 1) return filled[0]![0];
  if (filled.length === 0) return '';
  const [r, f, m] = filled;
  return { r, f, ...(m === undefined ? {} : { m }) };
}

/** A cell for a sentence. */
export function shown(cell: RawValue | undefined): string {
  return typeof cell === 'object' ? '' : String(cell ?? '').slice(0, 60);
}
