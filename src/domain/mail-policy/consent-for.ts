/** Consent for one purpose: a cell may name what the client agreed to, «только дни рождения» or "yes, except offers". */
import { readConsent, type Consent } from '../consent';
import { purposesIn, type MailPurpose } from './purposes';

const ONLY = /(?:^|[^\p{L}])(?:только|лишь|исключительно|лише|тільки|виключно|only|just)(?![\p{L}])/u;
const EXCEPT =
  /(?:^|[^\p{L}])(?:кроме|за исключением|крім|окрім|за винятком|except(?: for)?|excluding)(?![\p{L}])(.*)$/su;

/**
 * What a cell of the consent column says about letters for a purpose. A refusal anywhere refuses everything, as for `readConsent`; never is more allowed than a
 * person would read there.
 *
 * - «только дни рождения», "birthday only": given for what is named, refused for the rest; where nothing that letters do is named («только звонки»), refused.
 * - «да, кроме рекламы»: refused for what is named, else what stands before; where the exception cannot be read, unknown.
 * - «да, дни рождения» or «дни рождения» alone: given for what is named, unknown for the rest.
 * - Anything else is what `readConsent` says.
 * @example consentFor('только дни рождения', 'BIRTHDAY') //=> 'GIVEN'; consentFor('только дни рождения', 'OFFER') //=> 'REFUSED'
 * @example consentFor('да', 'OFFER') //=> 'GIVEN'; consentFor('да, кроме рекламы', 'OFFER') //=> 'REFUSED'
 */
export function consentFor(cell: unknown, purpose: MailPurpose): Consent {
  const consent = readConsent(cell);
  if (consent === 'REFUSED' || typeof cell !== 'string') return consent;
  const text = cell.normalize('NFKC').replace(/\s+/gu, ' ').trim().toLowerCase();
  const exception = EXCEPT.exec(text);
  if (exception !== null) {
    const { purposes } = purposesIn(exception[1]!);
    if (purposes.has(purpose)) return 'REFUSED';
    return purposes.size === 0 ? 'UNKNOWN' : consentFor(text.slice(0, exception.index), purpose);
  }
  const { purposes, isPure } = purposesIn(text.replace(ONLY, ' '));
  if (ONLY.test(text)) return purposes.has(purpose) ? 'GIVEN' : 'REFUSED';
  if (purposes.size === 0) return consent;
  if (consent === 'GIVEN' || isPure) return purposes.has(purpose) ? 'GIVEN' : 'UNKNOWN';
  return consent;
}
