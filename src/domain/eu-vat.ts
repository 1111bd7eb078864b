/**
 * VAT numbers of the European Union, Britain, Switzerland and Norway: their shapes, and the check digits where the rule is simple.
 * Source of both: the European Commission's VIES "VAT identification numbers", and the national rules as the Commission's TAXUD documents give them.
 */

type Check = (digits: string) => boolean;

const sum = (digits: string, weights: readonly number[]): number =>
  weights.reduce((total, weight, at) => total + weight * Number(digits[at]), 0);
const last = (digits: string): number => Number(digits[digits.length - 1]);
/** The remainder by `by`, or how much is missing to the next multiple. */
const missing = (total: number, by: number): number => (by - (total % by)) % by;

/** Every second digit doubled, digits summed: https://en.wikipedia.org/wiki/Luhn_algorithm */
function luhn(digits: string): boolean {
  let total = 0;
  for (let at = digits.length - 1, double = false; at >= 0; at--, double = !double) {
    const value = Number(digits[at]) * (double ? 2 : 1);
    total += value > 9 ? value - 9 : value;
  }
  return total % 10 === 0;
}

/** ISO 7064, MOD 11,10. */
function mod11and10(digits: string): boolean {
  let product = 10;
  for (const digit of digits.slice(0, -1)) {
    const part = (Number(digit) + product) % 10 || 10;
    product = (part * 2) % 11;
  }
  return (11 - product) % 10 === last(digits);
}

/** Remainder by 97 of a number too long for a double. */
const mod97 = (digits: string): number =>
  Array.from(digits).reduce((rest, digit) => (rest * 10 + Number(digit)) % 97, 0);

function austria(digits: string): boolean {
  const total = Array.from(digits.slice(0, 7)).reduce((all, digit, at) => {
    const value = Number(digit) * (at % 2 === 0 ? 1 : 2);
    return all + (value > 9 ? value - 9 : value);
  }, 0);
  return (10 - ((total + 4) % 10)) % 10 === last(digits);
}

function spain(number: string): boolean {
  const letters = 'TRWAGMYFPDXBNJZSQVHLCKE';
  const person = /^([XYZKLM]?)(\d{7,8})([A-Z])$/.exec(number);
  if (person !== null && /^(?:\d|[XYZ])/.test(number)) {
    const prefix = { X: '0', Y: '1', Z: '2' }[person[1]!] ?? '';
    return letters[Number(prefix + person[2]!) % 23] === person[3];
  }
  if (person !== null) return letters[Number(person[2]!) % 23] === person[3];
  const digits = number.slice(1, 8);
  const odd = [0, 2, 4, 6].reduce((total, at) => {
    const value = Number(digits[at]) * 2;
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  const control = missing(odd + [1, 3, 5].reduce((total, at) => total + Number(digits[at]), 0), 10);
  return number[8] === String(control) || number[8] === 'JABCDEFGHI'[control];
}

function netherlands(number: string): boolean {
  const digits = number.slice(0, 9);
  if (sum(digits, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0) return true;
  // Numbers of sole traders since 2020: ISO 7064 MOD 97-10 with letters as figures, "NL" in front.
  return (
    mod97(
      Array.from(`NL${number}`)
        .map((sign) => (/\d/.test(sign) ? sign : String(sign.charCodeAt(0) - 55)))
        .join(''),
    ) === 1
  );
}

const always: Check = () => true;

/** By country: the shape behind the two letters, and the check of what matched. */
const RULES: Readonly<Record<string, readonly [shape: RegExp, check: Check]>> = {
  AT: [/^U\d{8}$/, (text) => austria(text.slice(1))],
  BE: [/^[01]\d{9}$/, (digits) => 97 - (Number(digits.slice(0, 8)) % 97) === Number(digits.slice(8))],
  BG: [/^\d{9,10}$/, always],
  CY: [/^\d{8}[A-Z]$/, always],
  CZ: [/^\d{8,10}$/, always],
  DE: [/^[1-9]\d{8}$/, mod11and10],
  DK: [/^[1-9]\d{7}$/, (digits) => sum(digits, [2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0],
  EE: [/^\d{9}$/, (digits) => missing(sum(digits, [3, 7, 1, 3, 7, 1, 3, 7]), 10) === last(digits)],
  EL: [/^\d{9}$/, (digits) => (sum(digits, [256, 128, 64, 32, 16, 8, 4, 2]) % 11) % 10 === last(digits)],
  ES: [/^(?:[A-Z]\d{7}[\dA-Z]|\d{8}[A-Z])$/, spain],
  FI: [/^\d{8}$/, (digits) => missing(sum(digits, [7, 9, 10, 5, 8, 4, 2]), 11) === last(digits)],
  FR: [
    /^[\dA-HJ-NP-Z]{2}\d{9}$/,
    (text) => /^\D|^.\D/.test(text) || (12 + 3 * (Number(text.slice(2)) % 97)) % 97 === Number(text.slice(0, 2)),
  ],
  GB: [/^(?:\d{9}|\d{12}|GD\d{3}|HA\d{3})$/, always],
  HR: [/^\d{11}$/, mod11and10],
  HU: [/^\d{8}$/, (digits) => missing(sum(digits, [9, 7, 3, 1, 9, 7, 3]), 10) === last(digits)],
  IE: [/^\d[\dA-Z+*]\d{5}[A-W][A-I]?$/, always],
  IT: [/^\d{11}$/, luhn],
  LT: [/^(?:\d{9}|\d{12})$/, always],
  LU: [/^\d{8}$/, (digits) => Number(digits.slice(0, 6)) % 89 === Number(digits.slice(6))],
  LV: [/^\d{11}$/, always],
  MT: [/^\d{8}$/, (digits) => 37 - (sum(digits, [3, 4, 6, 7, 8, 9]) % 37) === Number(digits.slice(6))],
  NL: [/^\d{9}B\d{2}$/, netherlands],
  PL: [/^\d{10}$/, (digits) => sum(digits, [6, 5, 7, 2, 3, 4, 5, 6, 7]) % 11 === last(digits)],
  PT: [/^[1-9]\d{8}$/, (digits) => missing(sum(digits, [9, 8, 7, 6, 5, 4, 3, 2]), 11) % 10 === last(digits)],
  RO: [
    /^[1-9]\d{1,9}$/,
    (digits) => ((sum(digits.padStart(10, '0'), [7, 5, 3, 2, 1, 7, 5, 3, 2]) * 10) % 11) % 10 === last(digits),
  ],
  SE: [/^\d{10}01$/, (digits) => luhn(digits.slice(0, 10))],
  SI: [/^[1-9]\d{7}$/, (digits) => missing(sum(digits, [8, 7, 6, 5, 4, 3, 2]), 11) % 10 === last(digits)],
  SK: [/^[1-9]\d{9}$/, (digits) => Number(digits) % 11 === 0],
  CH: [
    /^E\d{9}(?:MWST|TVA|IVA)?$/,
    (text) => missing(sum(text.slice(1), [5, 4, 3, 2, 7, 6, 5, 4]), 11) === Number(text[9]),
  ],
};

/** Countries whose numbers are known. */
export const VAT_COUNTRIES: readonly string[] = Object.keys(RULES);

/**
 * Whether a text is a VAT number with its country in front; spaces, dots and dashes do not count. Checked by its digits where the country's rule is simple, else by its shape.
 * @example isVat('DE 136 695 976') //=> true; isVat('DE136695978') //=> false; isVat('PL8567346215') //=> true
 */
export function isVat(text: string): boolean {
  const plain = text.replace(/[\s.\-/]/g, '').toUpperCase();
  const rule = RULES[plain.slice(0, 2) === 'GR' ? 'EL' : plain.slice(0, 2)];
  const number = plain.slice(2);
  return rule !== undefined && rule[0].test(number) && rule[1](number);
}
