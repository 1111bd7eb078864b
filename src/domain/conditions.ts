/** Conditions of dynamic segments: which clients fit, by any field or figure, joined by AND and OR. Plain JSON, so that they can be stored and sent. */
import type { Day } from './codes';
import { NO_DAY } from './orders';
import { foldTag, splitTags } from './tags';

export type ColumnType = 'NUMBER' | 'DAY' | 'TEXT' | 'TAGS';

/** One comparison; `value` is a number, a day, a text or a list as the operator asks (see OPERATORS). */
export interface Comparison {
  field: string;
  is: Operator;
  value?: number | string | readonly (number | string)[];
}

/** `all`: AND; `any`: OR. They nest. */
export type Condition = { all: readonly Condition[] } | { any: readonly Condition[] } | Comparison;

/** What an operator takes. */
export type Operand = 'NOTHING' | 'ONE' | 'TWO' | 'LIST' | 'DAYS';

/**
 * Operators by the type of column, with what they take. BETWEEN holds its bounds; texts compare without regard to case and blanks around them;
 * WITHIN is the last so many days up to today, OLDER_THAN before these. A blank cell is EMPTY and NOT_EQUAL, NOT_IN or HAS_NOT, and fits nothing else.
 * Of tags each is compared whole: HAS 'опт' does not find 'оптика'.
 */
export const OPERATORS = {
  NUMBER: {
    EQUAL: 'ONE',
    NOT_EQUAL: 'ONE',
    LESS: 'ONE',
    AT_MOST: 'ONE',
    MORE: 'ONE',
    AT_LEAST: 'ONE',
    BETWEEN: 'TWO',
    EMPTY: 'NOTHING',
    FILLED: 'NOTHING',
  },
  DAY: {
    EQUAL: 'ONE',
    BEFORE: 'ONE',
    AFTER: 'ONE',
    BETWEEN: 'TWO',
    WITHIN: 'DAYS',
    OLDER_THAN: 'DAYS',
    EMPTY: 'NOTHING',
    FILLED: 'NOTHING',
  },
  TEXT: {
    EQUAL: 'ONE',
    NOT_EQUAL: 'ONE',
    CONTAINS: 'ONE',
    STARTS: 'ONE',
    IN: 'LIST',
    NOT_IN: 'LIST',
    EMPTY: 'NOTHING',
    FILLED: 'NOTHING',
  },
  TAGS: {
    HAS: 'ONE',
    HAS_NOT: 'ONE',
    HAS_ANY: 'LIST',
    HAS_ALL: 'LIST',
    EMPTY: 'NOTHING',
    FILLED: 'NOTHING',
  },
} as const satisfies Record<ColumnType, Record<string, Operand>>;
export type Operator =
  | keyof (typeof OPERATORS)['NUMBER']
  | keyof (typeof OPERATORS)['DAY']
  | keyof (typeof OPERATORS)['TEXT']
  | keyof (typeof OPERATORS)['TAGS'];

const FITS_BLANK: readonly Operator[] = ['EMPTY', 'NOT_EQUAL', 'NOT_IN', 'HAS_NOT'];

/** A column of clients. Blank is NaN among numbers, NO_DAY among days, '' among texts. */
export type Column =
  | { type: 'NUMBER'; values: ArrayLike<number> }
  | { type: 'DAY'; values: ArrayLike<Day> }
  | { type: 'TEXT'; values: ArrayLike<string> }
  /** Cells as they stand, see `splitTags`. */
  | { type: 'TAGS'; values: ArrayLike<string> };

/**
 * Which of `size` clients fit a condition that `checkCondition` has passed: 1 or 0, client by client. A field without a column is blank for all.
 * @example matching({ all: [{ field: 'orders', is: 'MORE', value: 3 }, { field: 'city', is: 'EQUAL', value: 'Киев' }] }, columns, 2, today) //=> [1, 0]
 */
export function matching(
  condition: Condition,
  columns: Readonly<Record<string, Column | undefined>>,
  size: number,
  today: Day,
): Uint8Array {
  if ('field' in condition) {
    const mask = new Uint8Array(size);
    const column = columns[condition.field];
    const fits = column === undefined ? () => FITS_BLANK.includes(condition.is) : testOf(condition, column, today);
    for (let i = 0; i < size; i++) mask[i] = fits(i) ? 1 : 0;
    return mask;
  }
  const all = 'all' in condition;
  const mask = new Uint8Array(size).fill(all ? 1 : 0);
  for (const part of all ? condition.all : condition.any) {
    const other = matching(part, columns, size, today);
    for (let i = 0; i < size; i++) mask[i] = all ? mask[i]! & other[i]! : mask[i]! | other[i]!;
  }
  return mask;
}

/** How texts are compared. @example foldText(' Киев ') //=> 'киев' */
export const foldText = (text: string): string => text.trim().toLowerCase();

function testOf({ is, value }: Comparison, column: Column, today: Day): (i: number) => boolean {
  if (column.type === 'TEXT') return textTest(is, value, column.values);
  if (column.type === 'TAGS') return tagTest(is, value, column.values);
  const { values } = column;
  const blank = (i: number): boolean => (column.type === 'DAY' ? values[i] === NO_DAY : Number.isNaN(values[i]));
  if (is === 'EMPTY') return blank;
  if (is === 'NOT_EQUAL') return (i) => values[i] !== value;
  const test = numberTest(is, value, today);
  return (i) => !blank(i) && test(values[i]!);
}

function numberTest(is: Operator, value: Comparison['value'], today: Day): (number: number) => boolean {
  const [first, second] = (Array.isArray(value) ? value : [value]) as [number, number];
  switch (is) {
    case 'EQUAL':
      return (number) => number === first;
    case 'LESS':
    case 'BEFORE':
      return (number) => number < first;
    case 'AT_MOST':
      return (number) => number <= first;
    case 'MORE':
    case 'AFTER':
      return (number) => number > first;
    case 'AT_LEAST':
      return (number) => number >= first;
    case 'BETWEEN':
      return (number) => number >= first && number <= second;
    case 'WITHIN':
      return (number) => number > today - first && number <= today;
    case 'OLDER_THAN':
      return (number) => number <= today - first;
    default:
      return () => true;
  }
}

function textTest(is: Operator, value: Comparison['value'], values: ArrayLike<string>): (i: number) => boolean {
  const wanted = (Array.isArray(value) ? (value as string[]) : [String(value ?? '')]).map(foldText);
  const [first] = wanted;
  const set = new Set(wanted);
  const tests: Partial<Record<Operator, (text: string) => boolean>> = {
    EMPTY: (text) => text === '',
    FILLED: (text) => text !== '',
    CONTAINS: (text) => text.includes(first!),
    STARTS: (text) => text.startsWith(first!),
    EQUAL: (text) => set.has(text),
    IN: (text) => set.has(text),
    NOT_EQUAL: (text) => !set.has(text),
    NOT_IN: (text) => !set.has(text),
  };
  const test = tests[is]!;
  return (i) => test(foldText(values[i]!));
}

function tagTest(is: Operator, value: Comparison['value'], cells: ArrayLike<string>): (i: number) => boolean {
  const wanted = (Array.isArray(value) ? (value as string[]) : [String(value ?? '')]).map(foldTag);
  const tests: Partial<Record<Operator, (tags: readonly string[]) => boolean>> = {
    EMPTY: (tags) => tags.length === 0,
    FILLED: (tags) => tags.length > 0,
    HAS: (tags) => tags.includes(wanted[0]!),
    HAS_NOT: (tags) => !tags.includes(wanted[0]!),
    HAS_ANY: (tags) => wanted.some((tag) => tags.includes(tag)),
    HAS_ALL: (tags) => wanted.every((tag) => tags.includes(tag)),
  };
  const test = tests[is]!;
  // Most cells of a base hold one of few sets of tags.
  const known = new Map<string, boolean>();
  return (i) => {
    const cell = cells[i]!;
    let fits = known.get(cell);
    if (fits === undefined) known.set(cell, (fits = test(splitTags(cell).map(foldTag))));
    return fits;
  };
}
