/** The button below a result that takes the step back, and what came of it: said here, or by who knows what no longer holds. */
import { useState } from 'preact/hooks';
import { Aftermath } from './aftermath';
import { usePage } from './page-state';
import { Button, Success } from './parts';
import { TakeBack, type TakenBack } from './take-back';
import type { Aftermath as AftermathReport } from '../src/entry/api';

interface UndoProps {
  operation: string | undefined;
  onUndone?: (sentence: string) => void;
}

export function Undo({ operation, onUndone }: UndoProps) {
  const { words, say, reload } = usePage();
  const [asked, setAsked] = useState(false);
  const [done, setDone] = useState<(TakenBack & AftermathReport) | null>(null);
  if (operation === undefined) return null;
  const sentence = ({ conflicts }: TakenBack) => say(words.common.undone, { conflicts: conflicts.length || undefined });
  if (done !== null) {
    return (
      <>
        <Success>{sentence(done)}</Success>
        <Aftermath report={done} withoutConflicts />
      </>
    );
  }
  const finish = async (report: TakenBack & AftermathReport) => {
    setDone(report);
    await reload();
    onUndone?.(sentence(report));
  };
  return asked ? (
    <TakeBack
      command="changes.undo"
      operation={operation}
      atOnce
      onDone={(report) => void finish(report)}
      onKeep={() => setAsked(false)}
    />
  ) : (
    <Button onClick={() => setAsked(true)} testId="undo">
      {words.common.undo}
    </Button>
  );
}
