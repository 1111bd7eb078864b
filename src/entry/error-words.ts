/** The sentences of errors in the user's language, from a file of the project. */
import type { ErrorWords } from '../i18n/error-sentence';
import type { Locale } from '../i18n/template';

/** A run that fails needs one language, a run that does not needs none: so they are no part of the script that each run loads. */
export function errorWords(locale: Locale): ErrorWords {
  return JSON.parse(HtmlService.createHtmlOutputFromFile(`errors-${locale}`).getContent()) as ErrorWords;
}
