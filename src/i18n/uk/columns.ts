/** Ukrainian texts of the sidebar about columns. */
import type { DataWords } from '../en/data';

export const columns: DataWords['columns'] = {
  title: 'Стовпці',
  intro:
    'Що зберігається в кожному стовпці вашого аркуша. Ваш вибір лишається чинним, навіть якщо стовпець перейменувати, пересунути або створити базу заново.',
  table: 'Аркуш',
  holds: 'Що в стовпці «{header}»?',
  none: 'нічого: лишити як є',
  fixed: 'цей стовпець веде Klientura',
  suggested: 'схоже на це, поки не призначено',
  willChange: 'Що зміниться',
  change: '{field}: {before} → {after}',
  nowhere: 'стовпця немає',
  save: 'Зберегти',
  unchanged: 'Нічого не змінено.',
  saved: 'Збережено.',
  groups: {
    identity: 'Хто це',
    contacts: 'Телефони, пошта, месенджери',
    address: 'Адреса',
    personal: 'Сім’я та інтереси',
    preferences: 'Уподобання',
    company: 'Компанія',
    work: 'Для роботи',
    orders: 'Замовлення',
  },
  add: 'Додати стовпці',
  addHelp: 'Klientura додасть біля правого краю аркуша ті, яких ще немає.',
  template: 'Хто ваші клієнти',
  templates: {
    B2C: 'люди',
    B2B: 'компанії',
  },
  show: 'Показати які',
  adds: '{n} {n:новий стовпець|нові стовпці|нових стовпців}: {fields}',
  addsNone: 'Усі вони на аркуші вже є.',
  confirmAdd: 'Додати',
  added: 'Додано.',
  correct: 'Змінити',
  toColumns: 'Змінити призначення стовпців',
};
