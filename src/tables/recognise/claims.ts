/** Weighs what the header and the content of each column say, and gives each field to the one column with the best claim. */
import type { ContentShape } from './content';
import { headerClaims, type HeaderClaim } from './header-words';
import type { Conflict, Evidence, Field, RecognisedColumn, TableKind } from './recognition';

export interface ColumnFacts {
  /** From 1. */
  column: number;
  header: string;
  shape: ContentShape;
}

interface Claim {
  column: number;
  field: Field;
  score: number;
  evidence: Evidence[];
  filled: number;
}

/** A header alone is enough, content alone only where it can hardly be anything else. */
const HEADER_EXACT = 0.7;
const HEADER_LESSER = 0.58;
const HEADER_PART = 0.5;
const SECOND_OF_ITS_KIND = 0.2;
const AGREES = 0.3;
/** Not so much that a header without a rival would lose its field: its cells are reported one by one. */
const CONTRADICTS = 0.26;
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

type Test = { code: Evidence['code']; share: (shape: ContentShape) => number; strict: boolean };

/** How each field's content is recognised; `strict` fields lose their claim when hardly any cell agrees. */
const CONTENT: Partial<Record<Field, Test>> = {
  phone: { code: 'CONTENT_PHONE', share: (s) => s.phone, strict: true },
  email: { code: 'CONTENT_EMAIL', share: (s) => s.email, strict: true },
  birthday: { code: 'CONTENT_DATE', share: (s) => s.date, strict: true },
  date: { code: 'CONTENT_DATE', share: (s) => s.date, strict: true },
  amount: { code: 'CONTENT_AMOUNT', share: (s) => s.amount, strict: true },
  name: { code: 'CONTENT_NAME', share: (s) => s.name, strict: false },
  firstName: { code: 'CONTENT_NAME', share: (s) => s.name, strict: false },
  lastName: { code: 'CONTENT_NAME', share: (s) => s.name, strict: false },
  middleName: { code: 'CONTENT_NAME', share: (s) => s.name, strict: false },
  consent: { code: 'CONTENT_CONSENT', share: (s) => s.consent, strict: false },
  id: { code: 'CONTENT_ID', share: (s) => s.distinct, strict: false },
  orderId: { code: 'CONTENT_ID', share: (s) => s.distinct, strict: false },
  status: { code: 'CONTENT_STATUS', share: (s) => s.status, strict: false },
};

function fromHeader(facts: ColumnFacts, claim: HeaderClaim): Claim {
  const evidence: Evidence[] = [{ code: claim.kind === 'part' ? 'HEADER_PART' : 'HEADER_EXACT', share: 1 }];
  const weight = { exact: HEADER_EXACT, lesser: HEADER_LESSER, part: HEADER_PART }[claim.kind];
  let score = weight - (claim.second ? SECOND_OF_ITS_KIND : 0);
  const test = CONTENT[claim.field];
  if (test && facts.shape.filled > 0) {
    const share = test.share(facts.shape);
    if (share >= 0.5) {
      score += AGREES * share;
      evidence.push({ code: test.code, share: round(share) });
    } else if (test.strict && share < 0.2 && facts.shape.filled >= 3) {
      score -= CONTRADICTS;
      evidence.push({ code: 'CONTENT_CONTRADICTS', share: round(share) });
    }
  }
  return { column: facts.column, field: claim.field, score, evidence, filled: facts.shape.filled };
}

/** Claims of columns whose header says nothing: weaker than any header's that the content agrees with. */
function fromContent(facts: ColumnFacts, kind: TableKind): Claim[] {
  const { shape, column } = facts;
  if (shape.filled === 0) return [];
  const claim = (field: Field, code: Evidence['code'], share: number, weight: number): Claim[] =>
    share >= 0.6
      ? [{ column, field, score: weight * share, evidence: [{ code, share: round(share) }], filled: shape.filled }]
      : [];
  const named = facts.header.trim() !== '';
  return [
    ...claim('phone', 'CONTENT_PHONE', shape.phone, 0.55),
    ...claim('email', 'CONTENT_EMAIL', shape.email, 0.6),
    // A column with a header of its own that we do not know keeps its meaning: names and dates are of too many kinds.
    ...(kind === 'clients' && !named ? claim('name', 'CONTENT_NAME', shape.fullName, 0.5) : []),
    ...(kind === 'clients' && !named ? claim('birthday', 'CONTENT_BIRTHDAY', shape.birthday, 0.5) : []),
    ...(kind === 'orders' && !named ? claim('date', 'CONTENT_DATE', shape.date, 0.5) : []),
    ...(kind === 'orders' && !named && shape.phone < 0.5 ? claim('amount', 'CONTENT_AMOUNT', shape.amount, 0.45) : []),
  ];
}

const round = (share: number): number => Math.round(share * 100) / 100;

function claimsOf(facts: ColumnFacts, kind: TableKind): Claim[] {
  const claims = new Map<Field, Claim>();
  for (const claim of [
    ...headerClaims(facts.header, kind).map((c) => fromHeader(facts, c)),
    ...fromContent(facts, kind),
  ]) {
    const known = claims.get(claim.field);
    if (!known || known.score < claim.score) claims.set(claim.field, claim);
  }
  return [...claims.values()];
}

/** A column filled in far fewer rows is hardly the main one, however good its header: "Телефон" and "Мобильный" in every tenth row. */
function clearlyBetter(best: Claim, other: Claim): boolean {
  return best.score - other.score >= CLEARLY_BETTER || other.filled * 2 <= best.filled;
}

/**
 * Gives fields to columns, best claims first; each column and each field at most once. A field with two equal claims
 * goes to neither column and is listed as a conflict.
 */
export function assignFields(
  facts: readonly ColumnFacts[],
  kind: TableKind,
): { columns: RecognisedColumn[]; conflicts: Conflict[] } {
  const open = facts.flatMap((one) => claimsOf(one, kind)).filter((claim) => claim.score >= ENOUGH);
  open.sort((a, b) => b.score - a.score || b.filled - a.filled || a.column - b.column);
  const byColumn = new Map<number, Claim>();
  const taken = new Set<Field>();
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
        !hasBetterHome(other, open, taken),
    );
    if (rivals.length === 0) byColumn.set(claim.column, claim);
    else {
      conflicts.push({ field: claim.field, columns: [claim.column, ...rivals.map((rival) => rival.column)] });
      for (const one of [claim, ...rivals]) disputed.set(one.column, one);
    }
  }
  return { columns: facts.map((one) => toColumn(one, byColumn.get(one.column), disputed.get(one.column))), conflicts };
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
