/** The orders of a base as its figures are counted from, each with its client. */
import { AppError } from '../domain/app-error';
import { ClientIndex, IdentityReader } from '../tables/match-orders';
import { idText, type Base, type ClientTable, type OrderTable } from '../tables/table';
import type { SegmentSource } from './computed-figures';

/** @throws AppError COLUMN_GONE {tab, field} when the orders have lost their date or amount */
export function ordersOf(orders: OrderTable, base: Base): SegmentSource['orders'] {
  const column = (field: 'date' | 'amount'): number => {
    const found = orders.columns.get(field);
    if (found === undefined) throw new AppError('COLUMN_GONE', { tab: orders.name, field });
    return found;
  };
  return {
    values: orders.content.values,
    rows: orders.rows,
    columns: {
      date: column('date'),
      amount: column('amount'),
      status: orders.columns.get('status') ?? null,
      orderId: orders.columns.get('orderId') ?? null,
    },
    clientOf: clientOfOrder(orders, base),
  };
}

/**
 * The client that the order in a row is linked to; an order that came after the set-up has no link yet and is matched here.
 * @param mergedInto clients who are about to become another: an order of theirs is matched as that one's
 */
export function clientOfOrder(
  orders: OrderTable,
  base: Base,
  mergedInto: ReadonlyMap<string, string> = new Map(),
): (row: number) => string | undefined {
  const { clients, settings } = base;
  const keeperOf = (id: string): string => base.decisions.keeperOf(id, (one) => clients.rowOf.has(one));
  let reader: IdentityReader | null = null;
  let index: ClientIndex | null = null;
  return (row) => {
    const link = idText(orders.raw(row, 'clientId'));
    if (link !== '') return clients.rowOf.has(link) ? link : keeperOf(link);
    reader ??= new IdentityReader(settings.country);
    index ??= indexOf(clients, reader, keeperOf, mergedInto);
    const order = reader.ofOrder(orders.raw(row, 'client'), orders.raw(row, 'phone'), orders.raw(row, 'email'));
    const match = index.match(order);
    return 'client' in match ? match.client : undefined;
  };
}

function indexOf(
  clients: ClientTable,
  reader: IdentityReader,
  keeperOf: (id: string) => string,
  mergedInto: ReadonlyMap<string, string>,
): ClientIndex {
  const index = new ClientIndex(keeperOf);
  clients.rows.forEach((row, i) => {
    const id = clients.ids[i]!;
    index.add(
      mergedInto.get(id) ?? id,
      reader.ofClient(id, (field) => clients.raw(row, field)),
    );
  });
  return index;
}
