/** Single cells by client and field, and whole computed columns. */
import { writeCells, writeDerived } from '../rows/write-cells';
import type { StepHandler } from '../step';

export const cells: StepHandler<'cells'> = {
  done: (_door, { changes }) => changes.length === 0,
  do: (door, { changes }) => writeCells(door, changes),
  undo: ({ table, changes }) => [
    {
      kind: 'cells',
      table,
      changes: changes.map(({ id, field, before, after }) => ({ id, field, before: after, after: before })),
    },
  ],
};

/** Computed columns follow from the rest of the base: taken back, they are computed again. */
export const derived: StepHandler<'derived'> = {
  done: (_door, { fields }) => fields.length === 0,
  do: (door, { fields, values }) => writeDerived(door, fields, values),
  undo: () => [{ kind: 'recompute' }],
};
