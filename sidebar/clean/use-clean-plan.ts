/** The plan of a cleaning with the person's choices: what is shown, what is left, which suggestions are taken; and the run that does exactly what was seen. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CleanReport, CommandEnvelope, DoubtfulClientCell } from '../../src/entry/api';
import { isLeft, leaving, type Left } from '../left-cells';
import { useCommand } from '../use-command';
import { useLongCommand } from '../use-long-command';
import { changedCount, cleanInput, type CleanOptions } from './clean-input';

const sameCells = (a: readonly Left[], b: readonly Left[]): boolean =>
  a.length === b.length && a.every((cell) => isLeft(b, cell));

type Seen = Extract<CommandEnvelope<CleanReport>, { ok: true }>;

export function useCleanPlan() {
  const [options, setOptions] = useState<CleanOptions>({ dayOrder: '', splitNames: false });
  const [accepted, setAccepted] = useState<Left[]>([]);
  const [left, setLeft] = useState<Left[]>([]);
  const [doubts, setDoubts] = useState<DoubtfulClientCell[]>([]);
  const [changed, setChanged] = useState(false);
  /** Cells that the last run was to change. */
  const [done, setDone] = useState(0);
  /** The suggestions that the plan shown holds already. */
  const planned = useRef<Left[]>([]);
  const preview = useCommand<CleanReport>('base.clean', true);
  const check = useCommand<CleanReport>('base.clean');
  const apply = useLongCommand<CleanReport>('base.clean');

  const look = async (cells: Left[]) => {
    const seen = await preview.run({ ...cleanInput(options, cells), dryRun: true });
    if (!seen.ok) return;
    planned.current = cells;
    // A suggestion that was taken is no doubt of the new plan, and yet can be given up again.
    setDoubts((before) => [
      ...before.filter((cell) => isLeft(cells, cell)),
      ...seen.report.doubtful.filter((cell) => !isLeft(cells, cell)),
    ]);
  };
  useEffect(() => {
    setAccepted([]);
    void look([]);
  }, [options]);

  /** A column that is left as it is takes no suggestion either. */
  const taken = accepted.filter((cell) => !isLeft(left, cell));
  const lookWith = (cells: readonly Left[]) => check.run({ ...cleanInput(options, cells), dryRun: true });
  /**
   * The plan with the suggestions taken since it was shown. Each of those was seen beside its tick, so that they need no look of their own; but without them the plan must be the one shown.
   * @returns null when it is another one by now, undefined when it cannot be told
   */
  const planNow = async (seen: Seen): Promise<Seen | null | undefined> => {
    if (sameCells(taken, planned.current)) return seen;
    const before = await lookWith(planned.current);
    const now = await lookWith(taken);
    if (!before.ok || !now.ok) return undefined;
    return before.fingerprint === seen.fingerprint ? now : null;
  };
  const confirm = async () => {
    const seen = preview.done;
    if (seen === null) return;
    setChanged(false);
    const now = await planNow(seen);
    if (now === undefined) return;
    let code = 'PLAN_CHANGED';
    if (now !== null) {
      setDone(changedCount(now.preview ?? [], left));
      const { fingerprint } = now;
      const outcome = await apply.run({ ...cleanInput(options, taken), fingerprint, ...leaving(left) });
      code = outcome.ok ? '' : outcome.error.code;
    }
    if (code === 'PLAN_CHANGED') {
      setChanged(true);
      apply.reset();
    }
    // What a cancel took back is planned anew, too.
    if (code === 'PLAN_CHANGED' || code === 'CANCELLED') await look(taken);
  };
  const lines = preview.done?.preview ?? [];
  return {
    options,
    setOptions,
    accepted,
    setAccepted,
    left,
    setLeft,
    doubts,
    changed,
    preview,
    apply,
    checking: check.busy,
    error: apply.error ?? check.error ?? preview.error,
    lines,
    /** Cells that the button would change. */
    count: changedCount(lines, left) + taken.length - planned.current.filter((cell) => !isLeft(left, cell)).length,
    /** Cells that it changed. */
    done,
    /** The input of the plan shown, for its rows. */
    shownInput: () => cleanInput(options, planned.current),
    look: () => look(planned.current),
    confirm,
  };
}
