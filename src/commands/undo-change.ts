/** `changes.undo`: takes an operation of the log back; what someone changed since stays, and is listed. */
import { AppError } from '../domain/app-error';
import type { Conflict } from '../changes/apply';
import type { Step } from '../changes/change-set';
import type { Scalar } from '../ports';
import { readIntent, readLog } from '../changes/log';
import { inverse } from '../changes/steps';
import type { Command, Plan } from './command';

/** A cell that someone edited since; undo leaves it. */
export interface UndoConflict extends Conflict {
  /** Row as the user sees it, and how the client is called; null and '' when the client is gone, or it is no client's cell. */
  row: number | null;
  name: string;
  /** What it holds now, and what it would be taken back to. */
  now: Scalar;
  back: Scalar;
}

export interface UndoReport {
  /** Cells, rows, columns and tabs that are again as they were; on `dryRun` those that would be. */
  restored: number;
  conflicts: UndoConflict[];
}

export const undoChange: Command<{ operation: string }, UndoReport> = {
  name: 'changes.undo',
  parse(input) {
    const { operation, ...rest } = input as Record<string, unknown>;
    const unknown = Object.keys(rest)[0];
    if (unknown !== undefined) throw new AppError('INPUT_INVALID', { field: unknown });
    if (typeof operation !== 'string' || operation === '') throw new AppError('INPUT_INVALID', { field: 'operation' });
    return { operation };
  },
  /** @throws AppError OPERATION_UNKNOWN, OPERATION_UNDONE, OPERATION_UNFINISHED {operation} */
  plan(ports, { operation }): Plan<UndoReport> {
    const entry = readLog(ports).find((candidate) => candidate.operation === operation);
    if (entry === undefined) throw new AppError('OPERATION_UNKNOWN', { operation });
    if (entry.state === 'UNDONE') throw new AppError('OPERATION_UNDONE', { operation });
    if (entry.state === 'PLANNED') throw new AppError('OPERATION_UNFINISHED', { operation });
    const back = inverse(readIntent(ports, entry).steps);
    return {
      changes: { command: 'changes.undo', steps: [...back, { kind: 'undone', operation }] },
      report: { restored: back.reduce((sum, step) => sum + weight(step), 0), conflicts: [] },
    };
  },
  afterwards: (_ports, _input, { restored }, _work, { conflicts }) => ({
    restored: Math.max(0, restored - conflicts.length),
    conflicts,
  }),
};

function weight(step: Step): number {
  switch (step.kind) {
    case 'cells':
      return step.changes.length;
    case 'clearIds':
    case 'assignIds':
      return step.ids.length;
    case 'removeRows':
    case 'restoreRows':
    case 'appendRows':
      return step.rows.length;
    default:
      return 1;
  }
}
