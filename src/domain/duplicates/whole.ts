/** Takes rows that are one client for the one row they become, as merging would write it. */
import { filledFields, type Client } from './base';
import type { ClientRecord } from './record';

/** The row that a merge keeps, the fullest and of equals the first, with its blanks filled from the others and all phones and mailboxes. @example wholeOf([withPhone, withBirthday]) //=> one with both */
export function wholeOf(rows: readonly Client[]): Client {
  const [fullest, ...others] = [...rows].sort((a, b) => b.filled - a.filled);
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

/** The same of records. @param rows in the order of IDs */
export function mergedRecord(rows: readonly ClientRecord[]): ClientRecord {
  const [fullest, ...others] = [...rows].sort((a, b) => filledFields(b) - filledFields(a));
  const whole: ClientRecord & Record<string, unknown> = { ...fullest! };
  for (const row of others)
    for (const [field, value] of Object.entries(row)) {
      const own = whole[field];
      if (Array.isArray(value)) whole[field] = [...new Set([...((own ?? []) as string[]), ...(value as string[])])];
      else if (own === '' || own === null || own === undefined) whole[field] = value;
    }
  return whole;
}
