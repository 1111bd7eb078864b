/** What lies on a sheet beside its cells: notes, filter, merged cells, named ranges. */
import type { Area, NamedRange } from './book';
import type { Context } from './context';
import { areaOf, execute, rangeOf, sheetOf, target } from './engine';
import {
  AbsoluteRefType,
  AddWorksheetMergeMutation,
  IDefinedNamesService,
  RemoveDefinedNameMutation,
  RemoveNoteMutation,
  RemoveSheetsFilterMutation,
  RemoveWorksheetMergeMutation,
  SetDefinedNameMutation,
  SetSheetsFilterRangeMutation,
  SheetsFilterService,
  SheetsNoteModel,
  UpdateNoteMutation,
  deserializeRangeWithSheet,
  serializeRangeWithSheet,
} from './univer';
import type { IDefinedNamesServiceParam } from './univer';
import { overlap } from './validations';

/** Notes of an area, '' where there is none. */
export function readNotes(context: Context, area: Area): string[][] {
  const result = Array.from({ length: area.rows }, () => new Array<string>(area.columns).fill(''));
  const { unitId, subUnitId } = target(context.engine, area.sheet);
  for (const note of context.engine.injector.get(SheetsNoteModel).getSheetNotes(unitId, subUnitId)?.values() ?? []) {
    const line = result[note.row - area.row];
    const column = note.col - area.column;
    if (line && column >= 0 && column < area.columns) line[column] = note.note;
  }
  return result;
}

/** Sets notes; '' takes one away. */
export function writeNotes(context: Context, area: Area, notes: string[][]): void {
  const { unitId, subUnitId } = target(context.engine, area.sheet);
  const old = readNotes(context, area);
  for (let i = 0; i < area.rows; i++) {
    for (let j = 0; j < area.columns; j++) {
      const text = notes[i]?.[j];
      if (text === undefined || text === old[i]![j]) continue;
      const place = { unitId, sheetId: subUnitId, row: area.row + i, col: area.column + j };
      if (text === '') {
        execute(context.engine, RemoveNoteMutation.id, place);
      } else {
        const note = {
          id: Math.random().toString(36).slice(2),
          row: place.row,
          col: place.col,
          width: 160,
          height: 72,
          note: text,
        };
        execute(context.engine, UpdateNoteMutation.id, { ...place, note });
      }
    }
  }
}

const filterModel = (context: Context, sheet: number): ReturnType<SheetsFilterService['getFilterModel']> => {
  const { unitId, subUnitId } = target(context.engine, sheet);
  return context.engine.injector.get(SheetsFilterService).getFilterModel(unitId, subUnitId);
};

/** Rows that the sheet's filter hides, ascending. */
export const filteredRows = (context: Context, sheet: number): number[] =>
  [...(filterModel(context, sheet)?.filteredOutRows ?? [])].sort((a, b) => a - b);

export function filterArea(context: Context, sheet: number): Area | null {
  const model = filterModel(context, sheet);
  return model ? areaOf(sheetOf(context.engine, sheet), model.getRange()) : null;
}

export function setFilter(context: Context, area: Area): void {
  execute(context.engine, SetSheetsFilterRangeMutation.id, {
    ...target(context.engine, area.sheet),
    range: rangeOf(area),
  });
}

export function removeFilter(context: Context, sheet: number): void {
  if (filterModel(context, sheet))
    execute(context.engine, RemoveSheetsFilterMutation.id, target(context.engine, sheet));
}

export const readMerges = (context: Context, sheet: number): Area[] => {
  const worksheet = sheetOf(context.engine, sheet);
  return worksheet.getMergeData().map((range) => areaOf(worksheet, range));
};

/** Merges an area into one cell; merges that it touches are dissolved first. */
export function merge(context: Context, area: Area): void {
  breakApart(context, area);
  if (area.rows * area.columns > 1)
    execute(context.engine, AddWorksheetMergeMutation.id, {
      ...target(context.engine, area.sheet),
      ranges: [rangeOf(area)],
    });
}

export function breakApart(context: Context, area: Area): void {
  const ranges = readMerges(context, area.sheet)
    .filter((one) => overlap(one, area))
    .map(rangeOf);
  if (ranges.length > 0)
    execute(context.engine, RemoveWorksheetMergeMutation.id, { ...target(context.engine, area.sheet), ranges });
}

const definedNames = (context: Context): IDefinedNamesServiceParam[] =>
  Object.values(context.engine.injector.get(IDefinedNamesService).getDefinedNameMap(context.engine.unitId) ?? {});

/** Named ranges; a name that stands for a formula or whose range was deleted is none. */
export function listNamedRanges(context: Context): NamedRange[] {
  return definedNames(context).flatMap(({ name, formulaOrRefString }) => {
    if (formulaOrRefString.includes('#REF!') || formulaOrRefString.startsWith('=')) return [];
    const { sheetName, range } = deserializeRangeWithSheet(formulaOrRefString);
    const worksheet = context.engine.workbook.getSheetBySheetName(sheetName);
    return worksheet ? [{ name, area: areaOf(worksheet, range) }] : [];
  });
}

/** Names an area, or gives a known name another area. */
export function setNamedRange(context: Context, { name, area }: NamedRange): void {
  const { engine } = context;
  const known = definedNames(context).find((item) => item.name.toLowerCase() === name.toLowerCase());
  const sheetName = sheetOf(engine, area.sheet).getName();
  const range = {
    ...rangeOf(area),
    startAbsoluteRefType: AbsoluteRefType.ALL,
    endAbsoluteRefType: AbsoluteRefType.ALL,
  };
  const params = {
    unitId: engine.unitId,
    id: known?.id ?? Math.random().toString(36).slice(2, 12),
    name,
    formulaOrRefString: serializeRangeWithSheet(sheetName, range),
    localSheetId: 'AllDefaultWorkbook',
  };
  execute(engine, SetDefinedNameMutation.id, params);
}

export function removeNamedRange(context: Context, name: string): void {
  const known = definedNames(context).find((item) => item.name.toLowerCase() === name.toLowerCase());
  if (known) execute(context.engine, RemoveDefinedNameMutation.id, { ...known, unitId: context.engine.unitId });
}

/** Gives a copied sheet the notes of its source. */
export function copyNotes(context: Context, from: number, to: number): void {
  const worksheet = sheetOf(context.engine, from);
  const whole = { row: 0, column: 0, rows: worksheet.getRowCount(), columns: worksheet.getColumnCount() };
  const { unitId, subUnitId } = target(context.engine, from);
  if (!context.engine.injector.get(SheetsNoteModel).getSheetNotes(unitId, subUnitId)?.size) return;
  writeNotes(context, { sheet: to, ...whole }, readNotes(context, { sheet: from, ...whole }));
}
