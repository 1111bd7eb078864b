/** Our reader of numbering plans against libphonenumber-js, which read them before, on the same countries. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import fc from 'fast-check';
import { parsePhoneNumberFromString, type CountryCode, type MetadataJson } from 'libphonenumber-js/core';
import allCountries from 'libphonenumber-js/metadata.min.json';
import { PHONE_COUNTRIES, plannedNumber } from '../../src/domain/phone-plans';
import { readPhone } from '../../src/domain/phones';

/** A country's record: calling code, international prefix, pattern, …, national prefix, …, kinds of number. */
type Country = [string, string, string, unknown, unknown, string | 0, ...unknown[]];
const KINDS = 11;

const countries = Object.fromEntries(
  PHONE_COUNTRIES.map((country) => [country, allCountries.countries[country as CountryCode] as unknown as Country]),
);
const served = {
  ...allCountries,
  countries,
  country_calling_codes: Object.fromEntries(
    Object.entries(allCountries.country_calling_codes)
      .map(([code, sharers]) => [code, sharers.filter((country) => country in countries)] as const)
      .filter(([, sharers]) => sharers.length > 0),
  ),
  nonGeographic: {},
} as unknown as MetadataJson;

const byLibrary = (dialled: string, country: string): string | null => {
  const number = parsePhoneNumberFromString(
    dialled,
    { defaultCountry: country as CountryCode, extract: false },
    served,
  );
  return number?.isValid() ? number.number : null;
};

const byPlans = (dialled: string, country: string): string | null => {
  const number = plannedNumber(dialled, country);
  return number && `+${number.code}${number.national}`;
};

/** National numbers of a country: by the pattern of each kind, cut short, too long, or any digits. */
function nationalNumbers(country: string): fc.Arbitrary<string> {
  const record = countries[country]!;
  const kinds = ((record[KINDS] || []) as ([string] | 0)[]).map((kind) => (kind ? kind[0] : '')).filter(Boolean);
  const inUse = [record[2], ...kinds].map((pattern) => fc.stringMatching(new RegExp(`^(?:${pattern})$`)));
  return fc.oneof(
    { weight: 6, arbitrary: fc.oneof(...inUse) },
    { weight: 1, arbitrary: fc.oneof(...inUse).map((digits) => digits.slice(0, -1)) },
    { weight: 1, arbitrary: fc.tuple(fc.oneof(...inUse), fc.nat(9)).map(([digits, more]) => `${digits}${more}`) },
    { weight: 2, arbitrary: fc.stringMatching(/^\d{4,15}$/) },
  );
}

/** What people dial before a national number, rightly or wrongly. */
function beginnings(country: string): string[] {
  const [code, , , , , prefix] = countries[country]!;
  const national = prefix || '';
  const around = ['+', '00', '810', '011', ''].map((way) => `${way}${code}`);
  return ['', national, ...around, `+${code}${national}`, '0', '8', '80', '1', '+', '+0', '78', '+78'];
}

describe.each(PHONE_COUNTRIES)('digits dialled in or into %s', (country) => {
  test('are the number that libphonenumber-js reads, in every way of writing', () => {
    const ways = fc.constantFrom(...beginnings(country));
    const homes = fc.constantFrom(country, country, country, 'RU', 'UA', 'US', 'GB', 'CN', 'XX');
    fc.assert(
      fc.property(nationalNumbers(country), ways, homes, (national, way, home) => {
        fc.pre(`${way}${national}`.length > 3);
        expect(byPlans(way + national, home)).toBe(byLibrary(way + national, home));
      }),
      { numRuns: 2000 },
    );
  });

  test('are found in a cell whatever stands between them, before and after them', () => {
    const marks = fc.array(fc.constantFrom('', '', '', ' ', '-', '.', ' /', '\u00a0', '–'), { minLength: 17 });
    const after = fc.constantFrom('', ' доб. 12', ' ext. 12', ' x12', ' (Анна)');
    const [code] = countries[country]!;
    fc.assert(
      fc.property(nationalNumbers(country), marks, after, (national, between, end) => {
        const dialled = `+${code}${national}`;
        const expected = byLibrary(dialled, country);
        const digits = dialled.slice(1);
        fc.pre(expected !== null && digits.length >= 7 && !/^380\d{10}$/.test(expected.slice(1)));
        const cell = `тел. +${digits.replace(/\d/g, (digit, at: number) => digit + (between[at] ?? ''))}${end}`;
        expect(readPhone(cell, 'PL')).toMatchObject({ kind: 'phone', e164: expected });
      }),
      { numRuns: 300 },
    );
  });
});

test('the metadata are those of the installed library', () => {
  const root = path.join(__dirname, '../..');
  const made = execFileSync(process.execPath, ['tools/phone-metadata.mjs', '--print'], { cwd: root, encoding: 'utf8' });
  expect(made).toBe(readFileSync(path.join(root, 'src/domain/phone-metadata.json'), 'utf8'));
});
