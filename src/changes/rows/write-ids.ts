/** Client IDs into rows that have none, and out again: each row is found by its number while its fingerprint agrees, else by the fingerprint. */
import type { RowAddress, UserTable } from '../change-set';
import { addedColumns, type Door, type LiveTable } from '../door';
import { idText } from '../../tables/table';
import { putCell, type CellMap } from './cell-map';
import { putCells } from './put-cells';
import { rowKeys } from './row-key';

/** A text for a row, known in conflicts by `name`; it is written where the cell holds one of `from`. */
interface Wanted extends RowAddress {
  name: string;
  from: readonly string[];
  goal: string;
}

/** A row that already holds another ID is a conflict. Calls: as `putCells`, and once more the look at the tab. */
export function writeIds(
  door: Door,
  table: 'clients' | 'orders',
  field: string,
  ids: readonly (RowAddress & { id: string })[],
  direction: 'assign' | 'clear',
): void {
  const isNew = direction === 'assign';
  const wanted = ids.map(({ key, row, id }) => {
    return { key, row, name: id, from: [isNew ? '' : id], goal: isNew ? id : '' };
  });
  writeTexts(door, table, field, wanted);
}

/** Texts into a column of ours, in rows that are known by what they hold. A cell that holds anything else is a conflict. Calls: as `writeIds`. */
export function writeTexts(door: Door, table: UserTable, field: string, wanted: readonly Wanted[]): void {
  const refuse = (): void => wanted.forEach(({ name }) => door.conflict(name, field));
  putCells(door, {
    table,
    identity: 'content',
    ours: true,
    gone: refuse,
    cells(live, strayed) {
      const cells: CellMap = new Map();
      const column = live.columns.get(field);
      if (column === undefined) {
        refuse();
        return cells;
      }
      const holds = (row: number): string => idText(live.content.values[row - 1]?.[column - 1]);
      const places = locate(door, live, column, wanted, holds);
      wanted.forEach(({ name, from, goal }, index) => {
        const row = places.get(index);
        if (row === undefined) door.conflict(name, field);
        else if (holds(row) === goal || from.includes(holds(row)) || strayed(row, column))
          putCell(cells, column, row, goal === '' ? null : goal);
        else door.conflict(name, field);
      });
      return cells;
    },
  });
}

/** Entry index → row. Rows with equal fingerprints are told apart by what they hold already, then by order. */
function locate(
  door: Door,
  live: LiveTable,
  column: number,
  wanted: readonly Wanted[],
  holds: (row: number) => string,
): Map<number, number> {
  const keys = rowKeys(live.content, live.headerRow, new Set([...addedColumns(door, live.tab), column]));
  const places = new Map<number, number>();
  const used = new Set<number>();
  wanted.forEach(({ key, row }, index) => {
    if (keys[row] !== key || used.has(row)) return;
    places.set(index, row);
    used.add(row);
  });
  if (places.size === wanted.length) return places;
  const free = new Map<string, number[]>();
  keys.forEach((key, row) => {
    if (key === '' || used.has(row)) return;
    const list = free.get(key);
    if (list === undefined) free.set(key, [row]);
    else list.push(row);
  });
  wanted.forEach(({ key, name }, index) => {
    if (places.has(index)) return;
    const rows = free.get(key) ?? [];
    const at = Math.max(
      0,
      rows.findIndex((row) => holds(row) === name),
    );
    const [row] = rows.splice(at, 1);
    if (row !== undefined) places.set(index, row);
  });
  return places;
}
