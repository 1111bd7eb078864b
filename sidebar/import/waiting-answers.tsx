/** Form answers that were put to the user: one after the other is decided, then all decisions are carried out. */
import { useEffect, useState } from 'preact/hooks';
import type { TakeReport } from '../../src/entry/api';
import { importWords } from '../../src/i18n/import';
import { Made } from '../made';
import { usePage } from '../page-state';
import { Busy, Button, Problem } from '../parts';
import { useCommand } from '../use-command';
import { AskedCard } from './asked-card';

export function WaitingAnswers() {
  const { locale, say } = usePage();
  const text = importWords(locale);
  const look = useCommand<TakeReport>('intake.take', true);
  const take = useCommand<TakeReport>('intake.take');
  const [decided, setDecided] = useState<Record<number, string>>({});
  const decisions = Object.entries(decided).map(([row, client]) => ({ row: Number(row), client }));
  useEffect(() => void look.run({ again: true, dryRun: true }), []);
  const carryOut = async () => {
    const reply = await take.run({ decisions });
    if (!reply.ok) return;
    setDecided({});
    await look.run({ again: true, dryRun: true });
  };
  const error = look.error ?? take.error;
  if (look.busy || take.busy) return <Busy />;
  if (error !== null) return <Problem message={error.message} />;
  const asked = look.done?.report.asked ?? [];
  const open = asked.filter(({ row }) => decided[row] === undefined);
  const done = take.done?.report;
  if (asked.length === 0 && done === undefined) return null;
  return (
    <div data-testid="waiting-answers">
      <h2>{text.waiting}</h2>
      {done !== undefined && <Made report={done}>{say(text.carriedOut, { n: asked.length })}</Made>}
      {open[0] !== undefined && (
        <AskedCard
          key={open[0].row}
          asked={open[0]}
          more={open.length - 1}
          onDecide={(client) => setDecided({ ...decided, [open[0]!.row]: client })}
        />
      )}
      {decisions.length > 0 && (
        <Button primary onClick={() => void carryOut()} testId="carry-out">
          {text.carryOut}
        </Button>
      )}
    </div>
  );
}
