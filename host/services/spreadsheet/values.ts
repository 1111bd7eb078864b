/** What a script may put into a cell, turned into what the book takes. */
import type { Input } from '../../book/book';
import { is } from './errors';

/** A whole number inside an object is printed as Java prints a double. */
function javaText(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'number' && Number.isInteger(value)) return value.toFixed(1);
  if (is.array(value)) return '[Ljava.lang.Object;@1b2c3d4e';
  if (typeof value === 'object' && Object.getPrototypeOf(value) === Object.prototype)
    return `{${Object.entries(value)
      .map(([key, inner]) => `${key}=${javaText(inner)}`)
      .join(', ')}}`;
  return (value as { toString(): string }).toString();
}

function isPlain(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    typeof value === 'boolean' ||
    (typeof value === 'number' && Number.isFinite(value)) ||
    (is.date(value) && !Number.isNaN(value.getTime()))
  );
}

/**
 * One cell's input: `undefined` and `null` clear, numbers that are none become `#NUM!`, objects become Java's text of them.
 *
 * @example toInput(undefined) → null; toInput(NaN) → '#NUM!'; toInput({a: 1}) → '{a=1.0}'
 */
export function toInput(value: unknown): Input {
  if (value === undefined || value === null) return null;
  if (isPlain(value)) return value as Input;
  if (typeof value === 'number' || is.date(value)) return '#NUM!';
  return javaText(value);
}

/** A grid of inputs; rows that need no change are passed on as they are, because grids may hold a million cells. */
export function toInputs(grid: readonly unknown[][]): Input[][] {
  return grid.map((row) => {
    for (let index = 0; index < row.length; index++) if (!isPlain(row[index])) return Array.from(row, toInput);
    return row as Input[];
  });
}
