/** Data quality: how full and how sound each column is, who cannot be reached, how many duplicates there are, and the ways to mend it. */
import { useEffect, useState } from 'preact/hooks';
import type { QualityReport } from '../../src/entry/api';
import { fieldName } from '../../src/i18n/sentences';
import { sidebarWords } from '../../src/i18n/sidebar';
import { Aftermath } from '../aftermath';
import { usePage } from '../page-state';
import { Busy, Button, Problem, Success, Title } from '../parts';
import { Undo } from '../undo';
import { useCommand } from '../use-command';

export function QualityView() {
  const { words, say, go, locale } = usePage();
  const text = sidebarWords(locale).quality;
  const quality = useCommand<QualityReport>('quality.report', true);
  const written = useCommand<QualityReport>('quality.report');
  const [undone, setUndone] = useState('');
  useEffect(() => void quality.run(), []);
  const write = () => {
    setUndone('');
    void written.run({ tab: true });
  };
  const report = quality.done?.report;
  return (
    <>
      <Title>{text.title}</Title>
      {quality.busy && <Busy label={words.common.loading} />}
      {quality.error && (
        <Problem message={quality.error.message}>
          <Button onClick={() => void quality.run()}>{words.common.retry}</Button>
        </Problem>
      )}
      {report?.clients === 0 && <p>{text.empty}</p>}
      {report !== undefined && report.clients > 0 && (
        <>
          <p>{say(text.intro, { n: report.clients })}</p>
          <p data-testid="reach">
            {report.unreachable > 0 ? say(text.unreachable, { n: report.unreachable }) : text.reachable}
          </p>
          <h2>{text.duplicates}</h2>
          <p data-testid="duplicates">
            {report.duplicates.auto + report.duplicates.ask > 0
              ? say(text.duplicatesFound, report.duplicates)
              : text.noDuplicates}
          </p>
          <Button onClick={() => go('duplicates')} testId="to-duplicates">
            {text.toDuplicates}
          </Button>
          <h2>{text.fields}</h2>
          <p class="gray">{text.legend}</p>
          <ul class="plain" data-testid="fields">
            {report.fields.map((field) => (
              <FieldQuality key={field.field} field={field} total={report.clients} />
            ))}
          </ul>
          {written.done && (
            <>
              <Success>{text.written}</Success>
              <Aftermath report={written.done.report} />
              <Undo
                operation={written.done.report.operation}
                onUndone={(sentence) => {
                  written.reset();
                  setUndone(sentence);
                }}
              />
            </>
          )}
          {undone !== '' && <Success>{undone}</Success>}
          {written.error && <Problem message={written.error.message} />}
          <div class="bottom sticky">
            <Button primary onClick={() => go('cleanUp')} testId="to-clean-up">
              {text.toCleanUp}
            </Button>
            <Button onClick={write} disabled={written.busy} testId="to-tab">
              {text.toTab}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

interface FieldQualityProps {
  field: QualityReport['fields'][number];
  total: number;
}

/** One column as a bar with its numbers. */
function FieldQuality({ field: { field, header, filled, doubtful, stale }, total }: FieldQualityProps) {
  const { say, locale } = usePage();
  const text = sidebarWords(locale).quality;
  const percent = (count: number) => (100 * count) / total;
  // Rounded down, so that 100 is said only of all.
  const share = Math.floor(percent(filled));
  const notes = [
    doubtful > 0 ? say(text.doubtful, { n: doubtful }) : '',
    stale > 0 ? say(text.stale, { n: stale }) : '',
  ].filter(Boolean);
  return (
    <li>
      <div class="between">
        <b>{header || fieldName(field, locale)}</b>
        <span>{say(text.share, { percent: share })}</span>
      </div>
      <span class="whole" aria-hidden="true">
        <span class="part" style={{ width: `${percent(filled - doubtful)}%` }} />
        <span class="part doubtful" style={{ width: `${percent(doubtful)}%` }} />
      </span>
      <div class="gray">{[say(text.filled, { filled, total }), ...notes].join(' · ')}</div>
    </li>
  );
}
