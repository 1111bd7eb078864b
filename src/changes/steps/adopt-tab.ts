/** Adopts a tab of the user's as a table, and lets it go again. */
import type { StepHandler } from '../step';

export const adoptTab: StepHandler<'adoptTab'> = {
  done: (door, { table }) => door.tabOf(table) !== null,
  do(door, { table, tab, headerRow, columns }) {
    if (door.tabs().some(({ id }) => id === tab)) door.markTable(tab, { table, headerRow, columns });
    else door.conflict('', table);
  },
  undo: (step) => [{ ...step, kind: 'releaseTab' }],
};

/** Lets the tab go; columns that were allocated before and deleted with ours since are given back, empty. */
export const releaseTab: StepHandler<'releaseTab'> = {
  done: (door, { table }) => door.tabOf(table) === null,
  do(door, { table, columns }) {
    const tab = door.tabOf(table);
    const there = door.tabs().find(({ id }) => id === tab);
    if (there === undefined) return;
    if (there.columns < columns) door.ports.book.ensureSize(there.id, there.rows, columns);
    door.unmarkTable(there.id);
  },
  undo: (step) => [{ ...step, kind: 'adoptTab' }],
};
