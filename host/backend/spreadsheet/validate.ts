/** Data validation of written values: a cell that rejects bad input fails the whole write, as in Google Sheets. */
import type { Area, Book, Input, ValidationRule } from '../../book/book';
import { types } from 'node:util';
import { readTyped } from '../../book/typed-text';
import { zoneOf } from '../../book/zones';
import { cellName, cellOf } from './areas';
import { exception } from './operation';

/** A written value as the cell will hold it; `unknown` is a formula, whose result is not known yet. */
type Entered =
  | { kind: 'blank' }
  | { kind: 'unknown' }
  | { kind: 'number' | 'date'; value: number }
  | { kind: 'boolean'; value: boolean }
  | { kind: 'text'; value: string };

// Dates of a script's thread may come from another realm.
const { isDate } = types;
const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;
const URL = /^(https?:\/\/|ftp:\/\/)?[\p{L}\d-]+(\.[\p{L}\d-]+)+([/?#:].*)?$/u;

function entered(book: Book, input: Input, format: () => string, year: number): Entered {
  if (input === null || input === '') return { kind: 'blank' };
  if (typeof input === 'boolean') return { kind: 'boolean', value: input };
  if (typeof input === 'number') return { kind: 'number', value: input };
  if (isDate(input)) return { kind: 'date', value: zoneOf(book.timeZone).serial(input.getTime()) };
  const typed = readTyped(input, book.locale, year);
  if (typed.kind === 'formula') return { kind: 'unknown' };
  if (format() === '@') return { kind: 'text', value: input.startsWith("'") ? input.slice(1) : input };
  if (typed.kind === 'number')
    return { kind: /[dmyh]/i.test(typed.pattern ?? '') ? 'date' : 'number', value: typed.value };
  return typed;
}

function asText(book: Book, value: unknown): string {
  return isDate(value) ? String(zoneOf(book.timeZone).serial(value.getTime())) : String(value);
}

/** A bound of a rule as a number: dates are days of the spreadsheet's calendar, whole. */
function bound(book: Book, arg: unknown): number {
  return isDate(arg) ? Math.floor(zoneOf(book.timeZone).serial(arg.getTime())) : Number(arg);
}

function compares(criteria: string, value: number, bounds: number[]): boolean {
  const [low = NaN, high = NaN] = bounds;
  switch (criteria) {
    case 'BETWEEN':
      return value >= low && value <= high;
    case 'NOT_BETWEEN':
      return value < low || value > high;
    case 'EQUAL_TO':
      return value === low;
    case 'NOT_EQUAL_TO':
      return value !== low;
    case 'GREATER_THAN':
    case 'AFTER':
      return value > low;
    case 'GREATER_THAN_OR_EQUAL_TO':
    case 'ON_OR_AFTER':
      return value >= low;
    case 'LESS_THAN':
    case 'BEFORE':
      return value < low;
    case 'LESS_THAN_OR_EQUAL_TO':
    case 'ON_OR_BEFORE':
      return value <= low;
    default:
      return true;
  }
}

/** The texts that a list, a range or a checkbox accepts. */
function choicesOf(book: Book, { criteria, args }: ValidationRule): Set<string> | null {
  if (criteria === 'VALUE_IN_LIST') return new Set((args[0] as unknown[]).map((choice) => asText(book, choice)));
  if (criteria === 'VALUE_IN_RANGE')
    return new Set(book.values(args[0] as Area).flatMap((row) => row.map((value) => asText(book, value))));
  if (criteria !== 'CHECKBOX') return null;
  const [checked = true, unchecked = args.length > 0 ? '' : false] = args;
  return new Set([asText(book, checked), asText(book, unchecked)]);
}

/** Whether a rule accepts a value. A formula of the rule's own (CUSTOM_FORMULA) is not calculated here and accepts everything. */
export function accepts(book: Book, rule: ValidationRule, value: Entered, choices = choicesOf(book, rule)): boolean {
  if (value.kind === 'blank' || value.kind === 'unknown') return true;
  const { criteria, args } = rule;
  if (criteria === 'CUSTOM_FORMULA') return true;
  if (choices) return choices.has(String(value.value));
  const bounds = args.map((arg) => bound(book, arg));
  if (criteria.startsWith('NUMBER_'))
    return value.kind === 'number' && compares(criteria.slice('NUMBER_'.length), value.value, bounds);
  if (criteria === 'DATE_IS_VALID_DATE') return value.kind === 'date';
  if (criteria.startsWith('DATE_'))
    return value.kind === 'date' && compares(criteria.slice('DATE_'.length), Math.floor(value.value), bounds);
  const text = String(value.value);
  const wanted = typeof args[0] === 'string' ? args[0] : '';
  switch (criteria) {
    case 'TEXT_CONTAINS':
      return text.toLowerCase().includes(wanted.toLowerCase());
    case 'TEXT_DOES_NOT_CONTAIN':
      return !text.toLowerCase().includes(wanted.toLowerCase());
    case 'TEXT_EQUAL_TO':
      return text === wanted;
    case 'TEXT_IS_VALID_EMAIL':
      return EMAIL.test(text);
    case 'TEXT_IS_VALID_URL':
      return URL.test(text);
    default:
      return true;
  }
}

/** Throws Google's error for the first cell whose rule rejects its new value; nothing is written then. */
export function requireValid(book: Book, area: Area, inputs: readonly Input[][], year: number): void {
  const known = new Map<ValidationRule, Set<string> | null>();
  const choicesFor = (rule: ValidationRule): Set<string> | null => {
    const found = known.get(rule);
    if (found !== undefined) return found;
    const choices = choicesOf(book, rule);
    known.set(rule, choices);
    return choices;
  };
  book.validations(area).forEach((row, r) =>
    row.forEach((rule, c) => {
      if (!rule || rule.allowInvalid) return;
      const cell = cellOf(area, r, c);
      const value = entered(book, inputs[r]![c]!, () => book.numberFormats(cell)[0]![0]!, year);
      if (!accepts(book, rule, value, choicesFor(rule)))
        throw exception(
          `The data you entered in cell ${cellName(cell)} violates the data validation rules set on this cell.`,
        );
    }),
  );
}
