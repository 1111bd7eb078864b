/** A merging that does what was seen: its plan is looked at as soon as it is shown, and the run hands over that plan's fingerprint. */
import { useEffect, useRef } from 'preact/hooks';
import type { CommandEnvelope, MergeReport, Refusal, RowPreview, StepPreview } from '../../src/entry/api';
import { useCommand } from '../use-command';
import { useLongCommand, type LongCommand } from '../use-long-command';

export interface Merge {
  /** What would change, once it is known. */
  lines: readonly StepPreview[];
  /** The cells among it, as far as one page holds them. */
  cells: readonly RowPreview[] | undefined;
  run: LongCommand<MergeReport>;
  /** Why the plan cannot be shown or carried out. */
  error: Refusal | null;
  /** Looks again, after something else was changed. */
  look(): void;
  confirm(): Promise<CommandEnvelope<MergeReport>>;
}

/** More than a group has. */
export const CELLS = { from: 0, size: 200 };

/** @param input The command's input; another one is looked at anew. */
export function useMerge(input: object): Merge {
  const look = useCommand<MergeReport>('duplicates.merge', true);
  const run = useLongCommand<MergeReport>('duplicates.merge');
  const looking = useRef<Promise<CommandEnvelope<MergeReport>> | null>(null);
  const again = () => (looking.current = look.run({ ...input, dryRun: true, page: CELLS }));
  useEffect(() => void again(), [JSON.stringify(input)]);
  const confirm = async () => {
    run.reset();
    const first = await looking.current;
    // A look that failed is tried once more: it may have met another run.
    const seen = first?.ok ? first : await again();
    return seen.ok ? run.run({ ...input, fingerprint: seen.fingerprint }) : seen;
  };
  const shown = run.error?.code === 'PLAN_CHANGED' || run.error?.code === 'CANCELLED' ? null : run.error;
  const cells = look.busy ? undefined : look.done?.rows?.rows;
  return { lines: look.done?.preview ?? [], cells, run, error: shown ?? look.error, look: () => void again(), confirm };
}
