/** Takes one applied step back. */
import { usePage } from './page-state';
import { Busy, Button, Problem, Success } from './parts';
import { useCommand } from './use-command';

interface UndoReport {
  restored: number;
  conflicts: unknown[];
}

/** The button below a result, and what came of it: said here, or by who knows what no longer holds. */
export function Undo({
  operation,
  onUndone,
}: {
  operation: string | undefined;
  onUndone?: (sentence: string) => void;
}) {
  const { words, say, reload } = usePage();
  const undo = useCommand<UndoReport>('changes.undo');
  if (operation === undefined) return null;
  if (undo.busy) return <Busy label={words.common.undoing} />;
  const sentence = (report: UndoReport) =>
    say(words.common.undone, { conflicts: report.conflicts.length || undefined });
  if (undo.done) return <Success>{sentence(undo.done.report)}</Success>;
  const takeBack = async () => {
    const outcome = await undo.run({ operation });
    if (!outcome.ok) return;
    await reload();
    onUndone?.(sentence(outcome.report));
  };
  return (
    <>
      {undo.error && <Problem message={undo.error.message} />}
      <Button onClick={() => void takeBack()} testId="undo">
        {words.common.undo}
      </Button>
    </>
  );
}
