/** One step of the history: what, when, who, how much, how it stands, and what can be done about it. */
import { useId, useState } from 'preact/hooks';
import type { Aftermath, HistoryEntry } from '../src/entry/api';
import { sidebarWords } from '../src/i18n/sidebar';
import { Details } from './history-details';
import { useHistoryWords } from './history-words';
import { usePage } from './page-state';
import { Problem } from './parts';
import { Progress } from './progress';
import { TakeBack } from './take-back';
import { useLongCommand } from './use-long-command';

interface EntryProps {
  entry: HistoryEntry;
  /** The step that this one took back or did again, if it is among those shown. */
  about: HistoryEntry | undefined;
  /** The sheet is being changed by another entry's action or this one's. */
  busy: boolean;
  onBusy: (busy: boolean) => void;
  onDone: (sentence: string, report: Aftermath) => void;
}

type Panel = 'undo' | 'restore' | 'details' | null;

export function Entry({ entry, about, busy, onBusy, onDone }: EntryProps) {
  const { words, say, locale } = usePage();
  const { what, when, stepName } = useHistoryWords();
  const text = sidebarWords(locale).history;
  const id = useId();
  const [panel, setPanel] = useState<Panel>(null);
  const redo = useLongCommand('changes.redo');
  const complete = useLongCommand('changes.continue');
  const cancel = useLongCommand('changes.cancel');
  const { operation, state, point } = entry;
  const sentenceOf = (template: string, count: number) =>
    say(template, { n: count || undefined, conflicts: count || undefined });
  const act = async (action: typeof redo, input: object, template: string) => {
    setPanel(null);
    onBusy(true);
    const outcome = await action.run(input);
    onBusy(false);
    if (!outcome.ok) return;
    // What the sentence says of this very step need not be said again below it; a step that could not be completed has only that.
    const { completed = [], unfinished = [], conflicts = [] } = outcome.report;
    const left = [...conflicts, ...completed.flatMap((step) => (step.operation === operation ? step.conflicts : []))];
    const failed = unfinished.some((step) => step.operation === operation);
    onDone(failed ? '' : sentenceOf(template, left.length), {
      ...outcome.report,
      completed: completed.filter((step) => step.operation !== operation),
    });
  };
  const running = [redo, complete, cancel].find((action) => action.busy || action.cancelled !== null);
  const error = redo.error ?? complete.error ?? cancel.error;
  const marked = point === null ? '' : say(text.point, { name: point });
  const changes = entry.cells - entry.left;
  const isPoint = entry.command === 'changes.mark';
  const nameOfAbout = (step: HistoryEntry) =>
    step.command === 'changes.mark'
      ? say(text.point, { name: step.point ?? '' })
      : say(text.about, { step: stepName({ ...step, user: '' }) });
  const link = (label: string, onClick: () => void, testId: string, opens?: Panel) => (
    <button
      type="button"
      class="link"
      disabled={busy}
      onClick={onClick}
      aria-expanded={opens ? panel === opens : undefined}
      data-testid={testId}
    >
      {label}
    </button>
  );
  const toggle = (opens: Panel) => () => setPanel(panel === opens ? null : opens);
  return (
    <li data-testid="operation">
      <div class="between">
        <b id={id}>{isPoint ? marked : what(entry.command)}</b>
        {!(isPoint && state === 'DONE') && <span class={`state ${state.toLowerCase()}`}>{text.states[state]}</span>}
      </div>
      <div class="gray">{[when(entry.time), entry.user].filter(Boolean).join(' · ')}</div>
      {about && <div class="gray">{nameOfAbout(about)}</div>}
      {changes > 0 && (
        <div class="gray">{say(text.counts, { cells: changes, clients: entry.clients || undefined })}</div>
      )}
      {entry.left > 0 && <div class="gray">{say(text.left, { n: entry.left })}</div>}
      {marked !== '' && !isPoint && <div class="point">{marked}</div>}
      {state === 'PLANNED' && <p>{text.plannedHelp}</p>}
      {state === 'BROKEN' && <p>{text.brokenHelp}</p>}
      <div role="group" aria-labelledby={id} class="links">
        {entry.canUndo && !isPoint && link(words.common.undo, toggle('undo'), 'take-back-step', 'undo')}
        {entry.canRedo && link(text.again, () => void act(redo, { operation }, text.doneAgain), 'redo')}
        {entry.canCancel && link(text.complete, () => void act(complete, {}, text.completed), 'complete')}
        {entry.canCancel &&
          link(words.common.undo, () => void act(cancel, { operation }, words.common.undone), 'cancel-step')}
        {point !== null &&
          state !== 'ARCHIVED' &&
          link(isPoint ? words.history.goBack : text.goBackBefore, toggle('restore'), 'go-back', 'restore')}
        {state !== 'ARCHIVED' &&
          !isPoint &&
          link(panel === 'details' ? text.hide : text.details, toggle('details'), 'details', 'details')}
      </div>
      {error && <Problem message={error.message} />}
      {running && <Progress of={running} />}
      {(panel === 'undo' || panel === 'restore') && (
        <TakeBack
          command={panel === 'undo' ? 'changes.undo' : 'changes.restore'}
          operation={operation}
          isPoint={isPoint}
          onBusy={onBusy}
          onKeep={() => setPanel(null)}
          onDone={(report) =>
            onDone(sentenceOf(panel === 'undo' ? words.common.undone : text.wentBack, report.conflicts.length), report)
          }
        />
      )}
      {panel === 'details' && <Details operation={operation} />}
    </li>
  );
}
