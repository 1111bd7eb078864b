/** Rows of the clients' tab: added above the total, removed in blocks from the bottom, brought back next to their old neighbour. */
import type { Scalar } from '../../ports';
import { idText } from '../../tables/table';
import { sameScalar, type Door, type LiveTable } from '../door';
import type { StepHandler } from '../step';

export const appendRows: StepHandler<'appendRows'> = {
  done: (_door, { rows }) => rows.length === 0,
  do(door, { rows }) {
    const live = door.live('clients');
    if (live === null) {
      rows.forEach(({ id }) => door.conflict(id, 'id'));
      return;
    }
    const there = rowOf(live);
    const missing = rows.filter(({ id }) => !there.has(id));
    if (missing.length === 0) return;
    insert(door, live, Math.max(live.headerRow, ...there.values()) + 1, missing);
  },
  undo: ({ table, rows }) => [{ kind: 'removeRows', table, rows: rows.map((row) => ({ ...row, after: null })) }],
};

export const removeRows: StepHandler<'removeRows'> = {
  done: (_door, { rows }) => rows.length === 0,
  do(door, { rows }) {
    const live = door.live('clients');
    if (live === null) {
      rows.forEach(({ id }) => door.conflict(id, 'id'));
      return;
    }
    const there = rowOf(live);
    const doomed: number[] = [];
    for (const { id, values } of rows) {
      const row = there.get(id);
      if (row === undefined) continue;
      // A row that someone edited since it was planned to go stays.
      const edited = Object.keys(values).find((field) => {
        const column = live.columns.get(field);
        return (
          column !== undefined && !sameScalar(door.scalar(live.content.values[row - 1]?.[column - 1]), values[field]!)
        );
      });
      if (edited === undefined) doomed.push(row);
      else door.conflict(id, edited);
    }
    doomed.sort((a, b) => b - a);
    for (let index = 0; index < doomed.length;) {
      let count = 1;
      while (doomed[index + count] === doomed[index]! - count) count++;
      door.ports.book.deleteRows(live.tab, doomed[index]! - count + 1, count);
      index += count;
    }
    if (doomed.length > 0) door.forgetTabs();
  },
  undo: ({ rows }) => [{ kind: 'restoreRows', table: 'clients', rows }],
};

/** Brings removed rows back below the client that stood above them, else at the end. */
export const restoreRows: StepHandler<'restoreRows'> = {
  done: (_door, { rows }) => rows.length === 0,
  do(door, { rows }) {
    for (const row of rows) {
      const live = door.live('clients');
      if (live === null) {
        door.conflict(row.id, 'id');
        return;
      }
      const there = rowOf(live);
      if (there.has(row.id)) continue;
      const neighbour = row.after === null ? live.headerRow : there.get(row.after);
      insert(door, live, (neighbour ?? Math.max(live.headerRow, ...there.values())) + 1, [row]);
      door.ports.book.flush();
    }
  },
  undo: ({ rows }) => [{ kind: 'removeRows', table: 'clients', rows }],
};

/** Inserts rows and fills their bound cells; each stretch of adjacent bound columns is one block. */
function insert(
  door: Door,
  live: LiveTable,
  before: number,
  rows: readonly { id: string; values: Record<string, Scalar> }[],
): void {
  const { book } = door.ports;
  const tab = door.tabs().find(({ id }) => id === live.tab);
  if (tab !== undefined && before > tab.rows) book.ensureSize(live.tab, before + rows.length - 1, tab.columns);
  else book.insertRows(live.tab, before, rows.length);
  const columns = [...live.columns].sort((a, b) => a[1] - b[1]);
  for (let index = 0; index < columns.length;) {
    let count = 1;
    while (columns[index + count]?.[1] === columns[index]![1] + count) count++;
    const fields = columns.slice(index, index + count).map(([field]) => field);
    book.write(
      live.tab,
      before,
      columns[index]![1],
      rows.map(({ id, values }) => fields.map((field) => (field === 'id' ? id : (values[field] ?? null)))),
    );
    index += count;
  }
  door.forgetTabs();
}

function rowOf(live: LiveTable): Map<string, number> {
  const column = live.columns.get('id');
  const found = new Map<string, number>();
  live.content.values.forEach((values, index) => {
    const id = column === undefined ? '' : idText(values[column - 1]);
    if (index >= live.headerRow && id !== '' && !found.has(id)) found.set(id, index + 1);
  });
  return found;
}
