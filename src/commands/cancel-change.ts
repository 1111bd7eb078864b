/** `changes.cancel`: takes an unfinished operation back, as far as it has come. */
import { AppError } from '../domain/app-error';
import { entryIn, readIntent, readLog } from '../changes/log/read-log';
import { inverse } from '../changes/steps';
import type { Command } from './command';
import { readOperation } from './operation-input';
import { outcome, planned, type UndoReport } from './undo-change';

export const cancelChange: Command<{ operation: string }, UndoReport> = {
  name: 'changes.cancel',
  parse: readOperation,
  spares: ({ operation }) => operation,
  /** @throws AppError OPERATION_UNKNOWN, OPERATION_FINISHED {operation}; LOG_DAMAGED */
  plan(ports, { operation }) {
    const log = readLog(ports);
    const entry = entryIn(log, operation);
    if (entry.state !== 'PLANNED') throw new AppError('OPERATION_FINISHED', { operation });
    const back = inverse(readIntent(ports, log, entry));
    return planned(ports, cancelChange.name, operation, [...back, { kind: 'undone', operation }]);
  },
  afterwards: (_ports, _input, report, _work, applied) => outcome(report, applied),
};
