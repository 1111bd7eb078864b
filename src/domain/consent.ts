/** Reads the consent column: whether a client agreed to letters, refused them, or left it open. */

/** `UNKNOWN` is a blank cell or one that no rule here understands. */
export type Consent = 'GIVEN' | 'REFUSED' | 'UNKNOWN';

/** On what basis clients who left it open may be written to; '' while the user has not said. */
export type MailBasis = '' | 'CONSENT' | 'EXISTING_CLIENTS';

/** A refusal anywhere in the cell wins over any agreement beside it: «да, но отписалась». Prefixes end in `*`. */
const REFUSAL = wordPattern(
  'нет',
  'не',
  'нельзя',
  'отказ*',
  'отпис*',
  'отозва*',
  'отзыв*',
  'запре*',
  'против',
  'стоп',
  'без',
  'ні',
  'немає',
  'відмов*',
  'відпис*',
  'відклик*',
  'відкли*',
  'заборон*',
  'проти',
  'no',
  'not',
  'n',
  'н',
  'never',
  'none',
  'refus*',
  'declin*',
  'denied',
  'withdr*',
  'revok*',
  'unsubscrib*',
  'opt(?:ed)?[- ]?out',
  'stop',
  'dnc',
  'false',
  'ложь',
  'хибність',
  "don't",
  'dont',
);

/** An agreement must open the cell: «да», «да, устно», "yes, by phone". */
const AGREEMENT = new RegExp(
  `^(?:${[
    'да',
    'д',
    'ага',
    'согласен',
    'согласна',
    'согласие',
    'согласны',
    'подписан',
    'подписана',
    'можно',
    'ок',
    'есть',
    'истина',
    'так',
    'т',
    'згода',
    'згоден',
    'згодна',
    'згідна',
    'підписаний',
    'підписана',
    'можна',
    'є',
    'істина',
    'yes',
    'y',
    'yep',
    'ok',
    'okay',
    'true',
    'agreed',
    'agree',
    'agrees',
    'consent',
    'consented',
    'given',
    'subscribed',
    'subscribe',
    'opt(?:ed)?[- ]?in',
    'v',
  ].join('|')})(?![\\p{L}\\p{N}])`,
  'u',
);

/**
 * What a cell of the consent column says, in Russian, Ukrainian or English. A ticked checkbox agrees, an unticked one refuses.
 * A text that says neither, or a date, is `UNKNOWN`: doubt never makes a letter.
 * @example readConsent('Да') → 'GIVEN'; readConsent('нет') → 'REFUSED'; readConsent('да, но отписалась') → 'REFUSED'; readConsent('') → 'UNKNOWN'
 */
export function readConsent(cell: unknown): Consent {
  if (cell === true || cell === 1) return 'GIVEN';
  if (cell === false || cell === 0) return 'REFUSED';
  if (typeof cell !== 'string') return 'UNKNOWN';
  const text = cell.normalize('NFKC').replace(/[’`]/g, "'").replace(/\s+/gu, ' ').trim().toLowerCase();
  if (/^[-–—−✗✘❌]+$/u.test(text) || text === '0') return 'REFUSED';
  if (/^(?:\++|1|[✓✔☑✅]\uFE0F?)$/u.test(text)) return 'GIVEN';
  if (REFUSAL.test(text)) return 'REFUSED';
  return AGREEMENT.test(text) ? 'GIVEN' : 'UNKNOWN';
}

/**
 * Why a client may not be written to, or null if he may. An explicit refusal wins over every basis.
 * @param basis what the user has said about clients who left it open
 * @param hasColumn whether the base has a consent column at all
 * @example consentBar('UNKNOWN', '', false) → 'NO_BASIS'; consentBar('REFUSED', 'EXISTING_CLIENTS', true) → 'NO_CONSENT'
 */
export function consentBar(consent: Consent, basis: MailBasis, hasColumn: boolean): 'NO_CONSENT' | 'NO_BASIS' | null {
  if (consent === 'GIVEN') return null;
  if (consent === 'REFUSED') return 'NO_CONSENT';
  if (basis === 'EXISTING_CLIENTS') return null;
  return hasColumn || basis === 'CONSENT' ? 'NO_CONSENT' : 'NO_BASIS';
}

/** `\b` knows no Cyrillic, so words are bounded by anything that is neither letter nor digit. */
function wordPattern(...words: string[]): RegExp {
  const alternatives = words.map((word) => (word.endsWith('*') ? `${word.slice(0, -1)}[\\p{L}]*` : word));
  return new RegExp(`(?:^|[^\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'u');
}
