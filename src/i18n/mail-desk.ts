/** The texts of the page of mail, by language, and the sentences of faults that its reports name by codes. */
import type { ErrorCode, Params } from '../domain/codes';
import type { RuleFault } from '../domain/occasions/rules';
import { mailDesk as en, type MailDeskWords } from './en/mail-desk';
import { errors as enErrors, type ErrorWords } from './en/errors';
import { settingLabels as enLabels } from './en/setting-labels';
import { settingHelps as enHelps } from './en/settings';
import { errorSentence } from './error-sentence';
import { errors as ruErrors } from './ru/errors';
import { mailDesk as ru } from './ru/mail-desk';
import { settingLabels as ruLabels } from './ru/setting-labels';
import { settingHelps as ruHelps } from './ru/settings';
import type { Locale } from './template';
import { errors as ukErrors } from './uk/errors';
import { mailDesk as uk } from './uk/mail-desk';
import { settingLabels as ukLabels } from './uk/setting-labels';
import { settingHelps as ukHelps } from './uk/settings';

export type MailDeskText = MailDeskWords;

const WORDS: Record<Locale, MailDeskWords> = { en, ru, uk };
const ERRORS: Record<Locale, ErrorWords> = { en: enErrors, ru: ruErrors, uk: ukErrors };
type Texts = Record<Locale, Readonly<Record<string, string>>>;
const HELPS: Texts = { en: enHelps, ru: ruHelps, uk: ukHelps };
const LABELS: Texts = { en: enLabels, ru: ruLabels, uk: ukLabels };

/** @example mailDeskWords('ru').calendar // 'Календарь' */
export function mailDeskWords(locale: Locale): MailDeskWords {
  return WORDS[locale];
}

/** What is wrong with a letter. @example faultSentence({ code: 'TEMPLATE_EMPTY', params: { part: 'subject' } }, 'en') // 'The letter has no subject. …' */
export function faultSentence({ code, params }: { code: ErrorCode; params: Params }, locale: Locale): string {
  return errorSentence(code, params, locale, { ...ERRORS[locale], settings: { ...LABELS[locale], ...HELPS[locale] } });
}

/** What is wrong with a part of an occasion. @example ruleFaultSentence('BAD_OFFSET', 'en') // 'a whole number of days, at most a year.' */
export function ruleFaultSentence(fault: RuleFault, locale: Locale): string {
  // What formulas say of a missing argument fits no form.
  const key = fault === 'MISSING' ? 'OCCASION_MISSING' : fault;
  return (ERRORS[locale].faults as Record<string, string>)[key] ?? fault;
}

/** What a setting does, as the Settings tab says it. */
export function settingHelp(name: string, locale: Locale): string {
  return HELPS[locale][`setting.${name}.help`] ?? '';
}
