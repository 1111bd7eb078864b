/** Phones and addresses of merged clients: no number is lost, and none stands twice. */
import { saysNothing } from '../domain/blank-words';
import { readEmail } from '../domain/emails';
import type { RawValue } from '../ports';
import type { ClientColumns } from '../tables/client-columns';
import { IdentityReader } from '../tables/match-orders';
import type { ClientColumn } from '../tables/table';
import type { MergedValue } from './merge-clients';

/** One contact of a client: what tells it from others, and how it is written. */
interface Contact {
  key: string;
  text: string;
}

const KINDS: readonly (readonly ClientColumn[])[] = [
  ['phone', 'phone2', 'phone3'],
  ['email', 'email2'],
];

/**
 * Puts what the keeper lacks into his blank cells, else behind what stands in his last one.
 * @param members the keeper first
 * @param chosen field → client whose value comes first
 * @param values is filled in
 * @example keeper 8 916 111-22-33, other +7 903 444-55-66, one column → '8 916 111-22-33, +79034445566'
 */
export function mergeContacts(
  columns: ClientColumns,
  country: string,
  members: readonly string[],
  chosen: Readonly<Record<string, string>>,
  values: Map<string, MergedValue>,
): void {
  const reader = new IdentityReader(country);
  for (const [main, ...more] of KINDS) {
    const read = main === 'email' ? addressesOf : (raw: RawValue): Contact[] => numbersOf(reader, raw);
    const keeper = members[0]!;
    const slots = [main!, ...more].filter((field) => columns.has(field) && !columns.isFormula(keeper, field));
    if (slots.length === 0) continue;
    const contactsOf = (id: string): Contact[] => slots.flatMap((field) => read(columns.raw(id, field)));
    const first = chosen[main!];
    const isOther = first !== undefined && first !== keeper && slots[0] === main;
    // The value that the user chose for the main column stands there; what stood there before finds another place.
    const texts = new Map(
      slots.map((field) => [field, textOf(columns.raw(isOther && field === main ? first : keeper, field))]),
    );
    const seen = new Set([...texts.values()].flatMap(read).map(({ key }) => key));
    let changed = isOther;
    for (const { key, text } of members.flatMap(contactsOf)) {
      if (seen.has(key)) continue;
      seen.add(key);
      changed = true;
      const free = slots.find((field) => texts.get(field) === '');
      const place = free ?? slots[slots.length - 1]!;
      texts.set(place, free === undefined ? behind(texts.get(place)!, text, read) : text);
    }
    if (!changed) {
      for (const field of slots) keep(columns, keeper, field, values);
      continue;
    }
    for (const field of slots) {
      const text = texts.get(field)!;
      if (text === textOf(columns.raw(keeper, field))) keep(columns, keeper, field, values);
      else
        values.set(field, {
          value: text,
          text,
          from: members.find((id) => textOf(columns.raw(id, field)) === text) ?? '',
        });
    }
  }
}

/** What stood there stays; a field that is blank has no value. */
function keep(columns: ClientColumns, keeper: string, field: string, values: Map<string, MergedValue>): void {
  const raw = columns.raw(keeper, field);
  const text = textOf(raw);
  if (text === '') values.delete(field);
  else if (values.get(field)?.from !== keeper)
    values.set(field, { value: typeof raw === 'object' ? text : raw, text, from: keeper });
}

/** What can be read comes before what cannot, so that the first number of the cell is one. */
function behind(before: string, text: string, read: (raw: RawValue) => Contact[]): string {
  return read(before).length === 0 ? `${text}, ${before}` : `${before}, ${text}`;
}

function numbersOf(reader: IdentityReader, raw: RawValue): Contact[] {
  return reader.phonesOf(raw).map((number) => ({ key: number, text: number }));
}

function addressesOf(raw: RawValue): Contact[] {
  const found: Contact[] = [];
  for (let rest = textOf(raw); rest !== '';) {
    const reading = readEmail(rest);
    if (reading.kind !== 'email') break;
    found.push({ key: reading.canonical, text: reading.address });
    rest = reading.rest;
  }
  return found;
}

/** A cell that says that there is none is as good as blank. */
function textOf(raw: RawValue): string {
  const text = typeof raw === 'object' ? '' : String(raw).trim();
  return saysNothing(text) ? '' : text;
}
