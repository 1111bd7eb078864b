/** ABC_CLASS, ABC_TABLE, XYZ_CLASS and ABC_XYZ: who brings most, and who buys evenly. */
import { ABC_CLASSES, abcClasses, type Abc, type AbcLimits } from '../domain/abc';
import { toMoney } from '../domain/cohorts';
import { IdIndex } from '../domain/id-index';
import { PERIODS } from '../domain/periods';
import { XYZ_CLASSES, XYZ_LIMITS, xyzClasses, type Xyz, type XyzBasis, type XyzLimits } from '../domain/xyz';
import { clientText } from '../tables/order-rows';
import { refuse, type ArgumentName } from './argument';
import type { FormulaResult } from './context';
import { inRows } from './figures-argument';
import { nameOf, ORDER_COLUMNS, readOrders, type OrderRows } from './orders-argument';
import type { ArgumentRule, Arguments } from './read-arguments';

const BASES: readonly XyzBasis[] = [...PERIODS, 'INTERVALS'];
const LIMITS: ArgumentRule = { name: 'limits', kind: 'limits', optional: true };
const TODAY: ArgumentRule = { name: 'today', kind: 'today', optional: true };
const PERIOD: ArgumentRule = { name: 'period', kind: 'choice', optional: true };

export const ABC_ARGUMENTS: readonly ArgumentRule[] = [{ name: 'amount', kind: 'numbers' }, LIMITS];
export const ABC_TABLE_ARGUMENTS: readonly ArgumentRule[] = [
  { name: 'name', kind: 'texts' },
  { name: 'amount', kind: 'numbers', optional: true },
  LIMITS,
];
export const XYZ_ARGUMENTS: readonly ArgumentRule[] = [
  { name: 'of', kind: 'rows' },
  ...ORDER_COLUMNS,
  TODAY,
  PERIOD,
  LIMITS,
];
export const ABC_XYZ_ARGUMENTS: readonly ArgumentRule[] = [
  ...ORDER_COLUMNS,
  TODAY,
  PERIOD,
  { name: 'abc', kind: 'limits', optional: true },
  { name: 'xyz', kind: 'limits', optional: true },
];

/** @example ABC_CLASS({80; 15; 5; 0}) //=> 'A', 'B', 'C' and 'Zero or less' in the base's language */
export function abcClassFormula(args: Arguments): FormulaResult {
  if (args.single) throw refuse(args.formula, 'amount', 'NEEDS_COLUMN');
  const amounts = args.numbers('amount', args.hasHeader() ? 1 : 0);
  const places = [...amounts.keys()].filter((row) => amounts[row] !== null);
  const abc = abcClasses(
    Float64Array.from(places, (row) => amounts[row]!),
    abcLimits(args, 'limits'),
  );
  return inRows(places, amounts.length, (i) => abcWord(args, abc, i));
}

/**
 * A row for each name, the largest first: name, sum, share of the total, share of it and all before, class. Without amounts each row of the range counts 1.
 * @example ABC_TABLE({"a"; "b"; "a"}, {30; 10; 60}) //=> 'a', 90, 0.9, 0.9, 'A' and 'b', 10, 0.1, 1, 'B'
 */
export function abcTableFormula(args: Arguments): FormulaResult {
  const from = args.hasHeader() ? 1 : 0;
  const cells = args.column('name').cells;
  const amounts = args.optionalColumn('amount') === null ? null : args.numbers('amount', from);
  const index = new IdIndex();
  const [names, sums]: [(string | number)[], number[]] = [[], []];
  for (let row = from; row < cells.length; row++) {
    const id = clientText(cells[row]);
    const amount = amounts === null ? 1 : (amounts[row] ?? null);
    if (id === '' || amount === null) continue;
    const i = index.of(id);
    if (i === names.length) {
      names.push(nameOf(cells[row]!, id));
      sums.push(0);
    }
    sums[i]! += amount;
  }
  if (names.length === 0) return [['']];
  const values = sums.map(toMoney);
  const abc = abcClasses(values, abcLimits(args, 'limits'));
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]! || (index.ids[a]! < index.ids[b]! ? -1 : 1));
  let cumulated = 0;
  return order.map((i) => {
    const earned = Math.max(0, values[i]!);
    cumulated += earned;
    const part = (sum: number): number => (abc.total > 0 ? Math.min(1, sum / abc.total) : 0);
    return [names[i]!, values[i]!, part(earned), part(cumulated), abcWord(args, abc, i)];
  });
}

/** @example XYZ_CLASS(the clients' IDs, three columns of orders, Today, "QUARTER") //=> 'X', 'Y', 'Z' or 'n/a' for each client, blank for who has no orders */
export function xyzClassFormula(args: Arguments): FormulaResult {
  const wanted = args.rows('of');
  const wide = wanted.find((row) => row.length > 1);
  if (wide) throw refuse(args.formula, 'of', 'NOT_ONE_COLUMN', { columns: wide.length });
  const { rows, xyz } = xyzOfOrders(args, 'limits');
  const numbers = new Map(rows.index.ids.map((id, i) => [id, i]));
  const result = wanted.map(([cell]) => {
    const i = numbers.get(clientText(cell));
    return [i === undefined ? '' : xyzWord(args, xyz, i)];
  });
  return result.length === 1 ? result[0]![0]! : result;
}

/** A row for each client, the largest revenue first: client, revenue, ABC class, variation (0.1 is 10 %), XYZ class, both classes where there are both. */
export function abcXyzFormula(args: Arguments): FormulaResult {
  const { rows, xyz } = xyzOfOrders(args, 'xyz');
  const size = rows.names.length;
  if (size === 0) return [['']];
  const sums = new Float64Array(size);
  const { start, amount } = rows.history;
  for (let i = 0; i < size; i++) for (let row = start[i]!; row < start[i + 1]!; row++) sums[i]! += amount[row]!;
  const values = sums.map(toMoney);
  const abc = abcClasses(values, abcLimits(args, 'abc'));
  const { ids } = rows.index;
  const order = [...values.keys()].sort((a, b) => values[b]! - values[a]! || (ids[a]! < ids[b]! ? -1 : 1));
  return order.map((i) => {
    const variation = xyz.variation[i]! < 0 ? '' : Math.round(xyz.variation[i]! * 1e4) / 1e4;
    const both = abc.cls[i]! < 3 && xyz.cls[i]! < 3 ? `${ABC_CLASSES[abc.cls[i]!]!}${XYZ_CLASSES[xyz.cls[i]!]!}` : '';
    return [rows.names[i]!, values[i]!, abcWord(args, abc, i), variation, xyzWord(args, xyz, i), both];
  });
}

function xyzOfOrders(args: Arguments, limits: 'limits' | 'xyz'): { rows: OrderRows; xyz: Xyz } {
  const today = args.today();
  const basis = args.choice('period', BASES);
  const read = shares(args, limits);
  const bounds: XyzLimits = read === null ? XYZ_LIMITS : { x: read[0], y: read[1] };
  const rows = readOrders(args, today);
  return { rows, xyz: xyzClasses(rows.history, basis, bounds) };
}

/** Letters are the same in every language. */
function abcWord(args: Arguments, { cls }: Abc, i: number): string {
  return cls[i] === 3 ? args.context.segment('NOT_POSITIVE') : ABC_CLASSES[cls[i]!]!;
}

function xyzWord(args: Arguments, { cls }: Xyz, i: number): string {
  return cls[i] === 3 ? args.context.segment('NOT_ENOUGH') : XYZ_CLASSES[cls[i]!]!;
}

function abcLimits(args: Arguments, name: 'limits' | 'abc'): AbcLimits | undefined {
  if (args.word(name) === 'COMPUTED') return 'COMPUTED';
  const read = shares(args, name);
  if (read !== null && read[1] > 1) throw refuse(args.formula, name, 'BAD_THRESHOLDS', { value: args.word(name) });
  return read === null ? undefined : { a: read[0], b: read[1] };
}

/** Limits in percent; cells of percent hold parts of one. */
function shares(args: Arguments, name: ArgumentName): [number, number] | null {
  const read = args.limits(name);
  const partsOfOne = read === null || (read[1] <= 1 && args.word(name) === '');
  return partsOfOne ? read : [read[0] / 100, read[1] / 100];
}
