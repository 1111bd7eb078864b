/** The button that puts the dashboard into a tab of the spreadsheet, with charts beside the figures, and what came of it. */
import { dashboardWords } from '../../src/i18n/dashboard';
import { Made } from '../made';
import { usePage } from '../page-state';
import { Busy, Button, Problem } from '../parts';
import { useLongCommand } from '../use-long-command';

export function WriteTab() {
  const { locale, say } = usePage();
  const text = dashboardWords(locale).inTab;
  const write = useLongCommand<{ tab: string }>('dashboard.write');
  const { done, busy, error } = write;
  return (
    <div class="on-screen" data-testid="in-tab">
      {busy ? (
        <Busy label={text.writing} />
      ) : (
        <Button onClick={() => void write.run()} testId="write-tab">
          {text.write}
        </Button>
      )}
      {error && <Problem message={error.message} />}
      {done && !busy && <Made report={done.report}>{say(text.written, { tab: done.report.tab })}</Made>}
    </div>
  );
}
