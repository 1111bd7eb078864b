/** Puts the dashboard into a tab of the spreadsheet, with charts beside the figures: the button, and what came of it. */
import { dashboardWords } from '../../src/i18n/dashboard';
import { Made } from '../made';
import { usePage } from '../page-state';
import { Busy, Button, Problem } from '../parts';
import type { LongCommand } from '../use-long-command';

interface WriteTabProps {
  write: LongCommand<{ tab: string }>;
}

export function WriteButton({ write }: WriteTabProps) {
  const { locale } = usePage();
  return (
    <Button onClick={() => void write.run()} disabled={write.busy} testId="write-tab">
      {dashboardWords(locale).inTab.write}
    </Button>
  );
}

export function Written({ write: { done, busy, error } }: WriteTabProps) {
  const { locale, say } = usePage();
  const text = dashboardWords(locale).inTab;
  return (
    <div class="on-screen" data-testid="in-tab">
      {busy && <Busy label={text.writing} />}
      {error && <Problem message={error.message} />}
      {done && !busy && <Made report={done.report}>{say(text.written, { tab: done.report.tab })}</Made>}
    </div>
  );
}
