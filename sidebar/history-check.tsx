/** Has the history checked for changes by hand, and says what was found in sentences. */
import type { HistoryEntry, VerifyReport } from '../src/entry/api';
import { sidebarWords } from '../src/i18n/sidebar';
import { useHistoryWords } from './history-words';
import { usePage } from './page-state';
import { Busy, Button, Fold, Problem, Success } from './parts';
import { useCommand } from './use-command';

export function HistoryCheck({ entries }: { entries: readonly HistoryEntry[] }) {
  const { say, locale } = usePage();
  const { stepName } = useHistoryWords();
  const text = sidebarWords(locale).history;
  const verify = useCommand<VerifyReport>('changes.verify');
  const report = verify.done?.report;
  const nameOf = (operation: string) => {
    const entry = entries.find((candidate) => candidate.operation === operation);
    return entry ? stepName(entry) : operation;
  };
  return (
    <Fold summary={text.check}>
      <p class="gray">{text.checkHelp}</p>
      {verify.error && <Problem message={verify.error.message} />}
      {verify.busy ? (
        <Busy />
      ) : (
        <Button onClick={() => void verify.run()} testId="check-history">
          {text.checkStart}
        </Button>
      )}
      {!verify.busy && report?.intact === true && (
        <Success>{say(text.intact, { operations: report.operations, rows: report.rows })}</Success>
      )}
      {!verify.busy && report?.intact === false && (
        <Problem message={say(text.altered, { n: report.problems.length })}>
          <ul class="plain">
            {report.problems.map(({ operation, row, problem }) => (
              <li key={`${operation} ${row ?? ''} ${problem}`}>
                {operation !== '' && <b>{nameOf(operation)}. </b>}
                {say(text.problems[problem], { row: row ?? undefined })}
              </li>
            ))}
          </ul>
        </Problem>
      )}
    </Fold>
  );
}
