/** Figures of clients out of the columns `lastOrder`, `orders` and `revenue` of a formula. */
import { NO_DAY, type Figures } from '../domain/orders';
import { isDay } from '../tables/codecs/days';
import { refuse } from './argument';
import type { FormulaCell, FormulaResult } from './context';
import type { ArgumentRule, Arguments } from './read-arguments';

export const FIGURE_COLUMNS: readonly ArgumentRule[] = [
  { name: 'lastOrder', kind: 'dates' },
  { name: 'orders', kind: 'numbers', min: 0 },
  { name: 'revenue', kind: 'numbers' },
];

export interface FigureRows {
  figures: Figures;
  /** Row of each client; blank rows and a header are no clients. */
  places: readonly number[];
  /** Number of rows. */
  length: number;
  /** First row that is no header. */
  from: number;
}

/** A client without a date has no orders. @throws AppError NOT_A_NUMBER where a date has no number of orders, NOT_A_DATE where orders have no date */
export function readFigures(args: Arguments): FigureRows {
  const from = args.hasHeader() ? 1 : 0;
  const days = args.days('lastOrder', from);
  const orders = args.numbers('orders', from);
  const revenue = args.numbers('revenue', from);
  const places: number[] = [];
  for (let row = from; row < days.length; row++) {
    const dated = isDay(days[row]!);
    if (!dated && orders[row] === null && revenue[row] === null) continue;
    if (dated && orders[row] === null)
      throw refuse(args.formula, 'orders', 'NOT_A_NUMBER', { value: '', ...args.place(row) });
    if (!dated && (orders[row] ?? 0) > 0) args.noDate('lastOrder', row, 0);
    places.push(row);
  }
  const lastDay = Int32Array.from(places, (row) => (isDay(days[row]!) ? days[row]! : NO_DAY));
  const figures = {
    size: places.length,
    firstDay: lastDay,
    lastDay,
    orders: Int32Array.from(places, (row) => orders[row] ?? 0),
    revenue: Float64Array.from(places, (row) => revenue[row] ?? 0),
  };
  return { figures, places, length: days.length, from };
}

/** A column with a cell for each client in its row; the other rows stay blank. @example inRows([1], 3, () => 'A') //=> [[''], ['A'], ['']] */
export function inRows(
  places: readonly number[],
  length: number,
  show: (client: number) => FormulaCell,
): FormulaResult {
  const result: FormulaCell[][] = Array.from({ length }, () => ['']);
  places.forEach((row, i) => (result[row] = [show(i)]));
  return result;
}
