/** Google's argument checks and error texts for the spreadsheet service. */

/** Marks a service object with its class, as `SpreadsheetApp.Range`; also its name in argument errors. */
export const CLASS = Symbol('class');

/** An error as scripts get it from a Google service: `e.name` is `Exception`. */
export function exception(message: string): Error {
  const error = new Error(message);
  error.name = 'Exception';
  return error;
}

const isDate = (value: unknown): value is Date => Object.prototype.toString.call(value) === '[object Date]';

/**
 * Name of a value's type in Google's argument errors; `undefined` is shown as `null`.
 *
 * @example typeName('a') → 'String'; typeName([1]) → 'number[]'; typeName(undefined) → 'null'
 */
export function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'number') return 'number';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) return value.length === 0 ? 'number[]' : `${typeName((value as unknown[])[0])}[]`;
  if (isDate(value)) return 'Date';
  const name = typeof value === 'object' ? (value as { [CLASS]?: string })[CLASS] : undefined;
  return name ?? '(class)';
}

/** Whether an argument fits one place of a signature. */
export type Check = (value: unknown) => boolean;

export const is = {
  integer: (value: unknown): value is number => typeof value === 'number',
  string: (value: unknown): value is string => typeof value === 'string',
  boolean: (value: unknown): value is boolean => typeof value === 'boolean',
  date: isDate,
  any: (_value: unknown): boolean => true,
  array: (value: unknown): value is unknown[] => Array.isArray(value),
  grid: (value: unknown): value is unknown[][] =>
    Array.isArray(value) && value.length > 0 && (value as unknown[]).every((row) => Array.isArray(row)),
  object: (value: unknown): value is object => typeof value === 'object' && value !== null,
  orNull:
    (check: Check): Check =>
    (value) =>
      value === null || value === undefined || check(value),
  service:
    (name: string): Check =>
    (value) =>
      typeof value === 'object' && value !== null && (value as { [CLASS]?: string })[CLASS] === name,
};

/**
 * Checks arguments against the overloads of a method.
 *
 * @example check('SpreadsheetApp.Sheet.getRange', ['a', 1], [is.integer, is.integer], [is.string])
 *   → Exception: The parameters (String,number) don't match the method signature for SpreadsheetApp.Sheet.getRange.
 */
export function check(method: string, args: readonly unknown[], ...overloads: Check[][]): void {
  const fits = overloads.some(
    (overload) => overload.length === args.length && overload.every((test, index) => test(args[index])),
  );
  if (fits) return;
  throw exception(`The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`);
}

/** Checks that a grid has the shape of a range. */
export function checkShape(grid: readonly unknown[][], rows: number, columns: number): void {
  if (grid.length !== rows)
    throw exception(
      `The number of rows in the data does not match the number of rows in the range. The data has ${grid.length} but the range has ${rows}.`,
    );
  const odd = grid.find((row) => row.length !== columns);
  if (odd)
    throw exception(
      `The number of columns in the data does not match the number of columns in the range. The data has ${odd.length} but the range has ${columns}.`,
    );
}

export const OUTSIDE = 'The coordinates of the range are outside the dimensions of the sheet.';

/** Checks a rectangle by numbers (from 1) against the size of its sheet. Google cuts fractions off. */
export function checkBounds(
  row: number,
  column: number,
  rows: number,
  columns: number,
  size: { rows: number; columns: number },
): void {
  if (!(row >= 1)) throw exception('The starting row of the range is too small.');
  if (!(column >= 1)) throw exception('The starting column of the range is too small.');
  if (!(rows >= 1)) throw exception('The number of rows in the range must be at least 1.');
  if (!(columns >= 1)) throw exception('The number of columns in the range must be at least 1.');
  if (row + rows - 1 > size.rows || column + columns - 1 > size.columns) throw exception(OUTSIDE);
}
