/** What clients have been worth so far. */

/**
 * Revenue of an order. `null` without an order.
 * @example averageOrder(900, 3) //=> 300
 */
export function averageOrder(revenue: number, orders: number): number | null {
  return orders > 0 ? revenue / orders : null;
}

/**
 * Historic lifetime value: average order × orders in a period × periods × margin, which is revenue × margin.
 * @param margin share of the revenue that stays, 0 to 1; 1 gives revenue
 * @example lifetimeValue(900, 0.4) //=> 360
 */
export function lifetimeValue(revenue: number, margin: number): number {
  return Math.round(revenue * margin * 10000) / 10000 + 0;
}
