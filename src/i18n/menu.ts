/** The words of the menu Klientura in each language. The name of the product is the same in all. */
import type { Locale } from './template';

const en = {
  setUp: 'Set up client base',
  cleanUp: 'Clean up',
  duplicates: 'Find duplicates',
  quality: 'Data quality',
  imports: 'Import',
  segments: 'Segments',
  dashboard: 'Dashboard',
  refresh: 'Refresh segments',
  mailDesk: 'Mail',
  mail: 'Birthday mail',
  preview: 'Preview today',
  send: 'Send today’s letters',
  schedule: 'Set daily time',
  doubt: 'In doubt',
  columns: 'Columns',
  settings: 'Settings',
  history: 'History',
  remove: 'Remove from this file',
  help: 'Help',
  refreshed: '{clients} {clients:client|clients} put into segments.',
  goesOn: 'Not finished yet: {done:#} of {total:#}. The hourly run does the rest.',
};

const ru: typeof en = {
  setUp: 'Создать клиентскую базу',
  cleanUp: 'Навести порядок',
  duplicates: 'Найти дубли',
  quality: 'Качество данных',
  imports: 'Импорт',
  segments: 'Сегменты',
  dashboard: 'Панель показателей',
  refresh: 'Обновить сегменты',
  mailDesk: 'Почта',
  mail: 'Письма ко дню рождения',
  preview: 'Показать сегодняшние',
  send: 'Отправить сегодняшние',
  schedule: 'Назначить время',
  doubt: 'Под вопросом',
  columns: 'Столбцы',
  settings: 'Настройки',
  history: 'История',
  remove: 'Убрать из этого файла',
  help: 'Справка',
  refreshed: '{clients} {clients:клиент|клиента|клиентов} по сегментам.',
  goesOn: 'Готово пока не всё: {done:#} из {total:#}. Остальное доделает ежечасный запуск.',
};

const uk: typeof en = {
  setUp: 'Створити клієнтську базу',
  cleanUp: 'Навести лад',
  duplicates: 'Знайти дублікати',
  quality: 'Якість даних',
  imports: 'Імпорт',
  segments: 'Сегменти',
  dashboard: 'Панель показників',
  refresh: 'Оновити сегменти',
  mailDesk: 'Пошта',
  mail: 'Листи до дня народження',
  preview: 'Показати сьогоднішні',
  send: 'Надіслати сьогоднішні',
  schedule: 'Призначити час',
  doubt: 'Під питанням',
  columns: 'Стовпці',
  settings: 'Налаштування',
  history: 'Історія',
  remove: 'Прибрати з цього файлу',
  help: 'Довідка',
  refreshed: '{clients} {clients:клієнт|клієнти|клієнтів} за сегментами.',
  goesOn: 'Готово поки не все: {done:#} з {total:#}. Решту доробить щогодинний запуск.',
};

const MENU = { en, ru, uk };

/** @example menuWords('uk').settings // 'Налаштування' */
export function menuWords(locale: Locale): typeof en {
  return MENU[locale];
}
