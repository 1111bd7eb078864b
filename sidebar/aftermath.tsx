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
  const sentenceOf = (entry: (typeof unfinished)[number], why: string): string => {
    // What befell the history itself is no step's fault.
    if (entry.operation === '') return `${why} ${text.lost}`;
    // A look completes nothing: it says what comes first.
    if (entry.because === 'OPERATION_UNFINISHED') return say(text.first, { step: stepName(entry) });
    return say(text.unfinished, { step: stepName(entry), why });
  };
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
            return <p key={entry.operation}>{sentenceOf(entry, why)}</p>;
          })}
        </Note>
      )}
    </>
  );
}
