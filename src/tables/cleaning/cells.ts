/** Cleans cells that need nothing but themselves: phones, addresses, names, cities, firms and registry numbers. */
import { tidyCity } from '../../domain/cities';
import type { ClientField } from '../../domain/codes';
import { isVat } from '../../domain/eu-vat';
import { readEmails } from '../../domain/email-cells';
import { tidyCompany } from '../../domain/legal-forms';
import { tidyName } from '../../domain/names';
import { phoneCellText, readPhones } from '../../domain/phone-cells';
import { isEdrpou, isInn, isKpp, isOgrn, isRnokpp } from '../../domain/registry-numbers';
import type { Lists, RawValue, Words } from '../../ports';
import { changed, KEEP, type Verdict } from './verdict';

/** What the reading of a cell depends on beside the cell. */
export interface CellSurroundings {
  /** ISO code of the base's country. */
  country: string;
  words: Words;
  lists: Lists;
}

type Cleaner = (cell: RawValue, surroundings: CellSurroundings) => Verdict;

const phone: Cleaner = (cell, { country, words }) => {
  // A number keeps its digits: 15 fit without loss.
  const text = typeof cell === 'number' && Number.isInteger(cell) ? cell.toFixed(0) : cell;
  if (text === false || text === '') return KEEP;
  if (typeof text !== 'string') return { kind: 'doubt', reason: 'UNREADABLE_PHONE' };
  const reading = readPhones(text, country);
  if (reading.kind === 'phones') return changed(cell, phoneCellText(reading.numbers, words.text('cells.extension')));
  return reading.why === 'EMPTY' ? KEEP : { kind: 'doubt', reason: 'UNREADABLE_PHONE' };
};

const EMAIL_REASONS = { UNREADABLE: 'UNREADABLE_EMAIL', LOOKALIKE: 'LOOKALIKE_EMAIL', TYPO: 'TYPO_EMAIL' } as const;

const email: Cleaner = (cell) => {
  if (cell === false || cell === '') return KEEP;
  if (typeof cell !== 'string') return { kind: 'doubt', reason: 'UNREADABLE_EMAIL' };
  const reading = readEmails(cell);
  if (reading.kind === 'blank') return KEEP;
  if (reading.kind === 'emails') return changed(cell, reading.addresses.join(', '));
  const { why, suggestion } = reading;
  return { kind: 'doubt', reason: EMAIL_REASONS[why], ...(suggestion === undefined ? {} : { suggestion }) };
};

/** A text may become another text, never a blank. */
const text =
  (tidy: (text: string, surroundings: CellSurroundings) => string): Cleaner =>
  (cell, surroundings) => {
    if (typeof cell !== 'string' || cell.trim() === '') return KEEP;
    const after = tidy(cell, surroundings);
    return after === '' ? KEEP : changed(cell, after);
  };

/** Registers by country; a number of any of them will do. */
const REGISTERS: Readonly<Record<string, readonly ((digits: string) => boolean)[]>> = {
  RU: [isInn, isOgrn],
  UA: [isEdrpou, isRnokpp],
};
const LENGTHS: Readonly<Record<string, readonly number[]>> = { RU: [10, 12], UA: [8, 10] };
const TAX_LABEL =
  /^(?:инн|огрн(?:ип)?|є?дрпоу|єдрпоу|рнокпп|іпн|ипн|окпо|код|vat(?:\s*id)?|ust-?id(?:nr)?|nip)[\s.:№#-]*/iu;

const taxId: Cleaner = (cell, { country }) => {
  if (typeof cell !== 'string' && typeof cell !== 'number') return KEEP;
  const written = String(cell).trim();
  const bare = written.replace(TAX_LABEL, '').replace(/[\s\u00a0-]/g, '');
  if (bare === '') return KEEP;
  const isOne = (text: string): boolean => (REGISTERS[country] ?? []).some((is) => is(text)) || isVat(text);
  if (isOne(bare)) return typeof cell === 'number' ? KEEP : changed(cell, bare.toUpperCase());
  const [first, second, ...more] = bare.split('/');
  if (second !== undefined && more.length === 0 && isOne(first!) && isKpp(second)) return KEEP;
  if (REGISTERS[country] === undefined || !/^\d+$/.test(bare)) return KEEP;
  // A number in a cell loses the noughts in front.
  const full = LENGTHS[country]!.filter((length) => length > bare.length && length - bare.length <= 3)
    .map((length) => bare.padStart(length, '0'))
    .find(isOne);
  return { kind: 'doubt', reason: 'BAD_TAX_ID', ...(full === undefined ? {} : { suggestion: full }) };
};

const name = text((cell, { lists }) => tidyName(cell, lists.names()));

/** By field; columns of which the whole must be seen are not among them. */
export const CELL_CLEANERS: Readonly<Partial<Record<ClientField, Cleaner>>> = {
  name,
  lastName: name,
  firstName: name,
  middleName: name,
  contactPerson: name,
  phone,
  phone2: phone,
  phone3: phone,
  email,
  email2: email,
  city: text((cell, { words, lists }) => tidyCity(cell, words.locale, lists.cities())),
  company: text(tidyCompany),
  taxId,
};
