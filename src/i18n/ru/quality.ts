/** Russian texts of the view of the data's quality. */
import type { SidebarWords } from '../en/sidebar';

export const quality: SidebarWords['quality'] = {
  title: 'Качество данных',
  intro: 'Насколько полны и верны данные: {n:#} {n:клиент|клиента|клиентов}.',
  empty: 'Клиентов пока нет.',
  fields: 'Столбцы',
  filled: 'заполнено {filled:#} из {total:#}',
  share: '{percent} %',
  doubtful: 'сомнительных: {n:#}',
  stale: 'могли устареть: {n:#}',
  legend: 'Синее — верно, оранжевое — сомнительно, серое — пусто.',
  unreachable: 'Не связаться: у {n:#} {n:клиента|клиентов|клиентов} нет ни телефона, ни e-mail, которые работают.',
  reachable: 'У каждого клиента есть телефон или e-mail.',
  duplicates: 'Дубли',
  duplicatesFound: 'Точных: {auto:#}. Сомнительных: {ask:#}.',
  noDuplicates: 'Не нашлось.',
  toDuplicates: 'Найти дубли',
  toCleanUp: 'Навести порядок',
  toTab: 'Записать на лист',
  written: 'Записано на лист «Качество данных»; там же ячейки, на которые стоит взглянуть.',
};
