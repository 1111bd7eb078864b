/** Takes rows that are one client for the one row they become, as merging would write it. */
import type { Client } from './base';

/** The fullest row, with its blanks filled from the others and all phones and mailboxes. @example wholeOf([withPhone, withBirthday]) //=> one with both */
export function wholeOf(rows: readonly Client[]): Client {
  const [fullest, ...others] = [...rows].sort((a, b) => filled(b) - filled(a));
  const whole = { ...fullest! };
  for (const row of others) {
    whole.phones = [...new Set([...whole.phones, ...row.phones])];
    whole.emails = [...new Set([...whole.emails, ...row.emails])];
    for (const field of NUMBERED) if (whole[field] < 0) whole[field] = row[field];
    whole.sex ??= row.sex;
    whole.address ??= row.address;
    if (whole.written === 0) {
      whole.written = row.written;
      whole.birthday = row.birthday;
    }
  }
  return whole;
}

const NUMBERED = ['last', 'first', 'middle', 'city', 'region', 'postcode', 'taxId', 'company'] as const;

const filled = (row: Client): number =>
  NUMBERED.filter((field) => row[field] >= 0).length +
  Number(row.phones.length > 0) +
  Number(row.emails.length > 0) +
  Number(row.address !== null) +
  Number(row.written > 0);
