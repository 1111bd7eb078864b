/** Sentences for codes in a user's language: errors, reasons, evidence, faults of formulas. */
import type { ErrorCode, Params, Reason } from '../domain/codes';
import { codes as en, type Codes } from './en/codes';
import { words as enWords, type StoredWords } from './en/words';
import { codes as ru } from './ru/codes';
import { fill, type Locale, type Values } from './template';
import { words as ruWords } from './ru/words';
import { codes as uk } from './uk/codes';
import { words as ukWords } from './uk/words';

const CODES: Record<Locale, Codes> = { en, ru, uk };
const WORDS: Record<Locale, StoredWords> = { en: enWords, ru: ruWords, uk: ukWords };

/** All words for codes in one language. */
export function codesIn(locale: Locale): Codes {
  return CODES[locale];
}

/**
 * The sentence of an error: what happened, where, and what to do.
 * @example errorSentence('TAB_EMPTY', { tab: 'Clients' }, 'en') // 'The tab “Clients” is empty. Put your clients there …'
 */
export function errorSentence(code: ErrorCode, params: Params, locale: Locale): string {
  const { errors, faults } = CODES[locale];
  const values = worded(params, locale);
  if (code !== 'FORMULA_ARGUMENT') return fill(errors[code], values, locale);
  const fault = (faults as Record<string, string>)[String(params.why)];
  return fill(
    errors.FORMULA_ARGUMENT,
    { ...values, why: fault === undefined ? String(params.why) : fill(fault, values, locale) },
    locale,
  );
}

/** @example reasonSentence('NO_EMAIL', {}, 'en') // 'There is no e-mail.' */
export function reasonSentence(reason: Reason, params: Params, locale: Locale): string {
  return fill(CODES[locale].reasons[reason], worded(params, locale), locale);
}

/** @example evidenceSentence('CONTENT_PHONE', 0.97, 'en') // '97% of the cells are phone numbers' */
export function evidenceSentence(code: string, share: number, locale: Locale): string {
  const evidence: Record<string, string> = CODES[locale].evidence;
  // Rounded down, so that 100 is said only of all.
  return fill(evidence[code] ?? code, { share: Math.floor(share * 100) }, locale);
}

/** Codes of fields, settings and parts of a letter become the words that the user sees in the header row. */
function worded(params: Params, locale: Locale): Values {
  const { fields, parts } = CODES[locale] as { fields: Record<string, string>; parts: Record<string, string> };
  const values: Record<string, string | number | readonly string[]> = { ...params };
  for (const key of ['field', 'fields']) {
    const value = values[key];
    if (typeof value === 'string') values[key] = fields[value] ?? value;
    else if (typeof value === 'object') values[key] = value.map((one) => fields[one] ?? one);
  }
  if (typeof values.part === 'string') values.part = parts[values.part] ?? values.part;
  if (typeof values.setting === 'string') values.setting = settingLabel(values.setting, locale);
  return values;
}

/** The name of a setting as it stands in the Settings tab; a name that is none stays as it is. */
export function settingLabel(setting: string, locale: Locale): string {
  return (WORDS[locale].texts as Record<string, string>)[`setting.${setting}.label`] ?? setting;
}

/** What a setting does, as it stands in the Settings tab. */
export function settingHelp(setting: string, locale: Locale): string {
  return (WORDS[locale].texts as Record<string, string>)[`setting.${setting}.help`] ?? '';
}
