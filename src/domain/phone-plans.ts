/**
 * Numbering plans: which digits are a phone number in use, by the metadata of Google's libphonenumber (Apache 2.0) for the
 * countries served.
 */
import metadata from './phone-metadata.json';

/** As tools/phone-metadata.mjs writes them; in the patterns `d` is a digit. */
type PlanText = readonly [
  callingCode: string,
  internationalPrefix: string,
  nationalPrefix: string,
  pattern: string,
  lengths: readonly number[],
  leadingDigits?: string,
  kinds?: string,
];

const TEXTS = metadata as unknown as Record<string, PlanText>;

/** ISO codes of the countries served; of those that share a calling code the main one first. */
export const PHONE_COUNTRIES: readonly string[] = Object.keys(TEXTS);

/** Countries by calling code, in the same order. */
const BY_CODE = new Map<string, string[]>();
for (const country of PHONE_COUNTRIES) {
  const code = TEXTS[country]![0];
  BY_CODE.set(code, [...(BY_CODE.get(code) ?? []), country]);
}

interface Plan {
  country: string;
  code: string;
  international: RegExp;
  national: RegExp | null;
  lengths: readonly number[];
  leading: RegExp | null;
  /** Whether these are the digits of a number of this country. */
  fits(national: string): boolean;
  /** Likewise by the kinds of number, which countries with a common calling code have; else the same. */
  isInUse(national: string): boolean;
}

const PLANS = new Map<string, Plan>();

/** Patterns are compiled when a number first needs them: most bases know one country. */
function planOf(country: string): Plan {
  const known = PLANS.get(country);
  if (known) return known;
  const [code, international, prefix, pattern, lengths, leading = '', kinds = ''] = TEXTS[country]!;
  const whole = patternOf(pattern, '$');
  const kind = kinds === '' ? whole : patternOf(kinds, '$');
  const plan: Plan = {
    country,
    code,
    international: patternOf(international),
    national: prefix === '' ? null : patternOf(prefix),
    lengths,
    leading: leading === '' ? null : patternOf(leading),
    fits: (national) => whole.test(national),
    isInUse: (national) => whole.test(national) && kind.test(national),
  };
  PLANS.set(country, plan);
  return plan;
}

const patternOf = (text: string, end = ''): RegExp => new RegExp(`^(${text.replace(/d/g, '\\d')})${end}`);

/** A number in its international form: `+` `code` `national`. */
export interface PlannedNumber {
  code: string;
  national: string;
}

/**
 * The number in use that some dialled digits mean: with `+` in front an international one, else one dialled in `country`
 * (ISO code; one that is not served has none). Null if they are none. Follows libphonenumber's parsing and its
 * isValidNumber, of which it is the part that digits need: https://github.com/google/libphonenumber
 * @example plannedNumber('89161234567', 'RU') //=> { code: '7', national: '9161234567' }
 * @example plannedNumber('00375291234567', 'PL') //=> { code: '375', national: '291234567' }
 */
export function plannedNumber(dialled: string, country: string): PlannedNumber | null {
  const home = TEXTS[country] ? planOf(country) : null;
  const international = internationalDigits(dialled, home);
  if (international === null) return home && inUse(home, dialled);
  for (let length = 1; length <= 3; length++) {
    const countries = BY_CODE.get(international.slice(0, length));
    if (countries) return inUse(planOf(countries[0]!), international.slice(length));
  }
  return null;
}

/** What follows the plus, written or dialled or forgotten; null if the digits are a national number. */
function internationalDigits(dialled: string, home: Plan | null): string | null {
  if (dialled.startsWith('+')) return dialled.slice(1);
  if (home === null) return null;
  const prefix = home.international.exec(dialled);
  const beyond = prefix ? dialled.slice(prefix[0].length) : '';
  if (beyond !== '' && !beyond.startsWith('0')) return beyond;
  if (!dialled.startsWith(home.code)) return null;
  const national = withoutPrefix(dialled, home);
  const shorter = withoutPrefix(dialled.slice(home.code.length), home);
  const codeWasWritten = !home.fits(national) && home.fits(shorter);
  return codeWasWritten ? dialled : null;
}

/** The number if it is in use in one of the countries of the plan's calling code. */
function inUse(plan: Plan, digits: string): PlannedNumber | null {
  const national = withoutPrefix(digits, plan);
  return (ownerOf(plan.code, national) ?? plan).isInUse(national) ? { code: plan.code, national } : null;
}

/** The country among those of a calling code that a number belongs to. */
function ownerOf(code: string, national: string): Plan | null {
  const plans = BY_CODE.get(code)!.map(planOf);
  if (plans.length === 1) return plans[0]!;
  return plans.find((plan) => (plan.leading ? plan.leading.test(national) : plan.isInUse(national))) ?? null;
}

/** Digits without what one dials before them within the country, unless only with it they are a number. */
function withoutPrefix(digits: string, plan: Plan): string {
  const prefix = plan.national?.exec(digits);
  if (!prefix) return digits;
  const rest = digits.slice(prefix[0].length);
  if (plan.fits(digits) && !plan.fits(rest)) return digits;
  const owner = ownerOf(plan.code, rest) ?? plan;
  return owner.lengths.includes(rest.length) ? rest : digits;
}
