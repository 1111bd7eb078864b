/** Arguments of formulas declared as data and checked in one place, so that every bad one gives the same kind of error. */
import { AppError } from '../domain/app-error';

/** Why an argument was refused. A sentence for each stands in i18n; the error's params hold `formula`, `argument`, `why` and what the comment names. */
export const ARGUMENT_FAULTS = [
  /** Left out. */
  'MISSING',
  /** params.value: what stood there. */
  'NOT_A_DATE',
  'NOT_A_NUMBER',
  'NOT_TEXT',
  /** params.value, params.order ('DMY or MDY'): the column could be read both ways. */
  'AMBIGUOUS_DATE',
  /** params.min */
  'TOO_SMALL',
  /** params.max */
  'TOO_LARGE',
  /** A range where one cell is asked for. */
  'NOT_ONE_CELL',
  /** More than one column; params.columns: how many. */
  'NOT_ONE_COLUMN',
  /** params.rows, params.expected: the ranges have different numbers of rows. */
  'DIFFERENT_LENGTH',
  /** The cell holds an error such as #N/A; params.value, params.row. */
  'ERROR_VALUE',
  /** params.value, params.known: the names that exist. */
  'UNKNOWN_SCHEME',
  /** params.value: thresholds that do not rise, or too few of them. */
  'BAD_THRESHOLDS',
  /** params.value: scores that have no segment or two, or cannot be read; '' if the map names no scheme. */
  'BAD_MAP',
  /** One client has no quantiles: pass the whole column, or a scheme of fixed thresholds. */
  'NEEDS_COLUMN',
  /** params.value, params.known */
  'UNKNOWN_COUNTRY',
  /** The date lies after today; params.value. */
  'IN_FUTURE',
  /** params.value, params.country: one cell that is no phone number; inside a range such a cell stays blank. */
  'NOT_A_PHONE',
  /** params.value, params.suggestion ('' if none): one cell that is no address; inside a range such a cell stays blank. */
  'NOT_AN_EMAIL',
  /** params.value: neither DMY nor MDY. */
  'UNKNOWN_ORDER',
  /** params.found, params.least: clients with orders. */
  'TOO_FEW_CLIENTS',
  /** params.found, params.least: how often clients came back on another day. */
  'TOO_FEW_REPEATS',
  /** params.found, params.least: days from the first order to today, and what a forecast so far ahead needs. */
  'PERIOD_TOO_SHORT',
  /** params.value, params.known: the words or numbers that are understood. */
  'UNKNOWN_CHOICE',
] as const;
export type ArgumentFault = (typeof ARGUMENT_FAULTS)[number];

/** The names of arguments, as they appear in the documentation and in `params.argument`. */
export type ArgumentName =
  | 'lastOrder'
  | 'orders'
  | 'revenue'
  | 'today'
  | 'scheme'
  | 'client'
  | 'date'
  | 'amount'
  | 'text'
  | 'country'
  | 'a'
  | 'b'
  | 'name'
  | 'phone'
  | 'email'
  | 'order'
  | 'margin'
  | 'months'
  | 'discount'
  | 'of'
  | 'period'
  | 'limits'
  | 'abc'
  | 'xyz'
  | 'rhythm'
  | 'rules'
  | 'consent'
  | 'contact'
  | 'score'
  | 'show'
  | 'rating';

export type FormulaName =
  | 'RFM_SEGMENT'
  | 'RFM_SCORE'
  | 'RFM_TABLE'
  | 'NEXT_BIRTHDAY'
  | 'DAYS_TO_BIRTHDAY'
  | 'AGE'
  | 'PHONE'
  | 'EMAIL'
  | 'SAME_PERSON'
  | 'DUPLICATE_KEY'
  | 'NAME_PARTS'
  | 'GENDER'
  | 'DATE_CLEAN'
  | 'IS_INN'
  | 'IS_OGRN'
  | 'IS_EDRPOU'
  | 'IS_RNOKPP'
  | 'IS_VAT'
  | 'LTV'
  | 'AVERAGE_ORDER'
  | 'NEXT_PURCHASE'
  | 'SLEEPING'
  | 'EXPECTED_ORDERS'
  | 'CLV_FORECAST'
  | 'ABC_CLASS'
  | 'ABC_TABLE'
  | 'XYZ_CLASS'
  | 'ABC_XYZ'
  | 'LIFECYCLE'
  | 'LEAD_SCORE'
  | 'TEMPERATURE'
  | 'COHORT_TABLE'
  | 'NPS';

/**
 * The error of a bad argument.
 * @example refuse('AGE', 'date', 'NOT_A_DATE', { value: 'soon', row: 3 })
 */
export function refuse(
  formula: FormulaName,
  argument: ArgumentName,
  why: ArgumentFault,
  params: Readonly<Record<string, string | number | readonly string[]>> = {},
): AppError {
  return new AppError('FORMULA_ARGUMENT', { formula, argument, why, ...params });
}
