/** Numbers of firms and people in the registers of Russia and Ukraine, told by their check digits. */

/** Sum of digits times weights. */
const weighted = (digits: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, at) => sum + weight * Number(digits[at]), 0);

const INN_10 = [2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_11 = [7, 2, 4, 10, 3, 5, 9, 4, 6, 8];
const INN_12 = [3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8];

/**
 * A taxpayer number of Russia: 10 digits of a firm, 12 of a person.
 * Source: order of the Federal Tax Service ММВ-7-6/435 of 29 June 2012; the check digits as in its annex.
 * @example isInn('7707083893') //=> true; isInn('500100732259') //=> true; isInn('7707083894') //=> false
 */
export function isInn(digits: string): boolean {
  if (/^\d{10}$/.test(digits)) return !/^0+$/.test(digits) && check(weighted(digits, INN_10)) === Number(digits[9]);
  if (!/^\d{12}$/.test(digits) || /^0+$/.test(digits)) return false;
  return (
    check(weighted(digits, INN_11)) === Number(digits[10]) && check(weighted(digits, INN_12)) === Number(digits[11])
  );
}

const check = (sum: number): number => (sum % 11) % 10;

/** The reason code that goes with a firm's ИНН: four digits of the inspection, two figures or capitals, three digits. @example isKpp('773601001') //=> true */
export function isKpp(text: string): boolean {
  return /^\d{4}[\dA-Z]{2}\d{3}$/.test(text);
}

/**
 * The register number of a firm (13 digits) or of a sole trader (15) in Russia: the last digit is the remainder by 11 or 13.
 * Source: order of the Ministry of Finance 165n of 30 October 2017.
 * @example isOgrn('1027700132195') //=> true; isOgrn('304500116000157') //=> true
 */
export function isOgrn(digits: string): boolean {
  if (/^[1-9]\d{12}$/.test(digits)) return (Number(digits.slice(0, 12)) % 11) % 10 === Number(digits[12]);
  return /^[34]\d{14}$/.test(digits) && (Number(digits.slice(0, 14)) % 13) % 10 === Number(digits[14]);
}

const EDRPOU_LOW = [1, 2, 3, 4, 5, 6, 7];
const EDRPOU_MIDDLE = [7, 1, 2, 3, 4, 5, 6];

/**
 * The register code of a firm in Ukraine: 8 digits, of which the last is a remainder by 11; codes from 30,000,000 to 60,000,000 have weights of their own.
 * Source: ДКУД rules of the ЄДРПОУ, as described at https://uk.wikipedia.org/wiki/Код_ЄДРПОУ
 * @example isEdrpou('14360570') //=> true; isEdrpou('14360571') //=> false
 */
export function isEdrpou(digits: string): boolean {
  if (!/^\d{8}$/.test(digits) || /^0+$/.test(digits)) return false;
  const code = Number(digits);
  const weights = code < 30_000_000 || code > 60_000_000 ? EDRPOU_LOW : EDRPOU_MIDDLE;
  let rest = weighted(digits, weights) % 11;
  if (rest === 10)
    rest =
      weighted(
        digits,
        weights.map((weight) => weight + 2),
      ) % 11;
  return rest % 10 === Number(digits[7]);
}

/**
 * A taxpayer number of a person in Ukraine: 10 digits, the last a check digit. The first five are the birthday.
 * Source: order of the Ministry of Finance 822 of 29 September 2017; the check digit as described at https://uk.wikipedia.org/wiki/РНОКПП
 * @example isRnokpp('3184710691') //=> true
 */
export function isRnokpp(digits: string): boolean {
  if (!/^\d{10}$/.test(digits) || /^0+$/.test(digits)) return false;
  return (((weighted(digits, [-1, 5, 7, 9, 4, 6, 10, 5, 7]) % 11) + 11) % 11) % 10 === Number(digits[9]);
}
