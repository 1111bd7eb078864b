/** The plan of a cleaning with the person's choices: what is shown, what is left, which suggestions are taken; and the run that does exactly what was seen. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { CleanReport, CommandEnvelope, DoubtfulCell } from '../../src/entry/api';
import { isLeft, leaving, type Left } from '../left-cells';
import { useCommand } from '../use-command';
import { useLongCommand } from '../use-long-command';
import { changedCount, cleanInput, type CleanOptions } from './clean-input';

const cellsOf = (envelope: Seen): number => changedCount(envelope.preview ?? [], []);

type Seen = Extract<CommandEnvelope<CleanReport>, { ok: true }>;

export function useCleanPlan() {
  const [options, setOptions] = useState<CleanOptions>({ dayOrder: '', splitNames: false });
  const [accepted, setAccepted] = useState<Left[]>([]);
  const [left, setLeft] = useState<Left[]>([]);
  const [doubts, setDoubts] = useState<DoubtfulCell[]>([]);
  const [changed, setChanged] = useState(false);
  /** The suggestions that the plan shown holds already. */
  const planned = useRef<Left[]>([]);
  const preview = useCommand<CleanReport>('base.clean', true);
  const check = useCommand<CleanReport>('base.clean');
  const apply = useLongCommand<CleanReport>('base.clean');

  const look = async (taken: Left[]) => {
    const seen = await preview.run({ ...cleanInput(options, taken), dryRun: true });
    if (!seen.ok) return;
    planned.current = taken;
    // A suggestion that was taken is no doubt of the new plan, and yet can be given up again.
    setDoubts((before) => [
      ...before.filter((cell) => isLeft(taken, cell)),
      ...seen.report.doubtful.filter((cell) => !isLeft(taken, cell)),
    ]);
  };
  useEffect(() => {
    setAccepted([]);
    void look([]);
  }, [options]);

  /** The fingerprint of the plan with the suggestions taken since it was shown; undefined when it is another plan otherwise, too. */
  const fingerprintNow = async (seen: Seen): Promise<string | undefined> => {
    const added = accepted.filter((cell) => !isLeft(planned.current, cell)).length;
    const removed = planned.current.filter((cell) => !isLeft(accepted, cell)).length;
    if (added === 0 && removed === 0) return seen.fingerprint;
    const now = await check.run({ ...cleanInput(options, accepted), dryRun: true });
    if (!now.ok) return undefined;
    return cellsOf(now) === cellsOf(seen) + added - removed ? now.fingerprint : undefined;
  };
  const confirm = async () => {
    const seen = preview.done;
    if (seen === null) return;
    setChanged(false);
    const fingerprint = await fingerprintNow(seen);
    const outcome =
      fingerprint === undefined
        ? undefined
        : await apply.run({ ...cleanInput(options, accepted), fingerprint, ...leaving(left) });
    if (outcome?.ok) return;
    if (outcome !== undefined && outcome.error.code !== 'PLAN_CHANGED' && outcome.error.code !== 'CANCELLED') return;
    if (outcome?.error.code !== 'CANCELLED') {
      setChanged(true);
      apply.reset();
    }
    await look(accepted);
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
    count: changedCount(lines, left) + accepted.length - planned.current.length,
    /** The input of the plan shown, for its rows. */
    shownInput: () => cleanInput(options, planned.current),
    look: () => look(planned.current),
    confirm,
  };
}
