/** Turns orders into figures per client; all scoring works on figures, wherever they were counted. */
import type { Day } from './codes';
import type { OrderStatus } from './order-status';

/** No order yet. */
export const NO_DAY = -0x80000000;

/** Figures of clients as columns: entry i of each belongs to client i. Days are `NO_DAY` for a client without orders. */
export interface Figures {
  readonly size: number;
  readonly firstDay: Int32Array;
  readonly lastDay: Int32Array;
  /** Orders that happened and stood: neither cancelled nor returned, amount not negative. */
  readonly orders: Int32Array;
  /** Their sum, less what went back. */
  readonly revenue: Float64Array;
}

/**
 * Whether a row counts by its state. A cancelled order never happened, whatever its sign. A returned one with a positive amount took its own money back;
 * with a negative amount it is the money going back for an order that has a row of its own.
 * @example counts(100, 'returned') //=> false
 */
export const counts = (amount: number, status: OrderStatus): boolean =>
  status !== 'cancelled' && (status !== 'returned' || amount < 0);

/** Sums up orders client by client. Clients are numbers from 0 in the order of the caller's choice. */
export class OrderTally {
  private firstDay: Int32Array;
  private lastDay: Int32Array;
  private orders: Int32Array;
  private revenue: Float64Array;
  private room: number;

  constructor(clients = 1024) {
    this.room = Math.max(1, clients);
    this.firstDay = new Int32Array(this.room).fill(NO_DAY);
    this.lastDay = new Int32Array(this.room).fill(NO_DAY);
    this.orders = new Int32Array(this.room);
    this.revenue = new Float64Array(this.room);
  }

  /**
   * One order. A negative amount is money that went back: it lowers the revenue and counts as no order.
   * @example add(0, 45000, 100); add(0, 45003, -30) // one order on day 45000, revenue 70
   */
  add(client: number, day: Day, amount: number): void {
    if (client >= this.room) this.grow(client);
    this.revenue[client]! += amount;
    if (amount < 0) return;
    this.orders[client]!++;
    if (day > this.lastDay[client]!) this.lastDay[client] = day;
    if (this.firstDay[client] === NO_DAY || day < this.firstDay[client]!) this.firstDay[client] = day;
  }

  /** A further line of an order that is counted already: money and last day, no order more. */
  addLine(client: number, day: Day, amount: number): void {
    if (client >= this.room) this.grow(client);
    this.revenue[client]! += amount;
    if (amount >= 0 && day > this.lastDay[client]!) this.lastDay[client] = day;
  }

  /** The figures of clients 0 to `clients - 1`; the tally must not be used after it. */
  figures(clients: number): Figures {
    if (clients > this.room) this.grow(clients - 1);
    // 0.1 + 0.2 and 0.3 are the same money, and must tie when scored here or from the cells they were written to.
    for (let i = 0; i < clients; i++) this.revenue[i] = Math.round(this.revenue[i]! * 10000) / 10000;
    return {
      size: clients,
      firstDay: this.firstDay.subarray(0, clients),
      lastDay: this.lastDay.subarray(0, clients),
      orders: this.orders.subarray(0, clients),
      revenue: this.revenue.subarray(0, clients),
    };
  }

  private grow(client: number): void {
    const room = Math.max(this.room * 2, client + 1);
    const firstDay = new Int32Array(room).fill(NO_DAY);
    const lastDay = new Int32Array(room).fill(NO_DAY);
    const orders = new Int32Array(room);
    const revenue = new Float64Array(room);
    firstDay.set(this.firstDay);
    lastDay.set(this.lastDay);
    orders.set(this.orders);
    revenue.set(this.revenue);
    Object.assign(this, { room, firstDay, lastDay, orders, revenue });
  }
}
