/** The button that puts the dashboard into a tab of the spreadsheet, with charts beside the figures, and what came of it. */
import { useState } from 'preact/hooks';
import { dashboardWords } from '../../src/i18n/dashboard';
import { Aftermath } from '../aftermath';
import { usePage } from '../page-state';
import { Busy, Button, Problem, Success } from '../parts';
import { Undo } from '../undo';
import { useLongCommand } from '../use-long-command';

export function WriteTab() {
  const { locale, say } = usePage();
  const text = dashboardWords(locale).inTab;
  const write = useLongCommand<{ tab: string }>('dashboard.write');
  const [undone, setUndone] = useState('');
  const { done, busy, error } = write;
  const run = () => {
    setUndone('');
    void write.run();
  };
  return (
    <div class="on-screen" data-testid="in-tab">
      {busy ? (
        <Busy label={text.writing} />
      ) : (
        <Button onClick={run} testId="write-tab">
          {text.write}
        </Button>
      )}
      {error && <Problem message={error.message} />}
      {undone !== '' && <Success>{undone}</Success>}
      {done && !busy && undone === '' && (
        <>
          <Success>{say(text.written, { tab: done.report.tab })}</Success>
          <Aftermath report={done.report} />
          <Undo operation={done.report.operation} onUndone={setUndone} />
        </>
      )}
    </div>
  );
}
