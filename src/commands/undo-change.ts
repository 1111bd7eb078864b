/** `changes.undo` and `changes.redo`: take an operation of the log back, or do it again; what someone changed since stays, and is listed. */
import { AppError } from '../domain/app-error';
import type { Applied } from '../changes/apply';
import type { Step } from '../changes/change-set';
import { Door } from '../changes/door';
import { ABOUT_ANOTHER } from '../changes/history';
import { entryIn, readIntent, readLog, type Log, type LogEntry } from '../changes/log/read-log';
import { editedSince, type EditedCell } from '../changes/predict';
import { inverse } from '../changes/steps';
import { weightOf } from '../changes/weight';
import type { Ports } from '../ports';
import type { Command, Plan } from './command';
import { readOperation } from './operation-input';

export type UndoConflict = EditedCell;

export interface UndoReport {
  /** Cells, rows, columns and tabs that are again as they were; on `dryRun` those that would be. */
  restored: number;
  /** What someone edited since, and undo leaves; on `dryRun` with what it holds and what it would become. */
  conflicts: UndoConflict[];
}

export const undoChange: Command<{ operation: string }, UndoReport> = {
  name: 'changes.undo',
  parse: readOperation,
  /** @throws AppError OPERATION_UNKNOWN, OPERATION_UNDONE, OPERATION_UNFINISHED, OPERATION_ARCHIVED {operation}; LOG_DAMAGED */
  plan(ports, { operation }): Plan<UndoReport> {
    const log = readLog(ports);
    const entry = entryIn(log, operation);
    // To take back a taking back is to do it again.
    if (ABOUT_ANOTHER.includes(entry.first.command) && entry.state === 'DONE') return undoOfUndo(ports, log, entry);
    const back = stepsBack(ports, log, entry);
    return planned(ports, undoChange.name, operation, [...back, { kind: 'undone', operation }]);
  },
  afterwards: (_ports, _input, report, _work, applied) => outcome(report, applied),
};

export const redoChange: Command<{ operation: string }, UndoReport> = {
  name: 'changes.redo',
  parse: readOperation,
  /** @throws AppError OPERATION_UNKNOWN, OPERATION_NOT_UNDONE, OPERATION_ARCHIVED {operation}; LOG_DAMAGED */
  plan(ports, { operation }): Plan<UndoReport> {
    const log = readLog(ports);
    const entry = entryIn(log, operation);
    if (entry.state !== 'UNDONE' && entry.state !== 'ARCHIVED')
      throw new AppError('OPERATION_NOT_UNDONE', { operation });
    return planned(ports, redoChange.name, operation, [
      ...readIntent(ports, log, entry),
      { kind: 'redone', operation },
    ]);
  },
  afterwards: (_ports, _input, report, _work, applied) => outcome(report, applied),
};

/** The steps that take an operation back. */
export function stepsBack(ports: Ports, log: Log, entry: LogEntry): Step[] {
  const { operation, state } = entry;
  if (state === 'UNDONE') throw new AppError('OPERATION_UNDONE', { operation });
  if (state === 'PLANNED') throw new AppError('OPERATION_UNFINISHED', { operation });
  return inverse(readIntent(ports, log, entry));
}

/** What was taken back is done again by its own intent, so that tabs and columns come anew; what was done again is taken back. */
function undoOfUndo(ports: Ports, log: Log, entry: LogEntry): Plan<UndoReport> {
  const { operation } = entry;
  const steps = [...readIntent(ports, log, entry)].reverse().flatMap((step): Step[] => {
    if (step.kind === 'undone') {
      const about = entryIn(log, step.operation);
      return about.state === 'UNDONE'
        ? [...readIntent(ports, log, about), { kind: 'redone', operation: about.operation }]
        : [];
    }
    if (step.kind !== 'redone') return [];
    const about = entryIn(log, step.operation);
    return about.state === 'DONE'
      ? [...stepsBack(ports, log, about), { kind: 'undone', operation: about.operation }]
      : [];
  });
  return planned(ports, undoChange.name, operation, [...steps, { kind: 'undone', operation }]);
}

/** The plan of a taking back or doing again, with what it would leave because it was edited since. @param about the operation concerned */
export function planned(ports: Ports, command: string, about: string, steps: Step[]): Plan<UndoReport> {
  const conflicts = editedSince(new Door(ports), steps);
  const weight = steps.reduce((sum, step) => sum + weightOf(step), 0);
  return {
    changes: { command, about, steps },
    report: { restored: Math.max(0, weight - conflicts.length), conflicts },
  };
}

/** What the plan foresaw is told with all that is known of it; what came up while writing is added. */
export function outcome<R extends UndoReport>(report: R, { conflicts }: Applied): R {
  const foreseen = new Set(report.conflicts.map(({ id, field }) => `${id}\u0000${field}`));
  const more = conflicts.filter(({ id, field }) => !foreseen.has(`${id}\u0000${field}`));
  const bare = more.map(({ id, field }): UndoConflict => ({
    id,
    field,
    because: 'MEANWHILE',
    row: null,
    name: '',
    now: null,
    back: null,
  }));
  return { ...report, restored: Math.max(0, report.restored - more.length), conflicts: [...report.conflicts, ...bare] };
}
