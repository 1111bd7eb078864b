/** The figures of a base as it stands: for commands that write them, and for those that only show them. */
import { AppError } from '../domain/app-error';
import { DERIVED_FIELDS, type Day, type DerivedField } from '../domain/codes';
import type { Ports } from '../ports';
import { fallbackOrder } from '../tables/codecs/days';
import { refuseSpoiled, type Base } from '../tables/table';
import { computeFigures, rulesOf, type ComputedFigures, type SegmentRules } from './computed-figures';
import { localToday } from './input';
import { ordersOf } from './order-source';

/**
 * The figures of a base as it stands, by its settings.
 * @param rules others than the settings'
 * @throws AppError ORDERS_GONE, COLUMN_GONE, SETTING_INVALID
 */
export function figuresOf(
  ports: Ports,
  base: Base,
  today: Day = localToday(ports),
  rules?: SegmentRules,
): ComputedFigures {
  refuseSpoiled(base, ['locale', 'country', 'period', 'thresholds', 'segmentMap', 'tierSums']);
  const { clients, orders } = base;
  // These columns come with the orders; without them every client would silently become one who never bought.
  if (orders === null && columnsOf(base).length > 0) throw new AppError('ORDERS_GONE');
  return computeFigures(
    { ids: clients.ids, orders: orders === null ? null : ordersOf(orders, base) },
    { zone: ports.zone, today, rules: rules ?? rulesOf(base.settings), fallback: fallbackOrder(ports.book.locale()) },
  );
}

/** Computed columns that the clients' tab has. */
export const columnsOf = ({ clients }: Base): DerivedField[] =>
  DERIVED_FIELDS.filter((field) => clients.columns.has(field));
