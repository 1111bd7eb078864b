/** `changes.verify`: is the history whole? Every row that was altered or is missing is named. */
import { verifyLog, type LogCheck } from '../changes/log/verify-log';
import type { Command } from './command';
import { readFields } from './input';

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
