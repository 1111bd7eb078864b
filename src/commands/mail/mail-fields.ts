/** What mail needs of every client: the birthday, the address and the parts of the name, read from the cells once. */
import type { Day } from '../../domain/codes';
import { readEmail } from '../../domain/emails';
import { splitName, tidyName } from '../../domain/names';
import type { Birthday } from '../../domain/occasions/birthdays';
import type { Ports, RawValue } from '../../ports';
import { readBirthdayColumn, type BirthdayColumn } from '../../tables/codecs/birthdays';
import type { Base, ClientTable } from '../../tables/table';

/** An address to write to, and the form in which two spellings of one mailbox are equal. */
export interface MailAddress {
  address: string;
  canonical: string;
}

/** All arrays are in the order of the clients' rows. */
export interface MailFields {
  /** null where there is none or it cannot be read. */
  birthdays: readonly (Birthday | null)[];
  /** Cells with two readings, of which the column tells neither to be right. */
  unclear: BirthdayColumn['unclear'];
  /** The cell says nothing: NO_EMAIL; says something that is no address: BAD_EMAIL. */
  emailOf(index: number): MailAddress | 'NO_EMAIL' | 'BAD_EMAIL';
  nameOf(index: number): NameTags;
}

export interface NameTags {
  firstName: string;
  lastName: string;
  middleName: string;
}

/** Reads the fields; addresses and names only of those clients who are asked for. */
export function mailFieldsOf(ports: Ports, base: Base, today: Day): MailFields {
  const { clients } = base;
  const { birthdays, unclear } = readBirthdayColumn(
    clients.column('birthday'),
    ports.zone,
    base.settings.country,
    today,
  );
  return {
    birthdays,
    unclear,
    emailOf: (index) => addressOf(clients, index),
    nameOf: (index) => nameTagsOf(ports, clients, index),
  };
}

/** The address of client number `index`, or why there is none. */
export function addressOf(clients: ClientTable, index: number): MailAddress | 'NO_EMAIL' | 'BAD_EMAIL' {
  const reading = readEmail(textOf(clients.raw(clients.rows[index]!, 'email')));
  if (reading.kind === 'email') return { address: reading.address, canonical: reading.canonical };
  return reading.why === 'EMPTY' ? 'NO_EMAIL' : 'BAD_EMAIL';
}

/** The parts of the name of client number `index`, from columns of their own or from the whole name; '' for what is not known. */
export function nameTagsOf(ports: Ports, clients: ClientTable, index: number): NameTags {
  const row = clients.rows[index]!;
  const names = ports.lists.names();
  const whole = splitName(textOf(clients.raw(row, 'name')), names);
  const part = (field: keyof NameTags): string =>
    tidyName(textOf(clients.raw(row, field)), names) || (whole?.[field] ?? '');
  const firstName = part('firstName');
  // "Здравствуйте, И.!" is no greeting.
  return {
    firstName: /^\p{L}\.$/u.test(firstName) ? '' : firstName,
    lastName: part('lastName'),
    middleName: part('middleName'),
  };
}

/** A cell as text; numbers as they are, dates and flags are no text. */
export function textOf(cell: RawValue): string {
  return typeof cell === 'string' ? cell.trim() : typeof cell === 'number' ? String(cell) : '';
}
