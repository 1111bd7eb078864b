/** PHONE and EMAIL: one form for what people write in many. */
import type { RawValue } from '../ports';
import { emailOf, phoneOf, type CellReading } from '../tables/codecs/contacts';
import { refuse, type ArgumentFault } from './argument';
import type { FormulaCell, FormulaResult } from './context';
import type { ArgumentRule, Arguments } from './read-arguments';

export const PHONE_ARGUMENTS: readonly ArgumentRule[] = [
  { name: 'text', kind: 'texts' },
  { name: 'country', kind: 'country', optional: true },
];
export const EMAIL_ARGUMENTS: readonly ArgumentRule[] = [{ name: 'text', kind: 'texts' }];

/** The first number of each cell in E.164. @example PHONE("8 (916) 123-45-67", "RU") //=> '+79161234567' */
export function phoneFormula(args: Arguments): FormulaResult {
  const country = args.country();
  return eachText(
    args,
    'NOT_A_PHONE',
    (cell) => phoneOf(cell, country),
    ({ e164 }) => e164,
    { country },
  );
}

/** The first address of each cell, tidied. @example EMAIL(" Anna@Mail.RU ") //=> 'anna@mail.ru' */
export function emailFormula(args: Arguments): FormulaResult {
  return eachText(args, 'NOT_AN_EMAIL', emailOf, ({ address }) => address);
}

/** One bad cell of a column stays blank, because the others are wanted; one bad cell alone is an error that says so. */
function eachText<T>(
  args: Arguments,
  fault: ArgumentFault,
  read: (cell: RawValue) => CellReading<T>,
  show: (value: T) => string,
  params: Readonly<Record<string, string>> = {},
): FormulaResult {
  const { cells, single } = args.column('text');
  const result = cells.map((cell): FormulaCell => {
    const reading = read(cell);
    if (reading.kind === 'value') return show(reading.value);
    if (reading.kind === 'fault' && single) {
      const value = typeof cell === 'object' ? '' : String(cell).slice(0, 60);
      throw refuse(args.formula, 'text', fault, { ...params, value, suggestion: reading.suggestion ?? '' });
    }
    return '';
  });
  return single ? result[0]! : result.map((cell) => [cell]);
}
