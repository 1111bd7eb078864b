/** The groups that are certain: a look at all of them, then one button that merges them. */
import { dataWords } from '../../src/i18n/data';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Aftermath, FoundGroup, FindDuplicatesReport, MergeReport } from '../../src/entry/api';
import { Changes } from '../changes';
import { usePage } from '../page-state';
import { Busy, Button, Fold, Note, Problem, Title } from '../parts';
import { Progress } from '../progress';
import { useCommand } from '../use-command';
import { choiceOf, keyOf, proposed, type Chosen } from './choice';
import { CertainGroup } from './certain-group';
import { PAGE_SIZE } from './one-by-one';
import { Outcome, type Decision } from './outcome';
import { useMerge } from './use-merge';

interface CertainProps {
  /** The first page, as it was found. */
  first: FindDuplicatesReport;
  onMerged: (report: MergeReport & Aftermath) => void;
  onOneByOne: () => void;
  onDoubtful: () => void;
  /** None is left that would be certain. */
  onNone: () => void;
}

export function Certain({ first, onMerged, onOneByOne, onDoubtful, onNone }: CertainProps) {
  const { words, say, locale } = usePage();
  const text = dataWords(locale).duplicates;
  const find = useCommand<FindDuplicatesReport>('duplicates.find');
  const apart = useCommand('duplicates.keepApart');
  const [from, setFrom] = useState(0);
  const [found, setFound] = useState(first);
  const [choices, setChoices] = useState<ReadonlyMap<string, { group: FoundGroup; chosen: Chosen }>>(new Map());
  const [decision, setDecision] = useState<Decision | null>(null);
  const [changed, setChanged] = useState(false);
  const turn = useRef(0);
  const top = useRef<HTMLDivElement>(null);
  const made = [...choices.values()].flatMap(({ group, chosen }) => choiceOf(group, chosen) ?? []);
  const merge = useMerge({ band: 'auto', ...(made.length > 0 && { choices: made }) });

  const load = async (start: number) => {
    const answer = await find.run({ band: 'auto', from: start, size: PAGE_SIZE });
    if (!answer.ok) return;
    setFrom(start);
    setFound(answer.report);
    if (answer.report.auto === 0) onNone();
  };
  const turnTo = async (start: number) => {
    await load(start);
    top.current?.focus();
  };
  /** What was chosen before counts no more: the base is another one. */
  const anew = async () => {
    setChoices(new Map());
    await load(0);
    merge.look();
  };
  const keepApart = async (group: FoundGroup) => {
    const outcome = await apart.run({ groups: group.apart });
    if (!outcome.ok) return;
    setDecision({ turn: ++turn.current, sentence: text.keptApart, report: outcome.report });
    await anew();
  };
  const confirm = async () => {
    setChanged(false);
    const outcome = await merge.confirm();
    if (outcome.ok) onMerged(outcome.report);
    else if (outcome.error.code === 'PLAN_CHANGED') {
      setChanged(true);
      await anew();
    }
  };
  useEffect(() => {
    if (merge.run.cancelled !== null) void anew();
  }, [merge.run.cancelled]);
  const atWork = find.busy || apart.busy || merge.run.busy;
  const error = merge.error ?? find.error ?? apart.error;
  const { groups, auto, ask } = found;
  return (
    <>
      <Title>{say(text.certain, { n: auto })}</Title>
      <p>{text.certainHelp}</p>
      {decision && (
        <Outcome
          key={decision.turn}
          decision={decision}
          onUndone={() => {
            setDecision(null);
            void anew();
          }}
        />
      )}
      {changed && <Note>{text.changed}</Note>}
      {error && !atWork && (
        <Problem message={error.message}>
          <Button onClick={() => void anew()}>{words.common.retry}</Button>
        </Problem>
      )}
      {merge.lines.length > 0 && (
        <Fold summary={words.plan.changes}>
          <Changes lines={merge.lines} />
        </Fold>
      )}
      <div ref={top} tabIndex={-1} data-testid="groups">
        {groups.map((group) => (
          <CertainGroup
            key={keyOf(group)}
            group={group}
            chosen={choices.get(keyOf(group))?.chosen ?? proposed(group)}
            onChoose={(chosen) => setChoices(new Map([...choices, [keyOf(group), { group, chosen }]]))}
            onApart={() => void keepApart(group)}
            disabled={atWork}
          />
        ))}
      </div>
      {auto > PAGE_SIZE && (
        <p>
          {say(text.range, { from: from + 1, to: from + groups.length, total: auto })}{' '}
          <Button onClick={() => void turnTo(from - PAGE_SIZE)} disabled={atWork || from === 0}>
            {words.review.previous}
          </Button>
          <Button
            onClick={() => void turnTo(from + PAGE_SIZE)}
            disabled={atWork || from + groups.length >= auto}
            testId="next-groups"
          >
            {words.review.next}
          </Button>
        </p>
      )}
      <div class="bottom sticky">
        <Progress of={merge.run} label={text.merging} />
        {(find.busy || apart.busy) && <Busy />}
        {!atWork && (
          <>
            <Button primary onClick={() => void confirm()} testId="merge-all">
              {say(text.mergeAll, { n: auto })}
            </Button>
            <Button onClick={onOneByOne} testId="one-by-one">
              {text.oneByOne}
            </Button>
            {ask > 0 && (
              <Button onClick={onDoubtful} testId="to-doubtful">
                {say(text.toDoubtful, { n: ask })}
              </Button>
            )}
            <span class="gray">{text.canUndo}</span>
          </>
        )}
      </div>
    </>
  );
}
