/** NEXT_BIRTHDAY, DAYS_TO_BIRTHDAY and AGE: birthdays in any form of date, with or without a year. */
import type { Day } from '../domain/codes';
import { dayOf, type Birthday } from '../domain/days';
import { ageOn, daysToBirthday, nextBirthday } from '../domain/occasions/birthdays';
import { AMBIGUOUS, BLANK } from '../tables/codecs/days';
import { refuse } from './argument';
import type { FormulaCell, FormulaResult } from './context';
import type { ArgumentRule, Arguments } from './read-arguments';

export const BIRTHDAY_ARGUMENTS: readonly ArgumentRule[] = [
  { name: 'date', kind: 'dates' },
  { name: 'today', kind: 'today', optional: true },
];

/** @example NEXT_BIRTHDAY(29 February 2000, 1 March 2026) //=> { serial: day of 2027-02-28 } */
export function nextBirthdayFormula(args: Arguments): FormulaResult {
  return eachBirthday(args, (birthday, today) => ({ serial: nextBirthday(birthday, today, args.context.leapDay) }));
}

/** @example DAYS_TO_BIRTHDAY('5 марта', 4 March 2026) //=> 1 */
export function daysToBirthdayFormula(args: Arguments): FormulaResult {
  return eachBirthday(args, (birthday, today) => daysToBirthday(birthday, today, args.context.leapDay));
}

/** Full years; blank where the year is not known. @example AGE(5 March 1987, 4 March 2026) //=> 38 */
export function ageFormula(args: Arguments): FormulaResult {
  return eachBirthday(args, (birthday, today, row) => {
    if (birthday.year === null) return '';
    if (dayOf(birthday.year, birthday.month, birthday.day) > today) {
      throw refuse(args.formula, 'date', 'IN_FUTURE', { value: isoText(birthday), ...args.place(row) });
    }
    return ageOn(birthday, today, args.context.leapDay) ?? '';
  });
}

function isoText({ year, month, day }: Birthday): string {
  return `${year ?? '-'}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

function eachBirthday(
  args: Arguments,
  show: (birthday: Birthday, today: Day, row: number) => FormulaCell,
): FormulaResult {
  const today = args.today();
  const from = args.hasHeader() ? 1 : 0;
  const reader = args.dayReader('date');
  const { cells, single } = args.column('date');
  const result = cells.map((cell, row): FormulaCell => {
    if (row < from) return '';
    const date = reader.date(cell);
    if (date === BLANK) return '';
    if (typeof date === 'number') return args.noDate('date', row, date === AMBIGUOUS ? AMBIGUOUS : 0);
    return show({ year: date.year, month: date.month, day: date.day }, today, row);
  });
  return single ? result[0]! : result.map((cell) => [cell]);
}
