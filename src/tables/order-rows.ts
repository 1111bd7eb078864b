/** Reads rows of orders and sums them up client by client, saying of each row that does not count why. */
import type { Day, Reason } from '../domain/codes';
import type { DateOrder } from '../domain/day-text';
import { dateOf } from '../domain/days';
import { IdIndex } from '../domain/id-index';
import { currencyOf } from '../domain/amounts';
import type { OrderColumns } from '../domain/order-history';
import { counts, OrderTally, type Figures } from '../domain/orders';
import { readStatus, type OrderStatus } from '../domain/order-status';
import { scoreClients, type Scored } from '../domain/rfm';
import type { Scheme } from '../domain/rfm-schemes';
import type { RawValue } from '../ports';
import { amountOf } from './codecs/amounts';
import { dayFault, DayReader, isDay, type OrderDecision } from './codecs/days';
import type { SerialZone } from './codecs/zone-days';

/** 1900-01-01: a spreadsheet's zero and what lies before it are slips, never orders. */
export const EARLIEST: Day = 2;

/** Rows and columns count from 1. */
export interface OrderSource {
  values: readonly (readonly RawValue[])[];
  /** The records. */
  rows: readonly number[];
  columns: { date: number; amount: number; status: number | null; orderId: number | null };
}

export interface OrderFigures {
  figures: Figures;
  /** The orders that count, for figures over time. */
  columns: OrderColumns;
  /** Currencies that stand beside amounts, by their codes. */
  currencies: string[];
  /** Rows that count in no figure, and why. Cancelled and returned orders are no fault and not listed. */
  skipped: { row: number; reason: Reason }[];
  decision: OrderDecision;
}

/**
 * Sums up orders. Lines of one order (same client, order number and day) are one order. Orders after `today` do not count yet.
 * @param clients how many clients there are
 * @param clientOf number of the client of a row, below `clients`; −1 if the order has none
 * @param fallback order of day and month where the column proves none
 */
export function tallyOrders(
  source: OrderSource,
  clients: number,
  clientOf: (row: number) => number,
  zone: SerialZone,
  today: Day,
  fallback: DateOrder,
): OrderFigures {
  const { values, rows, columns } = source;
  const reader = new DayReader(zone, dateOf(today).year + 1, fallback);
  for (const row of rows) reader.learn(values[row - 1]![columns.date - 1] ?? '');
  const decision = reader.decide();
  const tally = new OrderTally(clients);
  const statuses = new Map<string, OrderStatus>();
  const seen = new Map<string, number>();
  const skipped: OrderFigures['skipped'] = [];
  const currencies = new Set<string>();
  const [ofClient, ofDay] = [new Int32Array(rows.length), new Int32Array(rows.length)];
  const ofAmount = new Float64Array(rows.length);
  let count = 0;
  for (const row of rows) {
    const cells = values[row - 1]!;
    const client = clientOf(row);
    if (client < 0) {
      skipped.push({ row, reason: 'NO_CLIENT' });
      continue;
    }
    const day = reader.day(cells[columns.date - 1] ?? '');
    const amount = amountOf(cells[columns.amount - 1] ?? '');
    const fault = faultOf(day, amount, today);
    if (fault !== null || amount === null) {
      skipped.push({ row, reason: fault ?? 'NO_AMOUNT' });
      continue;
    }
    const money = cells[columns.amount - 1];
    const currency = typeof money === 'string' ? currencyOf(money) : null;
    if (currency !== null) currencies.add(currency);
    const status = columns.status === null ? 'done' : statusOf(cells[columns.status - 1] ?? '', statuses);
    if (columns.orderId !== null && status === 'done' && amount >= 0) {
      const id = cells[columns.orderId - 1] ?? '';
      // With the day, because some number the orders of each day from 1.
      const key = id === '' ? '' : `${client}\u0000${day}\u0000${typeof id === 'object' ? id.valueOf() : id}`;
      const first = key === '' ? undefined : seen.get(key);
      if (first !== undefined) {
        tally.addLine(client, day, amount);
        ofAmount[first]! += amount;
        continue;
      }
      if (key !== '') seen.set(key, count);
    }
    if (!counts(amount, status)) continue;
    tally.add(client, day, amount);
    [ofClient[count], ofDay[count], ofAmount[count]] = [client, day, amount];
    count++;
  }
  const kept = {
    client: ofClient.subarray(0, count),
    day: ofDay.subarray(0, count),
    amount: ofAmount.subarray(0, count),
  };
  return { figures: tally.figures(clients), columns: kept, currencies: [...currencies].sort(), skipped, decision };
}

function faultOf(day: number, amount: number | null, today: Day): Reason | null {
  if (!isDay(day)) return dayFault(day);
  if (day > today) return 'DATE_IN_FUTURE';
  if (day < EARLIEST) return 'DATE_TOO_EARLY';
  if (amount === null) return 'NO_AMOUNT';
  return Number.isNaN(amount) ? 'UNREADABLE_AMOUNT' : null;
}

function statusOf(cell: RawValue, known: Map<string, OrderStatus>): OrderStatus {
  if (typeof cell !== 'string' || cell === '') return 'done';
  let status = known.get(cell);
  if (status === undefined) known.set(cell, (status = readStatus(cell)));
  return status;
}

export interface RowsScored {
  /** Clients in the order of their first appearance; `scored` has the same order. */
  ids: readonly string[];
  figures: Figures;
  scored: Scored;
  /** Rows without client, date or amount, unreadable ones, those after today and those before 1900; they count nowhere. */
  ignored: number;
}

/**
 * Recency, frequency and monetary of rows as a spreadsheet gives them: client, date, amount in the first three columns.
 * One pass to decide the order of days in texts, one to sum up; nothing is allocated per row.
 * @example rfmFromRows([['A', new Date(…), 100]], zone, 45000, 'AUTO').ids //=> ['A']
 */
export function rfmFromRows(
  rows: readonly (readonly RawValue[])[],
  zone: SerialZone,
  today: Day,
  scheme: Scheme | 'AUTO',
  fallback: DateOrder = 'DMY',
): RowsScored {
  const reader = new DayReader(zone, dateOf(today).year + 1, fallback);
  for (let i = 0; i < rows.length; i++) {
    const cell = rows[i]![1];
    if (typeof cell === 'string') reader.learn(cell);
  }
  reader.decide();
  const index = new IdIndex();
  const tally = new OrderTally();
  let ignored = 0;
  for (let i = 0; i < rows.length; i++) {
    const row = rows[i]!;
    const id = clientText(row[0]);
    const day = reader.day(row[1] ?? '');
    const cell = row[2] ?? '';
    const amount = typeof cell === 'number' ? cell : amountOf(cell);
    if (id === '' || day > today || day < EARLIEST || amount === null || Number.isNaN(amount)) ignored++;
    else tally.add(index.of(id), day, amount);
  }
  const figures = tally.figures(index.ids.length);
  return { ids: index.ids, figures, scored: scoreClients(figures, today, scheme), ignored };
}

/** A client's name or ID as a key: numbers are IDs, blanks around it do not count. */
export function clientText(cell: RawValue | undefined): string {
  if (typeof cell === 'number') return String(cell);
  if (typeof cell !== 'string' || cell === '') return '';
  // Trimming makes no new text where there is nothing to trim, but asking is cheaper still.
  return cell.charCodeAt(0) > 32 && cell.charCodeAt(cell.length - 1) > 32 ? cell : cell.trim();
}
