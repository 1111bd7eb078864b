/** SAME_PERSON and DUPLICATE_KEY: the search for duplicates on rows that somebody has in a sheet of his own. */
import { scorePair, type ClientRecord } from '../domain/duplicates';
import { canonicalEmail, readEmail } from '../domain/emails';
import { foldName } from '../domain/name-fold';
import { splitName } from '../domain/names';
import { readPhone } from '../domain/phones';
import { dateOf, type Birthday } from '../domain/days';
import type { RawValue } from '../ports';
import { emailOf, phoneOf } from '../tables/codecs/contacts';
import { DayReader, fallbackOrder } from '../tables/codecs/days';
import { refuse } from './argument';
import type { FormulaResult } from './context';
import type { ArgumentRule, Arguments } from './read-arguments';

export const SAME_PERSON_ARGUMENTS: readonly ArgumentRule[] = [
  { name: 'a', kind: 'rows' },
  { name: 'b', kind: 'rows' },
];
export const DUPLICATE_KEY_ARGUMENTS: readonly ArgumentRule[] = [
  { name: 'name', kind: 'texts' },
  { name: 'phone', kind: 'texts', optional: true },
  { name: 'email', kind: 'texts', optional: true },
];

const EMAIL = /[^\s,;<>()]+@[^\s,;<>()]+/g;
const DATE = /(?<!\d)(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2}))(?!\d)/g;
const PHONE = /\+?\d[\d\s().-]{5,}\d/g;

/**
 * How likely the rows of `a` and `b` are one person, row by row; one row is compared with every row of the other.
 * @example SAME_PERSON("Иванова Елена +79161234567", "Olena Ivanova, 8 916 123-45-67") //=> 0.98
 */
export function samePersonFormula(args: Arguments): FormulaResult {
  const [a, b] = [args.rows('a'), args.rows('b')];
  const rows = Math.max(a.length, b.length);
  if (a.length !== b.length && a.length !== 1 && b.length !== 1)
    throw refuse(args.formula, 'b', 'DIFFERENT_LENGTH', { rows: b.length, expected: a.length });
  const people = (cells: readonly RawValue[][]): (ClientRecord | null)[] => cells.map((row) => personOf(row, args));
  const [ones, others] = [people(a), people(b)];
  const scores = Array.from({ length: rows }, (_, row) => {
    const one = ones[a.length === 1 ? 0 : row] ?? null;
    const other = others[b.length === 1 ? 0 : row] ?? null;
    return one === null || other === null
      ? ''
      : Math.round(scorePair(one, other, args.context.lists.names()).score * 1000) / 1000;
  });
  return rows === 1 ? scores[0]! : scores.map((score) => [score]);
}

/** A person from the cells of a row, or from one text with all in it; what is neither e-mail nor date nor phone is the name. `null` for a blank row. */
function personOf(row: readonly RawValue[], args: Arguments): ClientRecord | null {
  const { context } = args;
  const days = new DayReader(context.zone, dateOf(context.today).year, fallbackOrder(context.locale));
  const names: string[] = [];
  const phones: string[] = [];
  const emails: string[] = [];
  const birthdays: Birthday[] = [];
  const born = (cell: RawValue): void => {
    days.learn(cell);
    days.decide();
    const date = days.date(cell);
    if (typeof date !== 'number') birthdays.push({ year: date.year, month: date.month, day: date.day });
  };
  for (const cell of row) {
    if (typeof cell === 'object') born(cell);
    if (typeof cell === 'number') {
      const phone = phoneOf(cell, context.country);
      if (phone.kind === 'value') phones.push(phone.value.e164);
    }
    if (typeof cell !== 'string') continue;
    const rest = cell
      .replace(EMAIL, (text) => {
        const email = readEmail(text);
        if (email.kind === 'email') emails.push(email.canonical);
        return ' ';
      })
      .replace(DATE, (text) => {
        born(text);
        return ' ';
      })
      .replace(PHONE, (text) => {
        const phone = readPhone(text, context.country);
        if (phone.kind === 'phone') phones.push(phone.e164);
        return ' ';
      });
    const name = rest.replace(/[^\p{L}\p{M}.'’\- ]/gu, ' ').trim();
    if (/\p{L}/u.test(name)) names.push(name);
  }
  if (names.length + phones.length + emails.length + birthdays.length === 0) return null;
  const full = names.join(' ').replace(/\s+/g, ' ');
  const parts = splitName(full, context.lists.names()) ?? { lastName: full, firstName: '', middleName: '' };
  return {
    id: '',
    ...parts,
    phones,
    emails,
    birthday: birthdays[0] ?? null,
    city: '',
    address: '',
    postcode: '',
    taxId: '',
    company: '',
  };
}

/**
 * A text that likely duplicates have in common: the phone, else the e-mail, else the surname, and the first name in one spelling.
 * @example DUPLICATE_KEY("Дмитро Коваленко", "067 123 45 67") //=> '+380671234567 dmitri', as of "Kovalenko Dmitry", "+380 67 123-45-67"
 */
export function duplicateKeyFormula(args: Arguments): FormulaResult {
  const { cells, single } = args.column('name');
  const [phones, emails] = [args.optionalColumn('phone')?.cells, args.optionalColumn('email')?.cells];
  const names = args.context.lists.names();
  const keys = cells.map((cell, row) => {
    const name = typeof cell === 'string' ? cell : '';
    const phone = phoneOf(phones?.[row] ?? '', args.context.country);
    const email = emailOf(emails?.[row] ?? '');
    const parts = splitName(name, names) ?? { lastName: name, firstName: '' };
    const first = names.forms.oneForm(parts.firstName);
    const contact =
      phone.kind === 'value' ? phone.value.e164 : email.kind === 'value' ? canonicalEmail(email.value.address) : '';
    if (contact !== '') return `${contact} ${first}`.trim();
    return [foldName(parts.lastName), first].sort().join(' ').trim();
  });
  return single ? keys[0]! : keys.map((key) => [key]);
}
