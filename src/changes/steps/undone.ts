/** Marks an operation of the log as taken back, so that it is not taken back twice. */
import { readLog, setState } from '../log';
import type { StepHandler } from '../step';

export const undone: StepHandler<'undone'> = {
  done: (door, { operation }) => readLog(door.ports).find((entry) => entry.operation === operation)?.state !== 'DONE',
  do(door, { operation }) {
    const entry = readLog(door.ports).find((candidate) => candidate.operation === operation);
    if (entry !== undefined) setState(door.ports, entry, 'UNDONE');
  },
  undo: () => [],
};
