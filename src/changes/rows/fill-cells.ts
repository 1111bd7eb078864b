/** Fills rows that have their ID: each cell that is still blank gets its value; what someone typed there meanwhile stays and is a conflict. */
import type { Scalar } from '../../ports';
import type { RowEntry } from '../change-set';
import type { Door, LiveTable } from '../door';
import { sameScalar } from '../scalars';
import { putCell, type CellMap } from './cell-map';
import { formatCells } from './format-cells';
import { rowsById } from './live-rows';
import { putCells } from './put-cells';

/** Calls: as `putCells` and `formatCells`, 2 when there are formulas, and 1 for each of these. */
export function fillCells(door: Door, rows: readonly RowEntry[]): void {
  formatCells(
    door,
    rows.flatMap(({ id, formats = {} }) => Object.entries(formats).map(([field, format]) => ({ id, field, format }))),
  );
  door.beforeLook();
  putCells(door, {
    table: 'clients',
    identity: 'id',
    ours: false,
    // The rows were counted when they came.
    counts: false,
    gone: () => rows.forEach(({ id }) => door.conflict(id, 'id')),
    cells(live, strayed) {
      const cells: CellMap = new Map();
      const rowOf = rowsById(live);
      for (const entry of rows) {
        const row = rowOf.get(entry.id);
        if (row === undefined) continue;
        for (const { name, column, value } of wantedIn(live, row, entry)) {
          if (column === 0) door.conflict(entry.id, name);
          else if (value !== null) {
            const now = door.scalar(live.content.values[row - 1]?.[column - 1]);
            const formula = live.content.formulas[row - 1]?.[column - 1] ?? '';
            if (formula === '' && (now === null || sameScalar(now, value) || strayed(row, column)))
              putCell(cells, column, row, value);
            else door.conflict(entry.id, name);
          }
        }
      }
      return cells;
    },
  });
  if (rows.some(({ rest }) => rest?.some(([, , formula]) => formula !== undefined))) fillFormulas(door, rows);
}

/** The cells of a row with their columns, 0 where there is none; a formula that can come back as such is left out. */
function wantedIn(
  live: LiveTable,
  row: number,
  { values, rest = [], row: rowThen }: RowEntry,
): { name: string; column: number; value: Scalar }[] {
  const fields = Object.entries(values).flatMap(([name, value]) => {
    const column = live.columns.get(name);
    const isFormula = rest.some(([header, , formula]) => formula !== undefined && columnNamed(live, header) === column);
    return column === undefined || name === 'id' || value === '' || isFormula ? [] : [{ name, column, value }];
  });
  const others = rest.flatMap(([name, value, formula]) =>
    formula !== undefined && rowThen === row ? [] : [{ name, column: columnNamed(live, name), value }],
  );
  return [...fields, ...others];
}

/** A formula comes back only where its row has the number it had, for elsewhere it would point to other rows; there its value stands, and the user is told. */
function fillFormulas(door: Door, rows: readonly RowEntry[]): void {
  const live = door.live('clients');
  if (live === null) return;
  const rowOf = rowsById(live);
  for (const { id, rest = [], row: rowThen } of rows) {
    const row = rowOf.get(id);
    for (const [header, , formula] of rest) {
      if (formula === undefined || row === undefined) continue;
      const column = columnNamed(live, header);
      const isBlank = column > 0 && (live.content.values[row - 1]?.[column - 1] ?? '') === '';
      if (column > 0 && live.content.formulas[row - 1]?.[column - 1] === formula) continue;
      if (row === rowThen && isBlank) door.ports.book.writeFormulas(live.tab, row, column, [[formula]]);
      else door.conflict(id, header);
    }
  }
}

function columnNamed({ content, headerRow }: LiveTable, header: string): number {
  return (content.values[headerRow - 1] ?? []).findIndex((cell) => String(cell).trim() === header) + 1;
}
