/** Groups one after the other, each with its decision; those left for later come up again when all others are decided. */
import { dataWords } from '../../src/i18n/data';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Aftermath, FoundGroup, FindDuplicatesReport } from '../../src/entry/api';
import { usePage } from '../page-state';
import { Busy, Button, Note, Problem, Success, Title } from '../parts';
import { useCommand } from '../use-command';
import { afterRemoval, keyOf } from './choice';
import { GroupCard } from './group-card';
import { mergedSentence, Outcome, type Decision } from './outcome';

/** Groups asked for at once. */
export const PAGE_SIZE = 20;

interface OneByOneProps {
  band: FoundGroup['band'];
  /** The way to the groups of the other band. */
  onOther: () => void;
  onClose: () => void;
}

/** The groups to be decided, and how many there are in all. */
interface Queue {
  groups: FoundGroup[];
  total: number;
}

export function OneByOne({ band, onOther, onClose }: OneByOneProps) {
  const page = usePage();
  const { words, say, locale } = page;
  const text = dataWords(locale).duplicates;
  const find = useCommand<FindDuplicatesReport>('duplicates.find', true);
  const [queue, setQueue] = useState<Queue>({ groups: [], total: 0 });
  /** The queue before the last decision: it stands again when that is taken back. */
  const [before, setBefore] = useState<Queue>(queue);
  const [later, setLater] = useState<ReadonlySet<string>>(new Set());
  const [decision, setDecision] = useState<Decision | null>(null);
  const [undone, setUndone] = useState('');
  const [changed, setChanged] = useState(false);
  const turn = useRef(0);
  const load = async (without: ReadonlySet<string>) => {
    const answer = await find.run({ band, from: 0, size: PAGE_SIZE + without.size });
    if (!answer.ok) return;
    const { groups, [band]: total } = answer.report;
    setQueue({ groups: groups.filter((group) => !without.has(keyOf(group))), total });
  };
  useEffect(() => void load(later), []);
  const show = (next: Queue, without: ReadonlySet<string>) => {
    setQueue(next);
    setLater(without);
    setUndone('');
    setChanged(false);
    if (next.groups.length === 0 && next.total > without.size) void load(without);
  };
  const decide = (group: FoundGroup, sentence: string, report: Aftermath, gone: readonly number[]) => {
    setBefore(queue);
    setDecision({ turn: ++turn.current, sentence, report });
    const others = queue.groups.filter((other) => other !== group);
    show({ groups: afterRemoval(others, gone), total: queue.total - 1 }, later);
  };
  const takeBack = (sentence: string) => {
    setDecision(null);
    setUndone(sentence);
    setQueue(before);
  };
  const postpone = (group: FoundGroup) => {
    setDecision(null);
    const others = queue.groups.filter((other) => other !== group);
    show({ ...queue, groups: others }, new Set([...later, keyOf(group)]));
  };
  const again = (without: ReadonlySet<string>, because: boolean) => {
    setDecision(null);
    setUndone('');
    setChanged(because);
    setLater(without);
    void load(without);
  };
  const [group] = queue.groups;
  const isAsk = band === 'ask';
  const others = find.done?.report[isAsk ? 'auto' : 'ask'] ?? 0;
  const atEnd = !find.busy && find.done !== null && !group;
  return (
    <>
      <div class="between">
        {/* Another heading takes the focus, as no button of the last group is left. */}
        <Title key={String(atEnd)} quiet={atEnd}>
          {atEnd ? text.title : text.doubtful}
        </Title>
        {group && (
          <span class="gray" data-testid="left">
            {say(text.leftToDecide, { n: queue.total - later.size })}
          </span>
        )}
      </div>
      {decision && <Outcome key={decision.turn} decision={decision} onUndone={takeBack} />}
      {undone !== '' && <Success>{undone}</Success>}
      {changed && <Note>{text.changed}</Note>}
      {find.busy && <Busy label={text.looking} />}
      {!find.busy && find.error && (
        <Problem message={find.error.message}>
          <Button onClick={() => void load(later)}>{words.common.retry}</Button>
        </Problem>
      )}
      {!find.busy && group && (
        <GroupCard
          key={`${keyOf(group)} ${turn.current} ${undone}`}
          group={group}
          focused={decision === null && undone === '' && later.size > 0}
          onMerged={(report, keeper) =>
            decide(
              group,
              mergedSentence(page, report),
              report,
              group.members.filter(({ id }) => id !== keeper).map(({ row }) => row),
            )
          }
          onApart={(report) => decide(group, text.keptApart, report, [])}
          onLater={() => postpone(group)}
          onChanged={() => again(later, true)}
        />
      )}
      {atEnd && (
        <>
          {later.size > 0 && <Note>{say(text.postponed, { n: later.size })}</Note>}
          {later.size === 0 && <Note>{others > 0 ? text.theseDecided : text.allDecided}</Note>}
          {others > 0 && (
            <Button primary onClick={onOther} testId="go-on">
              {say(isAsk ? text.toCertain : text.toDoubtful, { n: others })}
            </Button>
          )}
          {later.size > 0 && (
            <Button onClick={() => again(new Set(), false)} testId="look-again">
              {text.lookAgain}
            </Button>
          )}
          <Button primary={others === 0} onClick={onClose} testId="close">
            {text.close}
          </Button>
        </>
      )}
    </>
  );
}
