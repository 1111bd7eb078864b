/** The fields that the trade keeps of a client who is a person, and of one who is a company; and fields by groups, for lists to choose from. */
import { CLIENT_FIELDS, type ClientField } from './codes';

/** B2C: clients are people. B2B: clients are companies, with people who speak for them. */
export const TEMPLATES = ['B2C', 'B2B'] as const;
export type Template = (typeof TEMPLATES)[number];

/** Every client field once, but the ID, which Klientura keeps. */
export const FIELD_GROUPS = {
  identity: ['name', 'lastName', 'firstName', 'middleName', 'birthday', 'leapDay', 'gender'],
  contacts: ['phone', 'phone2', 'phone3', 'email', 'email2', 'telegram', 'whatsapp', 'viber', 'instagram', 'website'],
  address: ['country', 'region', 'city', 'postcode', 'address'],
  personal: ['family', 'children', 'interests'],
  preferences: ['language', 'timeZone', 'preferredContact', 'preferredDelivery', 'preferredPayment', 'consent'],
  company: ['company', 'taxId', 'industry', 'headcount', 'turnover', 'contactPerson', 'position'],
  work: ['source', 'owner', 'nextContact', 'addedOn', 'tags', 'note'],
} as const satisfies Record<string, readonly ClientField[]>;
export type FieldGroup = keyof typeof FIELD_GROUPS;

const FIELDS: Readonly<Record<Template, readonly ClientField[]>> = {
  B2C: [
    ...['name', 'gender', 'birthday'],
    ...['phone', 'phone2', 'email', 'telegram', 'whatsapp', 'viber', 'instagram'],
    ...['country', 'region', 'city', 'postcode', 'address'],
    ...['family', 'children', 'interests'],
    ...['preferredContact', 'preferredDelivery', 'preferredPayment', 'consent'],
    ...['source', 'owner', 'addedOn', 'note'],
  ] as ClientField[],
  B2B: [
    ...['company', 'taxId', 'industry', 'headcount', 'turnover', 'website'],
    ...['contactPerson', 'position'],
    ...['phone', 'phone2', 'email', 'email2', 'telegram', 'whatsapp', 'viber'],
    ...['country', 'region', 'city', 'postcode', 'address'],
    ...['preferredContact', 'preferredDelivery', 'preferredPayment', 'consent'],
    ...['source', 'owner', 'addedOn', 'note'],
  ] as ClientField[],
};

/** A whole name and its parts say the same: a base has the one or the others. */
const NAME_PARTS: readonly ClientField[] = ['lastName', 'firstName', 'middleName'];

/**
 * The fields of a template that a base does not have yet, in the template's order.
 * @param present fields that have a column
 * @example missingFields('B2C', new Set(['lastName', 'firstName', 'phone'])) //=> ['gender', 'birthday', 'phone2', 'email', …]
 */
export function missingFields(template: Template, present: ReadonlySet<string>): ClientField[] {
  const named = NAME_PARTS.some((field) => present.has(field));
  return FIELDS[template].filter((field) => !present.has(field) && !(field === 'name' && named));
}

/** Fields that a person may bind to a column of a clients' tab. */
export const OPEN_CLIENT_FIELDS: readonly ClientField[] = CLIENT_FIELDS.filter((field) => field !== 'id');
