/** Stored words for tests of the inside: plain, different in each language, and independent of i18n. */
import type { Locale, TabKey, Words } from '../../src/ports';

const TABS: Record<Locale, Record<TabKey, string>> = {
  en: {
    settings: 'Settings',
    segments: 'Segments',
    log: 'Klientura log',
    ledger: 'Klientura mail',
    decisions: 'Duplicate decisions',
  },
  ru: {
    settings: 'Настройки',
    segments: 'Сегменты',
    log: 'Журнал Klientura',
    ledger: 'Письма Klientura',
    decisions: 'Решения о дублях',
  },
  uk: {
    settings: 'Налаштування',
    segments: 'Сегменти',
    log: 'Журнал змін Klientura',
    ledger: 'Листи Klientura',
    decisions: 'Рішення про дублі',
  },
};

export function testWords(locale: Locale): Words {
  const prefix = locale === 'en' ? '' : `${locale}:`;
  return {
    locale,
    tab: (key) => TABS[locale][key],
    header: (field) => `${prefix}${field} (K)`,
    segment: (code) => `${prefix}${code.toLowerCase()}`,
    text: (key) => `${prefix}${key}`,
  };
}
