/** Reads the records of a source through the cleaning of the base: each value in the form in which it is written, and what leaves doubt. */
import type { ClientField, Reason } from '../../domain/codes';
import { isoOf, type Birthday } from '../../domain/days';
import type { ClientRecord } from '../../domain/duplicates';
import type { FirstNames } from '../../domain/first-names';
import type { RawValue, Scalar } from '../../ports';
import { cleanColumn, isErrorValue, type ColumnSurroundings } from '../cleaning/clean-clients';
import { clientRecord } from '../client-records';
import { readBirthdayColumn } from '../codecs/birthdays';
import { readDays, isDay } from '../codecs/days';
import type { SerialZone } from '../codecs/zone-days';
import type { IdentityReader } from '../match-orders';
import type { ImportSource } from './source';

/** What a record says. Blank values are not there. */
export interface Incoming {
  /** Row of the source. */
  row: number;
  /** Birthdays as `1987-03-05` or `--03-05`. */
  values: Map<ClientField, Scalar>;
  /** Fields whose value leaves doubt: it is taken as it stands, and never over anything. */
  unread: Set<ClientField>;
  birthday: Birthday | null;
}

export interface DoubtfulValue {
  row: number;
  column: number;
  field: string;
  /** At most 60 characters. */
  value: string;
  reason: Reason;
  /** What it was probably meant to be. */
  suggestion?: string;
}

export interface ReadSource {
  records: Incoming[];
  doubtful: DoubtfulValue[];
  skipped: { row: number; reason: Reason }[];
}

export interface ReadContext extends ColumnSurroundings {
  /** The column of the base into which a field goes; none where it has none. */
  like: (field: ClientField) => readonly RawValue[];
}

export const PHONE_FIELDS: readonly ClientField[] = ['phone', 'phone2', 'phone3'];
export const EMAIL_FIELDS: readonly ClientField[] = ['email', 'email2'];
/** A record with none of these, and no phone or address that can be read, is nobody. */
const TELLING: readonly ClientField[] = ['name', 'lastName', 'firstName', 'company', 'taxId'];
/** Fields of which a new client must have one. */
export const NAMING: readonly ClientField[] = [...TELLING, ...PHONE_FIELDS, ...EMAIL_FIELDS];
/** What a cell may hold, by Google's limit. */
const LONGEST = 50_000;

type Doubt = Pick<DoubtfulValue, 'reason' | 'suggestion'>;
/** A value as it would be written; null for a blank. */
type Reading = { value: Scalar; doubt?: Doubt; birthday?: Birthday };

/**
 * Reads all records, column by column.
 * @example a row «8 916 123-45-67», «anna@gmial.com» → phone '+79161234567', e-mail as it stands and in `doubtful` with the suggestion 'anna@gmail.com'
 */
export function readSource(source: ImportSource, context: ReadContext): ReadSource {
  const doubtful: DoubtfulValue[] = [];
  const records = source.rows.map((row): Incoming => {
    return { row, values: new Map<ClientField, Scalar>(), unread: new Set<ClientField>(), birthday: null };
  });
  for (const [field, column] of source.bound) {
    const cells = source.rows.map((row): RawValue => source.values[row - 1]?.[column - 1] ?? '');
    readColumn(field, cells, context).forEach(({ value, doubt, birthday }, index) => {
      const record = records[index]!;
      if (value !== null) record.values.set(field, value);
      if (birthday !== undefined) record.birthday = birthday;
      if (doubt === undefined) return;
      record.unread.add(field);
      const cell = cells[index]!;
      const shown = typeof cell === 'object' ? '' : String(cell).trim().slice(0, 60);
      doubtful.push({ row: record.row, column, field, value: shown, ...doubt });
    });
  }
  const isNobody = ({ values, unread }: Incoming): boolean =>
    !NAMING.some((field) => values.has(field) && (TELLING.includes(field) || !unread.has(field)));
  const nobody = new Set(records.filter(isNobody).map(({ row }) => row));
  return {
    records: records.filter(({ row }) => !nobody.has(row)),
    doubtful: doubtful.filter(({ row }) => !nobody.has(row)),
    skipped: [...nobody].map((row) => ({ row, reason: 'NO_NAME_OR_CONTACT' })),
  };
}

function readColumn(field: ClientField, cells: readonly RawValue[], context: ReadContext): Reading[] {
  const { zone, country, today, wishes } = context;
  if (field === 'addedOn') {
    const { days, faults } = readDays(cells, zone, Number(isoOf(today).slice(0, 4)), 'DMY');
    const reasons = new Map(faults.map(({ index, reason }) => [index, reason]));
    return [...days].map((day, index) => {
      const reason = reasons.get(index);
      return { value: isDay(day) ? day : null, ...(reason === undefined ? {} : { doubt: { reason } }) };
    });
  }
  const birthdays = field === 'birthday' ? readBirthdayColumn(cells, zone, country, today, wishes).birthdays : [];
  return cleanColumn(field, cells, context, context.like(field)).map((verdict, index): Reading => {
    const value = plain(cells[index]!, zone);
    if (typeof value === 'string' && value.length > LONGEST) return { value: null, doubt: { reason: 'TOO_LONG' } };
    if (value === false && field !== 'consent') return { value: null };
    if (verdict.kind === 'doubt') {
      const { reason, suggestion, shown } = verdict;
      return {
        value,
        doubt: { reason, ...(suggestion === undefined ? {} : { suggestion: shown ?? String(suggestion) }) },
      };
    }
    const birthday = birthdays[index] ?? null;
    if (birthday !== null) return { value: birthdayToken(birthday), birthday };
    return { value: verdict.kind === 'change' ? verdict.after : value };
  });
}

/** A cell as it would be written: dates in columns of texts as day, month and year; an error is nothing. */
function plain(cell: RawValue, zone: SerialZone): Scalar {
  if (typeof cell === 'object') {
    const serial = zone.serialOf(cell.valueOf());
    return Number.isNaN(serial) ? null : isoOf(Math.floor(serial)).split('-').reverse().join('.');
  }
  if (typeof cell !== 'string') return cell;
  const text = cell.trim();
  return text === '' || isErrorValue(text) ? null : text;
}

/** @example birthdayToken({ year: null, month: 3, day: 5 }) → '--03-05' */
export function birthdayToken({ year, month, day }: Birthday): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${year === null ? '-' : String(year)}-${two(month)}-${two(day)}`;
}

/** What the search for duplicates knows of a record. What leaves doubt is no evidence. */
export function recordOf(
  { values, unread, birthday }: Incoming,
  id: string,
  reader: IdentityReader,
  names: FirstNames,
): ClientRecord {
  const raw = (field: string): RawValue =>
    unread.has(field as ClientField) ? '' : (values.get(field as ClientField) ?? '');
  return clientRecord(id, raw, birthday, reader, names);
}
