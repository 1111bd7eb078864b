/** Client IDs into rows that have none, out again, and from one client to another. */
import { writeIds } from '../rows/write-ids';
import type { StepHandler } from '../step';

/** Never done at a glance: each row is looked at, and one that has its ID is left. */
export const assignIds: StepHandler<'assignIds'> = {
  done: (_door, { ids }) => ids.length === 0,
  do: (door, { table, field, ids }) =>
    writeIds(
      door,
      table,
      field,
      ids.map((entry) => ({ ...entry, from: '', to: entry.id })),
    ),
  undo: (step) => [{ ...step, kind: 'clearIds' }],
};

export const clearIds: StepHandler<'clearIds'> = {
  done: (door, { table, field, ids }) => ids.length === 0 || door.columnOf(table, field) === null,
  do: (door, { table, field, ids }) =>
    writeIds(
      door,
      table,
      field,
      ids.map((entry) => ({ ...entry, from: entry.id, to: '' })),
    ),
  undo: (step) => [{ ...step, kind: 'assignIds' }],
};

export const moveIds: StepHandler<'moveIds'> = {
  done: (_door, { ids }) => ids.length === 0,
  do: (door, { table, field, ids }) =>
    writeIds(
      door,
      table,
      field,
      ids.map((entry) => ({ ...entry, from: entry.before, to: entry.id })),
    ),
  undo: ({ ids, ...step }) => [
    { ...step, ids: ids.map((entry) => ({ ...entry, id: entry.before, before: entry.id })) },
  ],
};
