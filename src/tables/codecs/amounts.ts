/** Reads cells of money: numbers as they are, texts as people write them. */
import { readAmount } from '../../domain/amounts';
import type { RawValue } from '../../ports';

/**
 * The amount of a cell; `null` if blank, NaN if it holds something that is no amount. A tick box, a date and an error text are no amounts.
 * @example amountOf('1 234,50 ₽') //=> 1234.5
 * @example amountOf('') //=> null
 */
export function amountOf(value: RawValue): number | null {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return NaN;
  if (value === '' || value.trim() === '') return null;
  return readAmount(value) ?? NaN;
}
