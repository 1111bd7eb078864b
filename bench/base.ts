/** Made-up bases of any size: clients and orders as CSV text or as rows of a book. */
import { random } from './measure';

const FIRST = ['Анна', 'Мария', 'Пётр', 'Ольга', 'Юлия', 'Андрей', 'Екатерина', 'Илья'];
const LAST = ['Иванова', 'Смирнова', 'Кузнецов', 'Попова', 'Ткаченко', 'Королёв', 'Лебедева'];

const phone = (n: number): string =>
  `+7 (9${String(n % 90).padStart(2, '0')}) ${String(100 + (n % 900))}-${String(Math.floor(n / 100) % 100).padStart(2, '0')}-${String(n % 100).padStart(2, '0')}`;

/** A phone that belongs to client `n` alone, for up to a million clients. */
export const ownPhone = (n: number): string => `+7916${String(n).padStart(7, '0')}`;

const day = (time: number): string => {
  const date = new Date(time);
  return `${String(date.getUTCDate()).padStart(2, '0')}.${String(date.getUTCMonth() + 1).padStart(2, '0')}.${date.getUTCFullYear()}`;
};

export const CLIENT_HEADER = [
  'ФИО',
  'Телефон',
  'E-mail',
  'Дата рождения',
  'Город',
  'Согласие',
  'Источник',
  'Комментарий',
  'Второй телефон',
  'Скидка',
];

export function clientRow(n: number, next: () => number): string[] {
  return [
    `${LAST[n % LAST.length]!} ${FIRST[n % FIRST.length]!}`,
    ownPhone(n),
    `client${n}@example.com`,
    day(Date.UTC(1950 + Math.floor(next() * 55), Math.floor(next() * 12), 1 + Math.floor(next() * 28))),
    n % 3 ? 'Москва' : 'Химки',
    n % 7 ? 'да' : 'нет',
    'сайт',
    '',
    n % 4 ? '' : phone(n),
    `${n % 15} %`,
  ];
}

export const ORDER_HEADER = ['Дата', 'Телефон', 'Товар', 'Сумма', 'Статус'];

export function orderRow(clients: number, next: () => number): string[] {
  const who = Math.floor(next() ** 1.7 * clients);
  return [
    day(Date.UTC(2024, 0, 1) + Math.floor(next() * 1000) * 86_400_000),
    ownPhone(who),
    'Товар',
    String(100 + Math.floor(next() * 9900)),
    next() < 0.05 ? 'отменён' : 'оплачен',
  ];
}

const csv = (rows: string[][]): string => rows.map((row) => row.join(';')).join('\n') + '\n';

/** @example clientsCsv(2).split('\n').length //=> 4 */
export function clientsCsv(clients: number): string {
  const next = random(1);
  return csv([CLIENT_HEADER, ...Array.from({ length: clients }, (_, n) => clientRow(n, next))]);
}

export function ordersCsv(orders: number, clients: number): string {
  const next = random(2);
  return csv([ORDER_HEADER, ...Array.from({ length: orders }, () => orderRow(clients, next))]);
}
