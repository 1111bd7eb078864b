/** How many orders each client has, by the links of the orders' tab. */
import type { Base } from '../tables/table';
import { clientOfOrder } from './order-source';

/** Client ID → orders; clients without any are absent. Reads the orders' tab. */
export function orderCounts(base: Base): Map<string, number> {
  const counts = new Map<string, number>();
  const { orders } = base;
  if (orders === null) return counts;
  const clientOf = clientOfOrder(orders, base);
  for (const row of orders.rows) {
    const id = clientOf(row);
    if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  return counts;
}
