/** Changed cells one by one, with the clients' names and rows, a page at a time. */
import type { Ports } from '../ports';
import type { ChangeSet } from './change-set';
import { clientsNow } from './client-names';
import { Door } from './door';
import { changedCells, type RowPage } from './preview';

/** Which changed cells are to be seen. */
export interface PageOfRows {
  /** Cells of this field only. */
  field?: string;
  /** From 0. */
  from: number;
  size: number;
}

/** Calls: those of reading the clients' tab. */
export function rowPage(ports: Ports, changes: ChangeSet, { field, from, size }: PageOfRows): RowPage {
  const cells = changedCells(changes, field);
  const { rowOf, nameOf } = clientsNow(new Door(ports));
  const rows = cells.slice(from, from + size).map(({ id, field: name, before, after }) => ({
    id,
    row: rowOf(id),
    name: nameOf(id),
    field: name,
    before,
    after,
  }));
  return { total: cells.length, from, rows };
}
