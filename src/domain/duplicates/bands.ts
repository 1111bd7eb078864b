/** Decides what a compared pair is: one person for certain (auto), perhaps (ask), or not (no). */
import { bitOf, BORN_ALIKE } from './codes';
import type { Verdict } from './compare';
import { Nearness } from './names';
import { ASK_BITS, AUTO_BITS, BIRTHDAY_BITS } from './weights';

export type Band = 'auto' | 'ask' | 'no';

/**
 * What forbids merging unseen, however much else agrees:
 * another first name or sex (a couple, a family, twins), another birthday (father and son, namesakes), another patronymic, another tax number,
 * and for firms another place (a branch).
 */
const VETOES =
  bitOf('OTHER_NAME') |
  bitOf('OTHER_SEX') |
  bitOf('OTHER_BIRTHDAY') |
  bitOf('OTHER_PATRONYMIC') |
  bitOf('OTHER_TAX_ID');
/** What would not differ, most likely, if a name and a birthday were one person's. */
const DIFFERS = bitOf('OTHER_PHONE') | bitOf('OTHER_EMAIL');
const CONTACT = bitOf('SAME_PHONE') | bitOf('SAME_EMAIL') | bitOf('SAME_TAX_ID');
const ELSEWHERE = bitOf('OTHER_CITY') | bitOf('OTHER_ADDRESS');

/** Whether two clients cannot be one person, so that no third may join them. */
export const isVetoed = (because: number): boolean => (because & VETOES) !== 0;

/** The band of a pair from its bits, proofs and vetoes. */
export function bandOf(verdict: Verdict): Band {
  const { bits, because, first, last, proofs } = verdict;
  if (bits < ASK_BITS) return 'no';
  if (bits < AUTO_BITS || isVetoed(because) || proofs === 0) return 'ask';
  const nameless = first === Nearness.MISSING && last === Nearness.MISSING;
  if (nameless) return (because & bitOf('SAME_TAX_ID')) !== 0 && (because & ELSEWHERE) === 0 ? 'auto' : 'ask';
  // Colleagues of one first name share phone and mailbox; only with the birthday is another surname a marriage.
  if (last >= Nearness.NEAR) return proofs > 1 && (because & bitOf('SAME_BIRTHDAY')) !== 0 ? 'auto' : 'ask';
  // A surname that is much like somebody's first name is no proof of names that changed places, where the other half is lacking.
  if (first === Nearness.MISSING && (because & bitOf('SWAPPED_NAME')) !== 0) return 'ask';
  // Namesakes are born on one day and live in one street too, in a large base; so nothing else may differ.
  if (proofs === 1 && (because & CONTACT) === 0) {
    const namesakes = (because & DIFFERS) !== 0 || ((because & bitOf('SAME_BIRTHDAY')) !== 0 && bits < BIRTHDAY_BITS);
    if (namesakes) return 'ask';
  }
  // Colleagues answer one phone, and some have one name; what differs then tells two people apart.
  if ((because & bitOf('SAME_COMPANY')) !== 0 && (because & BORN_ALIKE) === 0) {
    if (!verdict.own || last !== Nearness.SAME || (because & (DIFFERS | ELSEWHERE)) !== 0) return 'ask';
  }
  // Half a name, an initial or a name that is only much alike (sisters' names are) needs a second proof.
  const weak = first === Nearness.MISSING || first === Nearness.INITIAL || first === Nearness.NEAR;
  const half = last === Nearness.MISSING || last === Nearness.INITIAL;
  return (weak || half) && proofs < 2 ? 'ask' : 'auto';
}
