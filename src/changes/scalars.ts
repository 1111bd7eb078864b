/** A cell's value as it is read, as it would be written, and when two are the same. */
import type { RawValue, Scalar } from '../ports';

/**
 * A cell's value as it would be written: an instant becomes the serial its cell shows; blank becomes null.
 * @example the cell 20.05.2026 → 46162; '' → null
 */
export function scalarOf(raw: RawValue | undefined, serialOf: (instant: number) => number): Scalar {
  if (raw === undefined || raw === '') return null;
  if (typeof raw !== 'object') return raw;
  const serial = serialOf(raw.valueOf());
  const whole = Math.round(serial);
  return Math.abs(serial - whole) < 1e-7 ? whole : serial;
}

/** Whether two values are the same for a person: blank is blank, numbers agree to the last figure a cell keeps. */
export function sameScalar(a: Scalar, b: Scalar): boolean {
  const left = a === '' ? null : a;
  const right = b === '' ? null : b;
  // A phone kept as a number has eleven figures, and its last one counts.
  if (typeof left === 'number' && typeof right === 'number' && !(Number.isInteger(left) && Number.isInteger(right)))
    return Math.abs(left - right) <= 1e-9 * Math.max(1, Math.abs(left));
  return left === right;
}
