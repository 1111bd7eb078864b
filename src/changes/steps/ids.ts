/** Client IDs into rows that have none, out again, and from one client to another. */
import type { RowAddress, UserTable } from '../change-set';
import type { Door } from '../door';
import { writeIds } from '../rows/write-ids';
import type { StepHandler } from '../step';

type IdEntry = RowAddress & { id: string; before?: string };

/** @param change The ID that a row must have, and the one it gets; "" is none. */
function write(change: (entry: IdEntry) => { from: string; to: string }) {
  return (door: Door, { table, field, ids }: { table: UserTable; field: string; ids: readonly IdEntry[] }): void =>
    writeIds(
      door,
      table,
      field,
      ids.map((entry) => ({ ...entry, ...change(entry) })),
    );
}

/** Never done at a glance: each row is looked at, and one that has its ID is left. */
export const assignIds: StepHandler<'assignIds'> = {
  done: (_door, { ids }) => ids.length === 0,
  do: write(({ id }) => ({ from: '', to: id })),
  undo: (step) => [{ ...step, kind: 'clearIds' }],
};

export const clearIds: StepHandler<'clearIds'> = {
  done: (door, { table, field, ids }) => ids.length === 0 || door.columnOf(table, field) === null,
  do: write(({ id }) => ({ from: id, to: '' })),
  undo: (step) => [{ ...step, kind: 'assignIds' }],
};

export const moveIds: StepHandler<'moveIds'> = {
  done: (_door, { ids }) => ids.length === 0,
  do: write(({ before = '', id }) => ({ from: before, to: id })),
  undo: ({ ids, ...step }) => [
    { ...step, ids: ids.map((entry) => ({ ...entry, id: entry.before, before: entry.id })) },
  ],
};
