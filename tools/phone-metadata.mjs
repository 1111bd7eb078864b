// Cuts libphonenumber-js's metadata down to the countries served, so that the script file stays small: node tools/phone-metadata.mjs
import { readFileSync, writeFileSync } from 'node:fs';

/** Main country of a shared calling code first: RU before KZ, US before CA. */
const COUNTRIES =
  'RU KZ UA BY US CA GB DE PL LT LV EE MD GE AM AZ UZ KG TJ TM IL TR ES IT FR CZ RO BG NL AT CH PT AE CN TH'.split(' ');

const full = JSON.parse(
  readFileSync(new URL('../node_modules/libphonenumber-js/metadata.min.json', import.meta.url), 'utf8'),
);
const callingCodes = {};
for (const [code, countries] of Object.entries(full.country_calling_codes)) {
  const served = countries.filter((country) => COUNTRIES.includes(country));
  if (served.length > 0) callingCodes[code] = served;
}
/** Place of the display formats in a country's record: two thirds of it, and numbers are only read and written as E.164. */
const FORMATS = 4;
const countries = Object.fromEntries(
  COUNTRIES.map((country) => [
    country,
    full.countries[country].map((part, place) => (place === FORMATS && Array.isArray(part) ? [] : part)),
  ]),
);
const subset = { version: full.version, country_calling_codes: callingCodes, countries, nonGeographic: {} };
writeFileSync(new URL('../src/domain/phone-metadata.json', import.meta.url), JSON.stringify(subset));
console.log(`${COUNTRIES.length} countries, ${JSON.stringify(subset).length} characters`);
