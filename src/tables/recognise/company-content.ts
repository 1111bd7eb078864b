/** Tells companies by their tax numbers, with right check digits. */
import { isEdrpou, isInn, isRnokpp } from '../../domain/registry-numbers';
import type { RawValue } from '../../ports';

const VAT =
  /^(?:ATU|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK)[A-Z]?\d{7,12}[A-Z\d]{0,3}$/i;

/**
 * Whether a cell holds a tax number: ИНН, ЄДРПОУ or РНОКПП by its check digits, or a European VAT number by its look.
 * @example looksLikeTaxId('7707083893') //=> true; looksLikeTaxId('7707083894') //=> false
 */
export function looksLikeTaxId(value: RawValue): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  const text = String(value).replace(/[\s\u00a0]/g, '');
  if (VAT.test(text)) return true;
  return /^\d{8,12}$/.test(text) && (isInn(text) || isEdrpou(text) || isRnokpp(text));
}
