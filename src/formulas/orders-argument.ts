/** Orders out of the columns `client`, `date` and `amount` of a formula. */
import type { Day } from '../domain/codes';
import { IdIndex } from '../domain/id-index';
import { orderHistory, type OrderHistory } from '../domain/order-history';
import { clientText, EARLIEST } from '../tables/order-rows';
import type { RawValue } from '../ports';
import type { ArgumentRule, Arguments } from './read-arguments';

export const ORDER_COLUMNS: readonly ArgumentRule[] = [
  { name: 'client', kind: 'texts' },
  { name: 'date', kind: 'dates' },
  { name: 'amount', kind: 'numbers' },
];

export interface OrderRows {
  /** Clients in the order of their first row. */
  index: IdIndex;
  /** The cell that names each client, as it is. */
  names: (string | number)[];
  history: OrderHistory;
}

/** Rows without a client, a date or an amount are no orders (a total has neither of the first two), and orders after `today` do not count yet. */
export function readOrders(args: Arguments, today: Day): OrderRows {
  const from = args.hasHeader() ? 1 : 0;
  const clients = args.column('client').cells;
  const days = args.days('date', from);
  const amounts = args.numbers('amount', from);
  const index = new IdIndex();
  const names: (string | number)[] = [];
  const [client, day] = [new Int32Array(clients.length), new Int32Array(clients.length)];
  const amount = new Float64Array(clients.length);
  let count = 0;
  for (let row = from; row < clients.length; row++) {
    const id = clientText(clients[row]);
    const money = amounts[row] ?? null;
    if (id === '' || money === null || days[row]! < EARLIEST || days[row]! > today) continue;
    client[count] = index.of(id);
    if (client[count] === names.length) names.push(nameOf(clients[row]!, id));
    day[count] = days[row]!;
    amount[count++] = money;
  }
  const orders = { client: client.subarray(0, count), day: day.subarray(0, count), amount: amount.subarray(0, count) };
  return { index, names, history: orderHistory(orders, names.length, today) };
}

/** A number stays a number. */
export const nameOf = (cell: RawValue, id: string): string | number => (typeof cell === 'number' ? cell : id);
