/** Offers the script's custom functions while a formula is typed, with what their JSDoc says. */
import { BooleanNumber, type Injector } from '@univerjs/core';
import { FunctionType } from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { FormulaDoc } from '../messages';

export function offerFunctions(injector: Injector, formulas: readonly FormulaDoc[]): void {
  injector.get(IDescriptionService).registerDescriptions(
    formulas.map(({ name, description, parameters }) => ({
      functionName: name,
      functionType: FunctionType.User,
      description,
      abstract: description,
      functionParameter: parameters.map((parameter) => ({
        name: parameter.name,
        detail: parameter.description,
        example: '',
        require: BooleanNumber.TRUE,
        repeat: BooleanNumber.FALSE,
      })),
    })),
  );
}
