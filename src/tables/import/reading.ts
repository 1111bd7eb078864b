/** Reads the records of a source: each value in the form in which it is written, and what cannot be read. */
import type { ClientField, Day, Reason } from '../../domain/codes';
import { isoOf, type Birthday } from '../../domain/days';
import type { FirstNames } from '../../domain/first-names';
import { splitName, tidyName } from '../../domain/names';
import type { RawValue, Scalar } from '../../ports';
import { readBirthdayColumn } from '../codecs/birthdays';
import { emailOf, phoneOf } from '../codecs/contacts';
import { readDays, isDay } from '../codecs/days';
import type { SerialZone } from '../codecs/zone-days';
import { IdentityReader } from '../match-orders';
import type { Person } from './matcher';
import type { ImportSource } from './source';

/** What a record says. Blank values are not there. */
export interface Incoming {
  /** Row of the source. */
  row: number;
  /** Birthdays as `1987-03-05` or `--03-05`. */
  values: Map<ClientField, Scalar>;
  /** Fields whose value could not be read: it is taken as it stands, and never over anything. */
  unread: Set<ClientField>;
  person: Person;
}

export interface DoubtfulValue {
  row: number;
  column: number;
  field: string;
  /** At most 60 characters. */
  value: string;
  reason: Reason;
}

export interface ReadSource {
  records: Incoming[];
  doubtful: DoubtfulValue[];
  skipped: { row: number; reason: Reason }[];
}

export interface ReadContext {
  zone: SerialZone;
  country: string;
  today: Day;
  names: FirstNames;
}

export const PHONE_FIELDS: readonly ClientField[] = ['phone', 'phone2', 'phone3'];
export const EMAIL_FIELDS: readonly ClientField[] = ['email', 'email2'];
const NAME_FIELDS: readonly ClientField[] = ['name', 'lastName', 'firstName', 'middleName', 'contactPerson'];
/** A record with none of these is nobody. */
const TELLING: readonly ClientField[] = ['name', 'lastName', 'firstName', 'company', 'taxId'];
/** Fields of which a new client must have one. */
export const NAMING: readonly ClientField[] = [...TELLING, ...PHONE_FIELDS, ...EMAIL_FIELDS];
/** What a cell may hold, by Google's limit. */
const LONGEST = 50_000;

type Column = (Scalar | null)[];

/**
 * Reads all records, dates column by column.
 * @example a row «8 916 123-45-67», «анна@» → phone '+79161234567', e-mail as it stands and in `doubtful`
 */
export function readSource(source: ImportSource, context: ReadContext): ReadSource {
  const doubtful: DoubtfulValue[] = [];
  const records = source.rows.map((row): Incoming => {
    return { row, values: new Map<ClientField, Scalar>(), unread: new Set<ClientField>(), person: nobody() };
  });
  const birthdays: (Birthday | null)[] = [];
  for (const [field, column] of source.bound) {
    const cells = source.rows.map((row): RawValue => source.values[row - 1]?.[column - 1] ?? '');
    const doubt = (index: number, reason: Reason): void => {
      const value = typeof cells[index] === 'object' ? '' : String(cells[index]).trim().slice(0, 60);
      doubtful.push({ row: source.rows[index]!, column, field, value, reason });
    };
    const read = column_(field, cells, context, (index, reason) => {
      if (reason !== 'TOO_LONG') records[index]!.unread.add(field);
      doubt(index, reason);
    });
    if (field === 'birthday') birthdays.push(...read.birthdays);
    read.values.forEach((value, index) => {
      if (value !== null) records[index]!.values.set(field, value);
    });
  }
  const reader = new IdentityReader(context.country);
  const skipped: ReadSource['skipped'] = [];
  const kept = records.filter((record, index) => {
    record.person = personOf(record, birthdays[index] ?? null, reader, context.names);
    const { phones, emails } = record.person;
    if (phones.length > 0 || emails.length > 0 || TELLING.some((field) => record.values.has(field))) return true;
    skipped.push({ row: record.row, reason: 'NO_NAME_OR_CONTACT' });
    return false;
  });
  const rows = new Set(kept.map(({ row }) => row));
  return { records: kept, doubtful: doubtful.filter(({ row }) => rows.has(row)), skipped };
}

function column_(
  field: ClientField,
  cells: readonly RawValue[],
  { zone, country, today, names }: ReadContext,
  doubt: (index: number, reason: Reason) => void,
): { values: Column; birthdays: (Birthday | null)[] } {
  if (field === 'birthday') {
    const { birthdays, faults } = readBirthdayColumn(cells, zone, country, today);
    const values: Column = birthdays.map((birthday) => (birthday === null ? null : birthdayToken(birthday)));
    for (const { index, reason } of faults) {
      doubt(index, reason);
      values[index] ??= plain(cells[index]!, zone);
    }
    return { values, birthdays };
  }
  if (field === 'addedOn') {
    const { days, faults } = readDays(cells, zone, Number(isoOf(today).slice(0, 4)), 'DMY');
    const values: Column = [...days].map((day) => (isDay(day) ? day : null));
    for (const { index, reason } of faults) doubt(index, reason);
    return { values, birthdays: [] };
  }
  const values = cells.map((cell, index): Scalar | null => {
    if (PHONE_FIELDS.includes(field)) {
      const reading = phoneOf(cell, country);
      if (reading.kind === 'value') return phoneText(cell, country);
      if (reading.kind === 'fault') doubt(index, reading.reason);
    } else if (EMAIL_FIELDS.includes(field)) {
      const reading = emailOf(cell);
      if (reading.kind === 'value')
        return reading.value.rest === '' ? reading.value.address : `${reading.value.address}, ${reading.value.rest}`;
      if (reading.kind === 'fault') doubt(index, reading.reason);
    }
    const value = plain(cell, zone);
    if (typeof value === 'string' && value.length > LONGEST) {
      doubt(index, 'TOO_LONG');
      return null;
    }
    if (value === false && field !== 'consent') return null;
    return typeof value === 'string' && NAME_FIELDS.includes(field) ? tidyName(value, names) : value;
  });
  return { values, birthdays: [] };
}

/** Every number of a cell in one form, parted by commas; what is no number stays as it stands. */
function phoneText(cell: RawValue, country: string): string {
  const found: string[] = [];
  for (let rest: RawValue = cell; rest !== '';) {
    const reading = phoneOf(rest, country);
    if (reading.kind !== 'value') {
      if (typeof rest === 'string' && rest.trim() !== '') found.push(rest.trim());
      break;
    }
    const { e164, extension } = reading.value;
    found.push(extension === '' ? e164 : `${e164} #${extension}`);
    rest = reading.value.rest;
  }
  return found.join(', ');
}

/** A cell as it would be written: dates in columns of texts as day, month and year. */
function plain(cell: RawValue, zone: SerialZone): Scalar | null {
  if (typeof cell === 'object') {
    const serial = zone.serialOf(cell.valueOf());
    return Number.isNaN(serial) ? null : isoOf(Math.floor(serial)).split('-').reverse().join('.');
  }
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  return text === '' ? null : text;
}

/** @example birthdayToken({ year: null, month: 3, day: 5 }) → '--03-05' */
export function birthdayToken({ year, month, day }: Birthday): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year === null ? '-' : String(year)}-${two(month)}-${two(day)}`;
}

function nobody(): Person {
  return {
    id: '',
    lastName: '',
    firstName: '',
    middleName: '',
    phones: [],
    emails: [],
    birthday: null,
    city: '',
    address: '',
    postcode: '',
    taxId: '',
    company: '',
  };
}

function personOf(
  { values, unread }: Incoming,
  birthday: Birthday | null,
  reader: IdentityReader,
  names: FirstNames,
): Person {
  const text = (field: ClientField): string => {
    const value = values.get(field);
    return value === undefined || value === null ? '' : String(value);
  };
  return personFrom(text, birthday, reader, names, unread);
}

/**
 * A person from the texts of its fields. A name in one column is parted.
 * @param unread fields that are known not to be readable
 */
export function personFrom(
  text: (field: ClientField) => string,
  birthday: Birthday | null,
  reader: IdentityReader,
  names: FirstNames,
  unread?: ReadonlySet<ClientField>,
): Person {
  const name = text('name');
  const split = name === '' ? null : splitName(name, names);
  const parts =
    text('lastName') + text('firstName') !== ''
      ? { lastName: text('lastName'), firstName: text('firstName'), middleName: text('middleName') }
      : (split ?? { lastName: '', firstName: '', middleName: '' });
  const isFirm = name !== '' && split === null;
  const phones = PHONE_FIELDS.flatMap((field) => (unread?.has(field) ? [] : numbersIn(text(field), reader)));
  const emails = EMAIL_FIELDS.flatMap((field) => (unread?.has(field) ? [] : addressesIn(text(field), reader)));
  return {
    ...parts,
    id: text('id'),
    phones: [...new Set(phones)],
    emails: [...new Set(emails)],
    birthday,
    city: text('city'),
    address: text('address'),
    postcode: text('postcode'),
    taxId: text('taxId').replace(/\D/g, ''),
    // A name that is no person's is a company's.
    company: text('company') || (isFirm ? name : ''),
  };
}

/** E.164 numbers of a cell with any number of them. */
export function numbersIn(text: string, reader: IdentityReader): string[] {
  const whole = reader.phonesOf(text);
  if (!/[,;/\n]/.test(text)) return [...whole];
  return [...new Set([...whole, ...text.split(/[,;/\n]+/).flatMap((part) => reader.phonesOf(part))])];
}

/** Canonical addresses of a cell with any number of them. */
export function addressesIn(text: string, reader: IdentityReader): string[] {
  const found = text.split(/[\s,;]+/).map((part) => reader.emailOf(part));
  return [...new Set(found.filter((address) => address !== ''))];
}
