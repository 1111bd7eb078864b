/** Orders and value of each client over a horizon, from the base's own model where it has enough clients, else from a careful estimate that says so. */
import type { Day } from '../codes';
import { fitPurchases, type PurchaseFit } from './fit-purchases';
import type { Prior } from './minimise';
import { dependence, expectedMoney, fitMoney, type MoneyModel } from './money-model';
import { aliveChance, expectedIfActive, purchaseChance, type ModelName, type PurchaseModel } from './purchase-model';
import { summariesOf, type Purchases, type Summaries } from './purchases';

/** Weeks in a month, as in the Python package lifetimes. */
export const WEEKS_PER_MONTH = 4.345;

/** Why there is no forecast at all. */
export type NoForecast =
  | 'NO_ORDERS'
  /** Fewer than `FEWEST_CLIENTS` with a purchase. */
  | 'TOO_FEW_CLIENTS'
  /** Fewer than two clients came back, so nothing is known of how often they do. */
  | 'TOO_FEW_REPEATS'
  /** The oldest client is younger than four weeks, or than a quarter of the horizon. */
  | 'PERIOD_TOO_SHORT';

/** `MODEL`, or why the parameters lean on what is usual elsewhere. */
export type Basis = 'MODEL' | 'FEW_CLIENTS' | 'FEW_REPEATERS' | 'DEGENERATE';

export interface ForecastOptions {
  /** Horizon, above 0; 3 is the next quarter. */
  readonly months: number;
  /** For a month, 0.01 is 1 %. */
  readonly discount: number;
  /** Share of the revenue that stays, 1 for revenue itself. */
  readonly margin: number;
  readonly model: ModelName;
}

/** Figures by client, entry i of each; 0 for a client without a purchase, whose `x` is −1. */
export interface Forecast {
  readonly kind: 'forecast';
  readonly basis: Basis;
  readonly moneyBasis: Basis;
  readonly purchases: PurchaseModel;
  readonly money: MoneyModel;
  /** See `dependence`: beyond 0.3 either way the value is to be taken with care. */
  readonly dependence: number | null;
  readonly x: Int32Array;
  /** Purchases to come. */
  readonly expected: Float64Array;
  /** The chance of at least one. */
  readonly chance: Float64Array;
  /** What they are worth today. */
  readonly value: Float64Array;
}

export const FEWEST_CLIENTS = 10;
/** Maximum likelihood on samples of CDNOW went astray for 9 % of bases of 200 clients, 25 % of 100 and 44 % of 50. */
const ENOUGH_CLIENTS = 200;
const ENOUGH_REPEATERS = 50;
const SHORTEST_WEEKS = 4;

/**
 * Of r, alpha as a share of the mean age, a and b. Centres of r, a and b rounded from the default priors of pymc-marketing (r Weibull(2, 1), a and b by a uniform
 * share of a Pareto(1, 1)), with spreads of a factor e or more, so that a few dozen clients outweigh them. In the 39 weeks after, the mean error on samples
 * of 30, 50 and 100 clients of CDNOW is 24, 21 and 18 % less than that of the client's own rate, and the total less than half as far off (see the test).
 */
const USUAL_PURCHASES: Prior = [
  { centre: -0.3, spread: 1 },
  { centre: -0.7, spread: 1.5 },
  { centre: 0, spread: 1 },
  { centre: 0.7, spread: 1 },
];
/** Of p, q and v: purchases of one client differ by half their mean, clients' means by 0.7 of theirs; v follows from the mean of the base. */
const USUAL_MONEY: Prior = [{ centre: 1.4, spread: 1 }, { centre: 1.4, spread: 0.7 }, null];

/**
 * Fits the models and applies them to every client.
 * @param until today, the day that `purchases` were cut at
 * @example forecast(CDNOW to 1997-09-30, that day, { months: 12, discount: 0.01, margin: 1, model: 'BG' }) //=> values that add up to 71,508
 * @example forecast(purchases of 4 clients, today, options) //=> { kind: 'none', why: 'TOO_FEW_CLIENTS', found: 4, least: 10 }
 */
export function forecast(
  purchases: Purchases,
  until: Day,
  options: ForecastOptions,
): Forecast | { kind: 'none'; why: NoForecast; found: number; least: number } {
  const known = summariesOf(purchases, until);
  const repeaters = known.x.reduce((sum, x) => sum + (x > 0 ? 1 : 0), 0);
  const none = (why: NoForecast, found: number, least: number) => ({ kind: 'none' as const, why, found, least });
  if (known.size === 0) return none('NO_ORDERS', 0, FEWEST_CLIENTS);
  if (known.size < FEWEST_CLIENTS) return none('TOO_FEW_CLIENTS', known.size, FEWEST_CLIENTS);
  if (repeaters < 2) return none('TOO_FEW_REPEATS', repeaters, 2);
  const oldest = known.age.reduce((most, age) => Math.max(most, age), 0);
  const least = Math.max(SHORTEST_WEEKS, (options.months * WEEKS_PER_MONTH) / 4);
  if (oldest < least) return none('PERIOD_TOO_SHORT', Math.floor(oldest * 7), Math.ceil(least * 7));
  const few = known.size < ENOUGH_CLIENTS ? 'FEW_CLIENTS' : repeaters < ENOUGH_REPEATERS ? 'FEW_REPEATERS' : null;
  const [basis, fit] = purchaseFit(known, options.model, few);
  const [moneyBasis, money] = moneyModel(purchases, known, few);
  return {
    kind: 'forecast',
    basis,
    moneyBasis,
    purchases: fit.model,
    money,
    dependence: dependence(known),
    ...figures(purchases, known, fit.model, money, options),
  };
}

function purchaseFit(known: Summaries, name: ModelName, few: Basis | null): [Basis, PurchaseFit] {
  if (few === null) {
    const fit = fitPurchases(name, known);
    if (fit.fault === null) return ['MODEL', fit];
  }
  return [few ?? 'DEGENERATE', fitPurchases(name, known, USUAL_PURCHASES)];
}

function moneyModel(purchases: Purchases, known: Summaries, few: Basis | null): [Basis, MoneyModel] {
  const own = few === null ? fitMoney(known) : null;
  if (own && own.fault === null && own.repeaters >= ENOUGH_REPEATERS) return ['MODEL', own.model];
  const basis = few ?? (own && own.repeaters >= ENOUGH_REPEATERS ? 'DEGENERATE' : 'FEW_REPEATERS');
  const usual = fitMoney(known, USUAL_MONEY);
  // Clients or purchases that do not differ are no harm here; a mean without a bound is.
  if (usual && usual.model.q > 1.01) return [basis, usual.model];
  // No repeat purchase of any worth: the mean of all purchases stands for each, with the usual trust in a client's own.
  const [sum, count] = [purchases.amounts.reduce((a, b) => a + b, 0), purchases.amounts.length];
  return [basis, { p: 4, q: 4, v: (Math.max(0, sum / count) * 3) / 4 }];
}

function figures(
  purchases: Purchases,
  known: Summaries,
  model: PurchaseModel,
  money: MoneyModel,
  { months, discount, margin }: ForecastOptions,
): Pick<Forecast, 'x' | 'expected' | 'chance' | 'value'> {
  const { size } = purchases;
  const x = new Int32Array(size).fill(-1);
  const [expected, chance, value] = [new Float64Array(size), new Float64Array(size), new Float64Array(size)];
  /** By x and age: purchases over the horizon if the client is active, and the same discounted month by month. */
  const rows = new Map<number, readonly [number, number]>();
  for (let i = 0; i < known.size; i++) {
    const [who, xi, recency, age] = [known.clients[i]!, known.x[i]!, known.recency[i]!, known.age[i]!];
    const key = xi * 1e7 + Math.round(age * 7);
    let row = rows.get(key);
    if (row === undefined) rows.set(key, (row = overMonths(model, xi, age, months, discount)));
    const alive = aliveChance(model, xi, recency, age);
    x[who] = xi;
    expected[who] = alive * row[0];
    chance[who] = purchaseChance(model, xi, recency, age, months * WEEKS_PER_MONTH);
    value[who] = alive * row[1] * margin * expectedMoney(money, xi, Math.max(0, known.monetary[i]!));
  }
  return { x, expected, chance, value };
}

/** Each month's purchases are discounted as if paid at its end: `_customer_lifetime_value` of lifetimes. A part of a month at the end counts as a part. */
function overMonths(model: PurchaseModel, x: number, age: number, months: number, rate: number): [number, number] {
  let [before, discounted] = [0, 0];
  for (let month = 0; month < months;) {
    month = Math.min(month + 1, months);
    const now = expectedIfActive(model, x, age, month * WEEKS_PER_MONTH);
    discounted += (now - before) / (1 + rate) ** month;
    before = now;
  }
  return [before, discounted];
}
