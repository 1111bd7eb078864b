/** What an import makes of each record: a new client, more about a client of the base, a question, or nothing. */
import type { ClientField, Reason } from '../../domain/codes';
import { refusedIn } from '../../domain/mail-policy';
import { IdentityReader } from '../match-orders';
import { Clients, type Surroundings } from './clients';
import { wholeName, type MatchReason, type Verdict } from './matcher';
import { mergeInto, putInto, type Difference, type MergeRules, type Policy } from './merging';
import { recordOf, type Incoming } from './reading';
import type { Target } from './target';

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

export interface Intake extends Surroundings {
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
      if (refusedIn(consent).length > 0) {
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
