/** Calculates formulas when asked, at once and only what changed; the engine's own trigger waits 100 ms after each change. */
import { isStyleOnly } from './engine';
import type { Engine } from './engine';
import {
  CommandType,
  IActiveDirtyManagerService,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetRangeValuesMutation,
} from './univer';
import type { ICellData, ICommandInfo, IExecutionOptions, IRange } from './univer';

interface UnitRange {
  unitId: string;
  sheetId: string;
  range: IRange;
}
type Marks = Record<string, Record<string, unknown> | undefined>;

/** What has changed since the last calculation, in the engine's words. */
interface Dirty {
  forceCalculation: boolean;
  dirtyRanges: UnitRange[];
  dirtyNameMap: Marks;
  dirtyDefinedNameMap: Marks;
  dirtySuperTableMap: Marks;
  dirtyUnitFeatureMap: Marks;
  dirtyUnitOtherFormulaMap: Marks;
  clearDependencyTreeCache: Marks;
}

/** Mutations that move cells. */
const SHAPE =
  /^sheet\.mutation\.(insert-(row|col)|remove-(row|rows|col)|move-(rows|cols|columns|range)|reorder-range)$/;

const clean = (): Dirty => ({
  forceCalculation: false,
  dirtyRanges: [],
  dirtyNameMap: {},
  dirtyDefinedNameMap: {},
  dirtySuperTableMap: {},
  dirtyUnitFeatureMap: {},
  dirtyUnitOtherFormulaMap: {},
  clearDependencyTreeCache: {},
});

/** Keeps a book's formulas calculated. */
export class Calculation {
  #dirty: Dirty = clean();
  /** Every formula is to be calculated. The engine's `forceCalculation` would do it twice when a result spills. */
  #all = false;
  #changed = false;
  #running: Promise<void> | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #timer: NodeJS.Timeout | null = null;
  #disposed = false;

  /** @param beforeRun called before each run. @param afterRun called after each run; true asks for one more (the sheet grew to take a spill). */
  constructor(
    private readonly engine: Engine,
    private readonly beforeRun: () => void,
    private readonly afterRun: () => boolean,
  ) {
    engine.commands.onCommandExecuted((info, options) => this.#hear(info, options));
    // Spilled values are not part of a saved workbook: all formulas are calculated once.
    this.#all = true;
    this.#changed = true;
  }

  /** Waits until every formula is calculated. */
  async settle(): Promise<void> {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    while (!this.#disposed && (this.#running ?? this.#changed)) {
      if (!this.#running)
        this.#running = this.exclusively(() => this.#calculate()).finally(() => (this.#running = null));
      await this.#running;
    }
  }

  /** Calculates soon without anyone waiting: people who edit in the page wait for no run. */
  soon(): void {
    if (this.#disposed) return;
    this.#timer ??= setTimeout(() => {
      this.#timer = null;
      void this.settle();
    }, 15);
  }

  /** Has the cells recalculated that `match` picks by their formula. */
  mark(match: (formula: string) => boolean): void {
    this.engine.index.forEach((sheetId, row, column, formula) => {
      if (match(formula)) this.markCell(sheetId, row, column);
    });
  }

  /** Has one cell recalculated. */
  markCell(sheetId: string, row: number, column: number): void {
    const range = { startRow: row, endRow: row, startColumn: column, endColumn: column };
    this.#dirty.dirtyRanges.push({ unitId: this.engine.unitId, sheetId, range });
    this.#changed = true;
  }

  /** Runs `work` while the engine calculates nothing else: it keeps its state in one place. */
  exclusively<Result>(work: () => Promise<Result>): Promise<Result> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  dispose(): void {
    this.#disposed = true;
    if (this.#timer) clearTimeout(this.#timer);
  }

  async #calculate(): Promise<void> {
    if (!this.#changed || this.#disposed) return;
    const dirty = this.#dirty;
    this.#dirty = clean();
    this.#changed = false;
    if (this.#all) dirty.dirtyRanges.push(...this.#allFormulas());
    this.#all = false;
    if (this.engine.index.count === 0) return;
    this.beforeRun();
    await new Promise<void>((resolve) => {
      const listening = this.engine.commands.onCommandExecuted((info) => {
        if (info.id !== SetFormulaCalculationNotificationMutation.id) return;
        if ((info.params as { functionsExecutedState?: number }).functionsExecutedState === undefined) return;
        listening.dispose();
        // The engine has let go of its lock and applied the results one macrotask later.
        setImmediate(resolve);
      });
      const params = { ...dirty, maxIteration: 1, rowData: this.#hiddenRows() };
      void this.engine.commands.executeCommand(SetFormulaCalculationStartMutation.id, params, { onlyLocal: true });
    });
    if (this.afterRun()) this.#changed = true;
  }

  /** The cells of all formulas, those below one another as one range. */
  #allFormulas(): UnitRange[] {
    const { unitId } = this.engine;
    const open = new Map<string, UnitRange>();
    const found: UnitRange[] = [];
    this.engine.index.forEach((sheetId, row, column) => {
      const key = `${sheetId}:${column}`;
      const last = open.get(key);
      if (last?.range.endRow === row - 1) {
        last.range.endRow = row;
        return;
      }
      const range = { unitId, sheetId, range: { startRow: row, endRow: row, startColumn: column, endColumn: column } };
      open.set(key, range);
      found.push(range);
    });
    return found;
  }

  /** For functions that skip hidden rows (SUBTOTAL, AGGREGATE). */
  #hiddenRows(): Record<string, Record<string, Record<number, { hd: number }>>> {
    const hidden: Record<string, Record<number, { hd: number }>> = {};
    for (const sheet of this.engine.workbook.getSheets()) {
      const rows: Record<number, { hd: number }> = {};
      const manager = sheet.getRowManager();
      for (const key of Object.keys(manager.getRowData()))
        if (!sheet.getRowVisible(Number(key))) rows[Number(key)] = { hd: 1 };
      hidden[sheet.getSheetId()] = rows;
    }
    return { [this.engine.unitId]: hidden };
  }

  #hear(info: Readonly<ICommandInfo>, options?: IExecutionOptions & Record<string, unknown>): void {
    if (info.type !== CommandType.MUTATION) return;
    if (info.id === SetRangeValuesMutation.id) {
      if (options?.onlyLocal === true) return;
      this.#markWritten(
        info.params as { subUnitId: string; cellValue?: Record<string, Record<string, ICellData | null>> },
      );
    } else if (SHAPE.test(info.id)) {
      // The engine would list every cell that moved; what is remembered of custom functions makes calculating all formulas cheaper.
      const { subUnitId } = info.params as { subUnitId?: string };
      this.#all = true;
      if (subUnitId !== undefined) this.#forgetSpills(subUnitId);
      if (subUnitId !== undefined)
        this.#dirty.clearDependencyTreeCache = merged(this.#dirty.clearDependencyTreeCache, {
          [this.engine.unitId]: { [subUnitId]: '1' },
        });
    } else {
      const conversion = this.engine.injector.get(IActiveDirtyManagerService).get(info.id);
      if (!conversion) return;
      const found = conversion.getDirtyData(info) as Partial<Dirty>;
      this.#dirty.forceCalculation ||= found.forceCalculation ?? false;
      this.#dirty.dirtyRanges.push(...(found.dirtyRanges ?? []));
      for (const key of [
        'dirtyNameMap',
        'dirtyDefinedNameMap',
        'dirtySuperTableMap',
        'dirtyUnitFeatureMap',
        'dirtyUnitOtherFormulaMap',
        'clearDependencyTreeCache',
      ] as const)
        this.#dirty[key] = merged(this.#dirty[key], found[key] ?? {});
    }
    this.#changed = true;
    this.soon();
  }

  /** Spills do not move with their formulas; the calculation puts them where they belong. */
  #forgetSpills(sheetId: string): void {
    const { formulas, unitId } = this.engine;
    for (const held of [formulas.getArrayFormulaRange(), formulas.getArrayFormulaCellData()]) {
      const sheets = held[unitId];
      if (sheets?.[sheetId]) sheets[sheetId] = {};
    }
  }

  /** The rectangle around the written cells, and the formulas that spill into it. */
  #markWritten({
    subUnitId: sheetId,
    cellValue = {},
  }: {
    subUnitId: string;
    cellValue?: Record<string, Record<string, ICellData | null>>;
  }): void {
    const range = { startRow: Infinity, startColumn: Infinity, endRow: -1, endColumn: -1 };
    for (const rowKey of Object.keys(cellValue)) {
      const row = Number(rowKey);
      const line = cellValue[rowKey]!;
      for (const columnKey of Object.keys(line)) {
        if (isStyleOnly(line[columnKey])) continue;
        const column = Number(columnKey);
        if (column < range.startColumn) range.startColumn = column;
        if (column > range.endColumn) range.endColumn = column;
        if (row < range.startRow) range.startRow = row;
        if (row > range.endRow) range.endRow = row;
      }
    }
    if (range.endRow < 0) return;
    const { unitId } = this.engine;
    this.#dirty.dirtyRanges.push({ unitId, sheetId, range });
    const spills = (this.engine.formulas.getArrayFormulaRange()[unitId]?.[sheetId] ?? {}) as Record<
      string,
      Record<string, IRange | null> | null
    >;
    for (const row of Object.values(spills)) {
      for (const spill of Object.values(row ?? {})) {
        if (!spill || spill.endRow < range.startRow || spill.startRow > range.endRow) continue;
        if (spill.endColumn < range.startColumn || spill.startColumn > range.endColumn) continue;
        this.markCell(sheetId, spill.startRow, spill.startColumn);
      }
    }
  }
}

function merged(one: Marks, other: Marks): Marks {
  const result = { ...one };
  for (const unit of Object.keys(other)) result[unit] = { ...result[unit], ...other[unit] };
  return result;
}
