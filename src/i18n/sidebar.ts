/** The texts of the sidebar alone, by language; dialogs do without them. */
import { sidebar as en, type SidebarWords } from './en/sidebar';
import { sidebar as ru } from './ru/sidebar';
import type { Locale } from './template';
import { sidebar as uk } from './uk/sidebar';

const WORDS: Record<Locale, SidebarWords> = { en, ru, uk };

/** @example sidebarWords('ru').nav.setUp // 'База' */
export function sidebarWords(locale: Locale): SidebarWords {
  return WORDS[locale];
}
