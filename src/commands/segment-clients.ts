/** `segments.clients`: the clients of a segment, RFM's or a saved one, page by page, those with most revenue first. Changes nothing. */
import { isoOf } from '../domain/days';
import { NO_DAY } from '../domain/orders';
import type { Segment } from '../domain/rfm-maps';
import { openBase, type Base } from '../tables/table';
import { figuresOf } from './base-figures';
import { byRevenue, numbersOf, readChosenSegment } from './chosen-clients';
import type { Command, Plan } from './command';
import type { ComputedFigures } from './computed-figures';
import { readFields, readWhole } from './input';
import { nameOf } from './segment-list';

export interface SegmentClientsInput {
  /** Of RFM. Give this or `saved`. */
  segment?: Segment;
  /** The code of a saved one: `S1`. */
  saved?: string;
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
    const fields = readFields(input, ['segment', 'saved', 'from', 'size']);
    return {
      ...readChosenSegment(fields),
      from: readWhole(fields, 'from', 0, 10_000_000) ?? 0,
      size: readWhole(fields, 'size', 1, 1000) ?? 50,
    };
  },
  /** @throws AppError SAVED_UNKNOWN {code}, CONDITION_INVALID {why, field}; NOT_SET_UP, ORDERS_GONE, COLUMN_GONE, SETTING_INVALID */
  plan(ports, { from, size, ...chosen }): Plan<SegmentClients> {
    const base = openBase(ports);
    const computed = figuresOf(ports, base);
    const all = byRevenue(computed, numbersOf(ports, base, computed, chosen));
    return {
      changes: { command: listSegmentClients.name, steps: [] },
      report: pageOf(base, computed, all, from, size),
    };
  },
};

/** @param all numbers of all clients, in the order in which they are shown */
export function pageOf(
  base: Base,
  computed: ComputedFigures,
  all: readonly number[],
  from: number,
  size: number,
): SegmentClients {
  const { lastDay, orders, revenue } = computed.all.figures;
  const clients = all.slice(from, from + size).map((i) => ({
    id: base.clients.ids[i]!,
    row: base.clients.rows[i]!,
    name: nameOf(base, i),
    lastOrder: lastDay[i] === NO_DAY ? null : isoOf(lastDay[i]!),
    orders: orders[i]!,
    revenue: revenue[i]!,
  }));
  return { total: all.length, clients };
}
