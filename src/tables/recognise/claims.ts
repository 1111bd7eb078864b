/** Weighs what the header and the content of a column say for each field. */
import type { ContentShape } from './content';
import type { HeaderClaim, HeaderWords } from './header-words';
import type { Evidence, Field, TableKind } from './recognition';

export interface ColumnFacts {
  /** From 1. */
  column: number;
  header: string;
  shape: ContentShape;
}

export interface Claim {
  column: number;
  header: string;
  field: Field;
  score: number;
  evidence: Evidence[];
  filled: number;
  /** What the header says; `null` where only the content speaks. */
  by: HeaderClaim | null;
}

/** A header alone is enough, content alone only where it can hardly be anything else. */
const HEADER_EXACT = 0.7;
const HEADER_LESSER = 0.58;
const HEADER_PART = 0.5;
const SECOND_OF_ITS_KIND = 0.2;
const AGREES = 0.3;
/** Not so much that a header without a rival would lose its field: its cells are reported one by one. */
const CONTRADICTS = 0.26;

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
  whatsapp: { code: 'CONTENT_PHONE', share: (s) => s.phone, strict: false },
  viber: { code: 'CONTENT_PHONE', share: (s) => s.phone, strict: false },
  telegram: { code: 'CONTENT_NICK', share: (s) => s.nick, strict: false },
  instagram: { code: 'CONTENT_NICK', share: (s) => s.nick, strict: false },
  website: { code: 'CONTENT_LINK', share: (s) => s.link, strict: true },
  postcode: { code: 'CONTENT_POSTCODE', share: (s) => s.postcode, strict: true },
  taxId: { code: 'CONTENT_TAX_ID', share: (s) => s.taxId, strict: false },
  company: { code: 'CONTENT_COMPANY', share: (s) => s.legalForm, strict: false },
  contactPerson: { code: 'CONTENT_NAME', share: (s) => s.name, strict: true },
  addedOn: { code: 'CONTENT_DATE', share: (s) => s.date, strict: true },
};

/** Fields for names: where numbers stand, "Контакт" and "Телефон менеджера" are no names. */
const PEOPLE: readonly Field[] = ['name', 'lastName', 'firstName', 'contactPerson', 'owner', 'company'];

function fromHeader(facts: ColumnFacts, claim: HeaderClaim): Claim {
  const evidence: Evidence[] = [{ code: claim.kind === 'part' ? 'HEADER_PART' : 'HEADER_EXACT', share: 1 }];
  const weight = { exact: HEADER_EXACT, lesser: HEADER_LESSER, part: HEADER_PART }[claim.kind];
  let score = weight - (claim.second ? SECOND_OF_ITS_KIND : 0);
  const test = CONTENT[claim.field];
  if (PEOPLE.includes(claim.field) && facts.shape.phone >= 0.5) {
    score -= CONTRADICTS;
    evidence.push({ code: 'CONTENT_CONTRADICTS', share: round(1 - facts.shape.phone) });
  } else if (test && facts.shape.filled > 0) {
    const share = test.share(facts.shape);
    if (share >= 0.5) {
      score += AGREES * share;
      evidence.push({ code: test.code, share: round(share) });
    } else if (test.strict && share < 0.2 && facts.shape.filled >= 3) {
      score -= CONTRADICTS;
      evidence.push({ code: 'CONTENT_CONTRADICTS', share: round(share) });
    }
  }
  const { column, header, shape } = facts;
  return { column, header, field: claim.field, score: exactly(score), evidence, filled: shape.filled, by: claim };
}

/** Long numbers that are no phones, whatever they look like. */
const OTHER_NUMBERS =
  /паспорт|снилс|карт|догов|сч[её]т|рахун|огрн|окпо|кпп|бик|мфо|штрих|артикул|passport|card|contract|account|iban|barcode|sku/i;

/** Claims of columns whose header says nothing: weaker than any header's that the content agrees with. */
function fromContent(facts: ColumnFacts, kind: TableKind): Claim[] {
  const { shape, column, header } = facts;
  if (shape.filled === 0) return [];
  const { filled } = shape;
  const claim = (field: Field, code: Evidence['code'], share: number, weight: number): Claim[] =>
    share >= 0.6
      ? [{ column, header, field, score: weight * share, evidence: [{ code, share: round(share) }], filled, by: null }]
      : [];
  const named = header.trim() !== '';
  return [
    ...(OTHER_NUMBERS.test(header) ? [] : claim('phone', 'CONTENT_PHONE', shape.phone, 0.55)),
    ...claim('email', 'CONTENT_EMAIL', shape.email, 0.6),
    // A column with a header of its own that we do not know keeps its meaning: names and dates are of too many kinds.
    ...(kind === 'clients' && !named ? claim('name', 'CONTENT_NAME', shape.fullName, 0.5) : []),
    // One number in ten has a right check digit by chance; a whole column has not.
    ...(kind === 'clients' && filled >= 5 && shape.taxId >= 0.9
      ? claim('taxId', 'CONTENT_TAX_ID', shape.taxId, 0.62)
      : []),
    ...(kind === 'clients' && !named ? claim('website', 'CONTENT_LINK', shape.link, 0.5) : []),
    ...(kind === 'clients' && !named ? claim('birthday', 'CONTENT_BIRTHDAY', shape.birthday, 0.5) : []),
    ...(kind === 'orders' && !named ? claim('date', 'CONTENT_DATE', shape.date, 0.5) : []),
    ...(kind === 'orders' && !named && shape.phone < 0.5 ? claim('amount', 'CONTENT_AMOUNT', shape.amount, 0.45) : []),
  ];
}

/** 0.7 - 0.2 + 0.3 and 0.5 + 0.3 are the same claim. */
const exactly = (score: number): number => Math.round(score * 1e6) / 1e6;

/** @example round(0.6667) //=> 0.67 */
export const round = (share: number): number => Math.round(share * 100) / 100;

/** The best claim of a column to each field. */
export function claimsOf(facts: ColumnFacts, kind: TableKind, headers: HeaderWords): Claim[] {
  const claims = new Map<Field, Claim>();
  for (const claim of [
    ...headers.claims(facts.header, kind).map((c) => fromHeader(facts, c)),
    ...fromContent(facts, kind),
  ]) {
    const known = claims.get(claim.field);
    if (!known || known.score < claim.score) claims.set(claim.field, claim);
  }
  return [...claims.values()];
}
