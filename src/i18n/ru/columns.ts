/** Russian texts of the sidebar about columns. */
import type { DataWords } from '../en/data';

export const columns: DataWords['columns'] = {
  title: 'Столбцы',
  intro:
    'Что хранится в каждом столбце вашего листа. Ваш выбор остаётся в силе, даже если столбец переименовать, передвинуть или создать базу заново.',
  table: 'Лист',
  holds: 'Что в столбце «{header}»?',
  none: 'ничего: оставить как есть',
  fixed: 'этот столбец ведёт Klientura',
  suggested: 'похоже на это, пока не назначено',
  willChange: 'Что изменится',
  change: '{field}: {before} → {after}',
  nowhere: 'столбца нет',
  save: 'Сохранить',
  unchanged: 'Ничего не изменено.',
  saved: 'Сохранено.',
  groups: {
    identity: 'Кто это',
    contacts: 'Телефоны, почта, мессенджеры',
    address: 'Адрес',
    personal: 'Семья и интересы',
    preferences: 'Предпочтения',
    company: 'Компания',
    work: 'Для работы',
    orders: 'Заказ',
  },
  add: 'Добавить столбцы',
  addHelp: 'Klientura добавит у правого края листа те, которых ещё нет.',
  template: 'Кто ваши клиенты',
  templates: {
    B2C: 'люди',
    B2B: 'компании',
  },
  show: 'Показать какие',
  adds: '{n} {n:новый столбец|новых столбца|новых столбцов}: {fields}',
  addsNone: 'Все они на листе уже есть.',
  confirmAdd: 'Добавить',
  added: 'Добавлено.',
  correct: 'Изменить',
  toColumns: 'Изменить назначение столбцов',
};
