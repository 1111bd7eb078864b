/** The formulas by name: what each takes and what it does. Pure: arguments and context in, cells out. */
import {
  ABC_ARGUMENTS,
  ABC_TABLE_ARGUMENTS,
  ABC_XYZ_ARGUMENTS,
  abcClassFormula,
  abcTableFormula,
  abcXyzFormula,
  XYZ_ARGUMENTS,
  xyzClassFormula,
} from './abc-xyz';
import type { FormulaName } from './argument';
import { ageFormula, BIRTHDAY_ARGUMENTS, daysToBirthdayFormula, nextBirthdayFormula } from './birthdays';
import {
  DATE_ARGUMENTS,
  dateCleanFormula,
  genderFormula,
  isEdrpouFormula,
  isInnFormula,
  isOgrnFormula,
  isRnokppFormula,
  isVatFormula,
  NAME_ARGUMENTS,
  namePartsFormula,
  NUMBER_ARGUMENTS,
} from './cleaning';
import { COHORT_ARGUMENTS, cohortTableFormula, NPS_ARGUMENTS, npsFormula } from './cohorts';
import { EMAIL_ARGUMENTS, emailFormula, PHONE_ARGUMENTS, phoneFormula } from './contacts';
import type { FormulaContext, FormulaResult } from './context';
import { DUPLICATE_KEY_ARGUMENTS, duplicateKeyFormula, SAME_PERSON_ARGUMENTS, samePersonFormula } from './duplicates';
import {
  LEAD_ARGUMENTS,
  leadScoreFormula,
  LIFECYCLE_ARGUMENTS,
  lifecycleFormula,
  TEMPERATURE_ARGUMENTS,
  temperatureFormula,
} from './lifecycle';
import { Arguments, type ArgumentRule } from './read-arguments';
import { FIGURE_ARGUMENTS, ORDER_ARGUMENTS, rfmScore, rfmSegment, rfmTable } from './rfm';
import {
  averageOrderFormula,
  CLV_ARGUMENTS,
  clvForecastFormula,
  EXPECTED_ARGUMENTS,
  expectedOrdersFormula,
  HISTORY_ARGUMENTS,
  LTV_ARGUMENTS,
  ltvFormula,
  nextPurchaseFormula,
  sleepingFormula,
} from './value';

export { ARGUMENT_FAULTS, type ArgumentFault, type ArgumentName, type FormulaName } from './argument';
export { isDateCell, type DateCell, type FormulaCell, type FormulaContext, type FormulaResult } from './context';
export type { ArgumentRule } from './read-arguments';

export interface Formula {
  arguments: readonly ArgumentRule[];
  run(args: Arguments): FormulaResult;
}

export const FORMULAS: Readonly<Record<FormulaName, Formula>> = {
  RFM_SEGMENT: { arguments: FIGURE_ARGUMENTS, run: rfmSegment },
  RFM_SCORE: { arguments: FIGURE_ARGUMENTS, run: rfmScore },
  RFM_TABLE: { arguments: ORDER_ARGUMENTS, run: rfmTable },
  NEXT_BIRTHDAY: { arguments: BIRTHDAY_ARGUMENTS, run: nextBirthdayFormula },
  DAYS_TO_BIRTHDAY: { arguments: BIRTHDAY_ARGUMENTS, run: daysToBirthdayFormula },
  AGE: { arguments: BIRTHDAY_ARGUMENTS, run: ageFormula },
  PHONE: { arguments: PHONE_ARGUMENTS, run: phoneFormula },
  EMAIL: { arguments: EMAIL_ARGUMENTS, run: emailFormula },
  SAME_PERSON: { arguments: SAME_PERSON_ARGUMENTS, run: samePersonFormula },
  DUPLICATE_KEY: { arguments: DUPLICATE_KEY_ARGUMENTS, run: duplicateKeyFormula },
  NAME_PARTS: { arguments: NAME_ARGUMENTS, run: namePartsFormula },
  GENDER: { arguments: NAME_ARGUMENTS, run: genderFormula },
  DATE_CLEAN: { arguments: DATE_ARGUMENTS, run: dateCleanFormula },
  IS_INN: { arguments: NUMBER_ARGUMENTS, run: isInnFormula },
  IS_OGRN: { arguments: NUMBER_ARGUMENTS, run: isOgrnFormula },
  IS_EDRPOU: { arguments: NUMBER_ARGUMENTS, run: isEdrpouFormula },
  IS_RNOKPP: { arguments: NUMBER_ARGUMENTS, run: isRnokppFormula },
  IS_VAT: { arguments: NUMBER_ARGUMENTS, run: isVatFormula },
  LTV: { arguments: LTV_ARGUMENTS, run: ltvFormula },
  AVERAGE_ORDER: { arguments: HISTORY_ARGUMENTS, run: averageOrderFormula },
  NEXT_PURCHASE: { arguments: HISTORY_ARGUMENTS, run: nextPurchaseFormula },
  SLEEPING: { arguments: HISTORY_ARGUMENTS, run: sleepingFormula },
  EXPECTED_ORDERS: { arguments: EXPECTED_ARGUMENTS, run: expectedOrdersFormula },
  CLV_FORECAST: { arguments: CLV_ARGUMENTS, run: clvForecastFormula },
  ABC_CLASS: { arguments: ABC_ARGUMENTS, run: abcClassFormula },
  ABC_TABLE: { arguments: ABC_TABLE_ARGUMENTS, run: abcTableFormula },
  XYZ_CLASS: { arguments: XYZ_ARGUMENTS, run: xyzClassFormula },
  ABC_XYZ: { arguments: ABC_XYZ_ARGUMENTS, run: abcXyzFormula },
  LIFECYCLE: { arguments: LIFECYCLE_ARGUMENTS, run: lifecycleFormula },
  LEAD_SCORE: { arguments: LEAD_ARGUMENTS, run: leadScoreFormula },
  TEMPERATURE: { arguments: TEMPERATURE_ARGUMENTS, run: temperatureFormula },
  COHORT_TABLE: { arguments: COHORT_ARGUMENTS, run: cohortTableFormula },
  NPS: { arguments: NPS_ARGUMENTS, run: npsFormula },
};

/**
 * Runs a formula on the values that the spreadsheet gives: a cell's value for one cell, rows of cells for a range, `undefined` for what is left out.
 * @throws AppError FORMULA_ARGUMENT {formula, argument, why, …} (see ARGUMENT_FAULTS)
 * @example runFormula('PHONE', ['8 916 123-45-67', 'RU'], context) //=> '+79161234567'
 * @example runFormula('EMAIL', [[['A@X.RU'], ['']]], context) //=> [['a@x.ru'], ['']]
 */
export function runFormula(name: FormulaName, args: readonly unknown[], context: FormulaContext): FormulaResult {
  const formula = FORMULAS[name];
  return formula.run(new Arguments(name, formula.arguments, args, context));
}
