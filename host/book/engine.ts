/** Starts the headless spreadsheet engine with one workbook and hands out the few services that the book needs. */
import {
  CELL_INVERTED_INDEX_CACHE,
  FormulaDataModel,
  ICommandService,
  IUndoRedoService,
  LexerTreeBuilder,
  SetArrayFormulaDataMutation,
  SetRangeValuesMutation,
  LocaleType,
  LogLevel,
  TriggerCalculationController,
  Univer,
  UnionNodeFactory,
  UniverFormulaEnginePlugin,
  UniverInstanceType,
  UniverSheetsConditionalFormattingPlugin,
  UniverSheetsDataValidationPlugin,
  UniverSheetsFilterPlugin,
  UniverSheetsFormulaPlugin,
  UniverSheetsNotePlugin,
  UniverSheetsNumfmtPlugin,
  UniverSheetsPlugin,
  UniverSheetsSortPlugin,
} from './univer';
import type { ICellData, IExecutionOptions, Injector, IRange, IWorkbookData, Workbook, Worksheet } from './univer';
import type { Area } from './book';
import { allowOpenRanges } from './open-ranges';
import { FormulaIndex } from './formula-index';
import { cureQuadraticSpill } from './spill-cache';

/** The engine's formula plugin recalculates 100 ms after a change, whoever waits; the book decides itself when to calculate (see `calculation.ts`). */
class FormulaPlugin extends UniverSheetsFormulaPlugin {
  override onReady(): void {
    const injector = (this as unknown as { _injector: Injector })._injector;
    injector.replace([TriggerCalculationController, { useValue: Object.create(null) as never }]);
    super.onReady();
  }
}

/** A running engine. */
export interface Engine {
  readonly univer: Univer;
  readonly injector: Injector;
  readonly commands: ICommandService;
  readonly formulas: FormulaDataModel;
  readonly index: FormulaIndex;
  readonly workbook: Workbook;
  readonly unitId: string;
}

/** Starts an engine on workbook data (a new book's, or what `save` kept). */
export function startEngine(data: Partial<IWorkbookData>): Engine {
  cureQuadraticSpill(CELL_INVERTED_INDEX_CACHE);
  allowOpenRanges(UnionNodeFactory);
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: { [LocaleType.EN_US]: {} },
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(FormulaPlugin);
  univer.registerPlugin(UniverSheetsNumfmtPlugin);
  univer.registerPlugin(UniverSheetsDataValidationPlugin);
  univer.registerPlugin(UniverSheetsFilterPlugin);
  univer.registerPlugin(UniverSheetsSortPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  const workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, data);
  const injector = univer.__getInjector();
  const commands = injector.get(ICommandService);
  const formulas = injector.get(FormulaDataModel);
  return {
    univer,
    injector,
    commands,
    formulas,
    index: new FormulaIndex(workbook, formulas, commands),
    workbook,
    unitId: workbook.getUnitId(),
  };
}

/** A sheet's numeric ID. Sheets made in the page have random texts as IDs; these get a number from their text (FNV-1a, 31 bits), the same each time. */
export function numberOfSheet(id: string): number {
  if (/^\d{1,15}$/.test(id)) return Number(id);
  let hash = 0x811c9dc5;
  for (let i = 0; i < id.length; i++) hash = Math.imul(hash ^ id.charCodeAt(i), 0x01000193);
  return hash & 0x7fffffff;
}

/** The sheet with this numeric ID, or null. */
export function findSheet(engine: Engine, sheet: number): Worksheet | null {
  return (
    engine.workbook.getSheetBySheetId(String(sheet)) ??
    engine.workbook.getSheets().find((candidate) => numberOfSheet(candidate.getSheetId()) === sheet) ??
    null
  );
}

/** The sheet with this numeric ID. Throws when there is none. */
export function sheetOf(engine: Engine, sheet: number): Worksheet {
  const worksheet = findSheet(engine, sheet);
  if (!worksheet) throw new Error(`No sheet has the ID ${sheet}`);
  return worksheet;
}

/** What mutations of a sheet begin with. */
export const target = (engine: Engine, sheet: number): { unitId: string; subUnitId: string } => ({
  unitId: engine.unitId,
  subUnitId: sheetOf(engine, sheet).getSheetId(),
});

/** An area as the engine writes it. */
export const rangeOf = (area: Omit<Area, 'sheet'>): IRange => ({
  startRow: area.row,
  startColumn: area.column,
  endRow: area.row + area.rows - 1,
  endColumn: area.column + area.columns - 1,
});

/** An area from the engine's range; open ends are clipped to the sheet. */
export function areaOf(worksheet: Worksheet, range: IRange): Area {
  const row = Number.isFinite(range.startRow) ? range.startRow : 0;
  const column = Number.isFinite(range.startColumn) ? range.startColumn : 0;
  const endRow = Number.isFinite(range.endRow) ? range.endRow : worksheet.getRowCount() - 1;
  const endColumn = Number.isFinite(range.endColumn) ? range.endColumn : worksheet.getColumnCount() - 1;
  return {
    sheet: numberOfSheet(worksheet.getSheetId()),
    row,
    column,
    rows: endRow - row + 1,
    columns: endColumn - column + 1,
  };
}

/** Executes a mutation. Throws when the engine refuses. */
export function execute(engine: Engine, id: string, params: object): void {
  if (!perform(engine, id, params)) throw new Error(`The spreadsheet engine refused ${id}`);
}

/** Executes a mutation; tells whether the engine did it. */
export function perform(engine: Engine, id: string, params: object, options: IExecutionOptions = {}): boolean {
  const write = id === SetRangeValuesMutation.id;
  if (write) beforeWrite(engine, params as CellWrite);
  // The engine's own follow-up of a write comes a moment late, when rows may have moved, and would leave ghosts of formulas; `beforeWrite` does the same in time.
  return engine.commands.syncExecuteCommand(id, params, write ? { ...options, fromChangeset: true } : options);
}

interface CellWrite {
  subUnitId: string;
  cellValue?: Record<number, Record<number, ICellData | null>>;
}

/** Whether a change leaves a cell's content as it is. */
export const isStyleOnly = (cell: ICellData | null | undefined): boolean =>
  Boolean(cell && !('v' in cell) && !('f' in cell) && !('si' in cell) && !('p' in cell));

/** Takes away the spill of formulas that are overwritten, and gives those that shared an overwritten formula's text a text of their own. */
function beforeWrite(engine: Engine, write: CellWrite): void {
  const { unitId, formulas, index } = engine;
  const { subUnitId, cellValue } = write;
  if (!cellValue) return;
  const hit = (row: number, column: number): boolean => {
    const line = cellValue[row];
    return line !== undefined && column in line && !isStyleOnly(line[column]);
  };
  const spills = (formulas.getArrayFormulaRange()[unitId]?.[subUnitId] ?? {}) as Record<
    number,
    Record<number, unknown> | null
  >;
  const overwritten: Record<number, Record<number, ICellData>> = {};
  for (const row of Object.keys(spills).map(Number))
    for (const column of Object.keys(spills[row] ?? {}).map(Number))
      if (hit(row, column)) (overwritten[row] ??= {})[column] = {};
  if (Object.keys(overwritten).length > 0) {
    formulas.updateArrayFormulaCellData(unitId, subUnitId, overwritten);
    formulas.updateArrayFormulaRange(unitId, subUnitId, overwritten);
    const params = {
      arrayFormulaRange: formulas.getArrayFormulaRange(),
      arrayFormulaCellData: formulas.getArrayFormulaCellData(),
    };
    engine.commands.syncExecuteCommand(SetArrayFormulaDataMutation.id, params, { onlyLocal: true, remove: true });
  }
  const lexer = engine.injector.get(LexerTreeBuilder);
  for (const { si, f, r, c } of index.anchorsOf(subUnitId)) {
    if (!hit(r, c)) continue;
    for (const { row, column } of index.followersOf(subUnitId, si))
      if (!hit(row, column))
        (cellValue[row] ??= {})[column] = { f: lexer.moveFormulaRefOffset(f, column - c, row - r), si: null };
  }
}

/** Forgets the engine's own undo steps: undo of people lives in the page, and of scripts in their own logs; here they would only hold memory. */
export function forgetUndo(engine: Engine): void {
  engine.injector.get(IUndoRedoService).clearUndoRedo(engine.unitId);
}
