/** A shop's base for the trials of kills and disturbances: its clients and orders, what people do in it by hand, and what they hand to commands. */
import { random } from '../../bench/measure';
import { CLIENT_HEADER, clientRow, ORDER_HEADER, orderRow, ownPhone } from '../../bench/base';
import type { Book, Input } from '../../host/book/book';
import type { Tabs } from './host';

/** Clients, of whom `letters` have their birthday on 22 November, and orders. */
export function shopOf(clients: number, orders: number, letters: number): Tabs {
  const next = random(1);
  const rows = Array.from({ length: clients }, (_, n) => {
    const row = clientRow(n, next);
    return n % 7 !== 0 && n - n / 7 < letters ? [...row.slice(0, 3), `22.11.${1950 + n}`, ...row.slice(4)] : row;
  });
  return {
    Клиенты: [CLIENT_HEADER, ...rows],
    Заказы: [ORDER_HEADER, ...Array.from({ length: orders }, () => orderRow(clients, next))],
  };
}

/** A person raises sums, so that segments change. */
export function raiseSums(book: Book): void {
  const { id } = book.sheets().find(({ name }) => name === 'Заказы')!;
  const column = ORDER_HEADER.indexOf('Сумма');
  const area = { sheet: id, row: 1, column, rows: Math.floor(book.contentRows(id) / 3), columns: 1 };
  book.setValues(
    area,
    book.values(area).map(([sum]) => [Number(sum) * 50]),
  );
}

/** Names in capitals, phones and birthdays as people write them, birthdays that are bare numbers, answers that are signs; e-mails stay as they are. */
export function messUp(book: Book): void {
  const { id } = book.sheets().find(({ name }) => name === 'Клиенты')!;
  const rows = book.contentRows(id) - 1;
  const change = (header: string, to: (text: string, n: number) => Input): void => {
    const area = { sheet: id, row: 1, column: CLIENT_HEADER.indexOf(header), rows, columns: 1 };
    book.setValues(
      area,
      book.displayValues(area).map(([text], n) => [to(text!, n)]),
    );
  };
  change('ФИО', (text, n) => (n % 3 === 0 ? text.toUpperCase() : text));
  change('Телефон', (text, n) => (n % 4 === 3 ? `'${text}` : `'8 (${text.slice(2, 5)}) ${text.slice(5)}`));
  change('Дата рождения', (text, n) =>
    n % 3 === 0 ? `'${text.split('.').join('/')}` : n % 5 === 0 ? 31_841 + n : `'${text}`,
  );
  change('Согласие', (text, n) => (text === 'да' && n % 2 === 0 ? '+' : text));
}

/** A person moves a bound of recency and gives the cells of one segment to another in the Segments tab. */
export function editSegments(book: Book): void {
  const { id } = book.sheets().find(({ name }) => name === 'Сегменты')!;
  const area = { sheet: id, row: 0, column: 0, rows: book.contentRows(id), columns: book.contentColumns(id) };
  const rows = book.displayValues(area);
  const type = (row: number, column: number, input: Input): void =>
    book.setValues({ sheet: id, row, column, rows: 1, columns: 1 }, [[input]]);
  const [line, cells] = [rows[0]!.indexOf('Пороги'), rows[0]!.indexOf('Оценки сегмента')];
  const recency = rows.findIndex((row) => row[line]!.startsWith('Дней'));
  type(recency, line, rows[recency]![line]!.replace('до 30', 'до 45'));
  const [from, to] = ['NEW', 'PROMISING'].map((code) => rows.findIndex((row) => row.includes(code))) as [
    number,
    number,
  ];
  type(to, cells, `${rows[to]![cells]!}; ${rows[from]![cells]!}`);
  type(from, cells, null);
}

export const SETTINGS = { leapDay: 'MAR1', mailHour: 11, senderName: 'Лавка' };

/** Two new clients, and more about two that are there. */
export const NEWCOMERS = [
  ['Имя', 'Телефон', 'E-mail', 'Дата рождения', 'Комментарий', 'Согласие'],
  ['Глеб Котов', '8 903 111-22-33', 'gleb@example.com', '05.03.1987', 'с выставки', 'да'],
  ['', ownPhone(1), '', '', 'просил перезвонить', 'отказ'],
  ['Жанна', '8 903 111-22-44', 'zhanna@example.com', '05.03', '', ''],
  ['', ownPhone(3), '', '', 'постоянный', ''],
];

/** Answers of a form: two new clients, one who is there, one in doubt, and one that names nobody. */
export const ANSWERS = [
  ['Отметка времени', 'Как вас зовут?', 'Телефон', 'Электронная почта', 'Согласие на рассылку'],
  ['22.11.2026', 'Глеб Котов', '8 903 111-22-33', 'gleb@example.com', 'да'],
  ['22.11.2026', '', ownPhone(1), '', 'отказ'],
  ['22.11.2026', 'Жанна', '8 903 111-22-44', 'zhanna@example.com', ''],
  ['22.11.2026', '', '', '', 'да'],
];

/** A condition for a saved segment: clients without orders. */
export const SAVED = { name: 'Без заказов', condition: { field: 'orders', is: 'EQUAL', value: 0 } };
