/** Clean up: what would change by column and row, what a person has to decide, then the button, then the result. */
import { dataWords } from '../../src/i18n/data';
import { useState } from 'preact/hooks';
import type { Aftermath as AftermathReport, CleanReport } from '../../src/entry/api';
import { sidebarWords } from '../../src/i18n/sidebar';
import { Aftermath } from '../aftermath';
import type { CleanOptions } from '../clean/clean-input';
import { DoubtfulCells } from '../clean/doubtful-cells';
import { useCleanPlan } from '../clean/use-clean-plan';
import { usePage } from '../page-state';
import { Busy, Button, Choice, Note, Problem, Success, Title } from '../parts';
import { Progress } from '../progress';
import { Review } from '../review';
import { Undo } from '../undo';

const DAY_ORDERS = ['', 'DMY', 'MDY'] as const;

export function CleanUpView() {
  const { words, say, server, go, locale } = usePage();
  const text = dataWords(locale).cleanUp;
  const plan = useCleanPlan();
  const { preview, apply, options, setOptions, lines, doubts } = plan;
  if (apply.done) return <Result report={apply.done.report} count={plan.done} />;
  const atWork = preview.busy || apply.busy || plan.checking;
  const ambiguous = doubts.filter(({ reason }) => reason === 'AMBIGUOUS_DATE').length;
  // Nothing to write, and no suggestion taken: the next step is another one.
  const idle = lines.length === 0 && plan.count === 0;
  return (
    <>
      <Title>{text.title}</Title>
      <p>{text.intro}</p>
      {plan.changed && <Note>{words.history.changed}</Note>}
      {preview.busy && <Busy label={words.common.loading} />}
      {plan.error && !atWork && (
        <Problem message={plan.error.message}>
          <Button onClick={() => (apply.reset(), void plan.look())}>{words.common.retry}</Button>
        </Problem>
      )}
      {!preview.busy && preview.done && (
        <>
          <Aftermath report={preview.done.report} />
          {lines.length === 0 && <Note>{doubts.length === 0 ? text.none : text.noneCertain}</Note>}
          {lines.length > 0 && (
            <>
              <h2>{text.changes}</h2>
              <Review
                lines={lines}
                look={(page) => server.command('base.clean', { ...plan.shownInput(), dryRun: true, page })}
                left={plan.left}
                onLeave={plan.setLeft}
              />
            </>
          )}
          {(ambiguous > 0 || options.dayOrder !== '') && (
            <Choice
              label={text.dayOrder}
              help={ambiguous > 0 ? say(text.dayOrderHelp, { n: ambiguous }) : undefined}
              value={options.dayOrder}
              options={DAY_ORDERS.map((code) => [code, text.dayOrders[code]])}
              onChange={(code) => setOptions({ ...options, dayOrder: code as CleanOptions['dayOrder'] })}
              disabled={atWork}
              testId="day-order"
            />
          )}
          <DoubtfulCells cells={doubts} accepted={plan.accepted} left={plan.left} onAccept={plan.setAccepted} />
          {preview.done.report.canSplitNames && (
            <>
              <label class="inline">
                <input
                  type="checkbox"
                  checked={options.splitNames}
                  disabled={atWork}
                  onChange={() => setOptions({ ...options, splitNames: !options.splitNames })}
                  aria-describedby="split-names-help"
                  data-testid="split-names"
                />
                <b>{text.splitNames}</b>
              </label>
              <p class="gray" id="split-names-help">
                {text.splitNamesHelp}
              </p>
            </>
          )}
          {idle ? (
            <Button primary onClick={() => go('duplicates')} testId="to-duplicates">
              {dataWords(locale).duplicates.title}
            </Button>
          ) : (
            <div class="bottom sticky">
              <Progress of={apply} />
              {plan.checking && <Busy />}
              {!apply.busy && !plan.checking && (
                <>
                  <Button
                    primary
                    onClick={() => void plan.confirm()}
                    disabled={plan.count === 0 && lines.every(({ kind }) => kind === 'cells')}
                    testId="confirm-clean-up"
                  >
                    {plan.count === 0 ? text.confirmBare : say(text.confirm, { n: plan.count })}
                  </Button>
                  <p class="gray">{text.canUndo}</p>
                </>
              )}
            </div>
          )}
        </>
      )}
    </>
  );
}

function Result({ report, count }: { report: CleanReport & AftermathReport; count: number }) {
  const { words, say, go, locale } = usePage();
  const text = dataWords(locale).cleanUp;
  const [undone, setUndone] = useState('');
  if (undone !== '') {
    return (
      <>
        <Title>{text.title}</Title>
        <Success>{undone}</Success>
        <Button onClick={() => go('cleanUp')}>{words.common.back}</Button>
      </>
    );
  }
  return (
    <>
      <Title>{text.title}</Title>
      <Success>{say(text.done, { n: count })}</Success>
      <Aftermath report={report} />
      <DoubtfulCells cells={report.doubtful} />
      <p>{text.next}</p>
      <Button primary onClick={() => go('duplicates')} testId="to-duplicates">
        {dataWords(locale).duplicates.title}
      </Button>
      <Button onClick={() => go('quality')}>{sidebarWords(locale).quality.title}</Button>
      <Undo operation={report.operation} onUndone={setUndone} />
    </>
  );
}
