/** COHORT_TABLE and NPS. */
import { cohorts, retention, type Cohort } from '../domain/cohorts';
import { isRating, nps } from '../domain/nps';
import { refuse } from './argument';
import type { FormulaCell, FormulaResult } from './context';
import { ORDER_COLUMNS, readOrders } from './orders-argument';
import { shown, type ArgumentRule, type Arguments } from './read-arguments';

export const COHORT_ARGUMENTS: readonly ArgumentRule[] = [
  ...ORDER_COLUMNS,
  { name: 'today', kind: 'today', optional: true },
  { name: 'show', kind: 'choice', optional: true },
];
export const NPS_ARGUMENTS: readonly ArgumentRule[] = [{ name: 'rating', kind: 'numbers', min: 0, max: 10 }];

const SHOWN: Readonly<Record<'CLIENTS' | 'SHARE' | 'ORDERS' | 'REVENUE', (cohort: Cohort) => readonly number[]>> = {
  CLIENTS: (cohort) => cohort.clients,
  SHARE: retention,
  ORDERS: (cohort) => cohort.orders,
  REVENUE: (cohort) => cohort.revenue,
};

/**
 * A row for each month of first order: the month, its clients, then the month itself and every month after it up to today's.
 * @example one client with orders on 5 January and 9 March, today in March //=> 1 January, 1, 1, 0, 1
 */
export function cohortTableFormula(args: Arguments): FormulaResult {
  const today = args.today();
  const of = SHOWN[args.choice('show', Object.keys(SHOWN) as (keyof typeof SHOWN)[])];
  const { cohorts: found } = cohorts(readOrders(args, today).history);
  if (found.length === 0) return [['']];
  const width = found[0]!.clients.length;
  return found.map((cohort) => {
    const row: FormulaCell[] = [{ serial: cohort.month }, cohort.size, ...of(cohort)];
    // Spilled rows are equally long.
    while (row.length < width + 2) row.push('');
    return row;
  });
}

/** The score, its standard error and the number of answers, side by side. @example NPS({10; 9; 8; 3}) //=> 25, 41.457…, 4 */
export function npsFormula(args: Arguments): FormulaResult {
  const from = args.hasHeader() ? 1 : 0;
  const ratings = args.numbers('rating', from);
  const given: number[] = [];
  ratings.forEach((rating, row) => {
    if (rating === null) return;
    if (!isRating(rating)) {
      const [value, known] = [shown(args.column('rating').cells[row]), '0, 1, … 10'];
      throw refuse(args.formula, 'rating', 'UNKNOWN_CHOICE', { value, known, ...args.place(row) });
    }
    given.push(rating);
  });
  const { score, error, answers } = nps(given);
  return score === null || error === null ? [['']] : [[score, error, answers]];
}
