/** The door: writes the intent, applies the steps one after another, and says what became of them. */
import { AppError } from '../domain/app-error';
import type { Ports } from '../ports';
import { baseLocale } from '../tables/table';
import type { ChangeSet, Step } from './change-set';
import { Door, type Conflict, type Run } from './door';
import { archiveLog } from './log/archive-log';
import { readLog, setReached, setState, type Log, type LogEntry } from './log/read-log';
import { writeIntent } from './log/write-intent';
import { filledIn } from './rows/whole-rows';
import { Paused } from './run-clock';
import { doStep } from './steps';
import { effortOf, isComputed, readBy } from './weight';

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
  /** Set with `progress`: steps that are done for good, and the conflicts met in them. */
  reached?: { steps: number; conflicts: number };
}

/**
 * Applies a change set under the lock that the caller holds: intent, steps in order, done. An empty change set leaves no trace.
 * @throws AppError of the step that failed; the operation stays in the log, and the next command completes it
 */
export function applyChanges(run: Run, changes: ChangeSet): Applied {
  const { ports } = run;
  if (changes.steps.length === 0) return { operation: null, conflicts: [] };
  // What can be computed again at any time needs no intent, and makes no operation.
  if (changes.steps.every(isComputed)) {
    const applied = finish(new Door(ports, '', run), changes.steps, null);
    return applied.progress === undefined ? applied : putOff(ports, changes, applied, applied.progress);
  }
  const steps = filledIn(new Door(ports), changes.steps);
  const { log, entry } = writeIntent(ports, { ...changes, steps }, changes.locale ?? baseLocale(ports));
  const door = new Door(ports, entry.operation, run);
  door.expect(steps);
  const applied = begun(entry, () => finish(door, steps, entry.operation, 0, true));
  if (!noteOutcome(ports, log, entry, steps, applied) || applied.progress !== undefined) return applied;
  archiveLog(ports, log, Math.floor(ports.zone.serialOf(ports.clock.now())));
  return applied;
}

/** What is computed and stopped half-way becomes an operation, so that whoever comes next knows of it and goes on. */
function putOff(ports: Ports, changes: ChangeSet, applied: Applied, progress: Progress): Applied {
  const { entry } = writeIntent(ports, changes, changes.locale ?? baseLocale(ports));
  return { ...applied, operation: entry.operation, progress: { ...progress, operation: entry.operation } };
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

/** Notes in the log that an operation is done, or how far it has come; false when the operation was the removal, which takes the log with it. */
export function noteOutcome(
  ports: Ports,
  log: Log,
  entry: LogEntry,
  steps: readonly Step[],
  { conflicts, reached }: Applied,
): boolean {
  const removes = steps.some((step) => step.kind === 'dropTab' && step.table === 'log');
  // Unless a person keeps things of their own in that tab.
  if (removes && readLog(ports).tab === null) return false;
  const { left } = entry.first;
  if (reached !== undefined) setReached(log, entry, reached.steps, left + reached.conflicts);
  else setState(log, entry, 'DONE', left + conflicts.length);
  ports.book.flush();
  return true;
}

/**
 * Does the steps that are not done, as far as the run's time goes. Where people moved things under one of them, all are looked at again, once: writes are queued,
 * so that the step that fails may be a later one than the step whose write was refused, and what was queued behind it is lost.
 * @param from how many of the first are done already
 * @param isBegun whether this run has written the intent: then it may leave all of them to the next
 */
export function finish(
  door: Door,
  steps: readonly Step[],
  operation: string | null,
  from = 0,
  isBegun = false,
): Applied {
  // Computed steps are one in the log: from the first of them on, steps are no longer counted.
  const countable = steps.findIndex(isComputed);
  const last = countable < 0 ? steps.length : countable;
  const reached = { steps: from, conflicts: 0 };
  const effort = (to: number): number => steps.slice(0, to).reduce((sum, step) => sum + effortOf(step), 0);
  door.done = effort(from);
  // A run that has only looked at what an earlier one wrote goes on, so that each comes further.
  let isFurther = isBegun;
  const pass = (): void => {
    steps.slice(from).forEach((step, offset) => {
      const index = from + offset;
      if (isFurther && index <= last && door.isLate(readBy(step))) throw new Paused();
      doStep(door, step);
      isFurther ||= !isLooked(step) || door.hasWritten;
      door.done = effort(index + 1);
      if (index >= last) return;
      reached.steps = index + 1;
      reached.conflicts = door.conflicts.length;
    });
    door.ports.book.flush();
  };
  try {
    try {
      pass();
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'PLATFORM') throw error;
      door.forgetTabs();
      door.forgetColumns();
      Object.assign(reached, { steps: from, conflicts: 0 });
      pass();
    }
  } catch (error) {
    if (!(error instanceof Paused)) throw error;
    door.ports.book.flush();
    const total = steps.reduce((sum, step) => sum + effortOf(step), 0);
    return {
      operation,
      conflicts: door.conflicts,
      progress: { operation: operation ?? '', done: Math.min(door.done, total), total },
      reached,
    };
  }
  return { operation, conflicts: door.conflicts };
}

/** Steps whose cells are looked at again by every run. */
function isLooked({ kind }: Step): boolean {
  return (
    kind === 'assignIds' || kind === 'clearIds' || kind === 'moveIds' || kind === 'cells' || kind === 'intakeStates'
  );
}
