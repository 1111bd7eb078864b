/** A command that may take longer than one call: goes on call by call until it is done, says how far it is, and can be cancelled on the way. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Aftermath, CommandEnvelope, Refusal } from '../src/entry/api';
import { usePage } from './page-state';
import type { CommandState } from './use-command';

/** How long one call may take, in ms: a person sees the bar move, and Google's limit is far. */
export const BUDGET = 20_000;

type Progress = NonNullable<Aftermath['progress']>;

interface State<R> {
  busy: boolean;
  envelope: CommandEnvelope<R> | null;
  /** How far it is; null while one call suffices. */
  progress: Progress | null;
  /** Why it cannot go on right now. */
  trouble: Refusal | null;
  cancelling: boolean;
  /** What the taking back told, once it is over. */
  cancelled: Aftermath | null;
}

export interface LongCommand<R> extends CommandState<R>, Omit<State<R>, 'envelope'> {
  /** Takes back what was done so far; an answer that is under way comes first. */
  cancel(): void;
  /** Tries again after trouble. */
  goOn(): void;
}

const IDLE = { busy: false, envelope: null, progress: null, trouble: null, cancelling: false, cancelled: null };

/** Runs a command to its end. `run` gives the command's own report; after a cancel it gives a refusal `CANCELLED`, which is no error to show. */
export function useLongCommand<R>(name: string): LongCommand<R> {
  const { server } = usePage();
  const [state, setState] = useState<State<R>>(IDLE);
  const latest = useRef(0);
  const wantsCancel = useRef(false);
  const wake = useRef(() => {});
  // A view that was left calls no more: the next command or the hourly run completes the rest.
  useEffect(
    () => () => {
      latest.current++;
    },
    [],
  );

  const run = async (input: object = {}): Promise<CommandEnvelope<R>> => {
    const turn = ++latest.current;
    const current = () => turn === latest.current;
    const update = (change: Partial<State<R>>) => {
      if (current()) setState((before) => ({ ...before, ...change }));
    };
    wantsCancel.current = false;
    setState({ ...IDLE, busy: true });
    const earlier: Aftermath[] = [];
    for (;;) {
      const first = await server.command<R>(name, { ...input, budget: BUDGET });
      const progress = first.ok ? first.report.progress : undefined;
      if (!first.ok || progress === undefined) return settle(update, first, earlier);
      const { reports, cancelled } = await toTheEnd(progress, { current, update });
      if (cancelled) return giveUp(update, reports);
      earlier.push(...reports);
      if (!current() || isOwn(name, first.report)) return settle(update, first, earlier);
      // The time went to an operation that an earlier run had left; now it is this one's turn.
      earlier.push(first.report);
      update({ progress: null });
    }
  };

  /** Calls until a reply has no progress. @returns the reports of all replies, and whether the operation was taken back */
  const toTheEnd = async (begun: Progress, { current, update }: Turn<R>) => {
    const reports: Aftermath[] = [];
    let progress: Progress | undefined = begun;
    let cancelled = false;
    while (progress !== undefined && current()) {
      update({ progress });
      const cancels: boolean = wantsCancel.current && !cancelled;
      const reply: CommandEnvelope = cancels
        ? await server.command('changes.cancel', { operation: progress.operation, budget: BUDGET })
        : await server.command('changes.continue', { budget: BUDGET });
      if (reply.ok) {
        cancelled ||= cancels;
        reports.push(reply.report);
        progress = reply.report.progress;
      } else {
        // The wish is over as well: asked for again, it is heard again.
        wantsCancel.current = false;
        update({ trouble: reply.error, cancelling: cancelled });
        await new Promise<void>((resolve) => (wake.current = resolve));
        update({ trouble: null });
      }
    }
    return { reports, cancelled };
  };

  const { envelope, ...shown } = state;
  return {
    ...shown,
    error: envelope !== null && !envelope.ok ? envelope.error : null,
    done: envelope !== null && envelope.ok ? envelope : null,
    run,
    reset: () => {
      latest.current++;
      setState(IDLE);
    },
    cancel: () => {
      wantsCancel.current = true;
      setState((before) => ({ ...before, cancelling: true }));
      wake.current();
    },
    goOn: () => wake.current(),
  };
}

interface Turn<R> {
  /** No later run has begun, and the view is still there. */
  current: () => boolean;
  update: (change: Partial<State<R>>) => void;
}

/** Whether the run stopped within its own operation, and not within one that it found unfinished. */
function isOwn(name: string, report: Aftermath): boolean {
  return name === 'changes.continue' || name === 'changes.cancel' || report.operation === report.progress?.operation;
}

function settle<R>(
  update: Turn<R>['update'],
  envelope: CommandEnvelope<R>,
  later: readonly Aftermath[],
): CommandEnvelope<R> {
  const whole: CommandEnvelope<R> = envelope.ok
    ? { ...envelope, report: { ...envelope.report, ...together(envelope.report, later) } }
    : envelope;
  update({ busy: false, envelope: whole, progress: null });
  return whole;
}

function giveUp<R>(update: Turn<R>['update'], reports: readonly Aftermath[]): CommandEnvelope<R> {
  // Only the cancel makes an operation; that it was completed in the end goes without saying.
  const own = reports.find(({ operation }) => operation !== undefined) ?? {};
  const others = reports.filter((report) => report !== own);
  update({ busy: false, progress: null, cancelling: false, cancelled: together(own, others) });
  return { ok: false, error: { code: 'CANCELLED', message: '', params: {} } };
}

/** What several replies told, as if one had: the operation's own end is its result, the ends of others are listed. */
function together(own: Aftermath, others: readonly Aftermath[]): Aftermath {
  const all = [own, ...others];
  const ended = all.flatMap(({ completed = [] }) => completed);
  const itself = ended.filter(({ operation }) => operation === own.operation);
  const conflicts = [...all, ...itself].flatMap((report) => report.conflicts ?? []);
  const completed = ended.filter((entry) => !itself.includes(entry));
  const unfinished = all[all.length - 1]?.unfinished ?? [];
  return {
    ...(conflicts.length > 0 && { conflicts }),
    ...(completed.length > 0 && { completed }),
    ...(unfinished.length > 0 && { unfinished }),
  };
}
