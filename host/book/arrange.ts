/** Sorting and copying cells; formulas are rewritten for their new place as in Google Sheets. */
import type { Area } from './book';
import { rowsOf } from './context';
import type { Context } from './context';
import { execute, rangeOf, sheetOf, target } from './engine';
import { mapCells } from './read';
import { readNotes, writeNotes } from './sheet-parts';
import { CellValueType, LexerTreeBuilder, ReorderRangeMutation } from './univer';
import type { ICellData } from './univer';
import { readValidations, writeValidation } from './validations';
import { apply, clearCells } from './write';
import type { Changes } from './write';

/** Sorts the rows of an area in place: numbers, then texts, then booleans, blanks last whatever the direction; equal rows keep their order. Formats and notes go with their row. */
export function sortArea(context: Context, area: Area, by: { column: number; ascending: boolean }[]): void {
  const { engine } = context;
  const collator = new Intl.Collator(context.locale.replace('_', '-'));
  const keys = by.map(({ column }) =>
    mapCells(context, { ...area, column, columns: 1 }, (cell) => sortKey(cell)).map((line) => line[0]!),
  );
  const order = Array.from({ length: area.rows }, (_, i) => i);
  order.sort((a, b) => {
    for (const [k, { ascending }] of by.entries()) {
      const difference = compareKeys(keys[k]![a]!, keys[k]![b]!, ascending, collator);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  const moved: Record<number, number> = {};
  order.forEach((from, to) => {
    if (from !== to) moved[area.row + to] = area.row + from;
  });
  if (Object.keys(moved).length === 0) return;
  const notes = readNotes(context, area);
  execute(engine, ReorderRangeMutation.id, { ...target(engine, area.sheet), range: rangeOf(area), order: moved });
  rewriteMoved(context, area, moved);
  if (notes.some((line) => line.some((note) => note !== '')))
    writeNotes(
      context,
      area,
      order.map((from) => notes[from]!),
    );
}

type SortKey = { rank: 0 | 1 | 2 | 3; number: number; text: string };

function sortKey(cell: ICellData | null | undefined): SortKey {
  const v = cell?.v;
  if (v === undefined || v === null || v === '') return { rank: 3, number: 0, text: '' };
  if (cell?.t === CellValueType.BOOLEAN) return { rank: 2, number: Number(v), text: '' };
  return typeof v === 'number' ? { rank: 0, number: v, text: '' } : { rank: 1, number: 0, text: String(v) };
}

function compareKeys(a: SortKey, b: SortKey, ascending: boolean, collator: Intl.Collator): number {
  if (a.rank === 3 || b.rank === 3) return a.rank - b.rank;
  const difference = a.rank - b.rank || a.number - b.number || collator.compare(a.text, b.text);
  return ascending ? difference : -difference;
}

/** Formulas of moved rows point at their new row. */
function rewriteMoved(context: Context, area: Area, moved: Record<number, number>): void {
  const rows = rowsOf(sheetOf(context.engine, area.sheet));
  const lexer = context.engine.injector.get(LexerTreeBuilder);
  const changes: Changes = {};
  for (const key of Object.keys(moved)) {
    const row = Number(key);
    for (let column = area.column; column < area.column + area.columns; column++) {
      const formula = rows[row]?.[column]?.f;
      if (formula)
        (changes[row] ??= {})[column] = { f: lexer.moveFormulaRefOffset(formula, 0, row - moved[row]!), v: null };
    }
  }
  if (Object.keys(changes).length > 0) apply(context, area.sheet, changes);
}

/** Copies an area onto another, repeated as often as it fits; 'values' leaves formulas behind, 'format' takes number formats, styles and validations only. */
export function copyArea(context: Context, from: Area, to: Area, what: 'all' | 'values' | 'format'): void {
  const rows = Math.max(from.rows, Math.floor(to.rows / from.rows) * from.rows);
  const columns = Math.max(from.columns, Math.floor(to.columns / from.columns) * from.columns);
  const lexer = context.engine.injector.get(LexerTreeBuilder);
  const source = mapCells(context, from, (cell) => (cell ? { ...cell } : null));
  const changes: Changes = {};
  for (let i = 0; i < rows; i++) {
    const line: Record<number, ICellData> = (changes[to.row + i] = {});
    for (let j = 0; j < columns; j++) {
      const cell = source[i % from.rows]![j % from.columns] ?? {};
      const shift = (formula: string): string =>
        lexer.moveFormulaRefOffset(
          formula,
          to.column + j - from.column - (j % from.columns),
          to.row + i - from.row - (i % from.rows),
        );
      line[to.column + j] = copied(cell, what, shift);
    }
  }
  // Styles are merged by the engine, so what the target has is taken away first.
  if (what !== 'values') clearCells(context, { ...to, rows, columns }, { formats: true });
  apply(context, to.sheet, changes);
  if (what === 'values') return;
  const validations = readValidations(context, from);
  if (
    !validations.some((line) => line.some(Boolean)) &&
    !readValidations(context, { ...to, rows, columns }).some((line) => line.some(Boolean))
  )
    return;
  for (let i = 0; i < rows; i++)
    for (let j = 0; j < columns; j++) {
      const place = { sheet: to.sheet, row: to.row + i, column: to.column + j, rows: 1, columns: 1 };
      writeValidation(context, place, validations[i % from.rows]![j % from.columns] ?? null);
    }
}

function copied(cell: ICellData, what: 'all' | 'values' | 'format', shift: (formula: string) => string): ICellData {
  const content: ICellData =
    cell.f && what === 'all'
      ? { f: shift(cell.f), v: null, si: null, p: null }
      : { v: cell.v ?? null, t: cell.t ?? null, f: null, si: null, p: null };
  if (what === 'values') return content;
  return what === 'format' ? { s: cell.s ?? null } : { ...content, s: cell.s ?? null };
}
