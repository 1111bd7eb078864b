/** Why two clients are taken for one, or are not: codes for which i18n has the sentences. */

/** What speaks for one person comes first, what speaks against it after; a pair lists its codes in this order. */
export const BECAUSE = [
  'SAME_TAX_ID',
  'SAME_PHONE',
  'SAME_EMAIL',
  'SAME_NAME',
  'SIMILAR_NAME',
  'DIMINUTIVE_NAME',
  'INITIALS',
  'SWAPPED_NAME',
  'SAME_BIRTHDAY',
  'SIMILAR_BIRTHDAY',
  'SIMILAR_PHONE',
  'SIMILAR_EMAIL',
  'SAME_ADDRESS',
  'SAME_POSTCODE',
  'SAME_CITY',
  'SAME_COMPANY',
  'OTHER_NAME',
  'OTHER_LAST_NAME',
  'OTHER_PATRONYMIC',
  'OTHER_SEX',
  'OTHER_BIRTHDAY',
  'OTHER_PHONE',
  'OTHER_EMAIL',
  'OTHER_ADDRESS',
  'OTHER_CITY',
  'OTHER_TAX_ID',
  'OTHER_COMPANY',
  /** Another row looks like both and cannot be both. */
  'TWO_CANDIDATES',
] as const;
export type Because = (typeof BECAUSE)[number];

/** One bit per code, so that a pair carries its reasons in one number. */
export const bitOf = (code: Because): number => BITS[code];

const BITS = Object.fromEntries(BECAUSE.map((code, at) => [code, 1 << at])) as Record<Because, number>;

/** @example codesOf(bitOf('SAME_PHONE') | bitOf('SAME_NAME')) //=> ['SAME_PHONE', 'SAME_NAME'] */
export const codesOf = (bits: number): Because[] => BECAUSE.filter((_, at) => (bits >>> at) & 1);

/** Reasons that say one birthday, well or badly written. */
export const BORN_ALIKE = bitOf('SAME_BIRTHDAY') | bitOf('SIMILAR_BIRTHDAY');
