/** The words of the menu Klientura in each language. The name of the product is the same in all. */
import type { Locale } from './template';

const en = {
  setUp: 'Set up client base',
  refresh: 'Refresh segments',
  mail: 'Birthday mail',
  preview: 'Preview today',
  send: 'Send today’s letters',
  schedule: 'Set daily time',
  doubt: 'In doubt',
  settings: 'Settings',
  help: 'Help',
  refreshed: '{clients} {clients:client|clients} put into segments.',
};

const ru: typeof en = {
  setUp: 'Создать клиентскую базу',
  refresh: 'Обновить сегменты',
  mail: 'Письма ко дню рождения',
  preview: 'Показать сегодняшние',
  send: 'Отправить сегодняшние',
  schedule: 'Назначить время',
  doubt: 'Под вопросом',
  settings: 'Настройки',
  help: 'Справка',
  refreshed: '{clients} {clients:клиент|клиента|клиентов} по сегментам.',
};

const uk: typeof en = {
  setUp: 'Створити клієнтську базу',
  refresh: 'Оновити сегменти',
  mail: 'Листи до дня народження',
  preview: 'Показати сьогоднішні',
  send: 'Надіслати сьогоднішні',
  schedule: 'Призначити час',
  doubt: 'Під питанням',
  settings: 'Налаштування',
  help: 'Довідка',
  refreshed: '{clients} {clients:клієнт|клієнти|клієнтів} за сегментами.',
};

const MENU = { en, ru, uk };

/** @example menuWords('uk').settings // 'Налаштування' */
export function menuWords(locale: Locale): typeof en {
  return MENU[locale];
}
