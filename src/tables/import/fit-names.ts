/** Fits names to the columns of the base: in one column there, in three here, or the other way round. */
import type { ClientField } from '../../domain/codes';
import type { FirstNames } from '../../domain/first-names';
import { splitName } from '../../domain/names';
import type { Incoming } from './reading';

const PARTS: readonly ClientField[] = ['lastName', 'firstName', 'middleName'];

/**
 * The record with its name as the base keeps names.
 * @example for a base with one column of names: lastName 'Иванова', firstName 'Анна' → name 'Иванова Анна'
 */
export function fitNames(record: Incoming, fields: ReadonlySet<ClientField>, names: FirstNames): Incoming {
  const values = new Map(record.values);
  const parts = PARTS.map((field) => values.get(field)).filter((part) => part !== undefined);
  const keepsParts = fields.has('lastName') || fields.has('firstName');
  if (fields.has('name') && !values.has('name') && parts.length > 0) values.set('name', parts.join(' '));
  // A base without a column of companies has them among its names.
  const company = values.get('company');
  if (company !== undefined && !fields.has('company') && !values.has('name') && parts.length === 0) {
    values.set('name', company);
    values.delete('company');
  }
  const name = values.get('name');
  if (keepsParts && !fields.has('name') && parts.length === 0 && name !== undefined) {
    const split = splitName(String(name), names);
    if (split === null || !fields.has('firstName'))
      values.set(fields.has('lastName') ? 'lastName' : 'firstName', String(name));
    else if (!fields.has('lastName')) values.set('firstName', String(name));
    else
      for (const field of PARTS)
        if (split[field as keyof typeof split] !== '') values.set(field, split[field as keyof typeof split]);
  }
  return { ...record, values };
}
