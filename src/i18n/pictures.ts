/** The words that the pages with pictures share, by language; other pages do without them. */
import { pictures as en, type PictureWords } from './en/pictures';
import { pictures as ru } from './ru/pictures';
import type { Locale } from './template';
import { pictures as uk } from './uk/pictures';

const WORDS: Record<Locale, PictureWords> = { en, ru, uk };

/** @example pictureWords('ru').share // 'Доля' */
export function pictureWords(locale: Locale): PictureWords {
  return WORDS[locale];
}
