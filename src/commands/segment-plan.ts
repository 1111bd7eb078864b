/** Plans the computed columns and the Segments tab of a base from its clients and orders, whoever asks: a refresh, a set-up, a recovery. */
import type { Step } from '../changes/change-set';
import type { Day, DerivedField, Reason } from '../domain/codes';
import { DERIVED_FIELDS } from '../domain/codes';
import type { DateOrder } from '../domain/day-text';
import { NO_DAY, OrderTally } from '../domain/orders';
import { scoreClients, scoreText, type EmptyLevel, type Scored } from '../domain/rfm';
import { SEGMENTS } from '../domain/rfm-maps';
import type { Scheme } from '../domain/rfm-schemes';
import type { Scalar, Words } from '../ports';
import type { OrderDecision } from '../tables/codecs/days';
import type { SerialZone } from '../tables/codecs/zone-days';
import { tallyOrders, type OrderFigures, type OrderSource } from '../tables/order-rows';
import { segmentRows, SEGMENT_FORMATS } from './segment-rows';

export interface SegmentSource {
  /** Client IDs, each once. */
  ids: readonly string[];
  /** `null` for a base without orders: every client is a prospect. */
  orders: (OrderSource & { clientOf: (row: number) => string | undefined }) | null;
}

export interface SegmentOptions {
  zone: SerialZone;
  today: Day;
  scheme: Scheme | 'AUTO';
  words: Words;
  /** Order of day and month where the orders' dates prove none. */
  fallback: DateOrder;
  /** Computed columns that the clients tab has or is about to have; others are not written. */
  fields?: readonly DerivedField[];
}

/** What segments.refresh reports; plain JSON. */
export interface SegmentsReport {
  clients: number;
  counts: {
    rfm: Record<string, number>;
    abc: Record<string, number>;
    xyz: Record<string, number>;
    lifecycle: Record<string, number>;
  };
  /** Upper bounds of the levels: days, orders, money; `m` is absent where the scheme does not look at money. As a scheme they give the same again. */
  thresholds: { scheme: string; levels: number; r: number[]; f: number[]; m?: number[] };
  warnings: EmptyLevel[];
  orders: {
    rows: number;
    /** Rows that count nowhere, and why. */
    skipped: { row: number; reason: Reason }[];
    /** How dates such as 03/05/2024 were read. */
    dates: OrderDecision;
  } | null;
}

/**
 * Steps (one `derived`, one `ownTable`) and report. Reads nothing and writes nothing.
 * @example planSegments({ ids: ['K-1'], orders: null }, options).report.counts.rfm //=> { PROSPECT: 1 }
 */
export function planSegments(
  source: SegmentSource,
  options: SegmentOptions,
): { steps: Step[]; report: SegmentsReport } {
  const tallied = tally(source, options);
  const scored = scoreClients(tallied.figures, options.today, options.scheme);
  const fields = options.fields ?? DERIVED_FIELDS;
  const steps: Step[] = [];
  if (fields.length > 0)
    steps.push({
      kind: 'derived',
      table: 'clients',
      fields: [...fields],
      values: derived(source.ids, tallied, scored, fields, options.words),
    });
  steps.push({
    kind: 'ownTable',
    table: 'segments',
    rows: segmentRows(tallied.figures, scored, options.today, options.words),
    formats: SEGMENT_FORMATS,
  });
  const { recency: r, frequency: f, monetary: m, scheme, levels } = scored.thresholds;
  return {
    steps,
    report: {
      clients: source.ids.length,
      counts: { rfm: { ...scored.counts }, abc: {}, xyz: {}, lifecycle: {} },
      thresholds: { scheme, levels, r, f, ...(m === null ? {} : { m }) },
      warnings: scored.warnings,
      orders:
        source.orders === null
          ? null
          : { rows: source.orders.rows.length, skipped: tallied.skipped, dates: tallied.decision },
    },
  };
}

function tally({ ids, orders }: SegmentSource, { zone, today, fallback }: SegmentOptions): OrderFigures {
  if (orders === null) {
    const decision: OrderDecision = { order: null, by: 'NOTHING', twoWay: 0 };
    return { figures: new OrderTally(ids.length).figures(ids.length), skipped: [], decision };
  }
  const numberOf = new Map<string, number>();
  ids.forEach((id, i) => numberOf.set(id, i));
  const clientOf = (row: number): number => {
    const id = orders.clientOf(row);
    return id === undefined ? -1 : (numberOf.get(id) ?? -1);
  };
  return tallyOrders(orders, ids.length, clientOf, zone, today, fallback);
}

function derived(
  ids: readonly string[],
  { figures }: OrderFigures,
  scored: Scored,
  fields: readonly DerivedField[],
  words: Words,
): Record<string, Scalar[]> {
  const segmentWords = SEGMENTS.map((code) => words.segment(code));
  const valueOf: Record<DerivedField, (i: number) => Scalar> = {
    lastOrder: (i) => (figures.lastDay[i] === NO_DAY ? null : figures.lastDay[i]!),
    orders: (i) => figures.orders[i]!,
    revenue: (i) => figures.revenue[i]!,
    recency: (i) => (scored.recencyDays[i]! < 0 ? null : scored.recencyDays[i]!),
    rfmScore: (i) => scoreText(scored, i) || null,
    segment: (i) => segmentWords[scored.segment[i]!]!,
  };
  const columns = fields.map((field) => valueOf[field]);
  const values: Record<string, Scalar[]> = {};
  for (let i = 0; i < ids.length; i++) values[ids[i]!] = columns.map((value) => value(i));
  return values;
}
