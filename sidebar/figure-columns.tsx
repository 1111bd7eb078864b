/** Chooses the columns with figures that stand in the tab of clients: those to come are shown first, and added on the button. */
import { useState } from 'preact/hooks';
import type { FigureColumnsReport, ListColumnsReport } from '../src/entry/api';
import { DERIVED_FIELDS } from '../src/domain/codes';
import { fieldName } from '../src/i18n/sentences';
import { sidebarWords } from '../src/i18n/sidebar';
import { Aftermath } from './aftermath';
import { Changes } from './changes';
import { usePage } from './page-state';
import { Busy, Button, Note, Problem, Success } from './parts';
import { Progress } from './progress';
import { Undo } from './undo';
import { useCommand } from './use-command';
import { useLongCommand } from './use-long-command';

export function FigureColumns() {
  const { words, locale } = usePage();
  const text = sidebarWords(locale).segments.columns;
  const list = useCommand<ListColumnsReport>('columns.list');
  const preview = useCommand<FigureColumnsReport>('segments.columns');
  const add = useLongCommand<FigureColumnsReport>('segments.columns');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [changed, setChanged] = useState(false);
  const [undone, setUndone] = useState('');
  const there = list.done?.report.clients.columns.flatMap(({ field, bound }) => (bound && field ? [field] : []));
  const look = () => list.run();
  const settled = !list.busy && !preview.busy && !add.busy && !add.cancelled;
  const choose = (field: string) => {
    preview.reset();
    add.reset();
    setChanged(false);
    setUndone('');
    setChosen(chosen.includes(field) ? chosen.filter((one) => one !== field) : [...chosen, field]);
  };
  const show = () => preview.run({ fields: chosen, dryRun: true });
  const confirm = async () => {
    const outcome = await add.run({ fields: chosen, fingerprint: preview.done?.fingerprint });
    if (outcome.ok) {
      preview.reset();
      setChosen([]);
      await look();
    } else if (outcome.error.code === 'PLAN_CHANGED') {
      setChanged(true);
      add.reset();
      await show();
    }
  };
  const error = add.error ?? preview.error ?? list.error;
  return (
    <section data-testid="figure-columns">
      <h2>{text.title}</h2>
      {there === undefined ? (
        <>
          <p class="gray">{text.intro}</p>
          {!list.busy && (
            <Button onClick={() => void look()} testId="choose-figures">
              {text.choose}
            </Button>
          )}
        </>
      ) : (
        <fieldset aria-label={text.title}>
          <p class="gray">{text.help}</p>
          {DERIVED_FIELDS.map((field) => (
            <label class="inline" key={field}>
              <input
                type="checkbox"
                checked={there.includes(field) || chosen.includes(field)}
                disabled={there.includes(field) || !settled}
                onChange={() => choose(field)}
                data-testid={`figure-${field}`}
              />
              {fieldName(field, locale)}
            </label>
          ))}
        </fieldset>
      )}
      {error && <Problem message={error.message} />}
      {changed && <Note>{words.history.changed}</Note>}
      {(list.busy || preview.busy) && <Busy />}
      {add.done && (
        <>
          <Success>{text.added}</Success>
          <Aftermath report={add.done.report} />
          <Undo
            operation={add.done.report.operation}
            onUndone={(said) => (add.reset(), setUndone(said), void look())}
          />
        </>
      )}
      {undone !== '' && <Success>{undone}</Success>}
      <Progress of={add} />
      {settled && chosen.length > 0 && !preview.done && (
        <Button onClick={() => void show()} testId="show-figures">
          {text.show}
        </Button>
      )}
      {settled && preview.done && (
        <>
          <Changes lines={preview.done.preview ?? []} />
          <p class="gray">{text.undoHint}</p>
          <Button primary onClick={() => void confirm()} testId="add-figures">
            {text.confirm}
          </Button>
        </>
      )}
    </section>
  );
}
