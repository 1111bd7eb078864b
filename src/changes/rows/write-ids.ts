/** Client IDs into rows, out again, and from one to another: each row is found by its number while its fingerprint agrees, else by the fingerprint. */
import type { RowAddress, UserTable } from '../change-set';
import type { Door, LiveTable } from '../door';
import { idText } from '../../tables/table';
import { putCell, type CellMap } from './cell-map';
import { putCells } from './put-cells';
import { rowKeys } from './row-key';

/** `id` names the client in a conflict; '' in `from` and `to` is a blank cell; `also` are further texts that may be written over. */
type Wanted = RowAddress & { id: string; from: string; to: string; also?: readonly string[] };

/** A row that already holds another ID is a conflict. Calls: as `putCells`, and once more the look at the tab. */
export function writeIds(door: Door, table: UserTable, field: string, wanted: readonly Wanted[]): void {
  const refuse = (): void => wanted.forEach(({ id }) => door.conflict(id, field));
  putCells(door, {
    table,
    identity: 'content',
    ours: true,
    keepsOthers: true,
    gone: refuse,
    cells(live, strayed) {
      const cells: CellMap = new Map();
      const column = live.columns.get(field);
      if (column === undefined) {
        refuse();
        return cells;
      }
      const holds = (row: number): string => idText(live.content.values[row - 1]?.[column - 1]);
      const places = locate(live, column, wanted, holds);
      wanted.forEach(({ id, from, to, also = [] }, index) => {
        const row = places.get(index);
        if (row === undefined) door.conflict(id, field);
        else if (holds(row) === to || holds(row) === from || also.includes(holds(row)) || strayed(row, column))
          putCell(cells, column, row, to === '' ? null : to);
        else door.conflict(id, field);
      });
      return cells;
    },
  });
}

/** Entry index → row. Rows with equal fingerprints are told apart by what they hold already, then by order. */
function locate(
  live: LiveTable,
  column: number,
  wanted: readonly Wanted[],
  holds: (row: number) => string,
): Map<number, number> {
  const keys = rowKeys(live.content, live.headerRow, new Set([...live.added, column]));
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
  wanted.forEach(({ key, from, to }, index) => {
    if (places.has(index)) return;
    const rows = free.get(key) ?? [];
    const at = Math.max(
      0,
      rows.findIndex((row) => holds(row) !== '' && (holds(row) === to || holds(row) === from)),
    );
    const [row] = rows.splice(at, 1);
    if (row !== undefined) places.set(index, row);
  });
  return places;
}
