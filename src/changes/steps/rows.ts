/** Rows of the clients' tab: added above the total, removed in blocks from the bottom, brought back next to their old neighbour. */
import { fillRows } from '../rows/fill-rows';
import { removeClients } from '../rows/remove-clients';
import type { StepHandler } from '../step';

export const appendRows: StepHandler<'appendRows'> = {
  done: (_door, { rows }) => rows.length === 0,
  do: (door, { rows, spare }) => fillRows(door, rows, spare ?? []),
  undo: ({ table, rows }) => [{ kind: 'removeRows', table, rows }],
};

export const removeRows: StepHandler<'removeRows'> = {
  done: (_door, { rows }) => rows.length === 0,
  do: (door, { rows }) => removeClients(door, rows),
  undo: ({ table, rows }) => [{ kind: 'restoreRows', table, rows }],
};

export const restoreRows: StepHandler<'restoreRows'> = {
  done: (_door, { rows }) => rows.length === 0,
  do: (door, { rows, spare }) => fillRows(door, rows, spare ?? []),
  undo: ({ table, rows }) => [{ kind: 'removeRows', table, rows }],
};
