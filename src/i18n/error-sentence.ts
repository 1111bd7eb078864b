/** The sentence of an error in the user's language: what happened, where, and what to do. The sentences themselves are handed in, because the script loads them only when something fails. */
import type { ErrorCode, Params } from '../domain/codes';
import type { ErrorTails } from './en/error-tails';
import type { ErrorWords } from './en/errors';
import { inWords } from './sentences';
import { fill, type Locale, type Values } from './template';

export type { ErrorWords } from './en/errors';
/** The sentences of formula arguments' faults; the entry checks that there is one for each. */
export type FaultWords = ErrorWords['faults'];

/** All that an error's sentence is made of. */
export interface SaidWords extends ErrorWords {
  /** `setting.NAME.label` and `setting.NAME.help`. */
  settings: Readonly<Record<string, string>>;
}

/** `params.why` has a sentence of its own. */
const SAY_WHY: readonly ErrorCode[] = [
  'FORMULA_ARGUMENT',
  'THRESHOLDS_INVALID',
  'MAP_INVALID',
  'OCCASION_INVALID',
  'CONDITION_INVALID',
];

/**
 * @param words all sentences of the language
 * @param params `FORMULA_ARGUMENT` needs `why`, a code of the argument's fault; every other gap that is not filled falls away or shows as `…`.
 * @example errorSentence('TAB_EMPTY', { tab: 'Clients' }, 'en', words) // 'The tab “Clients” is empty. Put your clients there …'
 */
export function errorSentence(code: ErrorCode, params: Params, locale: Locale, words: SaidWords): string {
  const { commands, faults } = words;
  const values = {
    ...inWords(params, locale),
    ...settingWords(params.setting, words),
    ...(code === 'OCCASION_INVALID' ? partOfOccasion(params.field, words) : {}),
  };
  if (!SAY_WHY.includes(code)) return fill(commands[code], values, locale);
  const key = faultKey(code, String(params.why));
  const fault = (faults as Record<string, string>)[key];
  const why = fault === undefined ? String(params.why) : fill(fault, values, locale);
  return fill(commands[code], { ...values, why }, locale);
}

/**
 * The sentence, and what happened beside the error: a change that it stopped had begun, or earlier ones were completed before it.
 * @example outcomeSentence('PLAN_CHANGED', { completed: 1 }, 'en', words, tails) // '… Before it, 1 earlier interrupted change was completed; see the history.'
 */
export function outcomeSentence(
  code: ErrorCode,
  params: Params,
  locale: Locale,
  words: SaidWords,
  { begun, completed }: ErrorTails,
): string {
  return [
    errorSentence(code, params, locale, words),
    ...(params.begun === undefined ? [] : [begun]),
    ...(params.completed === undefined ? [] : [fill(completed, { completed: Number(params.completed) }, locale)]),
  ].join(' ');
}

/** Conditions have faults of their own; what formulas say of a missing argument fits no form. */
function faultKey(code: ErrorCode, why: string): string {
  if (code === 'CONDITION_INVALID') return `CONDITION_${why}`;
  return code === 'OCCASION_INVALID' && why === 'MISSING' ? 'OCCASION_MISSING' : why;
}

/** A part of an occasion, which the code names as a column of its tab: `occasions.offset`. */
function partOfOccasion(field: Params[string] | undefined, { occasionFields }: SaidWords): Values {
  const name = String(field).replace(/^occasions\./, '');
  return { field: (occasionFields as Record<string, string | undefined>)[name] ?? name };
}

/** A setting's name, and its explanation: it says what is allowed in better words than a rule's bounds. */
function settingWords(setting: Params[string] | undefined, { settings }: SaidWords): Values {
  if (typeof setting !== 'string') return {};
  return { setting: settings[`setting.${setting}.label`] ?? setting, help: settings[`setting.${setting}.help`] ?? '' };
}
