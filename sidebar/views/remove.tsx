/** The way out: takes everything of Klientura's from the file, after showing what goes. */
import { useEffect, useState } from 'preact/hooks';
import { sidebarWords } from '../../src/i18n/sidebar';
import { Aftermath } from '../aftermath';
import { Changes } from '../changes';
import { usePage } from '../page-state';
import { Busy, Button, Note, Problem, Success, Title } from '../parts';
import { Progress } from '../progress';
import { useCommand } from '../use-command';
import { useLongCommand } from '../use-long-command';

export function RemoveView() {
  const { words, go, reload, locale } = usePage();
  const text = sidebarWords(locale).remove;
  const preview = useCommand('base.remove', true);
  const remove = useLongCommand('base.remove');
  const [changed, setChanged] = useState(false);
  const look = () => preview.run({ dryRun: true });
  useEffect(() => void look(), []);
  const confirm = async () => {
    const outcome = await remove.run({ fingerprint: preview.done?.fingerprint });
    if (outcome.ok || outcome.error.code !== 'PLAN_CHANGED') return;
    setChanged(true);
    remove.reset();
    await look();
  };
  if (remove.done) {
    return (
      <>
        <Title>{text.title}</Title>
        <Success>
          <p>{text.done}</p>
          <Button onClick={() => void reload()}>{words.common.back}</Button>
        </Success>
        <Aftermath report={remove.done.report} />
      </>
    );
  }
  const error = remove.error ?? preview.error;
  const settled = !preview.busy && !remove.busy && !remove.cancelled;
  return (
    <>
      <Title>{text.title}</Title>
      <p>{text.intro}</p>
      {changed && <Note>{words.history.changed}</Note>}
      {error && (
        <Problem message={error.message}>
          <Button onClick={() => (remove.reset(), void look())}>{words.common.retry}</Button>
        </Problem>
      )}
      {preview.busy && <Busy label={words.common.loading} />}
      <Progress of={remove} />
      {settled && preview.done && !error && (
        <>
          <Aftermath report={preview.done.report} />
          <h2>{text.goes}</h2>
          <Changes lines={preview.done.preview ?? []} />
          <div class="bottom">
            <Button primary onClick={() => void confirm()} testId="confirm-remove">
              {text.confirm}
            </Button>
            <Button onClick={() => go('settings')}>{text.cancel}</Button>
          </div>
        </>
      )}
    </>
  );
}
