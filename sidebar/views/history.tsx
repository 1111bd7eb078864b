/** History: what was done to the base, newest first, each step with its ways back; below it restore points and the check of the record. */
import { useEffect, useState } from 'preact/hooks';
import type { Aftermath as AftermathReport, HistoryEntry, ListChangesReport } from '../../src/entry/api';
import { grouped } from '../../src/i18n/template';
import { sidebarWords } from '../../src/i18n/sidebar';
import { Aftermath } from '../aftermath';
import { HistoryCheck } from '../history-check';
import { Entry } from '../history-entry';
import { usePage } from '../page-state';
import { Busy, Button, Problem, Success, Title } from '../parts';
import { RestorePoint } from '../restore-point';
import { useCommand } from '../use-command';

const PAGE_SIZE = 20;

/** What came of the last action; the number tells two of the same sentence apart. */
interface Outcome {
  turn: number;
  sentence: string;
  report: AftermathReport;
}

export function HistoryView() {
  const { words, reload, locale } = usePage();
  const text = sidebarWords(locale).history;
  const list = useCommand<ListChangesReport>('changes.list', true);
  const [entries, setEntries] = useState<HistoryEntry[]>([]);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const load = async (before: readonly HistoryEntry[], size = PAGE_SIZE) => {
    const answer = await list.run({ from: before.length, size });
    if (!answer.ok) return;
    // Steps that were added meanwhile push known ones onto the next page.
    const known = new Set(before.map(({ operation }) => operation));
    setEntries([...before, ...answer.report.operations.filter(({ operation }) => !known.has(operation))]);
  };
  useEffect(() => void load([]), []);
  const loadAgain = () => load([], Math.max(PAGE_SIZE, entries.length));
  // However an action ended, the steps stand otherwise now: one that was refused or cancelled may have changed them, too.
  const turnBusy = (now: boolean) => {
    setBusy(now);
    if (!now) void loadAgain();
  };
  const finish = async (sentence: string, report: AftermathReport) => {
    setOutcome({ turn: (outcome?.turn ?? 0) + 1, sentence, report });
    // What was set up may be gone, and what was removed may be back.
    await reload();
  };
  const marked = async (report: AftermathReport) => {
    await loadAgain();
    await finish(text.pointDone, report);
  };
  const seen = list.done?.report;
  return (
    <>
      <Title>{text.title}</Title>
      <p>{text.intro}</p>
      {outcome && (
        <div key={outcome.turn}>
          {outcome.sentence !== '' && <Success>{outcome.sentence}</Success>}
          <Aftermath report={outcome.report} withoutConflicts />
        </div>
      )}
      {list.error && (
        <Problem message={list.error.message}>
          <Button onClick={() => void load([])}>{words.common.retry}</Button>
        </Problem>
      )}
      {seen?.total === 0 && <p>{text.none}</p>}
      <ul class="plain" data-testid="history">
        {entries.map((entry) => (
          <Entry
            key={`${entry.operation} ${entry.state} ${outcome?.turn ?? 0}`}
            entry={entry}
            about={entries.find(({ operation }) => operation === entry.about)}
            busy={busy}
            onBusy={turnBusy}
            onDone={(sentence, report) => void finish(sentence, report)}
          />
        ))}
      </ul>
      {list.busy && <Busy label={words.common.loading} />}
      {!list.busy && seen && seen.total > entries.length && (
        <Button onClick={() => void load(entries)} testId="older">
          {text.older}
        </Button>
      )}
      {seen && seen.total > 0 && (
        <>
          <RestorePoint busy={busy} onDone={(report) => void marked(report)} />
          <HistoryCheck entries={entries} />
          <Size share={seen.size.share} />
        </>
      )}
    </>
  );
}

/** How much room the history takes, as a share of the cells that Google allows a file. */
function Size({ share }: { share: number }) {
  const { say, locale } = usePage();
  const percent = 100 * share;
  const shown = percent < 0.1 ? `<${grouped(0.1, locale)}` : grouped(Math.round(percent * 10) / 10, locale);
  return <p class="gray">{say(sidebarWords(locale).history.size, { share: shown })}</p>;
}
