/** A click on a checkbox stores TRUE or FALSE, as in Google Sheets, where the grid by itself would store 1 or 0. */
import {
  CellValueType,
  DataValidationType,
  ICommandService,
  type ICellData,
  type Injector,
  type IRange,
} from '@univerjs/core';
import { SetRangeValuesCommand } from '@univerjs/sheets';
import { SheetDataValidationModel } from '@univerjs/sheets-data-validation';

interface Params {
  unitId?: string;
  subUnitId?: string;
  range?: IRange;
  value?: ICellData;
}

/** @param active gives the workbook and tab that a command without them means */
export function storeBooleans(injector: Injector, active: () => { unitId: string; subUnitId: string }): void {
  const rules = injector.get(SheetDataValidationModel);
  injector.get(ICommandService).beforeCommandExecuted((command) => {
    if (command.id !== SetRangeValuesCommand.id) return;
    const { range, value, ...place } = command.params as Params;
    if (!range || !value || !('v' in value) || !['0', '1'].includes(String(value.v))) return;
    const { unitId, subUnitId } = { ...active(), ...place };
    const rule = rules.getRuleByLocation(unitId, subUnitId, range.startRow, range.startColumn);
    if (rule?.type === DataValidationType.CHECKBOX)
      Object.assign(value, { v: Number(value.v), t: CellValueType.BOOLEAN });
  });
}
