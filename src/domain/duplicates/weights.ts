/**
 * How much each agreement and disagreement says, in bits: log2(m / u), where m is how often it happens between two rows of one person and u between strangers
 * (I. P. Fellegi and A. B. Sunter, "A Theory for Record Linkage", JASA 64, 1969). m is fixed: small bases cannot teach it. u comes from the base, value by value,
 * so that a rare surname says more than Иванов; where the base is small, a usual frequency weighs in (K rows of it).
 */

/** What is fixed about a field whose values are counted. */
export interface FieldPrior {
  /** How often the rows of one person agree. */
  m: number;
  /** How often a value usually stands, and in how many imagined rows that was seen. */
  usual: number;
  k: number;
  /** Most bits that agreement may give. */
  most: number;
}

export const PRIORS = {
  first: { m: 0.85, usual: 0.01, k: 300, most: 9 },
  last: { m: 0.85, usual: 0.002, k: 300, most: 11 },
  middle: { m: 0.9, usual: 0.03, k: 300, most: 6 },
  birthday: { m: 0.9, usual: 1 / 18_000, k: 1000, most: 14 },
  phone: { m: 0.75, usual: 1 / 1000, k: 1000, most: 14 },
  email: { m: 0.75, usual: 1 / 1000, k: 1000, most: 14 },
  city: { m: 0.85, usual: 0.05, k: 200, most: 7 },
  region: { m: 0.9, usual: 0.15, k: 200, most: 3 },
  postcode: { m: 0.85, usual: 0.003, k: 300, most: 9 },
  word: { m: 0.9, usual: 0.005, k: 300, most: 10 },
  figure: { m: 0.85, usual: 0.02, k: 300, most: 6 },
  company: { m: 0.8, usual: 0.002, k: 300, most: 9 },
} satisfies Record<string, FieldPrior>;

/** Bits for agreeing on a value that stands `count` times, one of the two included, in `filled` rows. @example agreement(PRIORS.last, 31, 3000) //=> 6.5 */
export function agreement({ m, usual, k, most }: FieldPrior, count: number, filled: number): number {
  return Math.min(most, Math.log2((m * (filled + k)) / (count - 1 + k * usual)));
}

/** Bits before anything is compared: of all pairs of a base few are one person. A base below a thousand is taken for one of a thousand, so that a pair's score does not hang on it. */
export const startingBits = (clients: number): number => -Math.log2(Math.max(clients, 1000)) - 3;

/** Bits where no value is counted; names of levels as in compare.ts. */
export const BITS = {
  short: -3,
  part: -2,
  close: -3.5,
  near: -6,
  initial: 2,
  otherFirst: -5,
  otherLast: -3.5,
  otherMiddle: -5,
  otherSex: -6,
  swapped: -1,
  birthdayNoYear: 7,
  birthdaySwapped: 8,
  birthdaySlip: 6,
  birthdayTwoSlips: -1,
  otherBirthday: -5,
  phoneSlip: 5,
  otherPhone: -1,
  officeEmail: 6,
  emailSlip: 6,
  otherEmail: -0.7,
  citySlip: 2,
  otherCity: -1.5,
  otherRegion: -2,
  postcodeSlip: 3,
  otherPostcode: -2.5,
  otherAddress: -3,
  otherFigures: -2,
  sameTaxId: 16,
  otherTaxId: -12,
  otherCompany: -2,
  branch: -25,
} as const;

/** From here on a pair is put to the user: as likely one person as not. */
export const ASK_BITS = 0;
/** From here on a pair with proof and without doubt is one person: 1 in 60 at the least likely. */
export const AUTO_BITS = 6;

/** The same where the birthday is the only proof. */
export const BIRTHDAY_BITS = 10;

/** @example probability(0) //=> 0.5 */
export const probability = (bits: number): number => 1 / (1 + 2 ** -bits);
