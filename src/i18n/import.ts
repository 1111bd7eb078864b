/** The texts of the dialog that imports clients, by language; other pages do without them. */
import { importing as en, type ImportWords } from './en/import';
import { importing as ru } from './ru/import';
import type { Locale } from './template';
import { importing as uk } from './uk/import';

const WORDS: Record<Locale, ImportWords> = { en, ru, uk };

/** @example importWords('ru').confirm // 'Импортировать' */
export function importWords(locale: Locale): ImportWords {
  return WORDS[locale];
}
