/** The words that are stored in cells, by language. */
import type { ClientField, DerivedField, LinkField, OrderField } from '../domain/codes';
import type { FieldKind } from '../domain/condition-check';
import type { Condition } from '../domain/conditions';
import type { StoredText } from '../domain/stored-texts';
import { conditionSentence } from './condition-sentence';
import { codes as enCodes } from './en/codes';
import { words as en } from './en/words';
import { segmentWord } from './formula-words';
import { codes as ruCodes } from './ru/codes';
import { words as ru } from './ru/words';
import type { Locale } from './template';
import { codes as ukCodes } from './uk/codes';
import { words as uk } from './uk/words';

const STORED = { en, ru, uk };
const CODES = { en: enCodes, ru: ruCodes, uk: ukCodes };

/** The stored words of one language; the same shape as the port `Words`. */
export interface WordsOf {
  readonly locale: Locale;
  tab(key: Exclude<keyof typeof enCodes.tables, 'clients' | 'orders'>): string;
  header(field: ClientField | DerivedField | OrderField | LinkField): string;
  segment(code: string): string;
  condition(condition: Condition, kinds: Readonly<Record<string, FieldKind>>): string;
  text(key: StoredText): string;
}

/** @example storedWords('ru').segment('NEW') // 'Новички' */
export function storedWords(locale: Locale): WordsOf {
  const { texts } = STORED[locale];
  const { fields, tables } = CODES[locale];
  return {
    locale,
    tab: (key) => tables[key],
    header: (field) => fields[field],
    segment: (code) => segmentWord(code, locale),
    condition: (condition, kinds) => conditionSentence(condition, kinds, locale),
    text: (key) => texts[key],
  };
}
