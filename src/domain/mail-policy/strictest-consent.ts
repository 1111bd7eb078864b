/** Of several cells of consent about one client the one that allows least: what somebody refused stays refused, for the purposes he named. */
import { consentFor } from './consent-for';
import { MAIL_PURPOSES, type MailPurpose } from './purposes';

/** One of the cells says it all, or it has to be said anew. */
export type StrictestConsent = { index: number } | { text: string };

/** @example refusedIn('только дни рождения') //=> ['GREETING', 'OFFER', 'SERVICE', 'REVIEW'] */
export const refusedIn = (cell: unknown): MailPurpose[] =>
  MAIL_PURPOSES.filter((purpose) => consentFor(cell, purpose) === 'REFUSED');

/** Whether a cell says something else of some letters than of others, so that no tick and no bare word can stand for it. */
export const isByPurpose = (cell: unknown): boolean =>
  new Set(MAIL_PURPOSES.map((purpose) => consentFor(cell, purpose))).size > 1;

/**
 * What keeps every refusal of all the cells; null when none refuses anything.
 * @example strictestConsent(['да', 'только дни рождения']) //=> { index: 1 }
 * @example strictestConsent(['да, кроме рекламы', 'да, кроме опросов']) //=> { text: 'да, кроме рекламы; да, кроме опросов' }
 * @example strictestConsent(['только дни рождения', 'только акции']) //=> { text: 'только дни рождения; только акции; STOP' }
 */
export function strictestConsent(cells: readonly unknown[]): StrictestConsent | null {
  const refused = new Set(cells.flatMap(refusedIn));
  if (refused.size === 0) return null;
  const keepsAll = (cell: unknown): boolean => [...refused].every((one) => consentFor(cell, one) === 'REFUSED');
  const index = cells.findIndex(keepsAll);
  if (index >= 0) return { index };
  const texts = cells.map((cell) => String(cell).trim()).filter((text) => text !== '');
  const joined = [texts, [...texts].reverse()].map((some) => some.join('; '));
  // Two that leave no letter both allow together allow none.
  return { text: joined.find(keepsAll) ?? `${joined[0]!}; STOP` };
}
