/** Keeps pages in step: the engine's changes out, people's changes in. */
import type { Area, Mutation } from './book';
import { areaOf, numberOfSheet, perform, rangeOf, sheetOf } from './engine';
import type { Engine } from './engine';
import {
  CommandType,
  IResourceManagerService,
  SetArrayFormulaDataMutation,
  SetSelectionsOperation,
  SetWorksheetActiveOperation,
  UniverInstanceType,
} from './univer';
import type { ICommandInfo, IExecutionOptions, IRange, IWorkbookData } from './univer';

/** Changes that each side makes for itself: the engine's calculation and its book-keeping. */
const LOCAL =
  /calculation-(start|stop|notification|result)|trigger-formula|formula\.mutation\.(set-formula-data$|register|set-other|remove-other)|dependency|feature-calculation|mark-dirty/;

type Listener = (mutation: Mutation, origin: unknown) => void;

/** One book's connection to its pages. */
export class Sync {
  readonly #listeners = new Set<Listener>();
  #origin: unknown = null;

  constructor(
    private readonly engine: Engine,
    follow: (mutation: Mutation) => void,
  ) {
    engine.commands.onCommandExecuted((info, options) => {
      const mutation = this.#toSend(info, options);
      if (!mutation) return;
      follow(mutation);
      this.emit(mutation);
    });
  }

  /** Tells the pages. */
  emit(mutation: Mutation): void {
    for (const listener of this.#listeners) listener(mutation, this.#origin);
  }

  onMutation(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Carries out what a person did; a choice of tab or cells comes back to be remembered. Unknown mutations (of plug-ins the book lacks) are only passed on. */
  apply(mutation: Mutation, origin: unknown): { sheet?: number; selection?: Area } | null {
    const chosen = this.#chosen(mutation);
    if (chosen) return chosen;
    this.#origin = origin;
    try {
      if (this.engine.commands.hasCommand(mutation.id))
        perform(this.engine, mutation.id, structuredClone(mutation.params) as object, {
          ...(mutation.options as object | undefined),
          fromSync: true,
        });
      else this.emit(mutation);
    } finally {
      this.#origin = null;
    }
    return null;
  }

  /** The whole workbook as the page loads it. */
  snapshot(): IWorkbookData {
    const resources = this.engine.injector
      .get(IResourceManagerService)
      .getResources(this.engine.unitId, UniverInstanceType.UNIVER_SHEET);
    return { ...this.engine.workbook.getSnapshot(), resources };
  }

  /** Spilled values, which no snapshot holds. */
  catchUp(): Mutation[] {
    const arrayFormulaRange = this.engine.formulas.getArrayFormulaRange();
    if (Object.keys(arrayFormulaRange[this.engine.unitId] ?? {}).length === 0) return [];
    const arrayFormulaCellData = this.engine.formulas.getArrayFormulaCellData();
    return [{ id: SetArrayFormulaDataMutation.id, params: { arrayFormulaRange, arrayFormulaCellData } }];
  }

  /** Tells the page to show a tab. */
  activation(sheet: number): Mutation {
    return {
      id: SetWorksheetActiveOperation.id,
      params: { unitId: this.engine.unitId, subUnitId: sheetOf(this.engine, sheet).getSheetId() },
    };
  }

  /** Tells the page to select cells. */
  selecting(area: Area): Mutation {
    const range = rangeOf(area);
    const primary = {
      actualRow: area.row,
      actualColumn: area.column,
      isMerged: false,
      isMergedMainCell: false,
      ...range,
      endRow: area.row,
      endColumn: area.column,
    };
    const params = {
      unitId: this.engine.unitId,
      subUnitId: sheetOf(this.engine, area.sheet).getSheetId(),
      selections: [{ range, primary, style: null }],
    };
    return { id: SetSelectionsOperation.id, params };
  }

  #chosen({ id, params }: Mutation): { sheet?: number; selection?: Area } | null {
    const { subUnitId, selections } = params as { subUnitId?: string; selections?: { range: IRange }[] };
    if (subUnitId === undefined || (id !== SetWorksheetActiveOperation.id && id !== SetSelectionsOperation.id))
      return null;
    const sheet = numberOfSheet(subUnitId);
    const range = id === SetSelectionsOperation.id ? selections?.at(-1)?.range : undefined;
    return range ? { sheet, selection: areaOf(sheetOf(this.engine, sheet), range) } : { sheet };
  }

  #toSend(info: Readonly<ICommandInfo>, options?: IExecutionOptions): Mutation | null {
    if (info.type !== CommandType.MUTATION || LOCAL.test(info.id)) return null;
    const unitId = (info.params as { unitId?: string } | undefined)?.unitId;
    if (unitId !== undefined && unitId !== this.engine.unitId) return null;
    return options ? { id: info.id, params: info.params, options } : { id: info.id, params: info.params };
  }
}
