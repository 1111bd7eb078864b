/** All segments at a glance: the map with its figures, who moved, where the lines lie, and the other ways to divide the base. */
import type { ComponentChildren } from 'preact';
import { pictureWords } from '../../src/i18n/pictures';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { grouped } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { Button, Note, Title } from '../parts';
import { baseMeaning, segmentName } from '../pictures/base-names';
import { FigureTable } from '../pictures/figure-table';
import { money, percent } from '../pictures/numbers';
import { segmentColour } from '../pictures/palette';
import { Warnings } from '../pictures/warnings';
import { shownDate } from '../../src/i18n/shown-time';
import { Matrix } from './matrix';
import { Moves } from './moves';
import type { Told } from './own/report';
import { Tiers } from './own/tiers';
import type { SegmentMapReport } from './report';
import { SchemeMap } from './scheme-map';
import { SegmentPicture } from './segment-picture';
import { Thresholds } from './thresholds';

interface OverviewProps {
  report: SegmentMapReport;
  onOpen: (segment: string) => void;
  onChanged: () => void;
  /** The sums of the loyalty tiers were changed. */
  onSums: (told: Told) => void;
  /** The part about saved segments. */
  own: ComponentChildren;
}

export function Overview({ report, onOpen, onChanged, onSums, own }: OverviewProps) {
  const { locale, say, go } = usePage();
  const text = segmentMapWords(locale);
  const common = pictureWords(locale);
  const filled = report.segments.filter(({ clients }) => clients > 0);
  const hasOrders = report.lifecycle.some(({ base, clients }) => base !== 'POTENTIAL' && clients > 0);
  return (
    <>
      <Title quiet>{text.title}</Title>
      {report.clients === 0 ? (
        <p>{common.empty}</p>
      ) : (
        <>
          <div class="top">
            <p>{say(text.lead, { n: report.clients, date: shownDate(report.today, locale) })}</p>
            <Button onClick={() => go('dashboard')} testId="to-dashboard">
              {text.toDashboard}
            </Button>
          </div>
          <Warnings of={report.warnings} />
          {!hasOrders && (
            <Note>
              <p>{common.noOrders}</p>
              <Button onClick={() => go('setUp')}>{common.addOrders}</Button>
            </Note>
          )}
          {hasOrders ? (
            <div class="beside">
              <SegmentPicture segments={filled} onOpen={onOpen} />
              <Figures report={report} onOpen={onOpen} />
            </div>
          ) : (
            <Figures report={report} onOpen={onOpen} />
          )}
          {own}
          {hasOrders && (
            <div class="grid">
              <Moves moves={report.moves} />
              <Matrix report={report} />
              <Thresholds thresholds={report.thresholds} />
              <SchemeMap report={report} onChanged={onChanged} />
              <Bases report={report} />
              <Tiers report={report.tiers} onSaved={onSums} />
            </div>
          )}
        </>
      )}
    </>
  );
}

function Figures({ report, onOpen }: Pick<OverviewProps, 'report' | 'onOpen'>) {
  const { locale, say } = usePage();
  const text = segmentMapWords(locale);
  const common = pictureWords(locale);
  const { since } = report.moves;
  return (
    <FigureTable
      label={text.title}
      testId="segments"
      heads={[
        text.segment,
        common.clients,
        common.share,
        common.orders,
        common.revenue,
        ...(since === null ? [] : [say(text.moved, { since: shownDate(since, locale) })]),
      ]}
      rows={report.segments.map((segment) => [
        <>
          <span class="swatch" aria-hidden="true" style={{ background: segmentColour(segment.code) }} />
          {segment.clients === 0 ? (
            segmentName(segment.code, locale)
          ) : (
            <button
              type="button"
              class="link"
              onClick={() => onOpen(segment.code)}
              data-testid={`segment-${segment.code}`}
            >
              {segmentName(segment.code, locale)}
            </button>
          )}
        </>,
        grouped(segment.clients, locale),
        percent(segment.share),
        grouped(segment.orders, locale),
        money(segment.revenue, locale),
        ...(since === null ? [] : [moved(segment)]),
      ])}
    />
  );
  function moved({ came, left }: SegmentMapReport['segments'][number]): string {
    return came + left === 0 ? '' : say(text.move, { came: grouped(came, locale), left: grouped(left, locale) });
  }
}

function Bases({ report }: { report: SegmentMapReport }) {
  const { locale } = usePage();
  const text = segmentMapWords(locale);
  const common = pictureWords(locale);
  return (
    <section data-testid="lifecycle">
      <h2>{text.lifecycle}</h2>
      <FigureTable
        label={text.lifecycle}
        heads={[common.base, common.clients, common.revenue]}
        rows={report.lifecycle.map(({ base, clients, revenue }) => [
          <>
            {segmentName(base, locale)}
            <br />
            <span class="gray">{baseMeaning(base, locale)}</span>
          </>,
          grouped(clients, locale),
          money(revenue, locale),
        ])}
      />
    </section>
  );
}
