/** Connects a tab of form answers, and takes over those that are there. */
import type { ConnectReport, TakeReport } from '../../src/entry/api';
import { importWords } from '../../src/i18n/import';
import { usePage } from '../page-state';
import { Busy, Button, Fold, Problem, Success } from '../parts';
import { useCommand } from '../use-command';
import { WaitingAnswers } from './waiting-answers';

export function ConnectForm({ sheet }: { sheet: string }) {
  const { locale, say } = usePage();
  const text = importWords(locale);
  const connect = useCommand<ConnectReport>('intake.connect');
  const take = useCommand<TakeReport>('intake.take');
  const run = async () => {
    const answer = await connect.run({ sheet });
    if (answer.ok) await take.run();
  };
  const error = connect.error ?? take.error;
  const taken = take.done?.report;
  return (
    <Fold summary={text.form}>
      <p>{text.formHelp}</p>
      {error !== null && <Problem message={error.message} />}
      {connect.busy || take.busy ? (
        <Busy />
      ) : taken === undefined ? (
        <Button onClick={() => void run()} testId="connect-form">
          {text.connect}
        </Button>
      ) : (
        <>
          <Success>{say(text.connected, { n: taken.added + taken.merged + taken.unchanged || undefined })}</Success>
          <WaitingAnswers />
        </>
      )}
    </Fold>
  );
}
