/** `changes.mark` and `changes.restore`: a named place in the history, and the way back to the state before an operation. */
import { AppError } from '../domain/app-error';
import { ABOUT_ANOTHER, MARK } from '../changes/history';
import { entryIn, readLog } from '../changes/log/read-log';
import type { Step } from '../changes/change-set';
import type { Command } from './command';
import { readFields } from './input';
import { readOperation } from './operation-input';
import { outcome, planned, stepsBack, type UndoReport } from './undo-change';

const LONGEST_NAME = 100;

export const markPoint: Command<{ name: string }, { name: string }> = {
  name: 'changes.mark',
  parse(input) {
    const { name } = readFields(input, ['name']);
    if (typeof name !== 'string' || name.trim() === '' || name.length > LONGEST_NAME)
      throw new AppError('INPUT_INVALID', { field: 'name' });
    return { name: name.trim() };
  },
  plan: (_ports, { name }) => ({
    changes: { command: MARK, about: name, steps: [{ kind: 'point', name }] },
    report: { name },
  }),
};

export interface RestoreReport extends UndoReport {
  /** Operations that are taken back. */
  operations: number;
}

export const restoreTo: Command<{ operation: string }, RestoreReport> = {
  name: 'changes.restore',
  parse: readOperation,
  /**
   * Takes back, newest first, everything down to and including the operation; a named point itself stays. What was taken back already is passed over.
   * @throws AppError OPERATION_UNKNOWN, OPERATION_UNFINISHED, OPERATION_ARCHIVED {operation}; LOG_DAMAGED
   */
  plan(ports, { operation }) {
    const log = readLog(ports);
    const from = log.entries.indexOf(entryIn(log, operation));
    const back = log.entries
      .slice(from)
      .filter(
        ({ state, first }) => state !== 'UNDONE' && first.command !== MARK && !ABOUT_ANOTHER.includes(first.command),
      )
      .reverse();
    const steps = back.flatMap((entry): Step[] => [
      ...stepsBack(ports, log, entry),
      { kind: 'undone', operation: entry.operation },
    ]);
    const plan = planned(ports, restoreTo.name, operation, computedLast(steps));
    return { changes: plan.changes, report: { ...plan.report, operations: back.length } };
  },
  afterwards: (_ports, _input, report, _work, applied) => outcome(report, applied),
};

function computedLast(steps: readonly Step[]): Step[] {
  const isComputed = ({ kind }: Step): boolean => kind === 'recompute';
  return [...steps.filter((step) => !isComputed(step)), ...steps.filter(isComputed).slice(0, 1)];
}
