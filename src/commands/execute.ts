/** The way every command runs: recover what was left unfinished, plan, and then either show the plan or apply it through the door. */
import { AppError } from '../domain/app-error';
import { applyChanges, recoverUnfinished, type Conflict, type Unfinished } from '../changes/apply';
import { fingerprintOf, previewOf, type StepPreview } from '../changes/preview';
import type { Ports } from '../ports';
import type { Command } from './command';
import { recompute } from './recompute';

/** An operation that an earlier run left unfinished and this one completed. */
export interface Completed {
  operation: string;
  command: string;
  user: string;
  time: string;
  conflicts: Conflict[];
}

/** What every report may hold beside the command's own. */
export interface Aftermath {
  /** The operation's ID, to take it back. */
  operation?: string;
  /** Left because someone edited it. */
  conflicts?: Conflict[];
  /** Earlier operations that were completed first. */
  completed?: Completed[];
  /** Earlier operations that this user cannot complete. */
  unfinished?: Unfinished[];
  /** The run stopped itself before its time was over; `changes.continue` goes on, else the hourly run does. Cells done and to do. */
  progress?: { operation: string; done: number; total: number };
}

/** What a command gives back. Plain JSON. */
export interface Reply<R = unknown> {
  /** With the operation's ID, what was left because someone edited it, and earlier operations that only another user can complete. */
  report: R & { operation?: string; conflicts?: Conflict[]; unfinished?: Unfinished[] };
  /** Only on `dryRun`: what would change. */
  preview?: StepPreview[];
  /** Only on `dryRun`: hand it to the real run as `fingerprint`, and it refuses with PLAN_CHANGED if the plan is another by then. */
  fingerprint?: string;
}

/** How long a command waits for another execution of the same document, in ms. */
const LOCK_WAIT = 20_000;

/**
 * Runs a command. The input may hold `dryRun: true` and `fingerprint` beside the command's own fields.
 * @throws AppError of the command's refusal; PLAN_CHANGED; LOCK_BUSY
 * @example execute(ports, setUpBase, { dryRun: true }) → { report: {clients: {…}}, preview: […], fingerprint: '…' }
 */
export function execute<I, R extends object, W>(ports: Ports, command: Command<I, R, W>, input: unknown): Reply<R> {
  const { dryRun, fingerprint, rest } = split(input);
  return ports.lock.hold(LOCK_WAIT, () => {
    const parsed = command.parse(rest);
    // A look must change nothing, so only a real run completes what another left.
    const unfinished = dryRun ? [] : recoverUnfinished(ports, () => recompute(ports)).unfinished;
    const plan = command.plan(ports, parsed);
    if (dryRun)
      return { report: plan.report, preview: previewOf(plan.changes), fingerprint: fingerprintOf(plan.changes) };
    if (fingerprint !== undefined && fingerprint !== fingerprintOf(plan.changes)) throw new AppError('PLAN_CHANGED');
    const applied = applyChanges(ports, plan.changes);
    const { operation, conflicts } = applied;
    const report =
      command.afterwards === undefined
        ? plan.report
        : command.afterwards(ports, parsed, plan.report, plan.work, applied);
    return {
      report: {
        ...report,
        ...(operation === null ? {} : { operation }),
        ...(conflicts.length === 0 ? {} : { conflicts }),
        ...(unfinished.length === 0 ? {} : { unfinished }),
      },
    };
  });
}

function split(input: unknown): { dryRun: boolean; fingerprint: string | undefined; rest: unknown } {
  if (input === undefined || input === null) return { dryRun: false, fingerprint: undefined, rest: {} };
  if (typeof input !== 'object' || Array.isArray(input)) throw new AppError('INPUT_INVALID', { field: '' });
  const { dryRun, fingerprint, ...rest } = input as Record<string, unknown>;
  if (dryRun !== undefined && typeof dryRun !== 'boolean') throw new AppError('INPUT_INVALID', { field: 'dryRun' });
  if (fingerprint !== undefined && typeof fingerprint !== 'string')
    throw new AppError('INPUT_INVALID', { field: 'fingerprint' });
  return { dryRun: dryRun === true, fingerprint, rest };
}
