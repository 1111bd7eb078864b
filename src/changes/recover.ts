/** Completes what an earlier run left unfinished, whoever made it, and takes note of a log that is no longer whole. */
import { AppError } from '../domain/app-error';
import type { ErrorCode } from '../domain/codes';
import { finish, noteOutcome, type Applied, type Conflict, type Progress, type Run } from './apply';
import { Door } from './door';
import { dropAnchor, readAnchor, writeAnchor } from './log/anchor';
import type { Step } from './change-set';
import { readIntent, readLog, setState, type Log, type LogEntry } from './log/read-log';
import { isComputed, readBy } from './weight';

/** An operation that an earlier run left unfinished and this one completed. */
export interface Completed {
  operation: string;
  command: string;
  user: string;
  time: string;
  conflicts: Conflict[];
}

/** An operation that this run could not complete, and why; '' for the operation when the log itself is not what it was. */
export interface Unfinished {
  operation: string;
  command: string;
  user: string;
  time: string;
  because: ErrorCode;
}

export interface Recovery {
  completed: Completed[];
  unfinished: Unfinished[];
  /** Set when the run's time was over: nothing else may begin. */
  progress?: Progress;
}

/**
 * Completes every unfinished operation, oldest first, but for one that is about to be taken back by a later unfinished one. The caller holds the lock.
 * Who lacks the right for a step leaves the entry for someone who has it; an entry whose rows were altered cannot be believed, and is said to be broken once.
 * Calls: a constant when nothing is unfinished.
 * @param except an operation to be left as it is
 */
export function recoverUnfinished(run: Run, except?: string): Recovery {
  const log = readLog(run.ports);
  const recovery: Recovery = { completed: [], unfinished: missing(run, log) };
  const cancelled = new Set(
    log.entries
      .filter(isOpen)
      .filter(isCancel)
      .map(({ first }) => first.about),
  );
  for (const entry of log.entries) {
    if (entry.operation === except || cancelled.has(entry.operation)) continue;
    if (entry.state === 'BROKEN' && entry.first.state !== 'BROKEN') {
      setState(log, entry, 'BROKEN');
      recovery.unfinished.push(said(entry, 'LOG_DAMAGED'));
    }
    if (!isOpen(entry)) continue;
    const outcome = complete(run, log, entry);
    if ('because' in outcome) recovery.unfinished.push(outcome);
    else if (outcome.progress !== undefined) return { ...recovery, progress: outcome.progress };
    else recovery.completed.push({ ...named(entry), conflicts: outcome.conflicts });
  }
  return recovery;
}

function complete(run: Run, log: Log, entry: LogEntry): Applied | Unfinished {
  const { ports } = run;
  try {
    const steps = readIntent(ports, log, entry);
    const door = new Door(ports, entry.operation, run);
    // A person may bring the tab back; done without it, every cell would count as left.
    if (lacksClients(door, steps)) return said(entry, 'TAB_NOT_FOUND');
    const applied = finish(door, steps, entry.operation, entry.reached);
    noteOutcome(ports, log, entry, steps, applied);
    return applied;
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.code === 'LOG_DAMAGED') {
      setState(log, entry, 'BROKEN');
      ports.book.flush();
    }
    return said(entry, error.code);
  }
}

/** Whether steps are about clients whose tab is gone; one that the steps adopt or release needs not be there, nor does what only computes. */
function lacksClients(door: Door, steps: readonly Step[]): boolean {
  const comesOrGoes = steps.some(
    (step) => (step.kind === 'adoptTab' || step.kind === 'releaseTab') && step.table === 'clients',
  );
  const isOfClients = (step: Step): boolean => !isComputed(step) && readBy(step).includes('clients');
  return !comesOrGoes && steps.some(isOfClients) && door.tabOf('clients') === null;
}

/** A log that was deleted, or cut at its end, can hide an operation that was never finished: that is said once. 1 call. */
function missing({ ports }: Run, log: Log): Unfinished[] {
  const anchor = readAnchor(ports.store);
  if (anchor === null || anchor.number <= log.number) return [];
  if (log.tab !== null) {
    const last = log.entries[log.entries.length - 1];
    const row = last?.rows[last.rows.length - 1];
    const chain = row === undefined ? '' : log.tab.texts([row], ['chain'])[0]!.chain;
    writeAnchor(ports.store, { number: log.number, chain });
  } else dropAnchor(ports.store);
  return [{ operation: '', command: '', user: '', time: '', because: log.tab === null ? 'LOG_GONE' : 'LOG_CUT' }];
}

const isOpen = ({ state }: LogEntry): boolean => state === 'PLANNED';
const isCancel = ({ first }: LogEntry): boolean => first.command === 'changes.cancel';

function named({ operation, first: { command, user, time } }: LogEntry): Omit<Completed, 'conflicts'> {
  return { operation, command, user, time };
}

function said(entry: LogEntry, because: ErrorCode): Unfinished {
  return { ...named(entry), because };
}
