/** One group and its decision: merge into one row, keep apart for good, or later. */
import { dataWords } from '../../src/i18n/data';
import { useState } from 'preact/hooks';
import type { Aftermath, FoundGroup, MergeReport } from '../../src/entry/api';
import { usePage } from '../page-state';
import { Busy, Button, Problem } from '../parts';
import { Progress } from '../progress';
import { useCommand } from '../use-command';
import { choiceOf, proposed } from './choice';
import { GroupHead } from './group-head';
import { GroupTable } from './group-table';
import { useMerge } from './use-merge';
import { useWritten } from './use-written';

interface GroupCardProps {
  group: FoundGroup;
  focused: boolean;
  /** @param keeper the row that stayed */
  onMerged: (report: MergeReport & Aftermath, keeper: string) => void;
  onApart: (report: Aftermath) => void;
  onLater: () => void;
  /** The base is another one by now. */
  onChanged: () => void;
}

export function GroupCard({ group, focused, onMerged, onApart, onLater, onChanged }: GroupCardProps) {
  const { words, locale } = usePage();
  const text = dataWords(locale).duplicates;
  const [chosen, setChosen] = useState(() => proposed(group));
  const choice = choiceOf(group, chosen);
  const merge = useMerge({ groups: [group.ids], ...(choice && { choices: [choice] }) });
  const written = useWritten(merge.cells);
  const apart = useCommand('duplicates.keepApart');
  const atWork = merge.run.busy || apart.busy;
  const confirm = async () => {
    const outcome = await merge.confirm();
    if (outcome.ok) onMerged(outcome.report, chosen.keeper);
    else if (outcome.error.code === 'PLAN_CHANGED') onChanged();
  };
  const keepApart = async () => {
    const outcome = await apart.run({ groups: group.apart });
    if (outcome.ok) onApart(outcome.report);
  };
  const error = merge.error ?? apart.error;
  return (
    <section data-testid="group">
      <GroupHead group={group} focused={focused} />
      <GroupTable group={group} chosen={chosen} written={written} onChoose={setChosen} disabled={atWork} />
      {error && (
        <Problem message={error.message}>
          <Button onClick={onChanged}>{words.common.retry}</Button>
        </Problem>
      )}
      <div class="bottom sticky">
        <Progress of={merge.run} label={text.merging} />
        {apart.busy && <Busy />}
        {!atWork && (
          <>
            <Button primary onClick={() => void confirm()} testId="merge">
              {text.merge}
            </Button>
            <Button onClick={() => void keepApart()} testId="not-same">
              {text.notSame}
            </Button>
            <Button onClick={onLater} testId="later">
              {text.later}
            </Button>
            <span class="gray">{text.canUndo}</span>
          </>
        )}
      </div>
    </section>
  );
}
