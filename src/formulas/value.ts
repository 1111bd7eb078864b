/** LTV, AVERAGE_ORDER, NEXT_PURCHASE, SLEEPING, EXPECTED_ORDERS and CLV_FORECAST: what clients were worth and will be, from a list of orders. */
import { IdIndex } from '../domain/id-index';
import { forecast, type Forecast, type NoForecast } from '../domain/value/forecast';
import { averageOrder, lifetimeValue } from '../domain/value/historic';
import { purchasesOf, type Purchases } from '../domain/value/purchases';
import { isSleeping, nextPurchase, rhythmOf, type Rhythm } from '../domain/value/rhythm';
import { clientText } from '../tables/order-rows';
import { refuse } from './argument';
import type { FormulaCell, FormulaResult } from './context';
import type { ArgumentRule, Arguments } from './read-arguments';

const ORDERS: readonly ArgumentRule[] = [
  { name: 'client', kind: 'texts' },
  { name: 'date', kind: 'dates' },
  { name: 'amount', kind: 'numbers' },
  { name: 'today', kind: 'today', optional: true },
];
const MARGIN: ArgumentRule = { name: 'margin', kind: 'number', optional: true, min: 0, max: 1 };
const MONTHS: ArgumentRule = { name: 'months', kind: 'number', optional: true, min: 0.25, max: 60 };
const DISCOUNT: ArgumentRule = { name: 'discount', kind: 'number', optional: true, min: 0, max: 1 };
const OF: ArgumentRule = { name: 'of', kind: 'rows', optional: true };

export const HISTORY_ARGUMENTS: readonly ArgumentRule[] = [...ORDERS, OF];
export const LTV_ARGUMENTS: readonly ArgumentRule[] = [...ORDERS, MARGIN, OF];
export const EXPECTED_ARGUMENTS: readonly ArgumentRule[] = [...ORDERS, MONTHS, OF];
export const CLV_ARGUMENTS: readonly ArgumentRule[] = [...ORDERS, MONTHS, DISCOUNT, MARGIN, OF];

/** A year, and 1 % a month: the usual examples of lifetimes. */
const USUAL_MONTHS = 12;
const USUAL_DISCOUNT = 0.01;

/** @example LTV(clients, dates, amounts, Today, 40%) //=> [['Anna', 360]] for orders of 900 */
export function ltvFormula(args: Arguments): FormulaResult {
  const margin = args.number('margin', 1);
  return eachClient(args, ({ revenue }) => (i) => [lifetimeValue(revenue[i]!, margin)]);
}

/** @example AVERAGE_ORDER(clients, dates, amounts, Today) //=> [['Anna', 300]] for 3 orders of 900 together */
export function averageOrderFormula(args: Arguments): FormulaResult {
  return eachClient(args, ({ revenue, orders }) => (i) => {
    const average = averageOrder(revenue[i]!, orders[i]!);
    return [average === null ? '' : rounded(average)];
  });
}

/** The day on which each client is due; one before today is overdue. @example NEXT_PURCHASE(…) //=> [['Anna', { serial: 46030 }]] */
export function nextPurchaseFormula(args: Arguments): FormulaResult {
  return eachClient(args, (purchases) => {
    const rhythm = rhythmFor(args, purchases);
    return (i) => {
      const day = nextPurchase(rhythm, i);
      return [day === null ? '' : { serial: day }];
    };
  });
}

/** @example SLEEPING(…) //=> [['Anna', true]] */
export function sleepingFormula(args: Arguments): FormulaResult {
  const today = args.today();
  return eachClient(args, (purchases) => {
    const rhythm = rhythmFor(args, purchases);
    return (i) => [isSleeping(rhythm, i, today) ?? ''];
  });
}

/** Orders to come, the chance of at least one, and a note where the figures are an estimate. @example EXPECTED_ORDERS(…) //=> [['Anna', 1.2261, 0.5546, '']] */
export function expectedOrdersFormula(args: Arguments): FormulaResult {
  return eachClient(
    args,
    (purchases) => {
      const found = forecastFor(args, purchases, 0, 1);
      const note = found.basis === 'MODEL' ? '' : args.context.text(`forecast.${found.basis}`);
      return (i) => (found.x[i]! < 0 ? ['', '', ''] : [rounded(found.expected[i]!), rounded(found.chance[i]!), note]);
    },
    3,
  );
}

/** Worth today of the orders to come, and a note where it is an estimate. @example CLV_FORECAST(…) //=> [['Anna', 36.274, '']] */
export function clvForecastFormula(args: Arguments): FormulaResult {
  const discount = args.number('discount', USUAL_DISCOUNT);
  const margin = args.number('margin', 1);
  return eachClient(
    args,
    (purchases) => {
      const found = forecastFor(args, purchases, discount, margin);
      const basis = found.basis === 'MODEL' ? found.moneyBasis : found.basis;
      const note = basis === 'MODEL' ? '' : args.context.text(`forecast.${basis}`);
      return (i) => (found.x[i]! < 0 ? ['', ''] : [rounded(found.value[i]!), note]);
    },
    2,
  );
}

const rounded = (value: number): number => Math.round(value * 10000) / 10000;

function rhythmFor(args: Arguments, purchases: Purchases): Rhythm {
  const found = rhythmOf(purchases);
  return found.kind === 'rhythm' ? found : tooLittle(args, found);
}

function forecastFor(args: Arguments, purchases: Purchases, discount: number, margin: number): Forecast {
  const months = args.number('months', USUAL_MONTHS);
  const found = forecast(purchases, args.today(), { months, discount, margin, model: 'BG' });
  return found.kind === 'forecast' ? found : tooLittle(args, found);
}

/** A forecast of nothing is refused as one of too few clients: none. */
function tooLittle(args: Arguments, { why, found, least }: { why: NoForecast; found: number; least: number }): never {
  const fault = why === 'NO_ORDERS' ? 'TOO_FEW_CLIENTS' : why;
  throw refuse(args.formula, fault === 'PERIOD_TOO_SHORT' ? 'date' : 'client', fault, { found, least });
}

/**
 * Rows of the clients in `of`, blank for one without orders; without `of`, a table of all clients in the order of their first rows, each with the client in front.
 * Rows without a client, a date or an amount are no orders (a total has no client), and orders after today do not count yet.
 * @param columns how many cells a client has
 */
function eachClient(
  args: Arguments,
  prepare: (purchases: Purchases) => (client: number) => FormulaCell[],
  columns = 1,
): FormulaResult {
  const today = args.today();
  const from = args.hasHeader() ? 1 : 0;
  const { cells } = args.column('client');
  const days = args.days('date', from);
  const amounts = args.numbers('amount', from);
  const index = new IdIndex();
  const client = new Int32Array(days.length).fill(-1);
  const amount = new Float64Array(days.length);
  const shown: (string | number)[] = [];
  for (let row = from; row < days.length; row++) {
    const cell = cells[row]!;
    const id = clientText(cell);
    if (id === '' || amounts[row] === null || days[row]! <= 0 || days[row]! > today) continue;
    amount[row] = amounts[row]!;
    client[row] = index.of(id);
    if (client[row] === shown.length) shown.push(typeof cell === 'number' ? cell : id);
  }
  const clients = shown.length;
  const wanted = args.optionalRows('of');
  // Nobody has ordered yet: nothing to refuse and nothing to show.
  if (clients === 0) return wanted === null ? [['']] : wanted.map(() => blanks(columns));
  const show = prepare(purchasesOf({ client, day: days, amount }, clients, today));
  if (wanted === null) return shown.map((id, i) => [id, ...show(i)]);
  return wanted.map((cell) => {
    const id = clientText(cell);
    const known = id === '' ? clients : index.of(id);
    return known < clients ? show(known) : blanks(columns);
  });
}

const blanks = (columns: number): FormulaCell[] => new Array<FormulaCell>(columns).fill('');
