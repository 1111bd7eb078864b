/** Three columns of orders, with a header, a total, an order after today and blank rows. */
import { date } from './formulas';

/** Anna buys for 100 every month from October to February, Ivan once in March, Olga had her money back. */
const ORDERS = [
  ['Клиент', 'Дата', 'Сумма'],
  ...['2025-10-05', '2025-11-05', '2025-12-05', '2026-01-05', '2026-02-05'].map((iso) => ['Анна', date(iso), 100]),
  [7, date('2026-03-01'), 300],
  ['Ольга', date('2026-01-10'), 50],
  ['Ольга', date('2026-01-12'), -50],
  ['Анна', date('2026-04-01'), 9999],
  ['Итого', '', 900],
  ['', '', ''],
];
export const orders = [0, 1, 2].map((i) => ORDERS.map((row) => [row[i]]));
