/** Second and third phones and second e-mails: columns that could have been the first one and are not. And messengers that serve as the phone. */
import type { ClientField } from '../../domain/codes';
import type { Claim } from './claims';
import { normaliseHeader, numberOf } from './header-words';
import type { Field } from './recognition';

/** The first of its kind, and the fields for the others in their order. */
export const SECONDS = { phone: ['phone2', 'phone3'], email: ['email2'] } as const satisfies Partial<
  Record<ClientField, readonly ClientField[]>
>;

/** Numbers of people who are not the client. */
const OF_OTHERS =
  /менеджер|мастер|майстер|ответствен|відповідальн|поставщик|постачальник|курьер|manager|supplier|courier/;

/**
 * A header that says phone is enough where no cell contradicts it; a mere word in a longer header needs cells that agree, and a column
 * without a known header is only taken where it has none at all: long numbers are of many kinds.
 */
function maySecond({ field, header, by, evidence }: Claim): boolean {
  if (evidence.some(({ code }) => code === 'CONTENT_CONTRADICTS')) return false;
  const agrees = evidence.some(({ code }) => code === 'CONTENT_PHONE' || code === 'CONTENT_EMAIL');
  if (by === null) return field === 'email' || header.trim() === '';
  if (by.kind === 'part') return agrees && !OF_OTHERS.test(normaliseHeader(header));
  return true;
}

/**
 * Adds the second ones to what the columns were given.
 * @param open claims, the best first
 * @param taken fields that columns have, also those that are not in `byColumn`
 */
export function giveSeconds(
  open: readonly Claim[],
  byColumn: Map<number, Claim>,
  disputed: ReadonlyMap<number, Claim>,
  taken: ReadonlySet<Field>,
): void {
  // A field in dispute is taken, too.
  if (!taken.has('phone')) messengerAsPhone(byColumn);
  for (const [first, seconds] of Object.entries(SECONDS) as [Field, readonly Field[]][]) {
    const left = open
      .filter((claim) => claim.field === first && !byColumn.has(claim.column) && !disputed.has(claim.column))
      .filter(maySecond)
      .sort((a, b) => numberIn(a) - numberIn(b) || a.column - b.column);
    const free = seconds.filter((field) => !taken.has(field));
    for (const claim of left) {
      const field = free.length > 1 && numberIn(claim) === 3 && left.length === 1 ? free.pop() : free.shift();
      if (field !== undefined) byColumn.set(claim.column, { ...claim, field });
    }
  }
}

const numberIn = ({ header, by }: Claim): number => (by?.second === true ? numberOf(header) : 2);

/** "WhatsApp" as the only column of numbers is the phone, too. */
function messengerAsPhone(byColumn: Map<number, Claim>): void {
  for (const messenger of ['whatsapp', 'viber', 'telegram'] as const) {
    const claim = [...byColumn.values()].find(({ field }) => field === messenger);
    if (claim === undefined) continue;
    const numbers = claim.evidence.some(({ code }) => code === 'CONTENT_PHONE');
    if (!numbers && (claim.filled > 0 || messenger === 'telegram')) continue;
    byColumn.set(claim.column, { ...claim, field: 'phone' });
    return;
  }
}
