/** Cells by client ID and field: one that holds `before` is written, one that holds `after` is left, a third value is a conflict and never overwritten. */
import type { Scalar } from '../../ports';
import type { CellChange } from '../change-set';
import type { Door } from '../door';
import { sameScalar } from '../scalars';
import { putCell, type CellMap } from './cell-map';
import { columnOf, rowsById } from './live-rows';
import { putCells } from './put-cells';

/** Calls: as `putCells`. */
export function writeCells(door: Door, changes: readonly CellChange[]): void {
  let isFirst = true;
  putCells(door, {
    table: 'clients',
    identity: 'id',
    ours: false,
    gone: () => changes.forEach(({ id, field }) => door.conflict(id, field)),
    cells(live, strayed) {
      const rowOf = rowsById(live);
      const cells: CellMap = new Map();
      const columns = new Map(
        [...new Set(changes.map(({ field }) => field))].map((field) => [field, columnOf(live, field)]),
      );
      let settled = 0;
      for (const { id, field, before, after } of changes) {
        const row = rowOf.get(id);
        const column = columns.get(field);
        const now =
          row === undefined || column === undefined ? null : door.scalar(live.content.values[row - 1]?.[column - 1]);
        if (row === undefined || column === undefined || isFormula(live.content.formulas, row, column)) {
          door.conflict(id, field);
          settled++;
        } else if (sameScalar(now, after)) putCell(cells, column, row, now);
        else if (strayed(row, column) || sameScalar(now, before)) putCell(cells, column, row, after);
        else {
          door.conflict(id, field);
          settled++;
        }
      }
      if (isFirst) door.done += settled;
      isFirst = false;
      return cells;
    },
  });
}

/**
 * Whole computed columns by client ID. Rows without a client (totals, notes) keep what they hold, formulas always.
 * @param values by client ID, in the order of `fields`
 */
export function writeDerived(
  door: Door,
  fields: readonly string[],
  values: Readonly<Record<string, readonly Scalar[]>>,
): void {
  putCells(door, {
    table: 'clients',
    identity: 'id',
    ours: true,
    gone: () => undefined,
    cells(live) {
      const cells: CellMap = new Map();
      const rowOf = rowsById(live);
      fields.forEach((field, index) => {
        const column = live.columns.get(field);
        if (column === undefined) return;
        for (const [id, row] of rowOf) {
          const own = values[id];
          if (own !== undefined && !isFormula(live.content.formulas, row, column))
            putCell(cells, column, row, own[index] ?? null);
        }
      });
      return cells;
    },
  });
}

function isFormula(formulas: readonly string[][], row: number, column: number): boolean {
  return (formulas[row - 1]?.[column - 1] ?? '') !== '';
}
