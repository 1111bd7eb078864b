/** Histories of orders from a few lines, and drawn ones for laws: on 20 March 2026, up to two years back and a month ahead. */
import fc from 'fast-check';
import { dayOf, dayOfIso, isoOf } from '../../src/domain/days';
import { orderHistory, type OrderHistory } from '../../src/domain/order-history';

export const TODAY = dayOf(2026, 3, 20);
export type OrderRow = [client: number, iso: string, amount: number];

/** @param clients how many there are, from number 0; some may have no row */
export const historyOf = (rows: readonly OrderRow[], clients: number): OrderHistory =>
  orderHistory(
    {
      client: Int32Array.from(rows, (row) => row[0]),
      day: Int32Array.from(rows, (row) => dayOfIso(row[1])!),
      amount: Float64Array.from(rows, (row) => row[2]),
    },
    clients,
    TODAY,
  );

/** Clients of drawn rows. */
export const CLIENTS = 6;
export const drawnOrders = fc
  .array(fc.tuple(fc.nat(CLIENTS - 1), fc.integer({ min: -30, max: 700 }), fc.integer({ min: -30, max: 300 })), {
    maxLength: 60,
  })
  .map((rows) => rows.map(([client, ago, amount]): OrderRow => [client, isoOf(TODAY - ago), amount]));
