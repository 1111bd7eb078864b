/** Words for codes in a user's language: fields, segments, tables, settings. */
import type { Params } from '../domain/codes';
import { codes as en, type Codes } from './en/codes';
import { settings as enSettings } from './en/settings';
import { codes as ru } from './ru/codes';
import { settings as ruSettings } from './ru/settings';
import type { Locale, Values } from './template';
import { codes as uk } from './uk/codes';
import { settings as ukSettings } from './uk/settings';

const CODES: Record<Locale, Codes> = { en, ru, uk };
const SETTINGS: Record<Locale, Readonly<Record<string, string>>> = { en: enSettings, ru: ruSettings, uk: ukSettings };

/** All words for codes in one language. */
export function codesIn(locale: Locale): Codes {
  return CODES[locale];
}

/** The name of a setting as it stands in the Settings tab; a name that is none stays as it is. */
export function settingLabel(setting: string, locale: Locale): string {
  return SETTINGS[locale][`setting.${setting}.label`] ?? setting;
}

/** What a setting does, as it stands in the Settings tab. */
export function settingHelp(setting: string, locale: Locale): string {
  return SETTINGS[locale][`setting.${setting}.help`] ?? '';
}

/** Codes of fields, settings and parts of a letter among the values become the words that the user sees elsewhere. */
export function inWords(params: Params, locale: Locale): Values {
  const { fields, parts } = CODES[locale] as { fields: Record<string, string>; parts: Record<string, string> };
  const values: Record<string, string | number | readonly string[]> = { ...params };
  for (const key of ['field', 'fields']) {
    const value = values[key];
    if (typeof value === 'string') values[key] = fields[value] ?? value;
    else if (typeof value === 'object') values[key] = value.map((one) => fields[one] ?? one);
  }
  if (typeof values.part === 'string') values.part = parts[values.part] ?? values.part;
  if (typeof values.setting === 'string') {
    // The explanation in the tab says what is allowed in better words than a rule's bounds.
    values.help = settingHelp(values.setting, locale);
    values.setting = settingLabel(values.setting, locale);
  }
  return values;
}
