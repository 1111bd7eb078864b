/** The door: writes the intent, applies the steps one after another, and says what became of them. */
import { AppError } from '../domain/app-error';
import type { Locale, Ports } from '../ports';
import { openOwnTable } from '../tables/own-tables';
import { readSettings } from '../tables/settings';
import { settingCells } from '../tables/table';
import type { ChangeSet, Step } from './change-set';
import { Door, type Conflict, type Run } from './door';
import { archiveLog } from './log/archive-log';
import { readLog, setState, type Log, type LogEntry } from './log/read-log';
import { writeIntent } from './log/write-intent';
import { filledIn } from './rows/whole-rows';
import { Paused } from './run-clock';
import { doSteps } from './steps';
import { effortOf } from './weight';

export type { Conflict, Recompute, Run } from './door';

/** How far an operation has come that stopped itself; cells and rows. */
export interface Progress {
  operation: string;
  done: number;
  total: number;
}

export interface Applied {
  /** The operation's ID in the log; null when there was nothing to do. */
  operation: string | null;
  conflicts: Conflict[];
  /** Set when the run's time was over before the last step: the next run goes on. */
  progress?: Progress;
}

/**
 * Applies a change set under the lock that the caller holds: intent, steps in order, done. An empty change set leaves no trace.
 * @throws AppError of the step that failed; the operation stays in the log, and the next command completes it
 */
export function applyChanges(run: Run, changes: ChangeSet): Applied {
  const { ports } = run;
  if (changes.steps.length === 0) return { operation: null, conflicts: [] };
  // What can be computed again at any time needs no intent, and makes no operation.
  if (changes.steps.every(({ kind }) => kind === 'derived' || kind === 'ownTable' || kind === 'recompute')) {
    const door = new Door(ports, '', run);
    return finish(door, changes.steps, null);
  }
  const steps = filledIn(new Door(ports), changes.steps);
  const { log, entry } = writeIntent(ports, { ...changes, steps }, changes.locale ?? baseLocale(ports));
  const door = new Door(ports, entry.operation, run);
  door.expect(steps);
  const applied = begun(entry, () => finish(door, steps, entry.operation));
  if (applied.progress !== undefined || !noteDone(ports, log, entry, steps, applied)) return applied;
  archiveLog(ports, log, Math.floor(ports.zone.serialOf(ports.clock.now())));
  return applied;
}

/** What stops an operation after its intent is kept says so, for a part of it may be done. */
function begun<T>({ operation }: LogEntry, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new AppError(error.code, { ...error.params, begun: operation }, error);
  }
}

/** Notes in the log that an operation is done; false when the operation was the removal, which takes the log with it. */
export function noteDone(
  ports: Ports,
  log: Log,
  entry: LogEntry,
  steps: readonly Step[],
  { conflicts }: Applied,
): boolean {
  const removes = steps.some((step) => step.kind === 'dropTab' && step.table === 'log');
  // Unless a person keeps things of their own in that tab.
  if (removes && readLog(ports).tab === null) return false;
  setState(log, entry, 'DONE', conflicts.length);
  ports.book.flush();
  return true;
}

/** Does the steps, as far as the run's time goes. */
export function finish(door: Door, steps: readonly Step[], operation: string | null): Applied {
  try {
    doSteps(door, steps);
  } catch (error) {
    if (!(error instanceof Paused)) throw error;
    const total = steps.reduce((sum, step) => sum + effortOf(step), 0);
    return {
      operation,
      conflicts: door.conflicts,
      progress: { operation: operation ?? '', done: Math.min(door.done, total), total },
    };
  }
  return { operation, conflicts: door.conflicts };
}

function baseLocale(ports: Ports): Locale {
  const table = openOwnTable(ports, 'settings');
  return table === null ? ports.session.locale() : readSettings(settingCells(table.content, table.columns)).locale;
}
