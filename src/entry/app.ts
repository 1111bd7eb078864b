/** Turns every failure into a sentence. */
import { AppError } from '../domain/app-error';
import type { ErrorCode, Params } from '../domain/codes';
import { isForbidden } from '../google/errors';
import { outcomeSentence } from '../i18n/error-sentence';
import type { Envelope, Refusal } from './api';
import { rareWords } from './rare-words';
import { userLocale } from './locale';

/** What a work gives, as an envelope. */
export function enveloped<R>(work: () => { report: R }): Envelope<R> {
  try {
    return { ok: true, ...work() };
  } catch (error) {
    return refused(error);
  }
}

/** A failure, as an envelope. */
export function refused(error: unknown): Extract<Envelope, { ok: false }> {
  return { ok: false, error: failureOf(error) };
}

/** An error for Google to show: its message is the sentence. */
export function shownError(error: unknown): Error {
  return new Error(failureOf(error).message);
}

function failureOf(error: unknown): Refusal {
  const known = error instanceof AppError ? error : asAppError(error);
  // Sentences are for people; who mends the program needs the trace, which holds no client's data.
  if (known.code === 'PLATFORM')
    console.error((known.cause as Error | undefined)?.stack ?? known.stack ?? known.message);
  return { code: known.code, message: sentenceOf(known.code, known.params), params: known.params };
}

/** The sentence of an error in the user's language. */
export function sentenceOf(code: ErrorCode, params: Params): string {
  const locale = userLocale();
  const words = rareWords(locale);
  return outcomeSentence(code, params, locale, words, words.tails);
}

function asAppError(error: unknown): AppError {
  const message = error instanceof Error ? error.message : String(error);
  return new AppError(isForbidden(error) ? 'NO_PERMISSION' : 'PLATFORM', { text: message }, error);
}
