/** All figures of a base's clients from one list of orders; each is worked out when it is first asked for, and once. */
import { abcClasses, type Abc } from './abc';
import type { Day } from './codes';
import { lifecycle, type Lifecycle } from './lifecycle';
import { orderHistory, type OrderColumns, type OrderHistory } from './order-history';
import type { Figures } from './orders';
import { forecast, type ForecastOptions } from './value/forecast';
import { purchasesOf, type Purchases } from './value/purchases';
import { rhythmOf, type Rhythm } from './value/rhythm';
import { xyzClasses, XYZ_REASONS, type Xyz } from './xyz';

/** A year ahead, and money as it will be paid: what the columns of expected orders and value hold. */
const A_YEAR: ForecastOptions = { months: 12, discount: 0, margin: 1, model: 'BG' };

export const ABC_CODES = ['A', 'B', 'C', 'NONE'] as const;
/** SHORT: the history is too short; NONE: no orders, or more went back than came. */
export const XYZ_CODES = ['X', 'Y', 'Z', 'SHORT', 'NONE'] as const;

export class ClientFigures {
  private readonly known = new Map<string, unknown>();

  /** @param figures summed up from the same orders */
  constructor(
    private readonly orders: OrderColumns,
    readonly figures: Figures,
    readonly today: Day,
  ) {}

  get history(): OrderHistory {
    return this.once('history', () => orderHistory(this.orders, this.figures.size, this.today));
  }

  get abc(): Abc {
    return this.once('abc', () => abcClasses(this.figures.revenue));
  }

  get xyz(): Xyz {
    return this.once('xyz', () => xyzClasses(this.history));
  }

  get purchases(): Purchases {
    return this.once('purchases', () => purchasesOf(this.orders, this.figures.size, this.today));
  }

  /** `null` while the base has too few repeat purchases to know one. */
  get rhythm(): Rhythm | null {
    return this.once('rhythm', () => {
      const found = rhythmOf(this.purchases);
      return found.kind === 'rhythm' ? found : null;
    });
  }

  get lifecycle(): Lifecycle {
    return this.once('lifecycle', () => lifecycle(this.figures, this.today, this.rhythm?.limit ?? null));
  }

  get yearAhead(): ReturnType<typeof forecast> {
    return this.once('yearAhead', () => this.forecast(A_YEAR));
  }

  forecast(options: ForecastOptions): ReturnType<typeof forecast> {
    return forecast(this.purchases, this.today, options);
  }

  /** Index into ABC_CODES. */
  abcOf(client: number): number {
    return this.abc.cls[client]!;
  }

  /** Index into XYZ_CODES. */
  xyzOf(client: number): number {
    const { cls, reason } = this.xyz;
    return cls[client]! < 3 ? cls[client]! : XYZ_REASONS[reason[client]!] === 'SHORT_HISTORY' ? 3 : 4;
  }

  private once<T>(key: string, work: () => T): T {
    if (!this.known.has(key)) this.known.set(key, work());
    return this.known.get(key) as T;
  }
}

/** How often each code comes; codes that never come have 0. @example countBy(2, ['A', 'B'], () => 1) //=> { A: 0, B: 2 } */
export function countBy(
  size: number,
  codes: readonly string[],
  of: (client: number) => number,
): Record<string, number> {
  const counts = new Array<number>(codes.length).fill(0);
  for (let i = 0; i < size; i++) counts[of(i)]!++;
  return Object.fromEntries(codes.map((code, i) => [code, counts[i]!]));
}
