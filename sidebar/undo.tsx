/** Takes one applied step back. */
import { usePage } from './page-state';
import { Busy, Button, Problem, Success } from './parts';
import { useCommand } from './use-command';

interface UndoReport {
  restored: number;
  conflicts: unknown[];
}

/** The button below a result, and what came of it. */
export function Undo({ operation }: { operation: string | undefined }) {
  const { words, say, reload } = usePage();
  const undo = useCommand<UndoReport>('changes.undo');
  if (operation === undefined) return null;
  if (undo.busy) return <Busy label={words.common.undoing} />;
  if (undo.done) {
    const conflicts = undo.done.report.conflicts.length;
    return <Success>{say(words.common.undone, { conflicts: conflicts || undefined })}</Success>;
  }
  const takeBack = async () => {
    if ((await undo.run({ operation })).ok) await reload();
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
