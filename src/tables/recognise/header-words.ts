/** What a header says, in Russian, Ukrainian and English: the fields that its words may name. */
import type { ClientField, OrderField } from '../../domain/codes';
import type { Field, TableKind } from './recognition';

/** The words of one field. */
export interface FieldWords {
  /** Whole headers, normalised as by `normaliseHeader`. */
  exact: readonly string[];
  /** Whole headers that mean the field only where no better one is: "дата оплаты" beside "дата заказа". */
  lesser: readonly string[];
  /** Beginnings of words; one of them anywhere in a longer header is weaker evidence. A space at the end asks for the whole word. */
  part: readonly string[];
}

/** The words of all fields; they are data and come from outside. */
export interface HeaderLists {
  clients: Readonly<Record<ClientField, FieldWords>>;
  orders: Readonly<Record<OrderField, FieldWords>>;
}

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

function index(table: Readonly<Record<string, FieldWords>>): WholeHeaders {
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

/** The headers that are known. The index is made when it is first asked for. */
export class HeaderWords {
  private readonly wholes = new Map<TableKind, WholeHeaders>();

  constructor(private readonly lists: HeaderLists) {}

  /**
   * The fields a header may name.
   * @example headers.claims('Моб. тел.', 'clients') //=> [{ field: 'phone', kind: 'exact', second: false }]
   * @example headers.claims('E-mail (доп.)', 'clients') //=> [{ field: 'email', kind: 'exact', second: true }]
   */
  claims(header: string, kind: TableKind): HeaderClaim[] {
    const text = normaliseHeader(header);
    if (text === '' || text.length > 60) return [];
    const noted = SECOND.test(noteOf(header));
    const wholes = this.wholesOf(kind);
    const whole = wholes.get(text);
    if (whole) return whole.map((claim) => ({ ...claim, second: noted }));
    const plain = spaced(text);
    const second = SECOND.test(plain);
    const first = second ? plain.replace(SECOND, ' ').replace(/\s+/g, ' ').trim() : plain;
    const bare = second ? wholes.get(first) : undefined;
    if (bare) return bare.map((claim) => ({ ...claim, second: true }));
    const claims: HeaderClaim[] = [];
    for (const [field, { part }] of Object.entries<FieldWords>(this.lists[kind])) {
      if (part.some((beginning) => ` ${text} `.includes(` ${beginning}`)))
        claims.push({ field: field as Field, kind: 'part', second: second || noted });
    }
    return claims.filter(({ field }) => !isOnlyWhose(field, text, claims));
  }

  private wholesOf(kind: TableKind): WholeHeaders {
    let known = this.wholes.get(kind);
    if (known === undefined) this.wholes.set(kind, (known = index(this.lists[kind])));
    return known;
  }
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
