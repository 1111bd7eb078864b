/** A small base and the import of a few rows into it. */
import { createWorld, type World } from '../support/memory-book';
import type { CellInput } from '../support/memory-tab';
import { report, type AnyReport } from '../support/run-command';

export const CLIENTS: CellInput[][] = [
  ['Имя', 'Телефон', 'E-mail', 'День рождения', 'Город', 'Согласие', 'Дней в базе'],
  ['Анна Иванова', '8 (916) 123-45-67', 'anna@mail.ru', { day: 33000 }, '', 'да', { formula: '=ROW()', value: 2 }],
  ['Борис Петров', '+7 916 765 43 21', '', { day: 33001 }, 'Москва', 'нет', { formula: '=ROW()', value: 3 }],
  ['Вера Сидорова', '', 'vera@mail.ru', '', { formula: '=D2', value: '' }, '', { formula: '=ROW()', value: 4 }],
  ['Итого', '', '', '', '', '', 3],
];

export function base(clients: CellInput[][] = CLIENTS): World {
  const world = createWorld({ locale: 'ru_RU', userLocale: 'ru' });
  world.addTab('Клиенты', clients);
  report(world, 'base.setUp', { clients: { sheet: 'Клиенты' }, country: 'RU', orders: null });
  return world;
}

export const HEADER = ['ФИО', 'Мобильный телефон', 'Почта', 'Дата рождения', 'Город', 'Согласие на рассылку'];

export function importing(world: World, rows: CellInput[][], more: object = {}): AnyReport {
  return report(world, 'clients.import', { from: { rows: [HEADER, ...rows], name: 'crm.csv' }, ...more });
}

/** Rows of the clients by name, without IDs. */
export function clientsOf(world: World): Record<string, unknown[]> {
  const [header = [], ...rows] = world.grid('Клиенты');
  const id = header.indexOf('ru:id (K)');
  return Object.fromEntries(rows.map((row) => [String(row[0]), row.filter((_, index) => index !== id).slice(1)]));
}
