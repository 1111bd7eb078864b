/** Gives each field to the one column with the best claim. */
import { claimsOf, round, type Claim, type ColumnFacts } from './claims';
import type { HeaderWords } from './header-words';
import type { Conflict, Field, RecognisedColumn, TableKind } from './recognition';
import { giveSeconds } from './second-contacts';

const ENOUGH = 0.4;
/** Two claims nearer than this are for the user to decide. */
const CLEARLY_BETTER = 0.1;

/** Fields that matter enough to ask the user about; of two columns of notes the left one is taken. */
const ASKED_ABOUT: readonly Field[] = [
  'id',
  'name',
  'lastName',
  'firstName',
  'phone',
  'email',
  'birthday',
  'consent',
  'client',
  'date',
  'amount',
  'status',
];

/** A column filled in far fewer rows is hardly the main one, however good its header: "Телефон" and "Мобильный" in every tenth row. */
function clearlyBetter(best: Claim, other: Claim): boolean {
  return best.score - other.score >= CLEARLY_BETTER || other.filled * 2 <= best.filled;
}

/** Columns that are not to be judged: bound to a field already, or, with `null`, kept free by the user. */
export type Settled = ReadonlyMap<number, Field | null>;

/**
 * Gives fields to columns, best claims first; each column and each field at most once. A field with two equal claims
 * goes to neither column and is listed as a conflict. What is left of phones and e-mails becomes the second ones.
 */
export function assignFields(
  facts: readonly ColumnFacts[],
  kind: TableKind,
  headers: HeaderWords,
  settled: Settled = new Map(),
): { columns: RecognisedColumn[]; conflicts: Conflict[] } {
  const open = facts
    .filter(({ column }) => !settled.has(column))
    .flatMap((one) => claimsOf(one, kind, headers))
    .filter((claim) => claim.score >= ENOUGH);
  open.sort((a, b) => b.score - a.score || b.filled - a.filled || a.column - b.column);
  const byColumn = new Map<number, Claim>();
  const taken = new Set<Field>([...settled.values()].filter((field) => field !== null));
  const disputed = new Map<number, Claim>();
  const conflicts: Conflict[] = [];
  for (const claim of open) {
    if (taken.has(claim.field) || byColumn.has(claim.column) || disputed.has(claim.column)) continue;
    taken.add(claim.field);
    const rivals = open.filter(
      (other) =>
        ASKED_ABOUT.includes(claim.field) &&
        other.field === claim.field &&
        other.column !== claim.column &&
        !byColumn.has(other.column) &&
        !disputed.has(other.column) &&
        !clearlyBetter(claim, other) &&
        !isOneOfSeveral(claim, other) &&
        !hasBetterHome(other, open, taken),
    );
    if (rivals.length === 0) byColumn.set(claim.column, claim);
    else {
      conflicts.push({ field: claim.field, columns: [claim.column, ...rivals.map((rival) => rival.column)] });
      for (const one of [claim, ...rivals]) disputed.set(one.column, one);
    }
  }
  if (kind === 'clients') giveSeconds(open, byColumn, disputed, taken);
  for (const one of facts) {
    const field = settled.get(one.column);
    if (field)
      byColumn.set(
        one.column,
        claimsOf(one, kind, headers).find((claim) => claim.field === field) ?? chosen(one, field),
      );
  }
  return { columns: facts.map((one) => toColumn(one, byColumn.get(one.column), disputed.get(one.column))), conflicts };
}

/** What nothing but the user says. */
function chosen({ column, header, shape }: ColumnFacts, field: Field): Claim {
  return { column, header, field, score: 1, evidence: [{ code: 'CHOSEN', share: 1 }], filled: shape.filled, by: null };
}

/** Neither "раб. тел." nor "Телефон бухгалтера" is meant as the phone; every number of a client counts alike, so that nobody is asked. E-mails are not alike: letters go to the first. */
function isOneOfSeveral(claim: Claim, other: Claim): boolean {
  const isThe = ({ by }: Claim): boolean => by === null || (by.kind !== 'part' && !by.second);
  return claim.field === 'phone' && (!isThe(claim) || !isThe(other));
}

/** A rival that can as well be something else that is still free is no rival: "Имя" beside "Клиент". */
function hasBetterHome(rival: Claim, open: readonly Claim[], taken: ReadonlySet<Field>): boolean {
  return open.some(
    (claim) =>
      claim.column === rival.column &&
      claim.field !== rival.field &&
      !taken.has(claim.field) &&
      claim.score >= rival.score,
  );
}

function toColumn(facts: ColumnFacts, claim: Claim | undefined, disputed: Claim | undefined): RecognisedColumn {
  const evidence = claim?.evidence ?? disputed?.evidence ?? [];
  return {
    column: facts.column,
    header: facts.header,
    field: claim?.field ?? null,
    confidence: claim ? Math.min(1, round(claim.score)) : 0,
    evidence: disputed ? [...evidence, { code: 'FIELD_CLAIMED_TWICE', share: 1 }] : evidence,
    samples: facts.shape.samples,
  };
}
