/** The dialog that imports clients: where from, then what it would make of it, then done. */
import { useState } from 'preact/hooks';
import type { Aftermath as AftermathReport, ImportReport } from '../../src/entry/api';
import { importWords } from '../../src/i18n/import';
import { Made } from '../made';
import { usePage } from '../page-state';
import { Button, Title } from '../parts';
import { Review } from './review';
import { SourceStep, type From } from './source-step';

export function Dialog({ onClose }: { onClose: () => void }) {
  const { locale, say } = usePage();
  const text = importWords(locale);
  const [from, setFrom] = useState<From | null>(null);
  const [done, setDone] = useState<(ImportReport & AftermathReport) | null>(null);
  const anew = () => {
    setFrom(null);
    setDone(null);
  };
  return (
    <>
      <Title>{text.title}</Title>
      {done !== null ? (
        <div data-testid="outcome">
          <Made report={done}>{say(text.done, { added: done.added, merged: done.merged || undefined })}</Made>
          <Button onClick={anew} testId="another">
            {text.another}
          </Button>
          <Button onClick={onClose} testId="close">
            {text.close}
          </Button>
        </div>
      ) : from === null ? (
        <SourceStep onChoose={setFrom} />
      ) : (
        <Review from={from} onBack={anew} onDone={setDone} />
      )}
    </>
  );
}
