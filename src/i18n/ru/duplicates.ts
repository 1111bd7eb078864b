/** Russian texts of the dialog that shows duplicates side by side. */
import { because } from './because';
import type { DataWords } from '../en/data';

export const duplicates: DataWords['duplicates'] = {
  title: 'Найти дубли',
  looking: 'Ищу клиентов, которые записаны дважды…',
  none: 'Дублей нет: каждый клиент записан один раз.',
  certain: 'Точно один и тот же клиент: {n:#} {n:группа|группы|групп}',
  certainHelp:
    'Из каждой группы получится одна строка. Просмотрите их: справа видно, что останется. Заказы и письма перейдут к ней, и всё можно отменить.',
  mergeAll: 'Объединить {n:#} {n:группу|группы|групп}',
  oneByOne: 'Разобрать по одной',
  toDoubtful: 'Перейти к сомнительным ({n:#})',
  toCertain: 'Перейти к точным ({n:#})',
  doubtful: 'Это один и тот же клиент?',
  leftToDecide: 'Осталось решить: {n:#}',
  rows: 'Строки {rows}',
  why: 'За: {because}.',
  against: 'Против: {because}.',
  score: 'Совпадение: {percent} %',
  field: 'Столбец',
  row: 'Строка {row}',
  keep: 'Оставить эту строку',
  after: 'После объединения',
  counted: 'посчитается заново',
  together: 'Всё вместе',
  merge: 'Объединить в одну',
  notSame: 'Это разные люди',
  later: 'Решить потом',
  canUndo: 'Это можно отменить в любой момент: строка, которая уйдёт, хранится в истории.',
  merging: 'Объединяю…',
  merged:
    'Объединено: {merged:#} {merged:группа|группы|групп}, на {removed:#} {removed:строку|строки|строк} меньше.[ Перешло: {orders:#} {orders:заказ|заказа|заказов}.]',
  keptApart: 'Запомнили: это разные люди. Больше они не появятся.',
  changed: 'За это время базу изменили. Вот как всё выглядит теперь: посмотрите и подтвердите ещё раз.',
  allDecided: 'Всё решено.',
  theseDecided: 'С этими всё решено.',
  postponed: 'Отложено: {n:#} {n:группа|группы|групп}.',
  lookAgain: 'Посмотреть отложенные',
  close: 'Закрыть',
  range: '{from:#}–{to:#} из {total:#}',
  because,
};
