/** The texts of the views that put data in order, by language; other pages do without them. */
import { data as en, type DataWords } from './en/data';
import { data as ru } from './ru/data';
import type { Locale } from './template';
import { data as uk } from './uk/data';

const WORDS: Record<Locale, DataWords> = { en, ru, uk };

/** @example dataWords('ru').duplicates.title // 'Найти дубли' */
export function dataWords(locale: Locale): DataWords {
  return WORDS[locale];
}
