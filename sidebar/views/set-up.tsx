/** Set-up: what was recognised and what will change, then the button, then the result. */
import { useEffect, useState } from 'preact/hooks';
import type { PreviewLine, SetUpReport } from '../../src/entry/api';
import { LeftOut } from '../left-out';
import { Columns } from '../columns';
import { usePage } from '../page-state';
import { Busy, Button, Choice, Fold, Note, Problem, Success, Title } from '../parts';
import { stepSentence } from '../step-sentence';
import { Undo } from '../undo';
import { useCommand } from '../use-command';

/** What the person chose; an empty text leaves the choice to Klientura. */
interface Chosen {
  clients: string;
  orders: string;
  locale: string;
}

function inputOf({ clients, orders, locale }: Chosen): object {
  return {
    ...(clients && { clients: { sheet: clients } }),
    ...(orders && { orders: { sheet: orders } }),
    ...(locale && { locale }),
  };
}

export function SetUpView() {
  const { words, context, reload, locale, go, say } = usePage();
  const text = words.setUp;
  const [chosen, setChosen] = useState<Chosen>({ clients: '', orders: '', locale: context.isSetUp ? '' : locale });
  const [changed, setChanged] = useState(false);
  const preview = useCommand<SetUpReport>('base.setUp', true);
  const apply = useCommand<SetUpReport>('base.setUp');

  useEffect(() => void preview.run({ ...inputOf(chosen), dryRun: true }), [chosen]);

  const confirm = async () => {
    const outcome = await apply.run({ ...inputOf(chosen), fingerprint: preview.done?.fingerprint });
    if (outcome.ok) return reload();
    if (outcome.error.code !== 'PLAN_CHANGED') return;
    setChanged(true);
    apply.reset();
    await preview.run({ ...inputOf(chosen), dryRun: true });
  };

  if (apply.done) {
    const { report } = apply.done;
    return (
      <>
        <Title>{text.title}</Title>
        <Success>{report.operation === undefined ? text.doneNothing : text.done}</Success>
        <Counts report={report} />
        <p>{text.next}</p>
        <Button primary onClick={() => go('segments')} testId="to-segments">
          {words.nav.segments}
        </Button>
        <Button onClick={() => go('mail')}>{words.nav.mail}</Button>
        <Undo operation={report.operation} />
      </>
    );
  }

  const tabs = context.tabs.map((tab) => [tab, tab] as const);
  const atWork = preview.busy || apply.busy;
  return (
    <>
      <Title>{text.title}</Title>
      <p>{text.intro}</p>
      <Choice
        label={text.clientsTab}
        value={chosen.clients}
        options={[['', text.guess], ...tabs]}
        onChange={(clients) => setChosen({ ...chosen, clients })}
        disabled={atWork}
        testId="clients-tab"
      />
      <Choice
        label={text.ordersTab}
        value={chosen.orders}
        options={[['', text.guess], ...tabs]}
        onChange={(orders) => setChosen({ ...chosen, orders })}
        disabled={atWork}
        testId="orders-tab"
      />
      {!context.isSetUp && (
        <Choice
          label={text.language}
          value={chosen.locale}
          options={(['en', 'ru', 'uk'] as const).map((code) => [code, words.settings.choices[code]])}
          onChange={(code) => setChosen({ ...chosen, locale: code })}
          disabled={atWork}
          testId="base-language"
        />
      )}
      {changed && <Note>{text.changed}</Note>}
      {preview.busy && <Busy label={words.common.loading} />}
      {!preview.busy && preview.error && (
        <Problem message={preview.error.message}>
          <Button onClick={() => void preview.run({ ...inputOf(chosen), dryRun: true })}>{words.common.retry}</Button>
        </Problem>
      )}
      {!preview.busy && preview.done && (
        <>
          <Counts report={preview.done.report} />
          <Columns table={preview.done.report.clients} summary={say(text.columns, { tab: text.tables.clients })} />
          {preview.done.report.orders && (
            <Columns table={preview.done.report.orders} summary={say(text.columns, { tab: text.tables.orders })} />
          )}
          <Changes lines={preview.done.preview ?? []} />
          {apply.error && <Problem message={apply.error.message} />}
          {apply.busy ? (
            <Busy />
          ) : (
            <div class="bottom">
              <Button primary onClick={() => void confirm()} testId="confirm-set-up">
                {text.confirm}
              </Button>
            </div>
          )}
        </>
      )}
    </>
  );
}

/** How many clients and orders were found, and which rows were left out. */
function Counts({ report: { clients, orders } }: { report: SetUpReport }) {
  const { words, say } = usePage();
  return (
    <>
      <p data-testid="counts">
        <b>{say(words.setUp.clients, { n: clients.rows })}</b>
        {orders && (
          <>
            <br />
            {say(words.setUp.orders, { n: orders.rows, matched: orders.matched })}
          </>
        )}
      </p>
      <LeftOut
        rows={clients.skipped}
        summary={`${words.setUp.clientsTab}: ${say(words.common.leftOut, { n: clients.skipped.length })}`}
      />
      {orders && (
        <>
          <LeftOut
            rows={orders.skipped}
            summary={`${words.setUp.ordersTab}: ${say(words.common.leftOut, { n: orders.skipped.length })}`}
          />
          <LeftOut rows={orders.unmatched} summary={say(words.setUp.unmatched, { n: orders.unmatched.length })} />
        </>
      )}
    </>
  );
}

function Changes({ lines }: { lines: readonly PreviewLine[] }) {
  const { words, locale } = usePage();
  if (lines.length === 0) return <Note>{words.setUp.nothing}</Note>;
  return (
    <Fold summary={words.setUp.changes} open>
      <ul class="dots" data-testid="changes">
        {lines.map((line, index) => (
          <li key={index}>{stepSentence(line, words, locale)}</li>
        ))}
      </ul>
    </Fold>
  );
}
