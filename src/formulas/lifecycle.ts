/** LIFECYCLE, LEAD_SCORE and TEMPERATURE: where a client stands, and how likely a lead is worth a call. */
import type { Day } from '../domain/codes';
import { readConsent, type Consent } from '../domain/consent';
import { LEAD_MODEL, leadScores, TEMPERATURES, temperatureOf } from '../domain/lead-score';
import { leadSignals } from '../domain/lead-signals';
import { LIFECYCLE_BASES, lifecycle } from '../domain/lifecycle';
import { LIFECYCLE_RULES, readLifecycle, type LifecycleRules } from '../domain/lifecycle-rules';
import { NO_DAY } from '../domain/orders';
import type { RawValue } from '../ports';
import { isDay } from '../tables/codecs/days';
import { refuse, type ArgumentName } from './argument';
import type { FormulaResult } from './context';
import { FIGURE_COLUMNS, inRows, readFigures } from './figures-argument';
import type { ArgumentRule, Arguments } from './read-arguments';

const TODAY: ArgumentRule = { name: 'today', kind: 'today', optional: true };

export const LIFECYCLE_ARGUMENTS: readonly ArgumentRule[] = [
  ...FIGURE_COLUMNS,
  TODAY,
  { name: 'rhythm', kind: 'numbers', min: 0, optional: true },
  { name: 'rules', kind: 'choice', optional: true },
];
export const LEAD_ARGUMENTS: readonly ArgumentRule[] = [
  { name: 'phone', kind: 'texts', optional: true },
  { name: 'email', kind: 'texts', optional: true },
  { name: 'consent', kind: 'texts', optional: true },
  { name: 'lastOrder', kind: 'dates', optional: true },
  { name: 'orders', kind: 'numbers', min: 0, optional: true },
  { name: 'contact', kind: 'dates', optional: true },
  TODAY,
];
export const TEMPERATURE_ARGUMENTS: readonly ArgumentRule[] = [
  { name: 'score', kind: 'numbers', min: 0 },
  { name: 'limits', kind: 'limits', optional: true },
];

/** @example LIFECYCLE over three columns of figures, Today //=> words such as 'VIP' or 'Sleeping' in the base's language */
export function lifecycleFormula(args: Arguments): FormulaResult {
  const today = args.today();
  const rules = rulesOf(args);
  const { figures, places, length, from } = readFigures(args);
  if (args.single) {
    if (places.length === 0) return '';
    const needsBase = [rules.keyAccount, rules.vip, rules.trustedPartner].some((rule) => rule.revenue === undefined);
    if (needsBase) throw refuse(args.formula, 'lastOrder', 'NEEDS_COLUMN');
  }
  const own = args.optionalColumn('rhythm') === null ? null : args.numbers('rhythm', from);
  const rhythm = own && Float64Array.from(places, (row) => own[row] ?? 0);
  const { base } = lifecycle(figures, today, rhythm, rules);
  const show = (i: number): string => args.context.segment(LIFECYCLE_BASES[base[i]!]!);
  return args.single ? show(0) : inRows(places, length, show);
}

function rulesOf(args: Arguments): LifecycleRules {
  const text = args.word('rules');
  const rules = text === '' ? LIFECYCLE_RULES : readLifecycle(text);
  if (rules === null) throw refuse(args.formula, 'rules', 'BAD_THRESHOLDS', { value: text });
  return rules;
}

/** @example LEAD_SCORE("+14155550123", "a@x.com", "yes", 90 days ago, 1) //=> 60: 15 + 15 + 10 + 40 / 2 */
export function leadScoreFormula(args: Arguments): FormulaResult {
  const today = args.today();
  if (args.length === 0) {
    // Blank cells, one of each, are a row that is blank; nothing at all is a slip.
    if (LEAD_ARGUMENTS.some(({ kind, name }) => kind !== 'today' && args.cell(name) !== undefined)) return '';
    throw refuse(args.formula, 'phone', 'MISSING');
  }
  const from = args.hasHeader() ? 1 : 0;
  const cells = (name: ArgumentName): readonly RawValue[] | undefined => args.optionalColumn(name)?.cells;
  const given = LEAD_ARGUMENTS.flatMap(({ name }) => (name === 'today' ? [] : [cells(name) ?? []]));
  const places: number[] = [];
  for (let row = from; row < args.length; row++) if (given.some((column) => !isBlank(column[row]))) places.push(row);
  const [phone, email, consent] = [cells('phone'), cells('email'), cells('consent')];
  const orders = cells('orders') && args.numbers('orders', from);
  const [lastOrder, lastContact] = [daysAt(args, 'lastOrder', from, places), daysAt(args, 'contact', from, places)];
  const answers = new Map<RawValue, Consent>();
  const answer = (cell: RawValue): Consent => {
    let found = answers.get(cell);
    if (found === undefined) answers.set(cell, (found = readConsent(cell)));
    return found;
  };
  const columns = {
    size: places.length,
    ...(phone && { hasPhone: (i: number) => !isBlank(phone[places[i]!]) }),
    ...(email && { hasEmail: (i: number) => !isBlank(email[places[i]!]) }),
    ...(consent && { consent: (i: number) => answer(consent[places[i]!]!) }),
    ...(lastOrder && { lastOrder }),
    ...(orders && { orders: Int32Array.from(places, (row) => orders[row] ?? 0) }),
    ...(lastContact && { lastContact }),
  };
  const { score } = leadScores(places.length, leadSignals(columns, today));
  if (args.single) return places.length === 0 ? '' : score[0]!;
  return inRows(places, args.length, (i) => score[i]!);
}

const isBlank = (cell: RawValue | undefined): boolean =>
  cell === undefined || cell === false || (typeof cell === 'string' && cell.trim() === '');

function daysAt(args: Arguments, name: ArgumentName, from: number, places: readonly number[]): Int32Array | undefined {
  if (args.optionalColumn(name) === null) return undefined;
  const days = args.days(name, from);
  return Int32Array.from(places, (row): Day => (isDay(days[row]!) ? days[row]! : NO_DAY));
}

/** @example TEMPERATURE(85) //=> 'Hot' in the base's language */
export function temperatureFormula(args: Arguments): FormulaResult {
  const read = args.limits('limits');
  const bounds = read === null ? LEAD_MODEL : { warm: read[0], hot: read[1] };
  const scores = args.numbers('score', args.hasHeader() ? 1 : 0);
  const result = scores.map((score) =>
    score === null ? '' : args.context.segment(TEMPERATURES[temperatureOf(score, bounds)]!),
  );
  return args.single ? result[0]! : result.map((word) => [word]);
}
