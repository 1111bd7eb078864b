/** Ukrainian texts of the dialog that shows duplicates side by side. */
import { because } from './because';
import type { DataWords } from '../en/data';

export const duplicates: DataWords['duplicates'] = {
  title: 'Знайти дублікати',
  looking: 'Шукаю клієнтів, яких записано двічі…',
  none: 'Дублікатів немає: кожного клієнта записано один раз.',
  certain: 'Точно той самий клієнт: {n:#} {n:група|групи|груп}',
  certainHelp:
    'З кожної групи вийде один рядок. Перегляньте їх: праворуч видно, що залишиться. Замовлення й листи перейдуть до нього, і все можна скасувати.',
  mergeAll: 'Об’єднати {n:#} {n:групу|групи|груп}',
  oneByOne: 'Розібрати по одній',
  toDoubtful: 'Перейти до сумнівних ({n:#})',
  toCertain: 'Перейти до точних ({n:#})',
  doubtful: 'Це той самий клієнт?',
  leftToDecide: 'Залишилося вирішити: {n:#}',
  rows: 'Рядки {rows}',
  why: 'За: {because}.',
  against: 'Проти: {because}.',
  score: 'Збіг: {percent} %',
  field: 'Стовпець',
  row: 'Рядок {row}',
  keep: 'Залишити цей рядок',
  after: 'Після об’єднання',
  counted: 'порахується заново',
  together: 'Усе разом',
  merge: 'Об’єднати в один',
  notSame: 'Це різні люди',
  later: 'Вирішити потім',
  canUndo: 'Це можна скасувати будь-коли: рядок, який зникне, зберігається в історії.',
  merging: 'Об’єдную…',
  merged:
    'Об’єднано: {merged:#} {merged:група|групи|груп}, на {removed:#} {removed:рядок|рядки|рядків} менше.[ Перейшло: {orders:#} {orders:замовлення|замовлення|замовлень}.]',
  keptApart: 'Запам’ятали: це різні люди. Більше вони не з’являться.',
  changed: 'За цей час базу змінили. Ось як усе виглядає тепер: перегляньте й підтвердьте ще раз.',
  allDecided: 'Усе вирішено.',
  theseDecided: 'З цими все вирішено.',
  postponed: 'Відкладено: {n:#} {n:група|групи|груп}.',
  lookAgain: 'Переглянути відкладені',
  close: 'Закрити',
  range: '{from:#}–{to:#} із {total:#}',
  because,
};
