/** Sentences for what was left out and how columns were recognised. Only pages say them, so that the script never loads them. */
import type { Params, Reason } from '../domain/codes';
import { reasonWords as en, type ReasonWords } from './en/reasons';
import { reasonWords as ru } from './ru/reasons';
import { inWords } from './sentences';
import { fill, type Locale } from './template';
import { reasonWords as uk } from './uk/reasons';

const WORDS: Record<Locale, ReasonWords> = { en, ru, uk };

/** All of them in one language. */
export function reasonWordsIn(locale: Locale): ReasonWords {
  return WORDS[locale];
}

/** @example reasonSentence('NO_EMAIL', {}, 'en') // 'There is no e-mail.' */
export function reasonSentence(reason: Reason, params: Params, locale: Locale): string {
  return fill(WORDS[locale].reasons[reason], inWords(params, locale), locale);
}

/** @example evidenceSentence('CONTENT_PHONE', 0.97, 'en') // '97% of the cells are phone numbers' */
export function evidenceSentence(code: string, share: number, locale: Locale): string {
  const evidence: Record<string, string> = WORDS[locale].evidence;
  // Rounded down, so that 100 is said only of all.
  return fill(evidence[code] ?? code, { share: Math.floor(share * 100) }, locale);
}
