/** RFM_SEGMENT, RFM_SCORE and RFM_TABLE: the same scoring as segments.refresh, on columns of a formula. */
import { NO_DAY } from '../domain/orders';
import { scoreClients, scoreOne, scoreText } from '../domain/rfm';
import { SEGMENTS } from '../domain/rfm-maps';
import type { RawValue } from '../ports';
import { fallbackOrder } from '../tables/codecs/days';
import { rfmFromRows } from '../tables/order-rows';
import { refuse } from './argument';
import type { FormulaCell, FormulaResult } from './context';
import { FIGURE_COLUMNS, inRows, readFigures } from './figures-argument';
import { ORDER_COLUMNS } from './orders-argument';
import type { ArgumentRule, Arguments } from './read-arguments';

const LAST: readonly ArgumentRule[] = [
  { name: 'today', kind: 'today', optional: true },
  { name: 'scheme', kind: 'scheme', optional: true },
];

export const FIGURE_ARGUMENTS: readonly ArgumentRule[] = [...FIGURE_COLUMNS, ...LAST];

export const ORDER_ARGUMENTS: readonly ArgumentRule[] = [...ORDER_COLUMNS, ...LAST];

interface Row {
  score: string;
  /** Index into SEGMENTS. */
  segment: number;
}

/** @example RFM_SEGMENT over three columns of 500 clients //=> 500 rows of words such as 'Champions' */
export function rfmSegment(args: Arguments): FormulaResult {
  const { context } = args;
  return eachClient(args, ({ segment }) => context.segment(SEGMENTS[segment]!));
}

/** @example RFM_SCORE(30 days ago, 4, 1000, Today, "R 30 180; F 1 3") //=> '33' */
export function rfmScore(args: Arguments): FormulaResult {
  return eachClient(args, ({ score }) => score);
}

/** A blank row gives a blank, a client without orders is a prospect with a blank score. */
function eachClient(args: Arguments, show: (row: Row) => FormulaCell): FormulaResult {
  const today = args.today();
  const scheme = args.scheme();
  const { figures, places, length } = readFigures(args);
  if (args.single) {
    if (places.length === 0) return '';
    if (scheme === 'AUTO' || scheme.thresholds === 'QUANTILES') throw refuse(args.formula, 'scheme', 'NEEDS_COLUMN');
    const one = scoreOne(today - figures.lastDay[0]!, figures.orders[0]!, figures.revenue[0]!, scheme);
    return show({ score: one.score, segment: SEGMENTS.indexOf(one.segment) });
  }
  const scored = scoreClients(figures, today, scheme);
  return inRows(places, length, (i) => show({ score: scoreText(scored, i), segment: scored.segment[i]! }));
}

/**
 * A row per client in the order of their first order: client, last order, orders, revenue, score, segment.
 * Rows without a client or a date are no orders (a total has neither), and orders after today do not count yet.
 */
export function rfmTable(args: Arguments): FormulaResult {
  const { context } = args;
  const today = args.today();
  const scheme = args.scheme();
  const from = args.hasHeader() ? 1 : 0;
  const clients = args.column('client').cells;
  args.days('date', from);
  args.numbers('amount', from);
  const dates = args.column('date').cells;
  const amounts = args.column('amount').cells;
  const rows: RawValue[][] = [];
  const shown = new Map<string, RawValue>();
  for (let row = from; row < clients.length; row++) {
    rows.push([clients[row]!, dates[row]!, amounts[row]!]);
    if (typeof clients[row] === 'number') shown.set(String(clients[row]), clients[row]!);
  }
  const { ids, figures, scored } = rfmFromRows(rows, context.zone, today, scheme, fallbackOrder(context.locale));
  if (ids.length === 0) return [['']];
  return ids.map((id, i) => [
    (shown.get(id) ?? id) as string | number,
    figures.lastDay[i] === NO_DAY ? '' : { serial: figures.lastDay[i]! },
    figures.orders[i]!,
    figures.revenue[i]!,
    scoreText(scored, i),
    context.segment(SEGMENTS[scored.segment[i]!]!),
  ]);
}
