/** The texts of the dashboard, by language; other pages do without them. */
import { dashboard as en, type DashboardWords } from './en/dashboard';
import { dashboard as ru } from './ru/dashboard';
import type { Locale } from './template';
import { dashboard as uk } from './uk/dashboard';

const WORDS: Record<Locale, DashboardWords> = { en, ru, uk };

/** @example dashboardWords('ru').print // 'Печать' */
export function dashboardWords(locale: Locale): DashboardWords {
  return WORDS[locale];
}
