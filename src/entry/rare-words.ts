/** Sentences of errors and reasons in one language, from a file of the project. */
import type { RareWords } from '../i18n/rare-words';
import type { Locale } from '../i18n/template';

/** A run that fails needs one language, a run that does not needs none: so they are no part of the script that each run loads. */
export function rareWords(locale: Locale): RareWords {
  return JSON.parse(HtmlService.createHtmlOutputFromFile(`words-${locale}`).getContent()) as RareWords;
}
