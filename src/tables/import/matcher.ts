/** Who an incoming record is: a new client, one of the base, or a question to the user. */
import type { Birthday } from '../../domain/days';
import { foldName } from '../match-orders';

/** What is known of a person, in the forms by which two records of one person are equal. */
export interface Person {
  id: string;
  lastName: string;
  firstName: string;
  middleName: string;
  /** E.164. */
  phones: readonly string[];
  /** Canonical addresses. */
  emails: readonly string[];
  birthday: Birthday | null;
  city: string;
  address: string;
  postcode: string;
  taxId: string;
  company: string;
}

/** Why two records are taken for one person, or why there is doubt. */
export const MATCH_REASONS = [
  'SAME_ID',
  'SAME_PHONE',
  'SAME_EMAIL',
  'SAME_TAX_ID',
  'SAME_NAME',
  'SAME_COMPANY',
  'SAME_BIRTHDAY',
  'OTHER_NAME',
  'OTHER_BIRTHDAY',
  'SEVERAL_CLIENTS',
  'OTHER_VALUE',
] as const;
export type MatchReason = (typeof MATCH_REASONS)[number];

export type Verdict =
  | { kind: 'new' }
  | { kind: 'same'; id: string; because: MatchReason[] }
  | { kind: 'ask'; ids: string[]; because: MatchReason[] };

/** Knows the clients of a base and those that come. */
export interface Matcher {
  add(person: Person): void;
  match(person: Person): Verdict;
}

/** IDs that Klientura made: they are the same in every file of the base. */
const OWN_ID = /^K-[0-9A-F]{6,}$/;

/** Tells people by equal IDs, phones, addresses and registry numbers; the name and the birthday say whether to believe it. */
export class ExactMatcher implements Matcher {
  private readonly people = new Map<string, Person>();
  private readonly byKey = new Map<string, string[]>();

  add(person: Person): void {
    this.people.set(person.id, person);
    for (const key of keysOf(person)) {
      const ids = this.byKey.get(key);
      if (ids === undefined) this.byKey.set(key, [person.id]);
      else if (!ids.includes(person.id)) ids.push(person.id);
    }
  }

  /**
   * A contact in common and a name that does not contradict decide, when one client alone has both. A name alone never decides.
   * @example phone of Анна Иванова, name «Иванова А.» → same; phone of Анна, name «Пётр Иванов» → ask, SAME_PHONE and OTHER_NAME
   */
  match(person: Person): Verdict {
    const known = OWN_ID.test(person.id) ? this.people.get(person.id) : undefined;
    if (known !== undefined) return { kind: 'same', id: known.id, because: ['SAME_ID'] };
    const near = [...new Set(keysOf(person).flatMap((key) => this.byKey.get(key) ?? []))].map((id) =>
      compare(person, this.people.get(id)!),
    );
    const certain = near.filter(({ isCertain }) => isCertain);
    if (certain.length === 1) return { kind: 'same', id: certain[0]!.id, because: certain[0]!.because };
    const doubtful = certain.length > 0 ? certain : near.filter(({ isDoubtful }) => isDoubtful);
    if (doubtful.length === 0) return { kind: 'new' };
    const because = new Set(doubtful.flatMap((one) => one.because));
    if (doubtful.length > 1) because.add('SEVERAL_CLIENTS');
    return { kind: 'ask', ids: doubtful.map(({ id }) => id), because: [...because] };
  }
}

interface Comparison {
  id: string;
  because: MatchReason[];
  isCertain: boolean;
  isDoubtful: boolean;
}

function compare(person: Person, other: Person): Comparison {
  const because: MatchReason[] = [];
  const shares = (a: readonly string[], b: readonly string[]): boolean => a.some((value) => b.includes(value));
  if (shares(person.phones, other.phones)) because.push('SAME_PHONE');
  if (shares(person.emails, other.emails)) because.push('SAME_EMAIL');
  if (person.taxId !== '' && person.taxId === other.taxId) because.push('SAME_TAX_ID');
  const hasContact = because.length > 0;
  const [mine, theirs] = [wholeName(person), wholeName(other)];
  const names = mine === '' || theirs === '' ? 'unknown' : agree(mine, theirs) ? 'agree' : 'differ';
  if (names === 'agree') because.push('SAME_NAME');
  if (names === 'differ') because.push('OTHER_NAME');
  const sameCompany = person.company !== '' && fold(person.company) === fold(other.company);
  if (sameCompany && names !== 'agree') because.push('SAME_COMPANY');
  const birthdays = compareBirthdays(person.birthday, other.birthday);
  if (birthdays === 'agree') because.push('SAME_BIRTHDAY');
  if (birthdays === 'differ') because.push('OTHER_BIRTHDAY');
  const isCertain = hasContact && names !== 'differ' && birthdays !== 'differ';
  const reachable = (one: Person): boolean => one.phones.length > 0 || one.emails.length > 0;
  // Namesakes with contacts of their own are two people, unless they were born on one day.
  const namesake =
    (names === 'agree' || (names === 'unknown' && sameCompany)) &&
    birthdays !== 'differ' &&
    (!reachable(person) || !reachable(other) || birthdays === 'agree');
  return { id: other.id, because, isCertain, isDoubtful: hasContact || namesake };
}

function keysOf(person: Person): string[] {
  const name = wholeName(person);
  return [
    ...person.phones.map((phone) => `p${phone}`),
    ...person.emails.map((email) => `e${email}`),
    ...(person.taxId === '' ? [] : [`t${person.taxId}`]),
    ...(name === '' ? [] : [`n${name}`]),
    ...(person.company === '' ? [] : [`c${fold(person.company)}`]),
  ];
}

/** All names, folded. */
export function wholeName({ lastName, firstName, middleName }: Person): string {
  return foldName([lastName, firstName, middleName].join(' '));
}

/** Whether each word of the shorter name is in the longer one, as a word or as its initial. */
function agree(a: string, b: string): boolean {
  const [short, long] = [a.split(' '), b.split(' ')].sort((one, other) => one.length - other.length) as [
    string[],
    string[],
  ];
  const rest = [...long];
  const whole = short.filter((word) => word.length > 1);
  return (
    whole.length > 0 &&
    [...whole, ...short.filter((word) => word.length === 1)].every((word) => {
      const at = rest.findIndex((other) => other === word || initials(word, other));
      if (at >= 0) rest.splice(at, 1);
      return at >= 0;
    })
  );
}

function initials(a: string, b: string): boolean {
  return (a.length === 1 && b.startsWith(a)) || (b.length === 1 && a.startsWith(b));
}

function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/[«»"'“”\s.,]+/g, ' ')
    .trim();
}

function compareBirthdays(a: Birthday | null, b: Birthday | null): 'unknown' | 'agree' | 'differ' {
  if (a === null || b === null) return 'unknown';
  if (a.month !== b.month || a.day !== b.day) return 'differ';
  return a.year === null || b.year === null || a.year === b.year ? 'agree' : 'differ';
}
