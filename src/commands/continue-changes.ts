/** `changes.continue`: goes on with what an earlier run left unfinished, and does nothing else. */
import type { Command } from './command';
import { readFields } from './input';

export const continueChanges: Command<Record<string, never>, object> = {
  name: 'changes.continue',
  continues: true,
  parse: (input) => (readFields(input, []), {}),
  plan: () => ({ changes: { command: continueChanges.name, steps: [] }, report: {} }),
};
