// Cuts the phone metadata of libphonenumber-js down to what src/domain/phone-plans.ts reads: node tools/phone-metadata.mjs [--print]
import { readFileSync, writeFileSync } from 'node:fs';

/** Main country of a shared calling code first: RU before KZ, US before CA. */
const COUNTRIES =
  'RU KZ UA BY US CA GB DE PL LT LV EE MD GE AM AZ UZ KG TJ TM IL TR ES IT FR CZ RO BG NL AT CH PT AE CN TH'.split(' ');

/** Places in a country's record: https://gitlab.com/catamphetamine/libphonenumber-js/blob/master/METADATA.md */
const [CALLING_CODE, IDD, PATTERN, LENGTHS] = [0, 1, 2, 3];
const [PREFIX, PREFIX_FOR_PARSING, TRANSFORM, LEADING, TYPES] = [5, 7, 8, 10, 11];

const full = JSON.parse(
  readFileSync(new URL('../node_modules/libphonenumber-js/metadata.min.json', import.meta.url), 'utf8'),
);

/**
 * `d` for a digit and plain brackets for groups nobody captures: the patterns stand in a script that is loaded on every run.
 * @param {string} pattern
 */
const short = (pattern) => pattern.replace(/\(\?:/g, '(').replace(/\\d/g, 'd');

/**
 * @param {string} country
 * @returns {unknown[]} calling code, international prefix, national prefix, pattern of national numbers, their lengths; where
 *   countries share a calling code, also the leading digits of this one's numbers or the patterns of its kinds of number.
 */
function planOf(country) {
  const record = full.countries[country];
  if (record[TRANSFORM]) throw new Error(`${country}: national prefixes that become other digits are not read`);
  // The lengths of a kind of number only spare the library a look at the pattern, which implies them.
  const kinds = (record[TYPES] || []).map((/** @type {[string] | 0} */ kind) => (kind ? kind[0] : '')).filter(Boolean);
  const plan = [
    record[CALLING_CODE],
    short(record[IDD]),
    short(record[PREFIX_FOR_PARSING] || record[PREFIX] || ''),
    short(record[PATTERN]),
    record[LENGTHS],
    short(record[LEADING] || ''),
    short(kinds.join('|')),
  ];
  while (plan[plan.length - 1] === '') plan.pop();
  return plan;
}

for (const [code, countries] of Object.entries(full.country_calling_codes)) {
  const served = COUNTRIES.filter((country) => full.countries[country][CALLING_CODE] === code);
  if (served.length > 0 && served[0] !== countries[0])
    throw new Error(`+${code}: ${countries[0]}, whose plan is read for the whole code, must stand first`);
}
const text = JSON.stringify(Object.fromEntries(COUNTRIES.map((country) => [country, planOf(country)])));
if (process.argv.includes('--print')) process.stdout.write(text);
else {
  writeFileSync(new URL('../src/domain/phone-metadata.json', import.meta.url), text);
  console.log(`${COUNTRIES.length} countries, ${text.length} characters`);
}
