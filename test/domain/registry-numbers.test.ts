/** Real numbers of well-known firms and published specimens; each with one figure changed is none. */
import { isVat, VAT_COUNTRIES } from '../../src/domain/eu-vat';
import { isEdrpou, isInn, isKpp, isOgrn, isRnokpp } from '../../src/domain/registry-numbers';

/** The number with each of its digits changed in turn: a check digit finds nearly every such slip. */
const slips = (number: string, isOne: (text: string) => boolean): number =>
  Array.from(number).filter(
    (digit, at) =>
      /\d/.test(digit) && isOne(number.slice(0, at) + String((Number(digit) + 1) % 10) + number.slice(at + 1)),
  ).length;

it.each([
  ['ИНН', isInn, ['7707083893', '7736050003', '7728168971', '500100732259']],
  ['ОГРН', isOgrn, ['1027700132195', '1027700070518', '304500116000157']],
  ['ЄДРПОУ', isEdrpou, ['14360570', '20077720', '00032129', '21560766', '40075815']],
  ['РНОКПП', isRnokpp, ['3184710691']],
])('%s', (_, isOne, numbers) => {
  for (const number of numbers) {
    expect([number, isOne(number)]).toEqual([number, true]);
    expect([number, slips(number, isOne)]).toEqual([number, 0]);
    expect(isOne(number.slice(1))).toBe(false);
  }
  for (const bad of ['', '0000000000', '00000000', 'abc', '12345']) expect(isOne(bad)).toBe(false);
});

it('КПП has a shape alone', () => {
  expect(['773601001', '7736AB001', '77360100', '77360100A'].map(isKpp)).toEqual([true, true, false, false]);
});

it.each([
  'ATU13585627',
  'BE0428759497',
  'DE136695976',
  'DK13585628',
  'EE100931558',
  'EL023456780',
  'ESA13585625',
  'ES54362315K',
  'ESX2482300W',
  'FI20774740',
  'FR40303265045',
  'HR33392005961',
  'HU12892312',
  'IT00743110157',
  'LU15027442',
  'MT11679112',
  'NL004495445B01',
  'PL8567346215',
  'PT501964843',
  'RO18547290',
  'SE123456789701',
  'SI50223054',
  'SK2022749619',
  'CHE107787577',
])('%s is a VAT number, and with a slip it is none', (number) => {
  expect(isVat(number)).toBe(true);
  // The Greek remainder 10 counts as 0, and no digit checks the two behind the B.
  const unseen = { EL: 1, NL: 2 }[number.slice(0, 2)] ?? 0;
  expect(slips(number.slice(2), (rest) => isVat(number.slice(0, 2) + rest))).toBe(unseen);
});

it('a VAT number is known by its shape where no digit checks it, whatever stands between', () => {
  for (const number of [
    'GB980780684',
    'LV40003521600',
    'LT119511515',
    'CZ25123891',
    'IE6433435F',
    'BG175074752',
    'CY10259033P',
  ])
    expect([number, isVat(number)]).toEqual([number, true]);
  expect(isVat('de 136.695-976')).toBe(true);
  for (const bad of ['', 'DE', '136695976', 'XX123456789', 'DE12345']) expect(isVat(bad)).toBe(false);
  expect(VAT_COUNTRIES).toHaveLength(29);
});
