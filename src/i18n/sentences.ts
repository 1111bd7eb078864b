/** Words for codes in a user's language: fields, segments, tables, settings. */
import type { Params } from '../domain/codes';
import { codes as en, type Codes } from './en/codes';
import { settingLabels as enLabels } from './en/setting-labels';
import { codes as ru } from './ru/codes';
import { settingLabels as ruLabels } from './ru/setting-labels';
import { shownTime } from './shown-time';
import type { Locale, Values } from './template';
import { codes as uk } from './uk/codes';
import { settingLabels as ukLabels } from './uk/setting-labels';

const CODES: Record<Locale, Codes> = { en, ru, uk };
type Texts = Record<Locale, Readonly<Record<string, string>>>;
const LABELS: Texts = { en: enLabels, ru: ruLabels, uk: ukLabels };

/** All words for codes in one language. */
export function codesIn(locale: Locale): Codes {
  return CODES[locale];
}

/**
 * The name of a field; of a column of the user's own, which plans name `#header`, its header.
 * @example fieldName('phone', 'en') // 'Phone'
 * @example fieldName('#Notes', 'en') // 'Notes'
 */
export function fieldName(field: string, locale: Locale): string {
  const { fields } = CODES[locale] as { fields: Record<string, string | undefined> };
  return fields[field] ?? field.replace(/^#/, '');
}

/** The name of a setting as it stands in the Settings tab; a name that is none stays as it is. */
export function settingLabel(setting: string, locale: Locale): string {
  return LABELS[locale][`setting.${setting}.label`] ?? setting;
}

/** Codes of fields and parts of a letter among the values become the words that the user sees elsewhere, and a time what people write. */
export function inWords(params: Params, locale: Locale): Values {
  const { parts } = CODES[locale] as { parts: Record<string, string> };
  const values: Record<string, string | number | readonly string[]> = { ...params };
  for (const key of ['field', 'fields', 'other']) {
    const value = values[key];
    if (typeof value === 'string') values[key] = fieldName(value, locale);
    else if (typeof value === 'object') values[key] = value.map((one) => fieldName(one, locale));
  }
  if (typeof values.part === 'string') values.part = parts[values.part] ?? values.part;
  if (typeof values.time === 'string') values.time = shownTime(values.time, '', locale);
  return values;
}
