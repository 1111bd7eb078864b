/** `segments.clients`: the clients of a segment, page by page, those with most revenue first. Changes nothing. */
import { AppError } from '../domain/app-error';
import { isoOf } from '../domain/days';
import { NO_DAY } from '../domain/orders';
import { SEGMENTS, type Segment } from '../domain/rfm-maps';
import { openBase } from '../tables/table';
import { figuresOf } from './base-figures';
import type { Command, Plan } from './command';
import { readFields, readOneOf, readWhole } from './input';
import { clientsIn, nameOf } from './segment-list';

export interface SegmentClientsInput {
  segment: Segment;
  /** The first one shown, from 0. */
  from: number;
  size: number;
}

export interface SegmentClients {
  /** All in the segment. */
  total: number;
  /** Those with most revenue first; `row` as the user sees it, `lastOrder` ISO. */
  clients: {
    id: string;
    row: number;
    name: string;
    lastOrder: string | null;
    orders: number;
    revenue: number;
  }[];
}

export const listSegmentClients: Command<SegmentClientsInput, SegmentClients> = {
  name: 'segments.clients',
  looks: 'BASE',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['segment', 'from', 'size']);
    const segment = readOneOf(fields, 'segment', SEGMENTS);
    if (segment === undefined) throw new AppError('INPUT_INVALID', { field: 'segment' });
    return {
      segment,
      from: readWhole(fields, 'from', 0, 10_000_000) ?? 0,
      size: readWhole(fields, 'size', 1, 1000) ?? 50,
    };
  },
  /** @throws AppError NOT_SET_UP, ORDERS_GONE, COLUMN_GONE, SETTING_INVALID */
  plan(ports, { segment, from, size }): Plan<SegmentClients> {
    const base = openBase(ports);
    const computed = figuresOf(ports, base);
    const { lastDay, orders, revenue } = computed.all.figures;
    const all = clientsIn(computed, segment);
    const clients = all.slice(from, from + size).map((i) => ({
      id: base.clients.ids[i]!,
      row: base.clients.rows[i]!,
      name: nameOf(base, i),
      lastOrder: lastDay[i] === NO_DAY ? null : isoOf(lastDay[i]!),
      orders: orders[i]!,
      revenue: revenue[i]!,
    }));
    return { changes: { command: listSegmentClients.name, steps: [] }, report: { total: all.length, clients } };
  },
};
