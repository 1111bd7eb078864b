/** What a person is told of an operation of the log. */
import type { LogEntry } from './log/read-log';
import type { LogState } from './log/log-tab';

/** Operations that touch more clients than this are restore points: one can go back to the state before them. */
export const RESTORE_POINT_CLIENTS = 100;

export interface HistoryEntry {
  /** `op-…`, the ID that undo takes. */
  operation: string;
  /** Command that made it, `settings.change`. */
  command: string;
  /** E-mail of who made it; '' when unknown. */
  user: string;
  /** Local time, '2026-05-20 12:00:07'. */
  time: string;
  state: LogState;
  /** Cells, rows, columns, tabs and settings that it changed. */
  cells: number;
  /** Clients that it touched. */
  clients: number;
  /** Cells that it left because someone had edited them. */
  left: number;
  /** Name of a restore point; '' for one that was set by itself before many clients were touched; null when it is none. */
  point: string | null;
  /** The operation that this one took back or did again; null for any other. */
  about: string | null;
  canUndo: boolean;
  canRedo: boolean;
  /** Unfinished: can be completed (`changes.continue`) or taken back (`changes.cancel`). */
  canCancel: boolean;
}

/** Commands whose operations say something about another one, and are taken back by doing that one again. */
export const ABOUT_ANOTHER: readonly string[] = ['changes.undo', 'changes.redo', 'changes.restore', 'changes.cancel'];
export const MARK = 'changes.mark';

/** @example historyEntry(entry of a setting changed) → { command: 'settings.change', state: 'DONE', cells: 1, canUndo: true, … } */
export function historyEntry({ operation, state, first }: LogEntry): HistoryEntry {
  const { command, user, time, cells, clients, left, about } = first;
  const isMark = command === MARK;
  const ofItsOwn = !isMark && !ABOUT_ANOTHER.includes(command);
  return {
    operation,
    command,
    user,
    time,
    state,
    cells,
    clients,
    left,
    point: isMark ? about : ofItsOwn && clients > RESTORE_POINT_CLIENTS ? '' : null,
    about: isMark || about === '' ? null : about,
    canUndo: ofItsOwn && state === 'DONE',
    canRedo: ofItsOwn && state === 'UNDONE',
    canCancel: state === 'PLANNED',
  };
}
