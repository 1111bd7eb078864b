/** Texts that Sheets would read as something else, and the apostrophe that keeps them. */
import type { Scalar } from '../ports';

/** Words that Sheets takes for a truth value, in the languages served. */
const TRUTH = /^(true|false|истина|ложь|істина|хибність|хибно|правда|неправда)$/i;
/** Begins with a letter and has no figure in it: neither number, date, formula, nor anything else. */
const PLAIN = /^\p{L}[^\d]*$/u;

/**
 * The value as it must be handed to `setValues` so that the cell holds exactly this value. Sheets consumes one leading apostrophe and takes the rest as text.
 * @example safeValue('=1+1') → "'=1+1"; safeValue('+7 916') → "'+7 916"; safeValue("'quoted'") → "''quoted'"; safeValue('Анна') → 'Анна'; safeValue(5) → 5
 */
export function safeValue(value: Scalar): string | number | boolean {
  if (value === null) return '';
  if (typeof value !== 'string' || value === '') return value;
  return PLAIN.test(value) && !TRUTH.test(value) ? value : `'${value}`;
}
