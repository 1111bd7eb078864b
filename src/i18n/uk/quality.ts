/** Ukrainian texts of the view of the data's quality. */
import type { SidebarWords } from '../en/sidebar';

export const quality: SidebarWords['quality'] = {
  title: 'Якість даних',
  intro: 'Наскільки повні й правильні дані: {n:#} {n:клієнт|клієнти|клієнтів}.',
  empty: 'Клієнтів поки немає.',
  fields: 'Стовпці',
  filled: 'заповнено {filled:#} з {total:#}',
  share: '{percent} %',
  doubtful: 'сумнівних: {n:#}',
  stale: 'могли застаріти: {n:#}',
  legend: 'Синє — правильно, помаранчеве — сумнівно, сіре — порожньо.',
  unreachable: 'Не зв’язатися: у {n:#} {n:клієнта|клієнтів|клієнтів} немає ні телефону, ні e-mail, які працюють.',
  reachable: 'У кожного клієнта є телефон або e-mail.',
  duplicates: 'Дублікати',
  duplicatesFound: 'Точних: {auto:#}. Сумнівних: {ask:#}.',
  noDuplicates: 'Не знайшлося.',
  toDuplicates: 'Знайти дублікати',
  toCleanUp: 'Навести лад',
  toTab: 'Записати на аркуш',
  written: 'Записано на аркуш «Якість даних»; там само клітинки, на які варто глянути.',
};
