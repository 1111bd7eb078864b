/** Tells companies by what stands in cells: legal forms and tax numbers with right check digits. */
import type { RawValue } from '../../ports';

const LEGAL_FORM =
  /(?:^|[\s"'«(,])(?:ооо|оао|зао|пао|ао|нко|ано|ип|чп|фоп|тов|пп|прат|пат|ат|тоо|одо|гмбх|llc|ltd|limited|inc|corp|gmbh|plc|llp|sp\.? ?z ?o\.? ?o|s\.?r\.?o|oü|ag|bv|co)(?=$|[\s"'».,)])/iu;

/** @example hasLegalForm('ТОВ «Лан»') //=> true; hasLegalForm('Анна Котова') //=> false */
export function hasLegalForm(text: string): boolean {
  return LEGAL_FORM.test(text);
}

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_11 = [7, ...INN_10];
const INN_12 = [3, ...INN_11];
const RNOKPP = [-1, 5, 7, 9, 4, 6, 10, 5, 7];

const sum = (digits: readonly number[], weights: readonly number[]): number =>
  weights.reduce((total, weight, i) => total + weight * digits[i]!, 0);

/** Weights 1…7, of codes between 30 and 60 million 7, 1…6; each two more where the remainder is 10. */
function isEdrpou(digits: readonly number[]): boolean {
  const code = Number(digits.join(''));
  const first = code < 30_000_000 || code > 60_000_000 ? [1, 2, 3, 4, 5, 6, 7] : [7, 1, 2, 3, 4, 5, 6];
  const rest = sum(digits, first) % 11;
  const check =
    rest < 10
      ? rest
      : (sum(
          digits,
          first.map((weight) => weight + 2),
        ) %
          11) %
        10;
  return check === digits[7];
}

/**
 * Whether a cell holds a tax number: ИНН of 10 or 12 figures, ЄДРПОУ of 8, РНОКПП of 10, each by its check digits, or a European VAT number by its look.
 * Check digits: order of the Russian tax service ЕД-7-14/559, the register of Ukraine's statistics service, and of its tax service.
 * @example looksLikeTaxId('7707083893') //=> true; looksLikeTaxId('7707083894') //=> false
 */
export function looksLikeTaxId(value: RawValue): boolean {
  if (typeof value !== 'string' && typeof value !== 'number') return false;
  const text = String(value).replace(/[\s\u00a0]/g, '');
  if (
    /^(?:ATU|BG|CY|CZ|DE|DK|EE|EL|ES|FI|FR|GB|HR|HU|IE|IT|LT|LU|LV|MT|NL|PL|PT|RO|SE|SI|SK)[A-Z]?\d{7,12}[A-Z\d]{0,3}$/i.test(
      text,
    )
  )
    return true;
  if (!/^\d{8,12}$/.test(text)) return false;
  const digits = Array.from(text, Number);
  if (digits.length === 8) return isEdrpou(digits);
  if (digits.length === 10)
    return (sum(digits, INN_10) % 11) % 10 === digits[9] || (((sum(digits, RNOKPP) % 11) + 11) % 11) % 10 === digits[9];
  if (digits.length !== 12) return false;
  return (sum(digits, INN_11) % 11) % 10 === digits[10] && (sum(digits, INN_12) % 11) % 10 === digits[11];
}
