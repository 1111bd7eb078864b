/** Letters of which only a person can say whether they went out. */
import { useEffect, useState } from 'preact/hooks';
import type { PreviewMailReport } from '../../src/entry/api';
import { Aftermath } from '../aftermath';
import { usePage } from '../page-state';
import { Busy, Button, Problem, Success, Title } from '../parts';
import { useCommand } from '../use-command';

export function DoubtView() {
  const { words, say } = usePage();
  const text = words.doubt;
  const list = useCommand<PreviewMailReport>('mail.preview', true);
  const decide = useCommand('mail.decideDoubt');
  const [decided, setDecided] = useState(false);
  useEffect(() => void list.run(), []);
  const settle = async (key: string, sent: boolean) => {
    if (!(await decide.run({ key, sent })).ok) return;
    setDecided(true);
    await list.run();
  };
  const doubts = list.done?.report.inDoubt ?? [];
  const error = decide.error ?? list.error;
  return (
    <>
      <Title>{text.title}</Title>
      <p>{text.intro}</p>
      {error && <Problem message={error.message} />}
      {decided && !decide.busy && <Success>{text.decided}</Success>}
      {decide.done && <Aftermath report={decide.done.report} />}
      {list.busy || decide.busy ? (
        <Busy />
      ) : (
        <>
          {list.done && doubts.length === 0 && <p>{text.none}</p>}
          <ul class="plain" data-testid="doubts">
            {doubts.map(({ key, row, id }) => (
              <li key={key}>
                <b id={`doubt-${key}`}>{row === null ? id : `${say(words.common.row, { row })} · ${id}`}</b>
                <div role="group" aria-labelledby={`doubt-${key}`}>
                  <Button onClick={() => void settle(key, true)}>{text.went}</Button>
                  <Button onClick={() => void settle(key, false)}>{text.didNot}</Button>
                </div>
              </li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
