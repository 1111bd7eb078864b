/** The way every command runs: bring the book up to date, complete what was left unfinished, plan, and then either show the plan or apply it through the door. */
import { AppError } from '../domain/app-error';
import { applyChanges, type Conflict, type Progress } from '../changes/apply';
import type { Run } from '../changes/door';
import { readLog } from '../changes/log/read-log';
import { migrateBook } from '../changes/migrations';
import { choose, fingerprintOf, previewOf, type RowPage, type StepPreview } from '../changes/preview';
import { recoverUnfinished, type Completed, type Recovery, type Unfinished } from '../changes/recover';
import { rowPage, type PageOfRows } from '../changes/row-page';
import { RunClock } from '../changes/run-clock';
import type { Ports } from '../ports';
import type { Command } from './command';
import { readEnvelope } from './envelope-input';
import { recompute } from './recompute';

/** What every report may hold beside the command's own. */
export interface Aftermath {
  /** The operation's ID, to take it back. */
  operation?: string;
  /** Left because someone edited it. */
  conflicts?: Conflict[];
  /** Earlier operations that were completed first. */
  completed?: Completed[];
  /** Earlier operations that this user cannot complete; on `dryRun` those that the real run will complete first. */
  unfinished?: Unfinished[];
  /** The run stopped itself before its time was over; `changes.continue` goes on, else the hourly run does. Cells done and to do. */
  progress?: Progress;
}

/** What a command gives back. Plain JSON. */
export interface Reply<R = unknown> {
  report: R & Aftermath;
  /** Only on `dryRun`: what would change. */
  preview?: StepPreview[];
  /** Only on `dryRun`: hand it to the real run as `fingerprint`, and it refuses with PLAN_CHANGED if the plan is another by then. */
  fingerprint?: string;
  /** Only on `dryRun` with `page`: changed cells one by one. */
  rows?: RowPage;
}

/** How long a command waits for another execution of the same document, in ms. */
const LOCK_WAIT = 20_000;

/**
 * Runs a command. Beside the command's own fields the input may hold `dryRun: true`, with it `page: { field, from, size }`; and for the real run `fingerprint`,
 * `leave: [{ id, field }]` (cells that are not to be changed, `id: '*'` for a whole column) and `budget` (ms after which the run stops itself between two blocks).
 * @param clock of a run that does several commands, one after the other
 * @throws AppError of the command's refusal; PLAN_CHANGED; LOCK_BUSY; BOOK_NEWER; STILL_COMPLETING {done, total}
 * @example execute(ports, setUpBase, { dryRun: true }) → { report: {clients: {…}}, preview: […], fingerprint: '…' }
 */
export function execute<I, R extends object, W>(
  ports: Ports,
  command: Command<I, R, W>,
  input: unknown,
  clock?: RunClock,
): Reply<R> {
  const envelope = readEnvelope(input);
  return ports.lock.hold(LOCK_WAIT, () => {
    const { rest, page } = envelope;
    const parsed = command.parse(command.pages === true && page !== undefined ? { ...rest, page } : rest);
    const run: Run = {
      ports,
      clock: clock ?? new RunClock(ports.clock, envelope.budget),
      recompute: () => recompute(ports),
    };
    // A look writes nothing; the history is read in its present form.
    if (!envelope.dryRun && command.looks !== 'BASE') migrateBook(ports);
    if (envelope.dryRun) return look(ports, command, parsed, envelope.page);
    const recovery = command.looks !== undefined ? NOTHING : recoverUnfinished(run, command.spares?.(parsed));
    if (recovery.progress !== undefined)
      return stillCompleting(ports, recovery, command.continues === true || envelope.budget !== undefined);
    const { plan, applied } = afterRecovery(recovery, () => {
      const plan = command.plan(ports, parsed);
      if (envelope.fingerprint !== undefined && envelope.fingerprint !== fingerprintOf(plan.changes))
        throw new AppError('PLAN_CHANGED');
      return { plan, applied: applyChanges(run, choose(plan.changes, envelope.leave)) };
    });
    const { operation, conflicts, progress } = applied;
    if (progress !== undefined) keepGoing(ports);
    const report =
      command.afterwards === undefined || progress !== undefined
        ? plan.report
        : command.afterwards(ports, parsed, plan.report, plan.work, { ...applied, clock: run.clock });
    return {
      report: {
        ...report,
        ...(operation === null ? {} : { operation }),
        ...(conflicts.length === 0 || 'conflicts' in report ? {} : { conflicts }),
        ...told(recovery),
        ...(progress === undefined ? {} : { progress }),
      },
    };
  });
}

const NOTHING: Recovery = { completed: [], unfinished: [] };

/** A refusal says, too, that earlier operations were completed before it: no report will. */
function afterRecovery<T>({ completed }: Recovery, work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof AppError) || completed.length === 0) throw error;
    throw new AppError(error.code, { ...error.params, completed: completed.length }, error);
  }
}

function told({ completed, unfinished }: Recovery): Pick<Aftermath, 'completed' | 'unfinished'> {
  return {
    ...(completed.length === 0 ? {} : { completed }),
    ...(unfinished.length === 0 ? {} : { unfinished }),
  };
}

/** A look changes nothing, so it completes nothing: it says what the real run will complete first. */
function look<I, R extends object, W>(
  ports: Ports,
  command: Command<I, R, W>,
  input: I,
  page: PageOfRows | undefined,
): Reply<R> {
  const unfinished = readLog(ports)
    .entries.filter(({ state, operation }) => state === 'PLANNED' && operation !== command.spares?.(input))
    .map(({ operation, first: { command: name, user, time } }): Unfinished => {
      return { operation, command: name, user, time, because: 'OPERATION_UNFINISHED' };
    });
  const { changes, report } = command.plan(ports, input);
  return {
    report: { ...report, ...told({ completed: [], unfinished }) },
    preview: previewOf(changes),
    fingerprint: fingerprintOf(changes),
    ...(page === undefined ? {} : { rows: rowPage(ports, changes, page) }),
  };
}

/**
 * An earlier operation took all the time of this run. Who gave a budget knows how to go on and then ask again; anybody else is told.
 * @throws AppError STILL_COMPLETING {done, total}
 */
function stillCompleting<R>(ports: Ports, recovery: Recovery, knowsHow: boolean): Reply<R> {
  keepGoing(ports);
  const progress = recovery.progress!;
  if (!knowsHow) throw new AppError('STILL_COMPLETING', { done: progress.done, total: progress.total });
  return { report: { ...told(recovery), progress } as R & Aftermath };
}

/** Should the page be closed meanwhile, the hourly run goes on; a trigger that was made for this alone clears itself away. */
function keepGoing(ports: Ports): void {
  try {
    if (ports.triggers.heartbeats().length === 0) ports.triggers.installHeartbeat();
  } catch (error) {
    // Without the right to install one, the next command goes on.
    if (!(error instanceof AppError)) throw error;
  }
}
