/** Puts a tab that a file brought into a book. */
import type { Book } from '../book/book';
import type { ImportedTab } from './imported-tab';

/** Rows and columns left free around what a file brought. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 6;

/** Adds the tab under a name that is free, at a position among the tabs; gives its ID. */
export function placeTab(book: Book, tab: ImportedTab, name: string, index: number): number {
  const { columns } = tab;
  const rows = tab.rows.length;
  const sheet = book.insertSheet(freeName(book, name), index, rows + SPARE_ROWS, columns + SPARE_COLUMNS);
  for (const { row, column, patterns } of tab.formats)
    book.setNumberFormats(
      { sheet, row, column, rows: patterns.length, columns: 1 },
      patterns.map((pattern) => [pattern]),
    );
  if (rows > 0 && columns > 0)
    book.setValues(
      { sheet, row: 0, column: 0, rows, columns },
      tab.rows.map((line) => line ?? []),
    );
  for (const { row, column, cells } of tab.formulas)
    book.setFormulas(
      { sheet, row, column, rows: cells.length, columns: 1 },
      cells.map(({ formula }) => [formula]),
    );
  for (const merge of tab.merges) {
    // A merge of whole rows or columns is as large as a workbook.
    const inside = {
      rows: Math.min(merge.rows, rows + SPARE_ROWS - merge.row),
      columns: Math.min(merge.columns, columns + SPARE_COLUMNS - merge.column),
    };
    if (inside.rows > 0 && inside.columns > 0) book.merge({ sheet, ...merge, ...inside });
  }
  for (const [first, count] of runsOf(tab.hiddenRows)) book.setRowsHidden(sheet, first, count, true);
  for (const [first, count] of runsOf(tab.hiddenColumns)) book.setColumnsHidden(sheet, first, count, true);
  tab.widths.forEach((width, column) => {
    if (width !== undefined && width > 0) book.setColumnWidth(sheet, column, Math.round(width));
  });
  return sheet;
}

/** Ascending numbers as runs: first and count. @example runsOf([1, 2, 5]) //=> [[1, 2], [5, 1]] */
function runsOf(numbers: readonly number[]): [first: number, count: number][] {
  const runs: [number, number][] = [];
  for (const number of numbers) {
    const last = runs[runs.length - 1];
    if (last && last[0] + last[1] === number) last[1]++;
    else runs.push([number, 1]);
  }
  return runs;
}

/**
 * Formulas that the engine does not know, or that would spill over cells of the file which are not free, keep the value the file remembered; the cell's formula is still
 * read as its text. So do the cells that they had filled.
 */
export async function keepUnknownFormulas(book: Book, placed: { sheet: number; tab: ImportedTab }[]): Promise<void> {
  if (placed.every(({ tab }) => tab.formulas.length === 0)) return;
  await book.settle();
  for (const { sheet, tab } of placed) {
    const lost = tab.formulas.flatMap(({ row, column, cells }) => {
      const shown = book.displayValues({ sheet, row, column, rows: cells.length, columns: 1 });
      return cells.flatMap(({ formula, cached }, i) => {
        const error = shown[i]![0]!;
        const isLost = error === '#NAME?' || (error === '#REF!' && cached !== "'#REF!");
        return isLost ? [{ row: row + i, column, formula, cached }] : [];
      });
    });
    for (const { row, column, formula, cached } of lost) {
      const value = typeof cached === 'string' ? cached.slice(1) : cached;
      book.keepFormula({ sheet, row, column, rows: 1, columns: 1 }, formula, value);
    }
    if (lost.length === 0) continue;
    for (const { row, column, cached } of tab.spilled) {
      const cell = { sheet, row, column, rows: 1, columns: 1 };
      if (cached !== null && book.displayValues(cell)[0]![0] === '') book.setValues(cell, [[cached]]);
    }
  }
}

function freeName(book: Book, name: string): string {
  const taken = new Set(book.sheets().map((sheet) => sheet.name.toLowerCase()));
  let free = name;
  for (let n = 1; taken.has(free.toLowerCase()); n++) free = `${name} ${n}`;
  return free;
}
