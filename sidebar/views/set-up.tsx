/** Set-up: what was recognised and what will change, then the button, then the result. */
import { dataWords } from '../../src/i18n/data';
import { useEffect, useState } from 'preact/hooks';
import type { Aftermath as AftermathReport, SetUpReport } from '../../src/entry/api';
import { columnLetters } from '../../src/domain/column-letters';
import { codesIn } from '../../src/i18n/sentences';
import type { Values } from '../../src/i18n/template';
import { sidebarWords } from '../../src/i18n/sidebar';
import { Aftermath } from '../aftermath';
import { ColumnChoice } from '../column-choice';
import { Columns } from '../columns';
import { LeftOut } from '../left-out';
import { usePage } from '../page-state';
import { Busy, Button, Choice, Fold, Note, Problem, Success, Title } from '../parts';
import { Progress } from '../progress';
import { Review } from '../review';
import { Undo } from '../undo';
import { useCommand } from '../use-command';
import { useLongCommand } from '../use-long-command';

/** Stands in the list of tabs for a base without orders; no tab can have this name. */
const NO_ORDERS = '\n';

type AppliedReport = SetUpReport & AftermathReport;

/** What the person chose; an empty text leaves the choice to Klientura. */
interface Chosen {
  clients: string;
  orders: string;
  locale: string;
  /** Where two columns claimed one field: table → field → column from 1. */
  columns: Record<string, Record<string, number>>;
}

function inputOf({ clients, orders, locale, columns }: Chosen): object {
  const table = (sheet: string, key: string) => ({
    ...(sheet && { sheet }),
    ...(columns[key] && { columns: columns[key] }),
  });
  return {
    clients: table(clients, 'clients'),
    orders: orders === NO_ORDERS ? null : table(orders, 'orders'),
    ...(locale && { locale }),
  };
}

export function SetUpView() {
  const { words, context, reload, locale, say, server } = usePage();
  const text = sidebarWords(locale).setUp;
  const [chosen, setChosen] = useState<Chosen>({
    clients: '',
    orders: '',
    locale: context.isSetUp ? '' : locale,
    columns: {},
  });
  const [changed, setChanged] = useState(false);
  const preview = useCommand<SetUpReport>('base.setUp', true);
  const apply = useLongCommand<SetUpReport>('base.setUp');
  const look = () => preview.run({ ...inputOf(chosen), dryRun: true });
  useEffect(() => void look(), [chosen]);

  const confirm = async () => {
    const outcome = await apply.run({ ...inputOf(chosen), fingerprint: preview.done?.fingerprint });
    if (outcome.ok) return reload();
    // What a cancel took back is planned anew.
    if (outcome.error.code === 'CANCELLED') {
      await look();
      return;
    }
    if (outcome.error.code !== 'PLAN_CHANGED') return;
    setChanged(true);
    apply.reset();
    await look();
  };
  const choose = (table: string, field: string, column: number) => {
    const others = Object.entries(chosen.columns[table] ?? {}).filter(([, taken]) => taken !== column);
    const columns = { ...chosen.columns, [table]: { ...Object.fromEntries(others), [field]: column } };
    setChosen({ ...chosen, columns });
  };
  const correct = (table: string) =>
    context.isSetUp ? undefined : (field: string, column: number) => choose(table, field, column);

  if (apply.done) return <Result report={apply.done.report} />;

  const seen = preview.done?.report;
  const mayChooseOrders = !context.isSetUp || chosen.orders !== '' || (seen !== undefined && seen.orders === null);

  const tabs = context.tabs.map((tab) => [tab, tab] as const);
  const atWork = preview.busy || apply.busy;
  const tableNames = codesIn(locale).tables;
  return (
    <>
      <Title>{text.title}</Title>
      <p>{text.intro}</p>
      {!context.isSetUp && (
        <>
          <Choice
            label={text.clientsTab}
            value={chosen.clients}
            options={[['', say(text.guess, { tab: chosen.clients ? '' : seen?.clients.sheet })], ...tabs]}
            onChange={(clients) =>
              setChosen({ ...chosen, clients, orders: chosen.orders === clients ? '' : chosen.orders, columns: {} })
            }
            disabled={atWork}
            testId="clients-tab"
          />
        </>
      )}
      {mayChooseOrders && (
        <Choice
          label={text.ordersTab}
          value={chosen.orders}
          options={[
            ['', say(text.guess, { tab: chosen.orders ? '' : seen?.orders?.sheet })],
            ...tabs.filter(([tab]) => tab !== (chosen.clients || seen?.clients.sheet)),
            [NO_ORDERS, text.noOrders],
          ]}
          onChange={(orders) => setChosen({ ...chosen, orders, columns: {} })}
          disabled={atWork}
          testId="orders-tab"
        />
      )}
      {!context.isSetUp && (
        <>
          <Choice
            label={text.language}
            value={chosen.locale}
            options={(['en', 'ru', 'uk'] as const).map((code) => [code, words.settings.choices[code]])}
            onChange={(code) => setChosen({ ...chosen, locale: code })}
            disabled={atWork}
            testId="base-language"
          />
        </>
      )}
      {changed && <Note>{text.changed}</Note>}
      {preview.busy && <Busy label={words.common.loading} />}
      {!preview.busy && preview.error && (
        <Problem message={preview.error.message}>
          {preview.error.code === 'FIELD_CLAIMED_TWICE' ? (
            <ColumnChoice params={preview.error.params} onChoose={choose} />
          ) : (
            <Button onClick={() => void look()}>{words.common.retry}</Button>
          )}
        </Problem>
      )}
      {!preview.busy && preview.done && (
        <>
          <Aftermath report={preview.done.report} />
          <Counts report={preview.done.report} />
          {preview.done.report.orders === null && chosen.orders === '' && (
            <Note>{context.isSetUp ? sidebarWords(locale).segments.noOrders : text.noOrdersFound}</Note>
          )}
          <Columns
            table={preview.done.report.clients}
            kind="clients"
            onChoose={correct('clients')}
            summary={say(text.columns, { tab: preview.done.report.clients.sheet || tableNames.clients })}
          />
          {preview.done.report.orders && (
            <Columns
              table={preview.done.report.orders}
              kind="orders"
              onChoose={correct('orders')}
              summary={say(text.columns, { tab: preview.done.report.orders.sheet })}
            />
          )}
          {(preview.done.preview ?? []).length === 0 ? (
            <Note>{text.nothing}</Note>
          ) : (
            <Fold summary={words.plan.changes} open>
              <Review
                lines={preview.done.preview ?? []}
                tabs={{ clients: preview.done.report.clients.sheet, orders: preview.done.report.orders?.sheet }}
                look={(page) => server.command('base.setUp', { ...inputOf(chosen), dryRun: true, page })}
              />
            </Fold>
          )}
          {apply.error && <Problem message={apply.error.message} />}
          {(preview.done.preview ?? []).length > 0 && (
            <div class="bottom sticky">
              <Progress of={apply} />
              {!apply.busy && (
                <Button primary onClick={() => void confirm()} testId="confirm-set-up">
                  {text.confirm}
                </Button>
              )}
            </div>
          )}
        </>
      )}
    </>
  );
}

function Result({ report }: { report: AppliedReport }) {
  const { words, go, say, server, locale } = usePage();
  const text = sidebarWords(locale).setUp;
  const [columns, setColumns] = useState<Values>({});
  const [undone, setUndone] = useState('');
  useEffect(() => {
    void server.showColumns().then((answer) => {
      if (!answer.ok || answer.report === null) return;
      const { tab, first, last } = answer.report;
      setColumns({ tab, columns: [...new Set([first, last].map(columnLetters))].join('–') });
    });
  }, []);
  if (undone !== '') {
    return (
      <>
        <Title>{text.title}</Title>
        <Success>{undone}</Success>
        <Button onClick={() => go('setUp')}>{words.common.toSetUp}</Button>
      </>
    );
  }
  return (
    <>
      <Title>{text.title}</Title>
      <Success>{report.operation === undefined ? text.doneNothing : say(text.done, columns)}</Success>
      <Aftermath report={report} />
      <Counts report={report} />
      <p>{text.next}</p>
      <Button primary onClick={() => go('cleanUp')} testId="to-clean-up">
        {dataWords(locale).cleanUp.title}
      </Button>
      <Button onClick={() => go('segments')} testId="to-segments">
        {sidebarWords(locale).nav.segments}
      </Button>
      <Button onClick={() => go('mail')}>{sidebarWords(locale).nav.mail}</Button>
      <Undo operation={report.operation} onUndone={setUndone} />
    </>
  );
}

/** How many clients and orders were found, and which rows were left out. */
function Counts({ report: { clients, orders } }: { report: SetUpReport }) {
  const { words, say, locale } = usePage();
  const leftOut = (table: string, n: number) => `${table}. ${say(words.common.leftOut, { n })}`;
  const { tables } = codesIn(locale);
  const text = sidebarWords(locale).setUp;
  return (
    <>
      <p data-testid="counts">
        <b>{say(text.clients, { n: clients.rows })}</b>
        {orders && (
          <>
            <br />
            {say(text.orders, { n: orders.rows, matched: orders.matched })}
          </>
        )}
      </p>
      <LeftOut rows={clients.skipped} summary={leftOut(tables.clients, clients.skipped.length)} />
      <LeftOut rows={clients.doubtful} summary={say(words.common.doubtful, { n: clients.doubtful.length })} />
      {orders && (
        <>
          <LeftOut rows={orders.skipped} summary={leftOut(tables.orders, orders.skipped.length)} />
          <LeftOut rows={orders.unmatched} summary={say(text.unmatched, { n: orders.unmatched.length })} />
        </>
      )}
    </>
  );
}
