/** Marks an operation of the log as taken back, so that it is not taken back twice, or as done again; and a restore point, which is nothing but its place in the log. */
import type { Door } from '../door';
import { readLog, setState } from '../log/read-log';
import type { LogState } from '../log/log-tab';
import type { StepHandler } from '../step';

/** The state of an operation that is still in the log whole. */
function stateOf(door: Door, operation: string): LogState | undefined {
  return readLog(door.ports).entries.find((entry) => entry.operation === operation)?.state;
}

function mark(door: Door, operation: string, state: LogState): void {
  const log = readLog(door.ports);
  const entry = log.entries.find((candidate) => candidate.operation === operation);
  if (entry !== undefined) setState(log, entry, state);
}

/** An unfinished operation that was cancelled is taken back too. */
export const undone: StepHandler<'undone'> = {
  done: (door, { operation }) => !['DONE', 'PLANNED'].includes(stateOf(door, operation) ?? ''),
  do: (door, { operation }) => mark(door, operation, 'UNDONE'),
  undo: ({ operation }) => [{ kind: 'redone', operation }],
};

export const redone: StepHandler<'redone'> = {
  done: (door, { operation }) => stateOf(door, operation) !== 'UNDONE',
  do: (door, { operation }) => mark(door, operation, 'DONE'),
  undo: ({ operation }) => [{ kind: 'undone', operation }],
};

export const point: StepHandler<'point'> = {
  done: () => true,
  do: () => undefined,
  undo: () => [],
};
