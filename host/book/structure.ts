/** Rows and columns: insert, delete, move, hide, freeze, widths. Formulas, names, validations and formats follow, as the engine's plug-ins ask. */
import type { Area } from './book';
import { patternReader, rowsOf } from './context';
import type { Context } from './context';
import { execute, forgetUndo, numberOfSheet, sheetOf, target } from './engine';
import type { Engine } from './engine';
import { checkCellCount } from './limits';
import {
  InsertColMutation,
  InsertRowMutation,
  MoveColsCommand,
  MoveColsMutation,
  MoveRowsCommand,
  MoveRowsMutation,
  RANGE_TYPE,
  Direction,
  RemoveColCommand,
  RemoveColMutation,
  RemoveRowCommand,
  RemoveRowMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
  SheetInterceptorService,
} from './univer';
import type { ICellData, IRange, Worksheet } from './univer';

/** Rows or columns. */
export type Axis = 'rows' | 'columns';

interface Step {
  id: string;
  params: object;
}

/**
 * Carries out a change of a sheet's shape together with what the engine's plug-ins add to it (moved references, validations, formats).
 * The engine's own commands would leave out filtered rows and keep copies for undo; its plug-ins look at the active sheet, so that is set first.
 */
export function restructure(engine: Engine, sheet: number, command: string, params: object, steps: Step[]): void {
  const worksheet = sheetOf(engine, sheet);
  engine.workbook.setActiveSheet(worksheet);
  const plugIns = engine.injector.get(SheetInterceptorService);
  const added = plugIns.onCommandExecute({ id: command, params });
  const all = [...(added.preRedos ?? []), ...steps, ...added.redos] as Step[];
  for (const step of all) execute(engine, step.id, step.params);
  for (const step of plugIns.afterCommandExecute({ id: command, params }).redos as Step[])
    execute(engine, step.id, step.params);
  forgetUndo(engine);
}

/** Cells allocated in all sheets. */
export const allocatedCells = (engine: Engine): number =>
  engine.workbook.getSheets().reduce((sum, sheet) => sum + sheet.getRowCount() * sheet.getColumnCount(), 0);

const across = (worksheet: Worksheet, axis: Axis): number =>
  axis === 'rows' ? worksheet.getColumnCount() : worksheet.getRowCount();
const along = (worksheet: Worksheet, axis: Axis): number =>
  axis === 'rows' ? worksheet.getRowCount() : worksheet.getColumnCount();

/** A band of whole rows or columns, as the engine writes it. */
function band(worksheet: Worksheet, axis: Axis, start: number, count: number): IRange {
  return axis === 'rows'
    ? {
        startRow: start,
        endRow: start + count - 1,
        startColumn: 0,
        endColumn: worksheet.getColumnCount() - 1,
        rangeType: RANGE_TYPE.ROW,
      }
    : {
        startRow: 0,
        endRow: worksheet.getRowCount() - 1,
        startColumn: start,
        endColumn: start + count - 1,
        rangeType: RANGE_TYPE.COLUMN,
      };
}

/** Inserts rows or columns. They take the formats of the neighbour they push away if it has any cell, else of the one before. Throws Google's error beyond 10 million cells. */
export function insertLines(context: Context, sheet: number, axis: Axis, before: number, count: number): void {
  const { engine } = context;
  const worksheet = sheetOf(engine, sheet);
  checkCellCount(allocatedCells(engine) + count * across(worksheet, axis));
  const total = along(worksheet, axis);
  const model = modelLine(worksheet, axis, before);
  if (before >= total) {
    grow(engine, sheet, axis, total + count);
  } else {
    const range = band(worksheet, axis, before, count);
    const params = { ...target(engine, sheet), range, direction: axis === 'rows' ? Direction.UP : Direction.LEFT };
    const id = axis === 'rows' ? 'sheet.command.insert-row' : 'sheet.command.insert-col';
    const mutation = axis === 'rows' ? InsertRowMutation.id : InsertColMutation.id;
    restructure(engine, sheet, id, params, [{ id: mutation, params: { ...target(engine, sheet), range } }]);
  }
  if (model !== null) copyFormats(context, sheet, axis, model >= before ? model + count : model, before, count);
}

/** Allocates rows or columns at the end. */
export function grow(engine: Engine, sheet: number, axis: Axis, total: number): void {
  if (axis === 'rows') execute(engine, SetWorksheetRowCountMutation.id, { ...target(engine, sheet), rowCount: total });
  else execute(engine, SetWorksheetColumnCountMutation.id, { ...target(engine, sheet), columnCount: total });
}

/** The line whose formats inserted lines take, by its index before the insertion. */
function modelLine(worksheet: Worksheet, axis: Axis, before: number): number | null {
  const rows = rowsOf(worksheet);
  const has = (line: number): boolean =>
    axis === 'rows' ? Object.keys(rows[line] ?? {}).length > 0 : Object.values(rows).some((row) => row?.[line]);
  if (before < along(worksheet, axis) && has(before)) return before;
  return before > 0 && has(before - 1) ? before - 1 : null;
}

function copyFormats(context: Context, sheet: number, axis: Axis, from: number, to: number, count: number): void {
  const worksheet = sheetOf(context.engine, sheet);
  const rows = rowsOf(worksheet);
  const patternOf = patternReader(context, worksheet);
  const changes: Record<number, Record<number, ICellData>> = {};
  const styleAt = (row: number, column: number): ICellData | null => {
    const cell = rows[row]?.[column];
    return cell?.s || patternOf(row, column, cell) !== '' ? { s: cell?.s ?? null } : null;
  };
  if (axis === 'rows') {
    for (const name of Object.keys(rows[from] ?? {})) {
      const column = Number(name);
      const style = styleAt(from, column);
      if (style) for (let i = 0; i < count; i++) (changes[to + i] ??= {})[column] = style;
    }
  } else {
    for (const name of Object.keys(rows)) {
      const row = Number(name);
      const style = styleAt(row, from);
      if (style) for (let i = 0; i < count; i++) (changes[row] ??= {})[to + i] = style;
    }
  }
  if (Object.keys(changes).length > 0)
    execute(context.engine, SetRangeValuesMutation.id, { ...target(context.engine, sheet), cellValue: changes });
}

/** Deletes rows or columns. Throws when none would be left. */
export function deleteLines(context: Context, sheet: number, axis: Axis, start: number, count: number): void {
  const { engine } = context;
  const worksheet = sheetOf(engine, sheet);
  if (count >= along(worksheet, axis)) throw new Error(`You can't delete all the ${axis} on the sheet.`);
  const range = band(worksheet, axis, start, count);
  const params = { ...target(engine, sheet), range };
  const id = axis === 'rows' ? RemoveRowCommand.id : RemoveColCommand.id;
  const mutation = axis === 'rows' ? RemoveRowMutation.id : RemoveColMutation.id;
  restructure(engine, sheet, id, params, [{ id: mutation, params }]);
}

/** Moves rows or columns in front of the one that is at `before` now. */
export function moveLines(
  context: Context,
  sheet: number,
  axis: Axis,
  start: number,
  count: number,
  before: number,
): void {
  if (before >= start && before <= start + count) return;
  const { engine } = context;
  const worksheet = sheetOf(engine, sheet);
  const range = band(worksheet, axis, start, count);
  const toRange = band(worksheet, axis, before, count);
  const params = { ...target(engine, sheet), fromRange: range, toRange, range };
  const id = axis === 'rows' ? MoveRowsCommand.id : MoveColsCommand.id;
  const mutation = axis === 'rows' ? MoveRowsMutation.id : MoveColsMutation.id;
  restructure(engine, sheet, id, params, [
    { id: mutation, params: { ...target(engine, sheet), sourceRange: range, targetRange: toRange } },
  ]);
}

/** Rows or columns hidden by hand, not by a filter. */
export function hiddenLines(context: Context, sheet: number, axis: Axis): number[] {
  const worksheet = sheetOf(context.engine, sheet);
  const data = axis === 'rows' ? worksheet.getRowManager().getRowData() : worksheet.getColumnManager().getColumnData();
  return Object.keys(data)
    .map(Number)
    .filter((line) => Number(data[line]?.hd) === 1)
    .sort((a, b) => a - b);
}

/** Hides rows or columns, or shows them. */
export function setLinesHidden(
  context: Context,
  sheet: number,
  axis: Axis,
  start: number,
  count: number,
  hidden: boolean,
): void {
  const ids =
    axis === 'rows'
      ? [SetRowVisibleMutation.id, SetRowHiddenMutation.id]
      : [SetColVisibleMutation.id, SetColHiddenMutation.id];
  const ranges = [band(sheetOf(context.engine, sheet), axis, start, count)];
  execute(context.engine, ids[hidden ? 1 : 0]!, { ...target(context.engine, sheet), ranges });
}

/** Freezes the first rows and columns. */
export function setFrozen(context: Context, sheet: number, rows: number, columns: number): void {
  execute(context.engine, SetFrozenMutation.id, {
    ...target(context.engine, sheet),
    ySplit: rows,
    xSplit: columns,
    startRow: rows > 0 ? rows : -1,
    startColumn: columns > 0 ? columns : -1,
  });
}

/** Widths of all columns, px. */
export function columnWidths(context: Context, sheet: number): number[] {
  const worksheet = sheetOf(context.engine, sheet);
  const data = worksheet.getColumnManager().getColumnData();
  const { defaultColumnWidth } = worksheet.getConfig();
  return Array.from({ length: worksheet.getColumnCount() }, (_, column) => data[column]?.w ?? defaultColumnWidth);
}

export function setColumnWidth(context: Context, sheet: number, column: number, width: number): void {
  const ranges = [band(sheetOf(context.engine, sheet), 'columns', column, 1)];
  execute(context.engine, SetWorksheetColWidthMutation.id, {
    ...target(context.engine, sheet),
    ranges,
    colWidth: width,
  });
}

/** How an area moves when the shape of its sheet changes; null when it is gone. */
export function movedArea(area: Area, mutation: { id: string; params: unknown }): Area | null {
  const params = mutation.params as { subUnitId?: string; range?: IRange; sourceRange?: IRange; targetRange?: IRange };
  if (params.subUnitId === undefined || numberOfSheet(params.subUnitId) !== area.sheet) return area;
  const rows = [InsertRowMutation.id, RemoveRowMutation.id, MoveRowsMutation.id].includes(mutation.id);
  const spans = (range: IRange): [number, number] =>
    rows ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
  const [start, size] = rows ? [area.row, area.rows] : [area.column, area.columns];
  const put = (span: [number, number] | null): Area | null => {
    if (!span) return null;
    return rows ? { ...area, row: span[0], rows: span[1] } : { ...area, column: span[0], columns: span[1] };
  };
  switch (mutation.id) {
    case InsertRowMutation.id:
    case InsertColMutation.id: {
      const [from, to] = spans(params.range!);
      const count = to - from + 1;
      return put(from <= start ? [start + count, size] : from < start + size ? [start, size + count] : [start, size]);
    }
    case RemoveRowMutation.id:
    case RemoveColMutation.id: {
      const [from, to] = spans(params.range!);
      const before = Math.max(0, Math.min(start, to + 1) - from);
      const inside = Math.max(0, Math.min(start + size - 1, to) - Math.max(start, from) + 1);
      return put(inside >= size ? null : [start - before, size - inside]);
    }
    case MoveRowsMutation.id:
    case MoveColsMutation.id: {
      const [from, to] = spans(params.sourceRange!);
      const [before] = spans(params.targetRange!);
      return put([movedIndex(start, from, to, before, start + size - 1), size]);
    }
    default:
      return area;
  }
}

/** Where the first line of an area of a moved sheet lies: it goes along when all of the area is moved, else it gives way. */
function movedIndex(start: number, from: number, to: number, before: number, end: number): number {
  const count = to - from + 1;
  if (start >= from && end <= to) return before > to ? start + before - to - 1 : start + before - from;
  if (from < start && before > start) return start - Math.min(count, start - from);
  if (from > end && before <= start) return start + count;
  return start;
}
