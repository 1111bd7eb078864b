/** Stored words for tests of the inside: plain, different in each language, and independent of i18n. */
import { cellWords as en, type CellWords } from '../../src/i18n/en/cell-words';
import { cellWords as ru } from '../../src/i18n/ru/cell-words';
import { cellWords as uk } from '../../src/i18n/uk/cell-words';
import type { Locale, TabKey, Words } from '../../src/ports';

const CELL_WORDS: Record<Locale, CellWords> = { en, ru, uk };

const TABS: Record<Locale, Record<TabKey, string>> = {
  en: {
    settings: 'Settings',
    segments: 'Segments',
    log: 'Klientura log',
    ledger: 'Klientura mail',
    decisions: 'Duplicate decisions',
    quality: 'Data quality',
    list: 'Segment list',
    mailing: 'Mailing list',
    snapshots: 'Earlier segments',
    occasions: 'Occasions',
    templates: 'Letter templates',
    suppressed: 'Not to be written to',
    coupons: 'Coupons',
    days: 'Days to congratulate on',
    logo: 'Letter logo',
    dashboard: 'Dashboard',
    saved: 'Saved segments',
  },
  ru: {
    settings: 'Настройки',
    segments: 'Сегменты',
    log: 'Журнал Klientura',
    ledger: 'Письма Klientura',
    decisions: 'Решения о дублях',
    quality: 'Качество данных',
    list: 'Список сегмента',
    mailing: 'Список рассылки',
    snapshots: 'Прежние сегменты',
    occasions: 'Поводы',
    templates: 'Шаблоны писем',
    suppressed: 'Не писать',
    coupons: 'Купоны',
    days: 'Праздники и дни профессий',
    logo: 'Логотип писем',
    dashboard: 'Панель показателей',
    saved: 'Свои сегменты',
  },
  uk: {
    settings: 'Налаштування',
    segments: 'Сегменти',
    log: 'Журнал змін Klientura',
    ledger: 'Листи Klientura',
    decisions: 'Рішення про дублі',
    quality: 'Якість даних',
    list: 'Список сегмента (укр)',
    mailing: 'Список розсилки',
    snapshots: 'Попередні сегменти',
    occasions: 'Приводи',
    templates: 'Шаблони листів',
    suppressed: 'Не писати',
    coupons: 'Купони',
    days: 'Свята й дні професій',
    logo: 'Логотип листів',
    dashboard: 'Панель показників',
    saved: 'Власні сегменти',
  },
};

/** Words with a number in them. */
const COUNTED: readonly string[] = ['segments.upTo', 'segments.moreThan', 'segments.nobody'];

export function testWords(locale: Locale): Words {
  const prefix = locale === 'en' ? '' : `${locale}:`;
  return {
    locale,
    tab: (key) => TABS[locale][key],
    header: (field) => `${prefix}${field} (K)`,
    reason: (code) => `${prefix}${code}`,
    segment: (code) => `${prefix}${code.toLowerCase()}`,
    condition: (condition) => `${prefix}${JSON.stringify(condition)}`,
    // What cleaning and the Segments tab write is read again.
    text: (key) => {
      if (key in CELL_WORDS[locale]) return CELL_WORDS[locale][key as keyof CellWords];
      return `${prefix}${key}${COUNTED.includes(key) ? ' {n}' : ''}`;
    },
  };
}
