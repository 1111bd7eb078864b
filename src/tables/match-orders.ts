/** Finds the client of each order: by client ID, phone or e-mail, and by the full name where an order has nothing else. */
import type { ClientField } from '../domain/codes';
import { readEmail } from '../domain/emails';
import { readPhones } from '../domain/phone-cells';
import { readPhone } from '../domain/phones';
import type { RawValue } from '../ports';
import { idText } from './table';

/** What a record says about who it belongs to. */
export interface Identity {
  /** Client ID of ours or of the user's own. */
  id: string;
  phones: readonly string[];
  email: string;
  /** Full name, folded. */
  name: string;
  /** A second address. */
  email2?: string;
  /** Name of the company, folded. */
  company?: string;
}

export type Match = { client: string } | { reason: 'NO_CLIENT' | 'AMBIGUOUS_CLIENT' };

/** Reads cells into the forms by which two records of one person are equal. Remembers what it read, because orders repeat their clients. */
export class IdentityReader {
  private readonly phones = new Map<string, readonly string[]>();
  private readonly emails = new Map<string, string>();

  constructor(private readonly country: string) {}

  /** E.164 numbers of a cell. @example phonesOf('8 916 123-45-67') → ['+79161234567'] in RU */
  phonesOf(raw: RawValue): readonly string[] {
    const text = textOf(raw);
    if (text === '') return [];
    let found = this.phones.get(text);
    if (found === undefined) {
      const whole = readPhones(text, this.country);
      const numbers =
        whole.kind === 'phones'
          ? [...new Set(whole.numbers.map(({ e164 }) => e164))]
          : // One part that is no number spoils a cell for cleaning, not for finding its client.
            text.split(/[,;/\n]+/).flatMap((part) => {
              const first = readPhone(part, this.country);
              return first.kind === 'phone' ? [first.e164] : [];
            });
      this.phones.set(text, (found = numbers));
    }
    return found;
  }

  /** The canonical address of a cell, '' if there is none. */
  emailOf(raw: RawValue): string {
    const text = textOf(raw);
    if (!text.includes('@')) return '';
    let found = this.emails.get(text);
    if (found === undefined) {
      const reading = readEmail(text);
      this.emails.set(text, (found = reading.kind === 'email' ? reading.canonical : ''));
    }
    return found;
  }

  /** The canonical addresses of a cell with any number of them. */
  emailsOf(raw: RawValue): string[] {
    const found = textOf(raw)
      .split(/[\s,;]+/)
      .map((part) => this.emailOf(part));
    return [...new Set(found.filter((address) => address !== ''))];
  }

  /** What a client's row says: all its numbers and addresses, and the name in one column or in parts. @param get the cell of a field */
  ofClient(id: string, get: (field: ClientField) => RawValue): Identity {
    const parts = (['lastName', 'firstName', 'middleName'] as const).map((field) => textOf(get(field)));
    const phones = (['phone', 'phone2', 'phone3', 'whatsapp', 'viber'] as const).flatMap((field) =>
      this.phonesOf(get(field)),
    );
    return {
      id,
      phones: [...new Set(phones)],
      email: this.emailOf(get('email')),
      name: foldName(textOf(get('name')) || parts.join(' ')),
      email2: this.emailOf(get('email2')),
      company: foldName(textOf(get('company'))),
    };
  }

  /** An order's own words about its client: the `client` cell may hold an ID, a number, an address or a name. */
  ofOrder(client: RawValue, phone: RawValue, email: RawValue): Identity {
    const address = this.emailOf(email) || this.emailOf(client);
    const numbers = this.phonesOf(phone);
    const clientText = textOf(client);
    const digits = clientText.replace(/\D/g, '').length;
    return {
      id: idText(client),
      phones: numbers.length > 0 || digits < 7 ? numbers : this.phonesOf(client),
      email: address,
      name: foldName(clientText),
    };
  }
}

/** Clients by everything that an order may name. */
export class ClientIndex {
  private readonly byId = new Map<string, string>();
  private readonly byPhone = new Map<string, string[]>();
  private readonly byEmail = new Map<string, string[]>();
  private readonly byName = new Map<string, string[]>();

  /** @param keeperOf the client whom someone with this ID was merged into, else the same ID */
  constructor(private readonly keeperOf: (id: string) => string = (id) => id) {}

  /** @param client the client's ID in the base; `identity.id` may be the user's own */
  add(client: string, identity: Identity): void {
    this.byId.set(client, client);
    if (identity.id !== '' && !this.byId.has(identity.id)) this.byId.set(identity.id, client);
    for (const phone of identity.phones) push(this.byPhone, phone, client);
    for (const email of [identity.email, identity.email2]) if (email) push(this.byEmail, email, client);
    for (const name of [identity.name, identity.company]) if (name) push(this.byName, name, client);
  }

  /**
   * A known client ID decides. Else phone and e-mail must agree on one client: where both name clients, the ones that fit both count, and if none fits both, all of them.
   * The name decides only when the order has neither phone nor e-mail, and only if one client bears it.
   * @example phone of A and B (a couple), e-mail of A → A; phone of A, e-mail of B → AMBIGUOUS_CLIENT
   */
  match(order: Identity): Match {
    const known = this.byId.get(order.id) ?? this.byId.get(this.keeperOf(order.id));
    if (known !== undefined) return { client: known };
    const byPhone = new Set(order.phones.flatMap((phone) => this.byPhone.get(phone) ?? []));
    const byEmail = new Set(this.byEmail.get(order.email) ?? []);
    const both = [...byPhone].filter((client) => byEmail.has(client));
    const fit = both.length > 0 ? both : [...new Set([...byPhone, ...byEmail])];
    if (fit.length > 0) return single(fit);
    return order.phones.length === 0 && order.email === ''
      ? single(this.byName.get(order.name) ?? [])
      : { reason: 'NO_CLIENT' };
  }
}

/** A name for comparing: lower case, ё as е, without quotes, its words in alphabetical order. @example foldName('Фёдорова  Анна') = foldName('анна федорова') */
export function foldName(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/["«»“”„]/g, ' ')
    .split(/[\s,.]+/)
    .filter((word) => word !== '')
    .sort()
    .join(' ');
}

function single(clients: readonly string[]): Match {
  if (clients.length === 1) return { client: clients[0]! };
  return { reason: clients.length === 0 ? 'NO_CLIENT' : 'AMBIGUOUS_CLIENT' };
}

function push(map: Map<string, string[]>, key: string, client: string): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [client]);
  else if (!list.includes(client)) list.push(client);
}

function textOf(raw: RawValue): string {
  return typeof raw === 'string' ? raw.trim() : typeof raw === 'number' ? String(raw) : '';
}
