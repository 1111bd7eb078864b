/** What followed the letters, by letter and variant, and two variants of one compared. */
import { useEffect, useState } from 'preact/hooks';
import type { MailResultsReport } from '../../src/entry/api';
import { usePage } from '../page-state';
import { Busy, Button, Choice, Note, Title } from '../parts';
import { FigureTable } from '../pictures/figure-table';
import { Refused } from '../refused';
import { useCommand } from '../use-command';
import { ComparedVariants } from './compared-variants';
import { useDesk } from './desk';
import { letterName, percent } from './names';

type Result = MailResultsReport['results'][number];

const DAYS = [7, 14, 30, 60, 90];
const USUAL_DAYS = '30';

export function Results() {
  const { words, say } = usePage();
  const { page, revision, text, show } = useDesk();
  const texts = text.resultTexts;
  const [days, setDays] = useState(USUAL_DAYS);
  const results = useCommand<MailResultsReport>('mail.results', true);
  const load = () => void results.run({ days: Number(days) });
  useEffect(load, [days, revision]);
  const found = results.done?.report;
  return (
    <>
      <Title>{text.results}</Title>
      <p>{texts.lead}</p>
      {results.error && !results.busy && (
        <Refused error={results.error}>
          <Button onClick={load}>{words.common.retry}</Button>
        </Refused>
      )}
      <div class="form">
        <Choice
          label={texts.within}
          value={days}
          options={DAYS.map((n) => [String(n), say(texts.days, { n })])}
          onChange={setDays}
          testId="days"
        />
      </div>
      {results.busy && <Busy label={texts.counting} />}
      {found && !results.busy && (
        <>
          {!found.hasOrders && <Note>{texts.noOrders}</Note>}
          {found.results.length === 0 ? (
            <p>{texts.none}</p>
          ) : (
            <>
              <ResultTable report={found} />
              {found.hasOrders && <p class="gray">{say(texts.over, { n: found.days })}</p>}
              {found.compared.map((compared) => (
                <ComparedVariants
                  key={compared.template}
                  letter={letterName(compared.template, page, text)}
                  compared={compared}
                  results={found.results.filter(({ template }) => template === compared.template)}
                  hasOrders={found.hasOrders}
                />
              ))}
              {found.compared.length > 0 && <p class="gray">{texts.patience}</p>}
            </>
          )}
        </>
      )}
      <p>
        {texts.repliesHelp}{' '}
        <button type="button" class="link" onClick={() => show({ at: 'log' })} data-testid="to-log">
          {texts.toLog}
        </button>
      </p>
    </>
  );
}

function ResultTable({ report: { results, hasOrders } }: { report: MailResultsReport }) {
  const { say, locale } = usePage();
  const { page, text } = useDesk();
  const texts = text.resultTexts;
  const ofSent = (yes: number, { sent }: Result) =>
    yes === 0 ? '0' : say(texts.some, { yes, share: percent(yes / sent, locale) });
  const bought = ({ bought: yes, over }: Result) =>
    over === 0 ? (
      <span class="gray">{texts.early}</span>
    ) : (
      say(texts.share, { yes, of: over, share: percent(yes / over, locale) })
    );
  return (
    <FigureTable
      label={text.results}
      testId="results"
      heads={[
        text.letter,
        texts.sent,
        ...(hasOrders ? [texts.bought, texts.orders] : []),
        texts.replies,
        texts.optOuts,
      ]}
      rows={results.map((one) => [
        <>
          {letterName(one.template, page, text)}
          {one.variant !== '' && ` · ${say(text.variant, { variant: one.variant })}`}
        </>,
        String(one.sent),
        ...(hasOrders ? [bought(one), one.over === 0 ? '' : String(one.orders)] : []),
        ofSent(one.replies, one),
        ofSent(one.optOuts, one),
      ])}
    />
  );
}
