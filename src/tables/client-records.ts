/** What the search for duplicates knows of each client, read from the clients' table. */
import type { Day } from '../domain/codes';
import type { Birthday } from '../domain/days';
import type { ClientRecord } from '../domain/duplicates';
import type { FirstNames } from '../domain/first-names';
import { splitName } from '../domain/names';
import type { RawValue } from '../ports';
import { readBirthdayColumn } from './codecs/birthdays';
import type { SerialZone } from './codecs/zone-days';
import { idText } from './id-text';
import { IdentityReader } from './match-orders';
import type { Settings } from './settings';
import type { ClientColumn, ClientTable } from './table';

/** In the order of `clients.ids`. A name that stands in one column is split; one that is no person's is a company's. */
export function clientRecords(
  clients: ClientTable,
  { country }: Pick<Settings, 'country'>,
  zone: SerialZone,
  today: Day,
  names: FirstNames,
): ClientRecord[] {
  const reader = new IdentityReader(country);
  const { birthdays } = readBirthdayColumn(clients.column('birthday'), zone, country, today);
  return clients.rows.map((row, i) =>
    clientRecord(clients.ids[i]!, (field) => clients.raw(row, field), birthdays[i] ?? null, reader, names),
  );
}

/** One client. @param raw what the cell of a field holds; '' for a field that is not there */
export function clientRecord(
  id: string,
  raw: (field: ClientColumn) => RawValue,
  birthday: Birthday | null,
  reader: IdentityReader,
  names: FirstNames,
): ClientRecord {
  const text = (field: ClientColumn): string => idText(raw(field));
  const each = (fields: readonly ClientColumn[], read: (cell: RawValue) => readonly string[]): string[] => [
    ...new Set(fields.flatMap((field) => [...read(raw(field))])),
  ];
  return {
    id,
    ...nameOf(text, names),
    phones: each(['phone', 'phone2', 'phone3', 'whatsapp', 'viber'], (cell) => reader.phonesOf(cell)),
    emails: each(['email', 'email2'], (cell) => reader.emailsOf(cell)),
    birthday,
    city: text('city'),
    address: text('address'),
    postcode: text('postcode'),
    taxId: text('taxId').replace(/\D/g, ''),
  };
}

function nameOf(
  text: (field: ClientColumn) => string,
  names: FirstNames,
): Pick<ClientRecord, 'lastName' | 'firstName' | 'middleName' | 'company'> {
  const whole = text('name');
  const company = text('company');
  const parts = { lastName: text('lastName'), firstName: text('firstName'), middleName: text('middleName') };
  if (parts.lastName !== '' || (parts.firstName !== '' && whole === '')) {
    // "Имя" may hold the whole name although there is a column for the family name.
    return { ...parts, company };
  }
  const split = splitName(whole || parts.firstName, names);
  return split === null ? { ...parts, company: company || whole } : { ...split, company };
}
