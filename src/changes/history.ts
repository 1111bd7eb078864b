/** What a person is told of an operation of the log. */
import type { LogState } from './log';

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
