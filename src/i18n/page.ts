/** The texts that the sidebar and the dialogs share, by language. */
import { page as en, type PageWords } from './en/page';
import { page as ru } from './ru/page';
import type { Locale } from './template';
import { page as uk } from './uk/page';

const PAGES: Record<Locale, PageWords> = { en, ru, uk };

/** @example pageWords('ru').common.retry // 'Повторить' */
export function pageWords(locale: Locale): PageWords {
  return PAGES[locale];
}
