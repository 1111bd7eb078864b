/** `changes.continue` and `changes.cancel`: an operation that stopped half-way is completed, or taken back as far as it has come. `changes.verify`: is the history whole? */
import { AppError } from '../domain/app-error';
import { entryIn, readIntent, readLog } from '../changes/log/read-log';
import { verifyLog, type LogCheck } from '../changes/log/verify-log';
import { inverse } from '../changes/steps';
import type { Command } from './command';
import { readFields } from './mail-input';
import { readOperation } from './operation-input';
import { outcome, planned, type UndoReport } from './undo-change';

export const continueChanges: Command<Record<string, never>, object> = {
  name: 'changes.continue',
  continues: true,
  parse: (input) => (readFields(input, []), {}),
  plan: () => ({ changes: { command: continueChanges.name, steps: [] }, report: {} }),
};

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

export interface VerifyReport extends LogCheck {
  intact: boolean;
}

export const verifyChanges: Command<Record<string, never>, VerifyReport> = {
  name: 'changes.verify',
  looks: 'HISTORY',
  parse: (input) => (readFields(input, []), {}),
  plan(ports) {
    const check = verifyLog(ports);
    return {
      changes: { command: verifyChanges.name, steps: [] },
      report: { ...check, intact: check.problems.length === 0 },
    };
  },
};
