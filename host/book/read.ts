/** Reads cells: the values a script gets, the formulas, and how far a sheet's content reaches. */
import type { Area, Value } from './book';
import { isDatePattern, patternReader, rowsOf, zoneIn } from './context';
import type { Context } from './context';
import { areaOf, sheetOf } from './engine';
import { keptFormula } from './kept-formula';
import { CellValueType } from './univer';
import type { ICellData, IRange } from './univer';
import type { Zone } from './zones';

/** What a cell gives to a script: blank is '', a number with a date format is a Date, an error is its text. */
export function valueOf(cell: ICellData | null | undefined, pattern: string, zone: Zone): Value {
  if (!cell) return '';
  const { v } = cell;
  if (v === null || v === undefined) return cell.p ? textOf(cell.p) : '';
  if (cell.t === CellValueType.BOOLEAN) return v === 1 || v === true || v === 'TRUE';
  if (typeof v === 'number' && pattern !== '' && isDatePattern(pattern)) return new Date(zone.instant(v));
  // Google's name of what the engine calls a spill error.
  return v === '#SPILL!' ? '#REF!' : v;
}

/** The plain text of a cell with rich text in it. */
export function textOf(rich: object): string {
  return ((rich as { body?: { dataStream?: string } }).body?.dataStream ?? '')
    .replace(/\r\n$/, '')
    .replace(/\r/g, '\n');
}

/** Reads the values of an area. 100,000 rows of 15 columns take some 0.3 s. */
export function readValues(context: Context, area: Area): Value[][] {
  const worksheet = sheetOf(context.engine, area.sheet);
  const zone = zoneIn(context);
  const patternOf = patternReader(context, worksheet);
  return mapCells(context, area, (cell, row, column) => {
    if (!cell) return '';
    return valueOf(cell, typeof cell.v === 'number' ? patternOf(row, column, cell) : '', zone);
  });
}

/** The English text of each formula, '' where there is none. A formula kept from a file because the engine lacks its function counts. */
export function readFormulas(context: Context, area: Area): string[][] {
  const worksheet = sheetOf(context.engine, area.sheet);
  const rows = rowsOf(worksheet);
  const shared = (row: number, column: number): string =>
    context.engine.formulas.getFormulaStringByCell(row, column, worksheet.getSheetId(), context.engine.unitId) ?? '';
  return grid(area, (row, column) => {
    const cell = rows[row]?.[column];
    if (!cell) return '';
    if (cell.f) return cell.f;
    return cell.si ? shared(row, column) : keptFormula(cell);
  });
}

/** Where formulas of a sheet spill. */
export function readSpills(context: Context, sheet: number): Area[] {
  const { engine } = context;
  const worksheet = sheetOf(engine, sheet);
  const ranges = (engine.formulas.getArrayFormulaRange()[engine.unitId]?.[worksheet.getSheetId()] ?? {}) as Record<
    number,
    Record<number, IRange | null> | null
  >;
  return Object.values(ranges)
    .flatMap((line) => Object.values(line ?? {}))
    .flatMap((range) => (range ? [areaOf(worksheet, range)] : []));
}

/** Calls `read` for each cell of an area, spilled values put in where the cell itself is blank. */
export function mapCells<Result>(
  context: Context,
  area: Area,
  read: (cell: ICellData | null | undefined, row: number, column: number) => Result,
): Result[][] {
  const worksheet = sheetOf(context.engine, area.sheet);
  const rows = rowsOf(worksheet);
  const spill = context.spillOf(worksheet);
  const result = new Array<Result[]>(area.rows);
  for (let i = 0; i < area.rows; i++) {
    const row = area.row + i;
    const cells = rows[row];
    const spilled = spill?.[row];
    const line = new Array<Result>(area.columns);
    for (let j = 0; j < area.columns; j++) {
      const column = area.column + j;
      let cell = cells?.[column];
      if (spilled) {
        const value = spilled[column];
        if (value && (cell?.v === undefined || cell.v === null)) cell = { ...cell, ...value, s: cell?.s ?? value.s };
      }
      line[j] = read(cell, row, column);
    }
    result[i] = line;
  }
  return result;
}

/** A grid of an area's size. */
export function grid<Result>(area: Area, at: (row: number, column: number) => Result): Result[][] {
  return Array.from({ length: area.rows }, (_, i) =>
    Array.from({ length: area.columns }, (_, j) => at(area.row + i, area.column + j)),
  );
}

/** Whether a cell counts as content: a value, a formula even if it shows "", a checkbox's FALSE. */
export function hasContent(cell: ICellData | null | undefined): boolean {
  if (!cell) return false;
  if (cell.f || cell.si) return true;
  if (cell.v !== undefined && cell.v !== null) return cell.v !== '';
  return Boolean(cell.p && textOf(cell.p) !== '');
}

/** Index after the last row with content: looked for from the bottom, because scripts ask for it again and again. */
export function contentRows(context: Context, sheet: number): number {
  const worksheet = sheetOf(context.engine, sheet);
  let rows = 0;
  for (const source of [rowsOf(worksheet), context.spillOf(worksheet) ?? {}]) {
    for (let row = worksheet.getRowCount() - 1; row >= rows; row--) {
      const cells = source[row];
      if (cells && Object.values(cells).some(hasContent)) rows = row + 1;
    }
  }
  return rows;
}

/** Index after the last column with content: only columns beyond the last one known are looked at. */
export function contentColumns(context: Context, sheet: number): number {
  const worksheet = sheetOf(context.engine, sheet);
  const all = worksheet.getColumnCount();
  let columns = 0;
  for (const source of [rowsOf(worksheet), context.spillOf(worksheet) ?? {}]) {
    for (let row = worksheet.getRowCount() - 1; row >= 0 && columns < all; row--) {
      const cells = source[row];
      if (!cells) continue;
      for (let column = all - 1; column >= columns; column--) if (hasContent(cells[column])) columns = column + 1;
    }
  }
  return columns;
}
