/** Utilities.formatString: printf patterns; and how Logger writes values, in Java's way. */

import { textOf } from './text';

/** A number as Java's Double prints it: a whole one with `.0`. */
const javaNumber = (value: number): string =>
  Number.isInteger(value) && Math.abs(value) < 1e21 ? `${value}.0` : textOf(value);

/**
 * A value as Logger.log shows it.
 *
 * @example javaText({ a: 1, b: ['x'] }) → '{a=1.0, b=[x]}'
 */
export function javaText(value: unknown, within: readonly object[] = []): string {
  if (typeof value === 'number') return javaNumber(value);
  if (typeof value !== 'object' || value === null || value instanceof Date || value instanceof Error)
    return textOf(value);
  if (within.includes(value)) return '(circular)';
  const path = [...within, value];
  if (Array.isArray(value)) return `[${value.map((item) => javaText(item, path)).join(', ')}]`;
  const text: unknown = Reflect.get(value, 'toString');
  if (typeof text === 'function' && text !== Object.prototype.toString) return textOf(value);
  return `{${Object.entries(value)
    .map(([key, item]) => `${key}=${javaText(item, path)}`)
    .join(', ')}}`;
}

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

function one(flags: string, width: number, precision: number | undefined, type: string, value: unknown): string {
  let text: string;
  let sign = '';
  if ('dfeEgi'.includes(type)) {
    const number = Number(value);
    const size = Math.abs(number);
    sign = number < 0 ? '-' : flags.includes('+') ? '+' : flags.includes(' ') ? ' ' : '';
    if (type === 'd' || type === 'i') text = String(Math.trunc(size));
    else if (type === 'f') text = size.toFixed(precision ?? 6);
    else if (type === 'g') text = String(Number(size.toPrecision(precision ?? 6)));
    else text = size.toExponential(precision ?? 6).replace(/e([+-])(\d)$/, 'e$10$2');
    if (type === 'E') text = text.toUpperCase();
    if (flags.includes(',')) text = text.replace(/^\d+/, grouped);
  } else if (type === 'x' || type === 'X' || type === 'o') {
    text = Math.trunc(Number(value)).toString(type === 'o' ? 8 : 16);
    if (type === 'X') text = text.toUpperCase();
  } else if (type === 'c') {
    text = typeof value === 'number' ? String.fromCodePoint(value) : textOf(value).charAt(0);
  } else {
    text = type === 'b' ? String(Boolean(value)) : textOf(value);
    if (precision !== undefined) text = text.slice(0, precision);
  }
  if (flags.includes('-')) return (sign + text).padEnd(width);
  return flags.includes('0') ? sign + text.padStart(width - sign.length, '0') : (sign + text).padStart(width);
}

/**
 * Fills a printf pattern: `%s %d %f %e %g %x %o %c %b %%` with flags `- + 0 , space`, width, precision and positions (`%2$s`).
 *
 * @example formatString('%05.1f|%-4s|%d', 3.14159, 'a', 7) → '003.1|a   |7'
 */
export function formatString(template: string, ...values: unknown[]): string {
  let next = 0;
  return template.replace(
    /%(?:(\d+)\$)?([-+0, ]*)(\d+)?(?:\.(\d+))?([sdifeEgxXocb%])/g,
    (
      run: string,
      position: string | undefined,
      flags: string,
      width: string | undefined,
      precision: string | undefined,
      type: string,
    ) => {
      if (type === '%') return '%';
      const index = position === undefined ? next++ : Number(position) - 1;
      if (index >= values.length) return run;
      return one(
        flags,
        Number(width ?? 0),
        precision === undefined ? undefined : Number(precision),
        type,
        values[index],
      );
    },
  );
}
