/** What a run found beside its own work: steps of earlier runs that it completed, those it could not, and cells it left because someone had edited them. */
import type { Aftermath as AftermathReport } from '../src/entry/api';
import { useHistoryWords } from './history-words';
import { usePage } from './page-state';
import { Note } from './parts';

interface AftermathProps {
  report: AftermathReport;
  /** Where the view itself says what was left. */
  withoutConflicts?: boolean;
}

export function Aftermath({ report, withoutConflicts = false }: AftermathProps) {
  const { words, say } = usePage();
  const { stepName } = useHistoryWords();
  const text = words.aftermath;
  const { completed = [], unfinished = [], conflicts = [] } = report;
  const reasons: Record<string, string | undefined> = text.because;
  return (
    <>
      {conflicts.length > 0 && !withoutConflicts && <Note>{say(words.common.conflicts, { n: conflicts.length })}</Note>}
      {completed.length > 0 && (
        <Note>
          {completed.map((entry) => (
            <p key={entry.operation}>
              {say(text.completed, { step: stepName(entry), n: entry.conflicts.length || undefined })}
            </p>
          ))}
        </Note>
      )}
      {unfinished.length > 0 && (
        <Note>
          {unfinished.map((entry) => {
            const why = reasons[entry.because] ?? say(text.otherwise, { user: entry.user, code: entry.because });
            return <p key={entry.operation}>{say(text.unfinished, { step: stepName(entry), why })}</p>;
          })}
        </Note>
      )}
    </>
  );
}
