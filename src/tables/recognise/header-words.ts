/** What a header says, in Russian, Ukrainian and English: the fields that its words may name. */
import type { ClientField } from '../../domain/codes';
import type { Field, TableKind } from './recognition';
import { COMPANY_WORDS } from './words/companies';
import { CONTACT_WORDS } from './words/contacts';
import { MAIN_WORDS } from './words/main';
import { ORDER_WORDS } from './words/orders';
import type { HeaderWords } from './words/words';

const CLIENT_WORDS: Readonly<Record<ClientField, HeaderWords>> = { ...MAIN_WORDS, ...CONTACT_WORDS, ...COMPANY_WORDS };

/** Signs that a header is about a second thing of its kind ("Телефон 2", "доп. e-mail", "телефон (дом.)"): its claim is weaker. */
const SECOND =
  /(?:^|\s)(?:№ ?)?(?:2|3|4|2й|3й|ii|iii|доп|дополнительный|дод|додатк|додатковий|второй|другий|третий|третій|запасной|запасний|резервный|резервний|старый|старий|other|second|secondary|third|alt|alternate|alternative|additional|work|home|office|раб|рабочий|робочий|роб|дом|домашний|домашній|городской|міський|стационарный|стаціонарний|landline)(?:\s|$)/;

/**
 * A header without what does not matter: case, ё, dots, dashes, quotes, line breaks, apostrophes, notes in brackets.
 * @example normaliseHeader('Д.р.') //=> 'д р'
 * @example normaliseHeader('E-Mail *') //=> 'e mail'
 */
export function normaliseHeader(text: string): string {
  return text
    .toLowerCase()
    .replace(/ё/g, 'е')
    .replace(/['’ʼ`"«»“”]/g, '')
    .replace(/\([^)]*\)/g, ' ')
    .replace(/[^\p{L}\p{N}№]+/gu, ' ')
    .trim();
}

export interface HeaderClaim {
  field: Field;
  kind: 'exact' | 'lesser' | 'part';
  second: boolean;
}

type WholeHeaders = ReadonlyMap<string, readonly Omit<HeaderClaim, 'second'>[]>;

const WHOLE: Readonly<Record<TableKind, WholeHeaders>> = { clients: index(CLIENT_WORDS), orders: index(ORDER_WORDS) };

function index(table: Readonly<Record<string, HeaderWords>>): WholeHeaders {
  const found = new Map<string, Omit<HeaderClaim, 'second'>[]>();
  const add = (text: string, field: string, kind: HeaderClaim['kind']): void => {
    found.set(text, [...(found.get(text) ?? []), { field: field as Field, kind }]);
  };
  for (const [field, { exact, lesser }] of Object.entries(table)) {
    for (const text of exact) add(text, field, 'exact');
    for (const text of lesser) add(text, field, 'lesser');
  }
  return found;
}

/** The note in brackets as words: "E-mail (доп.)" is no first e-mail. */
function noteOf(text: string): string {
  return normaliseHeader((text.match(/\([^)]*\)/g) ?? []).join(' ').replace(/[()]/g, ' '));
}

/** "Тел2" is "тел 2", "2-й" is one word. */
const spaced = (text: string): string =>
  text.replace(/(\p{L}{3})([234])(?=\s|$)/gu, '$1 $2').replace(/([23]) й(?=\s|$)/g, '$1й');

/**
 * The fields a header may name.
 * @example headerClaims('Моб. тел.', 'clients') //=> [{ field: 'phone', kind: 'exact', second: false }]
 * @example headerClaims('E-mail (доп.)', 'clients') //=> [{ field: 'email', kind: 'exact', second: true }]
 */
export function headerClaims(header: string, kind: TableKind): HeaderClaim[] {
  const text = normaliseHeader(header);
  if (text === '' || text.length > 60) return [];
  const noted = SECOND.test(noteOf(header));
  const whole = WHOLE[kind].get(text);
  if (whole) return whole.map((claim) => ({ ...claim, second: noted }));
  const plain = spaced(text);
  const second = SECOND.test(plain);
  const first = second ? plain.replace(SECOND, ' ').replace(/\s+/g, ' ').trim() : plain;
  const bare = second ? WHOLE[kind].get(first) : undefined;
  if (bare) return bare.map((claim) => ({ ...claim, second: true }));
  const table: Readonly<Record<string, HeaderWords>> = kind === 'clients' ? CLIENT_WORDS : ORDER_WORDS;
  const claims: HeaderClaim[] = [];
  for (const [field, { part }] of Object.entries(table)) {
    if (part.some((beginning) => ` ${text} `.includes(` ${beginning}`)))
      claims.push({ field: field as Field, kind: 'part', second: second || noted });
  }
  return claims.filter(({ field }) => !isOnlyWhose(field, text, claims));
}

/** Fields whose words often only say whose thing a column holds: "ИНН компании", "Телефон контактного лица", "Дата рождения жены". */
const WHOSE: readonly Field[] = ['company', 'contactPerson', 'family', 'children'];
const ABOUT_A_DAY = /(?:^|\s)(?:дата|дни|день|date|day|рожд|народж|birth)/;

function isOnlyWhose(field: Field, text: string, claims: readonly HeaderClaim[]): boolean {
  if (!WHOSE.includes(field)) return false;
  return ABOUT_A_DAY.test(text) || claims.some((other) => !WHOSE.includes(other.field) && other.field !== 'name');
}

/** The number that a header bears: 3 in "Тел. 3" and "третий телефон", else 2. Asked only of headers that are about a second thing. */
export function numberOf(header: string): 2 | 3 {
  const text = spaced(`${normaliseHeader(header)} ${noteOf(header)}`);
  return /(?:^|\s)(?:№ ?)?(?:3|4|3й|iii|третий|третій|third)(?:\s|$)/.test(text) ? 3 : 2;
}

/** Words that also stand in cells: "Instagram" as where a client came from. One of them alone is no sign of a header. */
export const ALSO_VALUES: readonly Field[] = ['telegram', 'whatsapp', 'viber', 'instagram', 'website'];
