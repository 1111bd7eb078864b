/** The dialog of duplicates: the certain groups first, merged together; then the doubtful ones, one by one. */
import { dataWords } from '../../src/i18n/data';
import { useEffect, useState } from 'preact/hooks';
import type { Aftermath, FindDuplicatesReport, MergeReport } from '../../src/entry/api';
import { usePage } from '../page-state';
import { Busy, Button, Problem, Success, Title } from '../parts';
import { useCommand } from '../use-command';
import { Certain } from './certain';
import { OneByOne, PAGE_SIZE } from './one-by-one';
import { mergedSentence, Outcome } from './outcome';

type Stage = 'certain' | 'oneByOne' | 'doubtful';

export function Dialog({ onClose }: { onClose: () => void }) {
  const page = usePage();
  const { words, say, locale } = page;
  const text = dataWords(locale).duplicates;
  const find = useCommand<FindDuplicatesReport>('duplicates.find', true);
  const [stage, setStage] = useState<Stage>('certain');
  const [merged, setMerged] = useState<(MergeReport & Aftermath) | null>(null);
  const [undone, setUndone] = useState('');
  const look = async () => {
    setMerged(null);
    const answer = await find.run({ band: 'auto', from: 0, size: PAGE_SIZE });
    if (answer.ok) setStage(answer.report.auto > 0 ? 'certain' : 'doubtful');
  };
  useEffect(() => void look(), []);
  const found = find.done?.report;
  if (find.busy || found === undefined) {
    return (
      <>
        <Title quiet>{text.title}</Title>
        {undone !== '' && <Success>{undone}</Success>}
        {find.busy ? (
          <Busy label={text.looking} />
        ) : (
          <Problem message={find.error?.message ?? ''}>
            <Button onClick={() => void look()}>{words.common.retry}</Button>
          </Problem>
        )}
      </>
    );
  }
  const toDoubtful = () => {
    setMerged(null);
    setStage('doubtful');
  };
  if (merged !== null) {
    return (
      <>
        <Title quiet>{text.title}</Title>
        <Outcome
          decision={{
            turn: 0,
            sentence: mergedSentence(page, merged),
            report: merged,
          }}
          onUndone={(sentence) => (setUndone(sentence), void look())}
        >
          {found.ask > 0 && (
            <Button primary onClick={toDoubtful} testId="to-doubtful">
              {say(text.toDoubtful, { n: found.ask })}
            </Button>
          )}
          <Button primary={found.ask === 0} onClick={onClose} testId="close">
            {text.close}
          </Button>
        </Outcome>
      </>
    );
  }
  const said = undone !== '' && <Success>{undone}</Success>;
  if (stage === 'certain') {
    return (
      <>
        {said}
        <Certain
          first={found}
          onMerged={(report) => {
            setUndone('');
            setMerged(report);
          }}
          onOneByOne={() => setStage('oneByOne')}
          onDoubtful={toDoubtful}
          onNone={() => void look()}
        />
      </>
    );
  }
  if (found.auto + found.ask === 0) {
    return (
      <>
        <Title quiet>{text.title}</Title>
        <p>{text.none}</p>
        <Button primary onClick={onClose} testId="close">
          {text.close}
        </Button>
      </>
    );
  }
  return stage === 'oneByOne' ? (
    <OneByOne key="auto" band="auto" onOther={toDoubtful} onClose={onClose} />
  ) : (
    <OneByOne key="ask" band="ask" onOther={() => void look()} onClose={onClose} />
  );
}
