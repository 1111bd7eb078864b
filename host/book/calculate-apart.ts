/** Calculates a formula that stands in no cell. */
import type { Value } from './book';
import { zoneIn } from './context';
import type { Context } from './context';
import { scalarOf } from './custom-functions';
import { sheetOf } from './engine';
import type { Failures } from './failures';
import { normalFormula } from './typed-formula';
import { ICalculateFormulaService, IFormulaCurrentConfigService, IFormulaRuntimeService } from './univer';
import type { ArrayValueObject, BaseReferenceObject, BaseValueObject, FunctionVariantType } from './univer';

/** The place of a formula without a cell: below and right of everything, on the active sheet. */
const NOWHERE = { row: 10_000_000, column: 20_000 };

/**
 * The grid that a formula would spill. References without a sheet mean the active one. Run it while nothing else is calculated.
 * @example await calculateApart(context, failures, '=SUM(A1:A3)') // [[6]]
 */
export async function calculateApart(
  context: Context & { activeSheet(): number },
  failures: Failures,
  formula: string,
): Promise<(Value | { error: string; message: string })[][]> {
  const { injector, unitId } = context.engine;
  const sheet = context.activeSheet();
  const worksheet = sheetOf(context.engine, sheet);
  const current = injector.get(IFormulaCurrentConfigService);
  const runtime = injector.get(IFormulaRuntimeService);
  current.loadDataLite();
  runtime.reset();
  runtime.setCurrent(
    NOWHERE.row,
    NOWHERE.column,
    worksheet.getRowCount(),
    worksheet.getColumnCount(),
    worksheet.getSheetId(),
    unitId,
  );
  const zone = zoneIn(context);
  const result = (value: BaseValueObject | null | undefined): Value | { error: string; message: string } => {
    if (!value) return '';
    const plain = scalarOf(value, zone);
    if (!value.isError()) return plain;
    const error = plain === '#SPILL!' ? '#REF!' : String(plain);
    return { error, message: failures.messageOf(error, sheet, NOWHERE.row, NOWHERE.column) };
  };
  const text = normalFormula(formula.startsWith('=') ? formula : `=${formula}`);
  // Declared without its result.
  const service = injector.get(ICalculateFormulaService) as unknown as {
    calculate(text: string): Promise<FunctionVariantType | undefined>;
  };
  const calculated = await service.calculate(text);
  if (!calculated) return [[{ error: '#ERROR!', message: 'Formula parse error.' }]];
  const variant = calculated.isReferenceObject()
    ? (calculated as BaseReferenceObject).toArrayValueObject()
    : (calculated as BaseValueObject);
  if (!variant.isArray()) return [[result(variant)]];
  return (variant as ArrayValueObject).getArrayValue().map((row) => row.map((value) => result(value ?? null)));
}
