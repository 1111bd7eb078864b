/** NAME_PARTS, GENDER, DATE_CLEAN and the checks of registry numbers: what cleaning does, as formulas beside the user's own columns. */
import type { DateOrder } from '../domain/day-text';
import { isVat } from '../domain/eu-vat';
import { readName } from '../domain/names';
import { isEdrpou, isInn, isOgrn, isRnokpp } from '../domain/registry-numbers';
import type { RawValue } from '../ports';
import { BLANK, isDay } from '../tables/codecs/days';
import { refuse } from './argument';
import type { FormulaCell, FormulaResult } from './context';
import type { ArgumentRule, Arguments } from './read-arguments';

export const NAME_ARGUMENTS: readonly ArgumentRule[] = [{ name: 'name', kind: 'texts' }];
export const DATE_ARGUMENTS: readonly ArgumentRule[] = [
  { name: 'date', kind: 'dates' },
  { name: 'order', kind: 'order', optional: true },
];
export const NUMBER_ARGUMENTS: readonly ArgumentRule[] = [{ name: 'text', kind: 'texts' }];

/** Last, first and middle name and gender of each cell, side by side; blank where a name cannot be split. @example NAME_PARTS("петрова анна сергеевна") //=> [['Петрова', 'Анна', 'Сергеевна', 'женский']] */
export function namePartsFormula(args: Arguments): FormulaResult {
  return args.column('name').cells.map((cell): FormulaCell[] => {
    const read = typeof cell === 'string' ? readName(cell, args.context.lists.names()) : null;
    return read === null
      ? ['', '', '', '']
      : [read.lastName, read.firstName, read.middleName, genderWord(args, read.gender)];
  });
}

/** @example GENDER("Петрова Анна") //=> 'женский', in the base's language; blank where the name does not tell */
export function genderFormula(args: Arguments): FormulaResult {
  return eachCell(args, 'name', (cell) =>
    typeof cell === 'string' ? genderWord(args, readName(cell, args.context.lists.names())?.gender ?? null) : '',
  );
}

function genderWord(args: Arguments, gender: 'M' | 'F' | null): string {
  return gender === null ? '' : args.context.gender(gender);
}

/**
 * Real dates of a column in whatever form they are. What can be read two ways where neither the column nor `order` decides is blank in a column, and an error alone.
 * @example DATE_CLEAN("5 марта 1987 г.") //=> 5 March 1987; DATE_CLEAN({"03/05/1987"; "25/12/1990"}) //=> 3 May, 25 December
 */
export function dateCleanFormula(args: Arguments): FormulaResult {
  const wanted = orderOf(args);
  const reader = args.learntReader('date');
  const { by } = reader.decide(wanted);
  const from = args.hasHeader() ? 1 : 0;
  const { cells, single } = args.column('date');
  const result = cells.map((cell, row): FormulaCell => {
    if (row < from) return '';
    const day = reader.day(cell);
    if (day === BLANK) return '';
    if (reader.isTwoWay(cell) && by !== 'COLUMN' && by !== 'USER') {
      if (single) throw refuse(args.formula, 'date', 'AMBIGUOUS_DATE', { value: String(cell).slice(0, 60) });
      return '';
    }
    if (isDay(day)) return { serial: day };
    if (single) args.noDate('date', row, day);
    return '';
  });
  return single ? result[0]! : result.map((cell) => [cell]);
}

function orderOf(args: Arguments): DateOrder | undefined {
  const value = args.cell('order');
  if (value === undefined || value === '') return undefined;
  const text = typeof value === 'string' ? value.trim().toUpperCase() : '';
  if (text === 'DMY' || text === 'MDY') return text;
  throw refuse(args.formula, 'order', 'UNKNOWN_ORDER', {
    value: typeof value === 'object' ? '' : String(value).slice(0, 60),
  });
}

/** Whether each cell is a number of some register; a blank stays blank. Numbers in cells have lost the noughts in front, which are not made up. */
const numberCheck =
  (isOne: (text: string) => boolean) =>
  (args: Arguments): FormulaResult =>
    eachCell(args, 'text', (cell) => {
      if (typeof cell !== 'string' && typeof cell !== 'number') return false;
      const text = String(cell).replace(/[\s\u00a0-]/g, '');
      return text === '' ? '' : isOne(text);
    });

/** @example IS_INN(7707083893) //=> true */
export const isInnFormula = numberCheck(isInn);
/** @example IS_OGRN("1027700132195") //=> true */
export const isOgrnFormula = numberCheck(isOgrn);
/** @example IS_EDRPOU("14360570") //=> true */
export const isEdrpouFormula = numberCheck(isEdrpou);
/** @example IS_RNOKPP("3184710691") //=> true */
export const isRnokppFormula = numberCheck(isRnokpp);
/** @example IS_VAT("DE 136695976") //=> true */
export const isVatFormula = numberCheck(isVat);

function eachCell(args: Arguments, name: 'name' | 'text', show: (cell: RawValue) => FormulaCell): FormulaResult {
  const { cells, single } = args.column(name);
  const result = cells.map(show);
  return single ? result[0]! : result.map((cell) => [cell]);
}
