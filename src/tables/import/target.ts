/** A client while an import is planned: what is held, and what is to be written. */
import type { ClientField } from '../../domain/codes';
import { readConsent } from '../../domain/consent';
import type { Scalar } from '../../ports';
import { foldName, type IdentityReader } from '../match-orders';
import { EMAIL_FIELDS, PHONE_FIELDS } from './reading';

export class Target {
  /** What is to be written, in the form of `Incoming.values`. */
  readonly touched = new Map<ClientField, Scalar>();

  /**
   * @param held what the client's row holds, birthdays as `1987-03-05`; null for blank
   * @param isFormula whether the field's cell holds a formula
   */
  constructor(
    readonly id: string,
    readonly isNew: boolean,
    private readonly held: (field: ClientField) => Scalar,
    readonly isFormula: (field: ClientField) => boolean,
  ) {}

  get(field: ClientField): Scalar {
    const value = this.touched.get(field);
    return value === undefined ? this.held(field) : value;
  }

  set(field: ClientField, value: Scalar): void {
    this.touched.set(field, value);
  }

  /** The whole name, folded; '' where there is none. */
  wholeName(): string {
    const parts = (['lastName', 'firstName', 'middleName'] as const).map((field) => this.text(field));
    return foldName(this.text('name') || parts.join(' '));
  }

  text(field: ClientField): string {
    const value = this.get(field);
    return value === null ? '' : String(value);
  }

  /** Fields that end otherwise than they began. */
  changed(reader: IdentityReader): ClientField[] {
    return [...this.touched.keys()].filter((field) => {
      const before = this.held(field);
      return before === null || !sameValue(field, before, this.touched.get(field)!, reader);
    });
  }
}

/** Fields in which capitals, dots and the order of words tell nothing. */
export const NAMES: readonly ClientField[] = ['name', 'lastName', 'firstName', 'middleName', 'contactPerson'];

/**
 * Whether what comes tells nothing new: written otherwise, or a part of what is held.
 * @example sameValue('name', 'Иванова Анна Сергеевна', 'анна иванова', reader) → true; sameValue('birthday', '1987-03-05', '--03-05', reader) → true
 */
export function sameValue(field: ClientField, held: Scalar, offered: Scalar, reader: IdentityReader): boolean {
  if (held === offered) return true;
  const [mine, theirs] = [String(held).trim(), String(offered).trim()];
  if (PHONE_FIELDS.includes(field)) return within(reader.phonesOf(theirs), reader.phonesOf(mine)) || mine === theirs;
  if (EMAIL_FIELDS.includes(field)) return within(reader.emailsOf(theirs), reader.emailsOf(mine)) || mine === theirs;
  if (NAMES.includes(field)) {
    const words = foldName(mine).split(' ');
    const has = (word: string): boolean =>
      words.some((held) => held === word || (word.length === 1 && held.startsWith(word)));
    return foldName(theirs).split(' ').every(has);
  }
  if (field === 'birthday') return theirs.startsWith('--') && mine.endsWith(theirs.slice(1));
  if (field === 'consent') {
    const [a, b] = [readConsent(held), readConsent(offered)];
    return a !== 'UNKNOWN' && a === b;
  }
  if (field === 'taxId' || field === 'postcode') return mine.replace(/\D/g, '') === theirs.replace(/\D/g, '');
  return fold(mine) === fold(theirs);
}

function within(some: readonly string[], all: readonly string[]): boolean {
  return some.length > 0 && some.every((one) => all.includes(one));
}

function fold(text: string): string {
  return text.toLowerCase().replace(/ё/g, 'е').replace(/\s+/g, ' ');
}
