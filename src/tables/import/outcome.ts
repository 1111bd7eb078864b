/** What an import makes of each record: a new client, more about a client of the base, a question, or nothing. */
import type { ClientField, Reason } from '../../domain/codes';
import { readConsent } from '../../domain/consent';
import type { Birthday } from '../../domain/days';
import type { ClientRecord } from '../../domain/duplicates';
import { isStandInEmail, isStandInPhone } from '../../domain/duplicates/stand-ins';
import type { FirstNames } from '../../domain/first-names';
import type { RawValue, Scalar } from '../../ports';
import { clientRecord } from '../client-records';
import { IdentityReader } from '../match-orders';
import type { ClientColumn, ClientTable } from '../table';
import type { BaseForm } from './base-form';
import { idsOf, wholeName, type Matcher, type MatchReason, type Verdict } from './matcher';
import { holdsAll, mergeInto, putInto, type Difference, type MergeRules, type Policy } from './merging';
import { birthdayToken, recordOf, type Incoming } from './reading';
import { Target } from './target';

/** What the user says of a record that was put to them. */
export interface Decision {
  row: number;
  /** A client's ID, `#5` for the client that row 5 of the source makes, NEW or SKIP. */
  client: string;
}

export interface Asked {
  row: number;
  /** Clients of the base; `#5` is the one that row 5 of the source makes. */
  ids: string[];
  because: MatchReason[];
  /** What differs, where the policy asks. */
  fields?: Difference[];
}

export interface Outcome {
  asked: Asked[];
  skipped: { row: number; reason: Reason }[];
  /** Row of the source → the client that its record went to. */
  merged: { row: number; id: string }[];
  unchanged: { row: number; id: string }[];
  added: { row: number; id: string }[];
  /** Values that stayed out because the client holds another one. */
  kept: (Difference & { row: number; id: string })[];
  refused: { row: number; id: string; field: ClientField; reason: Reason }[];
  /** Clients with something to be written, in the order of their first records. */
  targets: Target[];
}

export interface Intake {
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
  policyOf: (field: ClientField) => Policy;
  /** Fields that have or get a column. */
  fields: ReadonlySet<ClientField>;
  decisions: readonly Decision[];
}

/** More clients than a person can choose from are not shown. */
const MOST_ALIKE = 10;
/** More than records of real files ever need. */
const PASSES = 6;

/**
 * Decides about all records in their order. What is learnt of a client from a later record may answer the question about an earlier one, so that the records are
 * gone through until nothing changes any more: then the same file finds nothing to do another time.
 */
export function decide(records: readonly Incoming[], intake: Intake): Outcome {
  const reader = new IdentityReader(intake.country);
  const people = new Map(
    records.map((record) => [
      record.row,
      recordOf(record, String(record.values.get('id') ?? ''), reader, intake.names),
    ]),
  );
  const named = new Set([...people.values()].flatMap((one) => [...one.phones, ...one.emails, wholeName(one)]));
  const book = new Clients(intake, reader, people);
  const rules: MergeRules = { fields: intake.fields, policyOf: intake.policyOf, reader, named };
  let before = '';
  for (let pass = 1; ; pass++) {
    intake.matcher.look(book.records(), people);
    book.begin();
    const outcome = goThrough(records, intake, book, rules);
    const after = book.state();
    if (after === before || pass === PASSES) return { ...outcome, targets: book.changed(reader) };
    before = after;
  }
}

function goThrough(records: readonly Incoming[], intake: Intake, book: Clients, rules: MergeRules): Outcome {
  const outcome: Outcome = {
    asked: [],
    skipped: [],
    merged: [],
    unchanged: [],
    added: [],
    kept: [],
    refused: [],
    targets: [],
  };
  const answers = new Map(intake.decisions.map(({ row, client }) => [row, client]));
  const taken: { row: number; target: Target }[] = [];
  for (const record of records) {
    const { row } = record;
    const answer = answers.get(row);
    const verdict =
      book.verdictOfMaker(row) ??
      (answer === undefined ? settle(record, book, rules) : book.answered(answer, record, rules));
    if (verdict === 'SKIP') {
      outcome.skipped.push({ row, reason: 'LEFT_OUT' });
      continue;
    }
    if (verdict.kind === 'ask') {
      book.leave(row, verdict);
      outcome.asked.push({ row, ids: verdict.ids.map((id) => book.shown(id)), because: verdict.because });
      continue;
    }
    const target = verdict.kind === 'new' ? book.make(record) : book.target(verdict.id);
    // Who has chosen the client by hand has seen what differs.
    const policyOf =
      answer === undefined ? rules.policyOf : (field: ClientField): Policy => overAsk(rules.policyOf(field));
    const merged = mergeInto(target, record, { ...rules, policyOf });
    if (merged.asks.length > 0) {
      const ids = [book.shown(target.id)];
      outcome.asked.push({ row, ids, because: ['OTHER_VALUE'], fields: merged.asks });
      // Who the client is stands firm: a refusal does not wait.
      const consent = merged.writes.get('consent') ?? '';
      if (readConsent(consent) === 'REFUSED') {
        target.set('consent', consent);
        taken.push({ row, target });
      }
      book.note(row, target);
      continue;
    }
    putInto(target, merged);
    book.note(row, target);
    outcome.kept.push(...merged.kept.map((difference) => ({ ...difference, row, id: target.id })));
    outcome.refused.push(...merged.refused.map((refused) => ({ ...refused, row, id: target.id })));
    taken.push({ row, target });
  }
  const changed = new Set(book.changed(rules.reader));
  for (const { row, target } of taken) {
    const list = book.isMaker(row) ? outcome.added : changed.has(target) ? outcome.merged : outcome.unchanged;
    list.push({ row, id: target.id });
  }
  return outcome;
}

function overAsk(policy: Policy): Policy {
  return policy === 'ASK' ? 'OVERWRITE' : policy;
}

/** A doubt that makes no difference is none: a client who holds all that the record says is that client. */
function settle(record: Incoming, book: Clients, rules: MergeRules): Verdict {
  const verdict = book.match(record.row);
  if (verdict.kind === 'same' && verdict.because.includes('SAME_ID')) return verdict;
  const known = book.holder(record, verdict, rules);
  if (known !== undefined) return { kind: 'same', id: known, because: [] };
  if (verdict.kind === 'same') return verdict;
  const own = book.byContact(record.row);
  return own.kind === 'same' || verdict.kind === 'new' ? own : verdict;
}

/** The clients of the base and those that the import makes. */
class Clients {
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
    private readonly intake: Intake,
    private readonly reader: IdentityReader,
    private readonly people: ReadonlyMap<number, ClientRecord>,
  ) {
    this.indexOf = new Map(intake.clients.ids.map((id, index) => [id, index]));
    const wanted = new Set([...people.values()].flatMap(keysOf));
    for (const record of intake.known) this.index(record, wanted);
  }

  /** What is known of all clients now. */
  records(): ClientRecord[] {
    const made = [...this.made.values()].map((id) => this.recordOf(this.targets.get(id)!));
    return [
      ...this.intake.known.map((record) => {
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
    return this.intake.matcher.match(row, (other) => this.verdicts.get(other));
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
    const id = this.intake.newId();
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
    return clientRecord(target.id, raw, tokenBirthday(target.get('birthday')), this.reader, this.intake.names);
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
    const { clients, form, scalarOf } = this.intake;
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
