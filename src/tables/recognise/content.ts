/** What the cells of a column look like, whatever its header says. Cheap tests on a sample: reading every cell is the codecs' business. */
import { readAmount } from '../../domain/amounts';
import { readDateText } from '../../domain/day-text';
import { readStatus } from '../../domain/order-status';
import { hasLegalForm } from '../../domain/legal-forms';
import type { RawValue } from '../../ports';
import { looksLikeTaxId } from './company-content';

/** A cell to show as an example. */
export interface Sample {
  /** From 1. */
  row: number;
  /** '' for a date: only the spreadsheet knows how it shows it. */
  text: string;
}

/** Shares (0 to 1) of the filled cells of the sample that look like the thing. */
export interface ContentShape {
  /** Filled cells in the whole column. */
  filled: number;
  phone: number;
  email: number;
  date: number;
  /** Dates whose year is one in which clients are born. */
  birthday: number;
  name: number;
  fullName: number;
  amount: number;
  status: number;
  consent: number;
  /** Tax numbers with right check digits. */
  taxId: number;
  /** Addresses of web pages. */
  link: number;
  /** Names in messengers: `@nick` or a link to one. */
  nick: number;
  postcode: number;
  /** Names with a legal form: ООО «Мята», ТОВ "Лан", Bright Ltd. */
  legalForm: number;
  text: number;
  /** Different values, divided by the filled cells of the sample. */
  distinct: number;
  samples: Sample[];
}

const SAMPLE = 200;
const EMAIL = /^[^\s@,;]+@[^\s@,;]+\.[^\s@,;.]+/;
const PHONE = /^[+(\d][\d\s()+\-–.\u00a0]{7,}\d(?:\D{1,6}\d{1,5})?$/;
const NAME = /^\p{L}[\p{L}'’ʼ.-]*(?:\s+\p{L}[\p{L}'’ʼ.-]*){0,3}$/u;
const CONSENT = /^(?:да|нет|так|ні|yes|no|true|false|\+|-|y|n|v|✓|✔|☑|согласен|согласна|отказ|відмова|согласие)$/i;
const LINK = /^(?:https?:\/\/|www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,}(?:\/\S*)?$/iu;
const NICK =
  /^(?:@[a-z\d_.]{3,32}|(?:https?:\/\/)?(?:www\.)?(?:t\.me|telegram\.me|instagram\.com)\/\S+|[a-z][a-z\d_.]{4,31})$/i;
/** Five figures in Ukraine and the USA, six in Russia, ZIP+4; letters and figures in Britain. */
const POSTCODE = /^(?:\d{5,6}|\d{5}-\d{4}|[a-z]{1,2}\d[a-z\d]? ?\d[a-z]{2})$/i;
const BIRTH_YEARS: readonly [number, number] = [1920, 2015];
/** For telling dates from other texts; which century two digits mean does not matter for that. */
const LATEST_YEAR = 2035;

export function isBlank(value: RawValue | undefined): boolean {
  if (typeof value !== 'string') return value === undefined;
  const first = value.charCodeAt(0);
  // Nearly every text begins with a Latin or Cyrillic letter or a figure; trimming millions of them would be felt.
  if ((first > 32 && first < 0xa0) || (first > 0xa0 && first < 0x1680)) return false;
  return value.trim() === '';
}

export function looksLikePhone(value: RawValue): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && value >= 1e8 && value < 1e15;
  if (typeof value !== 'string') return false;
  const first = value
    .trim()
    .split(/[,;/\n]/)[0]!
    .replace(/^(?:тел|моб|tel|phone|т)[.:\s]*/i, '')
    .trim();
  if (!PHONE.test(first)) return false;
  const digits = first.replace(/\D/g, '').length;
  return digits >= 9 && digits <= 18 && readDateText(first, LATEST_YEAR).kind === 'unreadable';
}

export function looksLikeEmail(value: RawValue): boolean {
  return typeof value === 'string' && EMAIL.test(value.trim().replace(/^(?:mailto:|<)/i, ''));
}

export function looksLikeDate(value: RawValue): boolean {
  return (
    typeof value === 'object' || (typeof value === 'string' && readDateText(value, LATEST_YEAR).kind !== 'unreadable')
  );
}

function looksLikeBirthday(value: RawValue): boolean {
  if (typeof value === 'object') return inBirthYears(value.getFullYear());
  if (typeof value !== 'string') return false;
  const reading = readDateText(value, LATEST_YEAR);
  return reading.kind !== 'unreadable' && (reading.year === null || inBirthYears(reading.year));
}

const inBirthYears = (year: number): boolean => year >= BIRTH_YEARS[0] && year <= BIRTH_YEARS[1];

/** Looks at up to 200 filled cells spread over the column; `rows` are indices into `values`. */
export function shapeOf(
  values: readonly (readonly RawValue[])[],
  column: number,
  rows: readonly number[],
): ContentShape {
  const filledRows: number[] = [];
  for (const row of rows) if (!isBlank(values[row]![column])) filledRows.push(row);
  const step = Math.max(1, Math.floor(filledRows.length / SAMPLE));
  const sample: RawValue[] = [];
  for (let i = 0; i < filledRows.length && sample.length < SAMPLE; i += step) {
    sample.push(values[filledRows[i]!]![column]!);
  }
  const share = (test: (value: RawValue) => boolean): number =>
    sample.length === 0 ? 0 : sample.filter(test).length / sample.length;
  const text = (value: RawValue): string => (typeof value === 'string' ? value.trim() : '');
  const distinct = new Set(sample.map((value) => (typeof value === 'object' ? value.getTime() : value)));
  return {
    filled: filledRows.length,
    phone: share(looksLikePhone),
    email: share(looksLikeEmail),
    date: share(looksLikeDate),
    birthday: share(looksLikeBirthday),
    name: share((value) => NAME.test(text(value))),
    fullName: share((value) => NAME.test(text(value)) && /\s/.test(text(value))),
    amount: share(
      (value) =>
        typeof value === 'number' ||
        (typeof value === 'string' && !looksLikePhone(value) && readAmount(value) !== null),
    ),
    status: share((value) => typeof value === 'string' && readStatus(value) !== 'done'),
    consent: share((value) => typeof value === 'boolean' || CONSENT.test(text(value))),
    taxId: share(looksLikeTaxId),
    link: share((value) => LINK.test(text(value))),
    nick: share((value) => NICK.test(text(value))),
    postcode: share((value) => POSTCODE.test(typeof value === 'number' ? String(value) : text(value))),
    legalForm: share((value) => hasLegalForm(text(value))),
    text: share((value) => typeof value === 'string'),
    distinct: sample.length === 0 ? 0 : distinct.size / sample.length,
    samples: samplesOf(values, column, filledRows),
  };
}

/** The first few different cells. Among the first rows only, so that one look at the tab shows them all. */
function samplesOf(values: readonly (readonly RawValue[])[], column: number, filledRows: readonly number[]): Sample[] {
  const seen = new Set<string | number>();
  const samples: Sample[] = [];
  for (const row of filledRows.slice(0, SAMPLE)) {
    const value = values[row]![column]!;
    const text = typeof value === 'object' ? '' : String(value).trim().slice(0, 60);
    const key = typeof value === 'object' ? value.getTime() : text;
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    samples.push({ row: row + 1, text });
    if (samples.length === 3) break;
  }
  return samples;
}
