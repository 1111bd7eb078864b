/** Which of the user's cells may not be written, and why. */
import type { Reason } from '../domain/codes';
import type { Area, Ports, TabContent } from '../ports';

/** Row and column from 1. */
export interface CellPlace {
  row: number;
  column: number;
}

/**
 * Why a cell may not be written: a formula, a merge, a protection, a rule of the cell's own. Calls: a constant, and 2 for each column of `cells`.
 * @param cells those that would be written
 */
export function barOf(
  ports: Ports,
  { tab, content: { formulas } }: { tab: number; content: TabContent },
  cells: readonly CellPlace[],
): (row: number, column: number) => Reason | null {
  const merged = ports.book.mergedAreas(tab);
  const closed = ports.book.protectedAreas(tab);
  const spans = new Map<number, [first: number, last: number]>();
  for (const { row, column } of cells) {
    const [first, last] = spans.get(column) ?? [row, row];
    spans.set(column, [Math.min(first, row), Math.max(last, row)]);
  }
  const free = new Map(
    [...spans].map(([column, [row, last]]) => {
      return [column, ports.book.rewritable(tab, { row, column, rows: last - row + 1, columns: 1 })];
    }),
  );
  return (row, column) => {
    if ((formulas[row - 1]?.[column - 1] ?? '') !== '') return 'FORMULA';
    if (merged.some((area) => holds(area, row, column))) return 'MERGED_CELLS';
    if (closed.some((area) => holds(area, row, column))) return 'PROTECTED';
    const span = spans.get(column);
    return span !== undefined && free.get(column)?.[row - span[0]]?.[0] === false ? 'RULED_CELL' : null;
  };
}

function holds(area: Area, row: number, column: number): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}
