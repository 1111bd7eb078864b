/** Runs formulas on cells as a spreadsheet gives them, on 20 March 2026; words are codes in angle brackets. */
import { AppError } from '../../src/domain/app-error';
import { dayOf, dayOfIso } from '../../src/domain/days';
import { runFormula, type FormulaContext, type FormulaName, type FormulaResult } from '../../src/formulas';
import { lists } from './lists';
import { zoneOf } from './test-zone';

export const zone = zoneOf('Europe/Kyiv');
export const TODAY = dayOf(2026, 3, 20);
export const context: FormulaContext = {
  zone,
  today: TODAY,
  country: 'RU',
  locale: 'ru_RU',
  leapDay: 'FEB28',
  lists,
  segment: (code) => `<${code}>`,
  gender: (code) => code,
  text: (key) => `<${key}>`,
};

/** A cell's Date: midnight of the day in the book's zone. */
export const date = (iso: string): Date => new Date(zone.instantOf(dayOfIso(iso)!));
export const column = (...cells: unknown[]): unknown[][] => cells.map((cell) => [cell]);
export const run = (name: FormulaName, ...args: unknown[]): FormulaResult => runFormula(name, args, context);
export const cells = (result: FormulaResult): unknown[] => (result as unknown[][]).map((row) => row[0]);

/** What a formula says of a bad argument. */
export const refusal = (name: FormulaName, ...args: unknown[]): unknown => refusalIn(context, name, ...args);

/** The same in another context. */
export function refusalIn(given: FormulaContext, name: FormulaName, ...args: unknown[]): unknown {
  try {
    runFormula(name, args, given);
  } catch (error) {
    if (error instanceof AppError && error.code === 'FORMULA_ARGUMENT') return error.params;
    throw error;
  }
  return 'accepted';
}
