/** Segments: counts and thresholds as they would be now, and the button that writes them. */
import { useEffect } from 'preact/hooks';
import type { SegmentsReport } from '../../src/entry/api';
import { codesIn } from '../../src/i18n/sentences';
import { grouped } from '../../src/i18n/template';
import { sidebarWords } from '../../src/i18n/sidebar';
import { Aftermath } from '../aftermath';
import { FigureColumns } from '../figure-columns';
import { LeftOut } from '../left-out';
import { usePage } from '../page-state';
import { Busy, Button, Fold, Note, Problem, Success, Title } from '../parts';
import { percent } from '../pictures/numbers';
import { Warnings } from '../pictures/warnings';
import { Progress } from '../progress';
import { Undo } from '../undo';
import { useCommand } from '../use-command';
import { useLongCommand } from '../use-long-command';

export function SegmentsView() {
  const { say, go, locale } = usePage();
  const text = sidebarWords(locale).segments;
  const preview = useCommand<SegmentsReport>('segments.refresh', true);
  const refresh = useLongCommand<SegmentsReport>('segments.refresh');
  useEffect(() => void preview.run({ dryRun: true }), []);
  const shown = refresh.done ?? preview.done;
  const error = refresh.error ?? (refresh.done ? null : preview.error);
  return (
    <>
      <Title>{text.title}</Title>
      <p>{text.intro}</p>
      {error && <Problem message={error.message} />}
      {refresh.done && <Success>{say(text.refreshed, { clients: refresh.done.report.clients })}</Success>}
      {refresh.done && <Aftermath report={refresh.done.report} />}
      <Progress of={refresh} />
      {preview.busy && <Busy />}
      {!preview.busy && !refresh.busy && (
        <Button primary onClick={() => void refresh.run()} testId="refresh-segments">
          {text.refresh}
        </Button>
      )}
      {shown?.report.orders === null && (
        <Note>
          <p>{text.noOrders}</p>
          <Button onClick={() => go('setUp')}>{text.addOrders}</Button>
        </Note>
      )}
      <p class="links">
        <button type="button" class="link" onClick={() => go('segmentMap')} data-testid="to-map">
          {text.toMap}
        </button>
        <button type="button" class="link" onClick={() => go('dashboard')} data-testid="to-dashboard">
          {text.toDashboard}
        </button>
      </p>
      {shown && !preview.busy && <Warnings of={shown.report.warnings} />}
      {shown && !preview.busy && <Counts report={shown.report} />}
      {refresh.done && <Undo operation={refresh.done.report.operation} />}
      {shown && shown.report.orders !== null && <FigureColumns />}
    </>
  );
}

function Counts({ report }: { report: SegmentsReport }) {
  const { locale } = usePage();
  const text = sidebarWords(locale).segments;
  const names: Record<string, string> = codesIn(locale).segments;
  const counts = Object.entries(report.counts.rfm).filter(([, count]) => count > 0);
  const total = counts.reduce((sum, [, count]) => sum + count, 0);
  if (total === 0) return <p>{text.empty}</p>;
  return (
    <>
      <table data-testid="segment-counts">
        <thead>
          <tr>
            <th scope="col">{text.segment}</th>
            <th scope="col" class="number">
              {text.clients}
            </th>
            <th scope="col" class="number">
              {text.share}
            </th>
          </tr>
        </thead>
        <tbody>
          {counts.map(([code, count]) => (
            <tr key={code}>
              <th scope="row">
                {names[code] ?? code}
                <span class="bar" aria-hidden="true" style={{ width: `${(100 * count) / total}%` }} />
              </th>
              <td class="number">{grouped(count, locale)}</td>
              <td class="number">{percent(count / total)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {report.orders && <LeftOut rows={report.orders.skipped} />}
      {report.orders && <Thresholds thresholds={report.thresholds} />}
    </>
  );
}

function Thresholds({ thresholds }: { thresholds: SegmentsReport['thresholds'] }) {
  const { locale } = usePage();
  const text = sidebarWords(locale).segments;
  const lines = [
    [text.recency, thresholds.r],
    [text.frequency, thresholds.f],
    [text.monetary, thresholds.m],
  ] as const;
  if (lines.every(([, borders]) => borders === undefined || borders.length === 0)) return null;
  return (
    <Fold summary={text.thresholds}>
      <p class="gray">{text.thresholdsHelp}</p>
      <table>
        <tbody>
          {lines.map(([label, borders]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td class="number">{(borders ?? []).map((border) => grouped(border, locale)).join(' · ')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Fold>
  );
}
