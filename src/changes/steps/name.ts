/** Named ranges over our own tabs. */
import type { StepHandler } from '../step';

export const name: StepHandler<'name'> = {
  done: (door, step) => door.ports.book.names().includes(step.name),
  do(door, step) {
    const tab = door.tabOf(step.table);
    if (tab === null) {
      door.conflict('', step.name);
      return;
    }
    door.ports.book.setName(step.name, tab, { row: step.row, column: step.column, rows: 1, columns: 1 });
  },
  undo: (step) => [{ kind: 'dropName', name: step.name }],
};

export const dropName: StepHandler<'dropName'> = {
  done: (door, step) => !door.ports.book.names().includes(step.name),
  do: (door, step) => door.ports.book.removeName(step.name),
  undo: () => [],
};
