/** What an import makes of each record: a new client, more about a client of the base, a question, or nothing. */
import type { ClientField, Reason } from '../../domain/codes';
import type { Birthday } from '../../domain/days';
import type { FirstNames } from '../../domain/first-names';
import type { RawValue, Scalar } from '../../ports';
import { IdentityReader } from '../match-orders';
import type { ClientTable } from '../table';
import type { BaseForm } from './base-form';
import { wholeName, type Matcher, type MatchReason, type Person, type Verdict } from './matcher';
import { holdsAll, mergeInto, putInto, type Difference, type MergeRules, type Policy } from './merging';
import { birthdayToken, personFrom, type Incoming } from './reading';
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

/** More than records of real files ever need. */
const PASSES = 6;

/**
 * Decides about all records in their order. What is learnt of a client from a later record may answer the question about an earlier one, so that the records are
 * gone through until nothing changes any more: then the same file finds nothing to do another time.
 */
export function decide(records: readonly Incoming[], intake: Intake): Outcome {
  const reader = new IdentityReader(intake.country);
  const book = new Clients(intake, reader);
  const named = new Set(records.flatMap(({ person }) => [...person.phones, ...person.emails, wholeName(person)]));
  const rules: MergeRules = { fields: intake.fields, policyOf: intake.policyOf, reader, named };
  let before = '';
  for (let pass = 1; ; pass++) {
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
      continue;
    }
    putInto(target, merged);
    if (merged.writes.size > 0 || verdict.kind === 'new') book.learn(target);
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

function near(verdict: Verdict): readonly string[] {
  return verdict.kind === 'new' ? [] : verdict.kind === 'same' ? [verdict.id] : verdict.ids;
}

function overAsk(policy: Policy): Policy {
  return policy === 'ASK' ? 'OVERWRITE' : policy;
}

/** A doubt that makes no difference is none: a client who holds all that the record says is that client. */
function settle(record: Incoming, book: Clients, rules: MergeRules): Verdict {
  const verdict = book.match(record.person);
  if (verdict.kind !== 'ask') return verdict;
  const known = verdict.ids.find((id) => holdsAll(book.target(id), record, rules));
  return known === undefined ? verdict : { kind: 'same', id: known, because: verdict.because };
}

/** The clients of the base and those that the import makes. */
class Clients {
  private readonly targets = new Map<string, Target>();
  private readonly indexOf = new Map<string, number>();
  /** Row of the source → client it makes, and back. */
  private readonly made = new Map<number, string>();
  private readonly rowOf = new Map<string, number>();

  constructor(
    private readonly intake: Intake,
    private readonly reader: IdentityReader,
  ) {
    const { clients, form, matcher } = intake;
    clients.ids.forEach((id, index) => {
      this.indexOf.set(id, index);
      const row = clients.rows[index]!;
      const text = (field: ClientField): string => {
        const raw = clients.raw(row, field);
        return typeof raw === 'object' || typeof raw === 'boolean' ? '' : String(raw).trim();
      };
      matcher.add({ ...personFrom(text, form.birthdays[index] ?? null, reader, intake.names), id });
    });
  }

  match(person: Person): Verdict {
    return this.intake.matcher.match(person);
  }

  answered(answer: string, record: Incoming, rules: MergeRules): Verdict | 'SKIP' {
    if (answer === 'SKIP') return 'SKIP';
    if (answer === 'NEW') {
      // Said once and done: the same file with the same answers must not make the client again.
      const known = near(this.match(record.person)).find((id) => holdsAll(this.target(id), record, rules));
      return known === undefined ? { kind: 'new' } : { kind: 'same', id: known, because: [] };
    }
    const id = answer.startsWith('#') ? this.made.get(Number(answer.slice(1))) : answer;
    if (id === undefined || (!this.indexOf.has(id) && !this.rowOf.has(id))) return this.match(record.person);
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

  /** A client is known by what it holds now. */
  learn(target: Target): void {
    const birthday = tokenBirthday(target.get('birthday'));
    const text = (field: ClientField): string => (field === 'birthday' ? '' : target.text(field));
    this.intake.matcher.add({ ...personFrom(text, birthday, this.reader, this.intake.names), id: target.id });
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
