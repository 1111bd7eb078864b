/** The sheets of a book: listing, adding, copying, renaming, ordering, hiding. */
import type { SheetInfo } from './book';
import type { Context } from './context';
import { execute, findSheet, numberOfSheet, sheetOf, target } from './engine';
import type { Engine } from './engine';
import { checkCellCount } from './limits';
import { allocatedCells, restructure } from './structure';
import {
  BooleanNumber,
  InsertSheetMutation,
  RemoveSheetCommand,
  RemoveSheetMutation,
  SetTabColorMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameCommand,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  ToggleGridlinesMutation,
} from './univer';
import type { IWorksheetData, Worksheet } from './univer';

/** What a new tab has in Google Sheets. */
export const NEW_ROWS = 1000;
export const NEW_COLUMNS = 26;

/** Data of an empty sheet. */
export function emptySheet(id: number, name: string, rows: number, columns: number): Partial<IWorksheetData> {
  return {
    id: String(id),
    name,
    rowCount: rows,
    columnCount: columns,
    cellData: {},
    rowData: {},
    columnData: {},
    mergeData: [],
    defaultColumnWidth: 100,
    defaultRowHeight: 21,
    freeze: { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 },
  };
}

/** The sheets in the order of their tabs. */
export function listSheets(context: Context): SheetInfo[] {
  return context.engine.workbook.getSheets().map((sheet, index) => {
    const freeze = sheet.getFreeze();
    return {
      id: numberOfSheet(sheet.getSheetId()),
      name: sheet.getName(),
      index,
      hidden: sheet.isSheetHidden() === BooleanNumber.TRUE,
      maxRows: sheet.getRowCount(),
      maxColumns: sheet.getColumnCount(),
      frozenRows: Math.max(0, freeze.ySplit),
      frozenColumns: Math.max(0, freeze.xSplit),
    };
  });
}

/** Throws Google's error when another sheet has this name. */
function checkName(engine: Engine, name: string, own?: Worksheet): void {
  const taken = engine.workbook
    .getSheets()
    .some((sheet) => sheet !== own && sheet.getName().toLowerCase() === name.toLowerCase());
  if (taken) throw new Error(`A sheet with the name "${name}" already exists. Please enter another name.`);
}

/** An ID that no sheet has; the first sheet of a book has 0, as in Google Sheets. */
function newId(engine: Engine): number {
  for (;;) {
    const id = 1 + Math.floor(Math.random() * 2_147_483_646);
    if (!findSheet(engine, id)) return id;
  }
}

export function insertSheet(context: Context, name: string, index: number, rows: number, columns: number): number {
  const { engine } = context;
  checkName(engine, name);
  checkCellCount(allocatedCells(engine) + rows * columns);
  const id = newId(engine);
  execute(engine, InsertSheetMutation.id, {
    unitId: engine.unitId,
    index,
    sheet: worksheetData(emptySheet(id, name, rows, columns)),
  });
  return id;
}

/** The engine reads every field of a sheet that it is given in a mutation. */
function worksheetData(data: Partial<IWorksheetData>): object {
  return {
    tabColor: '',
    hidden: 0,
    zoomRatio: 1,
    scrollTop: 0,
    scrollLeft: 0,
    rowHeader: { width: 46, hidden: 0 },
    columnHeader: { height: 20, hidden: 0 },
    showGridlines: 1,
    rightToLeft: 0,
    ...data,
  };
}

/** Throws Google's error for the last visible sheet. */
export function deleteSheet(context: Context, sheet: number): void {
  const { engine } = context;
  const worksheet = sheetOf(engine, sheet);
  const visible = engine.workbook
    .getSheets()
    .filter((other) => other !== worksheet && other.isSheetHidden() !== BooleanNumber.TRUE);
  if (visible.length === 0) throw new Error("You can't remove all the sheets in a document.");
  const params = { ...target(engine, sheet), subUnitName: worksheet.getName() };
  restructure(engine, sheet, RemoveSheetCommand.id, params, [{ id: RemoveSheetMutation.id, params }]);
}

/** Renames a sheet; formulas and names that mention it follow. */
export function renameSheet(context: Context, sheet: number, name: string): void {
  const { engine } = context;
  const worksheet = sheetOf(engine, sheet);
  if (worksheet.getName() === name) return;
  checkName(engine, name, worksheet);
  const params = { ...target(engine, sheet), name };
  restructure(engine, sheet, SetWorksheetNameCommand.id, params, [{ id: SetWorksheetNameMutation.id, params }]);
}

export function moveSheet(context: Context, sheet: number, index: number): void {
  const { engine } = context;
  const sheets = engine.workbook.getSheets();
  const fromOrder = sheets.indexOf(sheetOf(engine, sheet));
  const toOrder = Math.max(0, Math.min(index, sheets.length - 1));
  if (fromOrder !== toOrder)
    execute(engine, SetWorksheetOrderMutation.id, { ...target(engine, sheet), fromOrder, toOrder });
}

export function setSheetHidden(context: Context, sheet: number, hidden: boolean): void {
  execute(context.engine, SetWorksheetHideMutation.id, { ...target(context.engine, sheet), hidden: hidden ? 1 : 0 });
}

export const tabColor = (context: Context, sheet: number): string | null => {
  const color: unknown = sheetOf(context.engine, sheet).getConfig().tabColor;
  return typeof color === 'string' && color !== '' ? color : null;
};

export function setTabColor(context: Context, sheet: number, color: string | null): void {
  execute(context.engine, SetTabColorMutation.id, { ...target(context.engine, sheet), color: color ?? '' });
}

export const gridlinesHidden = (context: Context, sheet: number): boolean =>
  sheetOf(context.engine, sheet).getConfig().showGridlines === BooleanNumber.FALSE;

export function setGridlinesHidden(context: Context, sheet: number, hidden: boolean): void {
  const showGridlines = hidden ? BooleanNumber.FALSE : BooleanNumber.TRUE;
  execute(context.engine, ToggleGridlinesMutation.id, { ...target(context.engine, sheet), showGridlines });
}

/** Copies a sheet's cells, formats, sizes, merges and column metadata (as a copy in Google Sheets does); what else lies on it is copied by its owners. */
export function copySheet(context: Context, sheet: number, name: string, index: number): number {
  const { engine } = context;
  checkName(engine, name);
  const source = sheetOf(engine, sheet);
  checkCellCount(allocatedCells(engine) + source.getRowCount() * source.getColumnCount());
  const id = newId(engine);
  const data = structuredClone<IWorksheetData>(source.getSnapshot());
  execute(engine, InsertSheetMutation.id, {
    unitId: engine.unitId,
    index,
    sheet: { ...data, id: String(id), name, hidden: 0 },
  });
  return id;
}
