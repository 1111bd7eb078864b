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
  const { answer } = withoutDate(plainOf(cell));
  if (SIGN_OF_REFUSAL.test(answer)) return 'REFUSED';
  if (SIGN_OF_AGREEMENT.test(answer)) return 'GIVEN';
  if (REFUSAL.test(answer)) return 'REFUSED';
  return AGREEMENT.test(answer) ? 'GIVEN' : 'UNKNOWN';
}

const SIGN_OF_REFUSAL = /^(?:[-–—−✗✘❌]+|0)$/u;
const SIGN_OF_AGREEMENT = /^(?:\++|1|[✓✔☑✅]\uFE0F?)$/u;
/** A date before or behind the answer: since when it holds. */
const DATE = '(?:\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|\\d{4}-\\d{2}-\\d{2})(?:\\s*(?:г|р)\\.?)?';
const DATE_FIRST = new RegExp(`^(${DATE})[\\s,:;–-]+(.+)$`, 'u');
const DATE_LAST = new RegExp(`^(.+?)[\\s,:;(–-]+(?:от\\s+|з\\s+|с\\s+|від\\s+|since\\s+|on\\s+)?(${DATE})\\)?$`, 'u');

function plainOf(cell: string): string {
  return cell.normalize('NFKC').replace(/[’`]/g, "'").replace(/\s+/gu, ' ').trim().toLowerCase();
}

function withoutDate(text: string): { answer: string; date: string } {
  const first = DATE_FIRST.exec(text);
  if (first !== null) return { date: first[1]!, answer: first[2]! };
  const last = DATE_LAST.exec(text);
  return last === null ? { date: '', answer: text } : { date: last[2]!, answer: last[1]! };
}

/** Answers that say no more than yes or no; a longer one keeps its words. */
const BARE_YES =
  /^(?:да|д|ага|так|т|yes|y|yep|ok|okay|ок|v|true|истина|істина|согласен|согласна|согласны|згоден|згодна|згідна|agreed?|consented|есть|є)[.!]*$/u;
const BARE_NO =
  /^(?:нет|не|ні|н|no|n|false|ложь|хибність|отказ|отказался|отказалась|відмова|відмовився|відмовилась|відмовилася|refused|declined)[.!]*$/u;

/** A cell of the consent column for cleaning. */
export type ConsentCell =
  /** `date` as written; '' if none. */
  | { kind: 'answer'; consent: 'GIVEN' | 'REFUSED'; date: string }
  /** It can be read, but says more than yes or no, or is a tick box: it stays. */
  | { kind: 'kept' }
  | { kind: 'unclear' };

/**
 * What a cell says, if it says only that: such an answer may be written in the base's own words. No refusal and nothing unclear ever becomes a consent.
 * @example readConsentCell('ДА 12.03.2024') //=> { kind: 'answer', consent: 'GIVEN', date: '12.03.2024' }
 * @example readConsentCell('да, но отписалась') //=> { kind: 'kept' }; readConsentCell('спросить') //=> { kind: 'unclear' }
 */
export function readConsentCell(cell: unknown): ConsentCell {
  if (typeof cell === 'boolean' || cell === '') return { kind: 'kept' };
  const consent = readConsent(cell);
  if (consent === 'UNKNOWN')
    return typeof cell === 'string' && cell.trim() === '' ? { kind: 'kept' } : { kind: 'unclear' };
  if (typeof cell !== 'string') return { kind: 'answer', consent, date: '' };
  const { answer, date } = withoutDate(plainOf(cell));
  const [sign, word] = consent === 'GIVEN' ? [SIGN_OF_AGREEMENT, BARE_YES] : [SIGN_OF_REFUSAL, BARE_NO];
  return sign.test(answer) || word.test(answer) ? { kind: 'answer', consent, date } : { kind: 'kept' };
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
