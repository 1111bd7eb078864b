/** Takes one step back, or everything down to a restore point: first shows what that does and what it leaves, then does it. */
import { useEffect, useState } from 'preact/hooks';
import type { Aftermath, CommandEnvelope, UndoReport } from '../src/entry/api';
import { Aftermath as AftermathNote } from './aftermath';
import { ConflictList } from './conflict-list';
import { leaving, nothingRemains, type Left } from './left-cells';
import { usePage } from './page-state';
import { Busy, Button, Fold, Note, Problem } from './parts';
import { Progress } from './progress';
import { Review } from './review';
import { useCommand } from './use-command';
import { useLongCommand } from './use-long-command';

/** `operations` only of a restore point: how many steps are taken back. */
export type TakenBack = UndoReport & { operations?: number };

interface TakeBackProps {
  command: 'changes.undo' | 'changes.restore';
  operation: string;
  /** A named point itself is no step that would be taken back. */
  isPoint?: boolean;
  /** Without asking when nothing was edited since: right after the step there is nothing to decide. */
  atOnce?: boolean;
  onDone: (report: TakenBack & Aftermath) => void;
  onKeep: () => void;
  /** The sheet is being changed, so that nothing else should begin. */
  onBusy?: (busy: boolean) => void;
}

export function TakeBack({ command, operation, isPoint = false, atOnce, onDone, onKeep, onBusy }: TakeBackProps) {
  const { words, say, server } = usePage();
  const text = words.history;
  const preview = useCommand<TakenBack>(command, true);
  const apply = useLongCommand<TakenBack>(command);
  const [changed, setChanged] = useState(false);
  const [left, setLeft] = useState<Left[]>([]);
  const confirm = async (fingerprint: string | undefined) => {
    onBusy?.(true);
    const outcome = await apply.run({ operation, fingerprint, ...leaving(left) });
    onBusy?.(false);
    if (outcome.ok) onDone(outcome.report);
    if (outcome.ok || outcome.error.code !== 'PLAN_CHANGED') return;
    setChanged(true);
    apply.reset();
    await preview.run({ operation, dryRun: true });
  };
  const begin = async () => {
    const seen: CommandEnvelope<TakenBack> = await preview.run({ operation, dryRun: true });
    if (atOnce && seen.ok && seen.report.conflicts.length === 0) await confirm(seen.fingerprint);
  };
  useEffect(() => void begin(), []);
  const error = apply.error ?? preview.error;
  if (preview.busy) return <Busy label={words.common.loading} />;
  if (apply.busy || apply.cancelled) return <Progress of={apply} label={words.common.undoing} />;
  const seen = preview.done;
  const stays = new Set(seen?.report.conflicts.flatMap(({ id, field }) => (field === 'setting' ? [id] : [])));
  // That the history will say so goes without saying; a setting that was edited since is in the list above.
  const lines = (seen?.preview ?? []).filter(
    ({ kind, fields: [name = ''] }) => kind !== 'undone' && !(kind === 'setting' && stays.has(name)),
  );
  return (
    <div class="panel" data-testid="take-back">
      {error && (
        <Problem message={error.message}>
          <Button onClick={onKeep}>{words.common.back}</Button>
        </Problem>
      )}
      {changed && <Note>{text.changed}</Note>}
      {!error && seen && (
        <>
          {seen.report.operations !== undefined && (
            <p>{say(isPoint ? text.operationsAfter : text.operations, { n: seen.report.operations })}</p>
          )}
          <p>{seen.report.restored === 0 ? text.nothing : say(text.restored, { n: seen.report.restored })}</p>
          <AftermathNote report={seen.report} withoutConflicts />
          <ConflictList conflicts={seen.report.conflicts} />
          {lines.length > 0 && (
            <Fold summary={text.see}>
              <Review
                lines={lines}
                look={(page) => server.command(command, { operation, dryRun: true, page })}
                left={left}
                onLeave={setLeft}
              />
            </Fold>
          )}
          <div class="bottom sticky">
            {seen.report.restored > 0 && (
              <Button
                primary
                onClick={() => void confirm(seen.fingerprint)}
                disabled={nothingRemains(lines, left)}
                testId="confirm-take-back"
              >
                {command === 'changes.undo' ? words.common.undo : text.goBack}
              </Button>
            )}
            <Button onClick={onKeep}>{text.keep}</Button>
          </div>
        </>
      )}
    </div>
  );
}
