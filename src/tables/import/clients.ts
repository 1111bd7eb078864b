/** Clients as an import goes on: those of the base and those it makes, found by what is known of them. */
import type { ClientField } from '../../domain/codes';
import type { Birthday } from '../../domain/days';
import type { ClientRecord } from '../../domain/duplicates';
import { isStandInEmail, isStandInPhone } from '../../domain/duplicates/stand-ins';
import type { FirstNames } from '../../domain/first-names';
import type { RawValue, Scalar } from '../../ports';
import { clientRecord } from '../client-records';
import type { IdentityReader } from '../match-orders';
import type { ClientColumn, ClientTable } from '../table';
import type { BaseForm } from './base-form';
import { idsOf, wholeName, type Matcher, type MatchReason, type Verdict } from './matcher';
import { holdsAll, type MergeRules } from './merging';
import { birthdayToken, type Incoming } from './reading';
import { Target } from './target';

/** The base that an import comes into. */
export interface Surroundings {
  clients: ClientTable;
  /** What is known of each client, in their order. */
  known: readonly ClientRecord[];
  form: BaseForm;
  country: string;
  names: FirstNames;
  /** The cell as it would be written: dates are days. */
  scalarOf: (raw: RawValue) => Scalar;
  newId: () => string;
  matcher: Matcher;
}

/** More clients than a person can choose from are not shown. */
const MOST_ALIKE = 10;
export class Clients {
  private readonly targets = new Map<string, Target>();
  private readonly indexOf: ReadonlyMap<string, number>;
  /** Row of the source → client it makes, and back. */
  private readonly made = new Map<number, string>();
  private readonly rowOf = new Map<string, number>();
  /** Row of the source → what was made of it in this pass. */
  private readonly verdicts = new Map<number, Verdict>();
  /** Clients by what they have in one form: names, phones, addresses, numbers. */
  private readonly byKey = new Map<string, string[]>();

  constructor(
    private readonly base: Surroundings,
    private readonly reader: IdentityReader,
    private readonly people: ReadonlyMap<number, ClientRecord>,
  ) {
    this.indexOf = new Map(base.clients.ids.map((id, index) => [id, index]));
    const wanted = new Set([...people.values()].flatMap(keysOf));
    for (const record of base.known) this.index(record, wanted);
  }

  /** What is known of all clients now. */
  records(): ClientRecord[] {
    const made = [...this.made.values()].map((id) => this.recordOf(this.targets.get(id)!));
    return [
      ...this.base.known.map((record) => {
        const target = this.targets.get(record.id);
        return target === undefined || target.touched.size === 0 ? record : this.recordOf(target);
      }),
      ...made,
    ];
  }

  begin(): void {
    this.verdicts.clear();
  }

  match(row: number): Verdict {
    return this.base.matcher.match(row, (other) => this.verdicts.get(other));
  }

  /** A client near a record who holds already all that it says. */
  holder(record: Incoming, verdict: Verdict, rules: MergeRules): string | undefined {
    const alike = keysOf(this.people.get(record.row)!).flatMap((key) => this.byKey.get(key) ?? []);
    return [...new Set([...idsOf(verdict), ...alike])].find((id) => holdsAll(this.target(id), record, rules));
  }

  /**
   * What names and contacts say by themselves. The search for duplicates wants two proofs where half a name is all there is; but a record that says of its person just
   * what one client is known by, or nothing but how to reach him, is about that client: a list of those who want no letters. And neither a client's phone with a part of
   * his name nor his whole name without any contact makes a second client unseen.
   */
  byContact(row: number): Verdict {
    const record = this.people.get(row)!;
    const [phones, emails] = [record.phones.filter(isOwnPhone), record.emails.filter(isOwnEmail)];
    const reachable = phones.length + emails.length > 0;
    const because = new Set<MatchReason>();
    const certain: string[] = [];
    const ids = [...new Set(keysOf(record).flatMap((key) => this.byKey.get(key) ?? []))].filter((id) => {
      const other = this.recordOf(this.target(id));
      const [a, b] = [wholeName(record), wholeName(other)];
      const phone = phones.some((one) => other.phones.includes(one));
      const email = emails.some((one) => other.emails.includes(one));
      const isAlike = phone || email ? isPartOf(a, b) || isPartOf(b, a) : !reachable && a === b && a !== '';
      if (!isAlike || contradict(record, other)) return false;
      if ((phone || email) && (a === '' || a === b)) certain.push(id);
      if (phone) because.add('SAME_PHONE');
      if (email) because.add('SAME_EMAIL');
      if (a !== '' && b !== '') because.add(a === b ? 'SAME_NAME' : 'SIMILAR_NAME');
      return true;
    });
    if (ids.length === 0) return { kind: 'new' };
    if (certain.length === 1) return { kind: 'same', id: certain[0]!, because: [...because] };
    return { kind: 'ask', ids: ids.slice(0, MOST_ALIKE), because: [...because] };
  }

  answered(answer: string, record: Incoming, rules: MergeRules): Verdict | 'SKIP' {
    if (answer === 'SKIP') return 'SKIP';
    if (answer === 'NEW') {
      // Said once and done: the same file with the same answers must not make the client again.
      const known = this.holder(record, this.match(record.row), rules);
      return known === undefined ? { kind: 'new' } : { kind: 'same', id: known, because: [] };
    }
    const id = answer.startsWith('#') ? this.made.get(Number(answer.slice(1))) : answer;
    if (id === undefined || (!this.indexOf.has(id) && !this.rowOf.has(id))) return this.match(record.row);
    return { kind: 'same', id, because: [] };
  }

  shown(id: string): string {
    const row = this.rowOf.get(id);
    return row === undefined ? id : `#${row}`;
  }

  target(id: string): Target {
    let target = this.targets.get(id);
    if (target === undefined) this.targets.set(id, (target = this.ofBase(id)));
    return target;
  }

  make(record: Incoming): Target {
    const id = this.base.newId();
    const target = new Target(
      id,
      true,
      () => null,
      () => false,
    );
    this.targets.set(id, target);
    this.made.set(record.row, id);
    this.rowOf.set(id, record.row);
    return target;
  }

  /** A record waits for the user. */
  leave(row: number, verdict: Verdict): void {
    this.verdicts.set(row, verdict);
  }

  /** A record went to a client, who is known by what it brought from now on. */
  note(row: number, target: Target): void {
    this.verdicts.set(row, { kind: 'same', id: target.id, because: [] });
    this.index(this.recordOf(target));
  }

  isMaker(row: number): boolean {
    return this.made.has(row);
  }

  /** The record that made a client stays with it. */
  verdictOfMaker(row: number): Verdict | null {
    const id = this.made.get(row);
    return id === undefined ? null : { kind: 'same', id, because: [] };
  }

  /** All that is to be written, to see whether it changes. */
  state(): string {
    return JSON.stringify([...this.targets.values()].map(({ id, touched }) => [id, [...touched]]));
  }

  /** Clients that are new or end otherwise than they began, in the order in which records came upon them. */
  changed(reader: IdentityReader): Target[] {
    return [...this.targets.values()].filter((target) => target.isNew || target.changed(reader).length > 0);
  }

  private recordOf(target: Target): ClientRecord {
    const raw = (field: ClientColumn): RawValue => target.get(field as ClientField) ?? '';
    return clientRecord(target.id, raw, tokenBirthday(target.get('birthday')), this.reader, this.base.names);
  }

  /** @param wanted keys that matter; all when absent */
  private index(record: ClientRecord, wanted?: ReadonlySet<string>): void {
    for (const key of keysOf(record)) {
      if (wanted?.has(key) === false) continue;
      const ids = this.byKey.get(key);
      if (ids === undefined) this.byKey.set(key, [record.id]);
      else if (!ids.includes(record.id)) ids.push(record.id);
    }
  }

  private ofBase(id: string): Target {
    const { clients, form, scalarOf } = this.base;
    const index = this.indexOf.get(id)!;
    const row = clients.rows[index]!;
    return new Target(
      id,
      false,
      (field) => {
        if (!clients.columns.has(field)) return null;
        const birthday = field === 'birthday' ? form.birthdays[index] : null;
        if (birthday !== null && birthday !== undefined) return birthdayToken(birthday);
        const value = scalarOf(clients.raw(row, field));
        return typeof value === 'string' && value.trim() === '' ? null : value;
      },
      (field) => (clients.content.formulas[row - 1]?.[(clients.columns.get(field) ?? 0) - 1] ?? '') !== '',
    );
  }
}

function tokenBirthday(token: Scalar): Birthday | null {
  const found = typeof token === 'string' ? /^(\d{4}|-)-(\d\d)-(\d\d)$/.exec(token) : null;
  if (found === null) return null;
  return { year: found[1] === '-' ? null : Number(found[1]), month: Number(found[2]), day: Number(found[3]) };
}

function keysOf(record: ClientRecord): string[] {
  const name = wholeName(record);
  return [
    ...record.phones.map((phone) => `p${phone}`),
    ...record.emails.map((email) => `e${email}`),
    ...(record.taxId === '' ? [] : [`t${record.taxId}`]),
    ...(name === '' ? [] : [`n${name}`]),
  ];
}

const isOwnPhone = (phone: string): boolean => !isStandInPhone(phone);
const isOwnEmail = (email: string): boolean => !isStandInEmail(email);

/** Whether all words of one folded name are in another; of none they are. */
function isPartOf(part: string, whole: string): boolean {
  const words = whole.split(' ');
  return part.split(' ').every((word) => word === '' || words.includes(word));
}

/** Whether two have birthdays on different days, or different registry numbers. */
function contradict(one: ClientRecord, other: ClientRecord): boolean {
  const [a, b] = [one.birthday, other.birthday];
  const bornApart = a !== null && b !== null && (a.month !== b.month || a.day !== b.day);
  return bornApart || (one.taxId !== '' && other.taxId !== '' && one.taxId !== other.taxId);
}
