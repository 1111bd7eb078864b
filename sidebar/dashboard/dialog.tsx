/** The dashboard: what matters at a glance, then a picture of each figure with the figures themselves behind it. */
import { useEffect } from 'preact/hooks';
import { dashboardWords } from '../../src/i18n/dashboard';
import { pictureWords } from '../../src/i18n/pictures';
import { Aftermath } from '../aftermath';
import { FirstLook } from '../first-look';
import { usePage } from '../page-state';
import { Button, Note, Title } from '../parts';
import { Warnings } from '../pictures/warnings';
import { shownDate } from '../../src/i18n/shown-time';
import { useCommand } from '../use-command';
import { useLongCommand } from '../use-long-command';
import { AbcCurve } from './abc-curve';
import { Buyers } from './buyers';
import { Cohorts } from './cohorts';
import { DataQuality } from './data-quality';
import { Lifecycle } from './lifecycle';
import type { DashboardReport } from './report';
import { Revenue } from './revenue';
import { ForecastSection, NpsSection, PersonaSection } from './in-words';
import { Tiles } from './tiles';
import { WriteButton, Written } from './write-tab';

export function Dialog() {
  const { locale, say, go } = usePage();
  const text = dashboardWords(locale);
  const common = pictureWords(locale);
  const figures = useCommand<DashboardReport>('dashboard.report', true);
  const write = useLongCommand<{ tab: string }>('dashboard.write');
  const { done, busy } = figures;
  const look = () => void figures.run();
  useEffect(look, []);
  if (busy || done === null) return <FirstLook title={text.title} looking={text.looking} of={figures} />;
  const { report } = done;
  const hasOrders = report.lifecycle.some((base) => base.base !== 'POTENTIAL' && base.clients > 0);
  const clients = report.lifecycle.reduce((sum, base) => sum + base.clients, 0);
  if (clients === 0) {
    return (
      <>
        <Title quiet>{text.title}</Title>
        <p>{common.empty}</p>
      </>
    );
  }
  return (
    <>
      <Title quiet>{text.title}</Title>
      <Aftermath report={report} />
      <div class="top">
        <p>{say(text.lead, { date: shownDate(report.today, locale) })}</p>
        <div class="on-screen">
          <Button onClick={() => go('segmentMap')} testId="to-segments">
            {text.toSegments}
          </Button>
          <Button onClick={() => window.print()} testId="print">
            {text.print}
          </Button>
          <WriteButton write={write} />
        </div>
      </div>
      <Written write={write} />
      <Warnings of={report.warnings} />
      {!hasOrders && (
        <Note>
          <p>{common.noOrders}</p>
          <Button onClick={() => go('setUp')}>{common.addOrders}</Button>
        </Note>
      )}
      {hasOrders && <Tiles report={report} />}
      <div class="grid">
        {hasOrders && (
          <>
            <Revenue months={report.months} />
            <Buyers months={report.months} />
            <Cohorts cohorts={report.cohorts} />
            <AbcCurve abc={report.abc} />
          </>
        )}
        <Lifecycle bases={report.lifecycle} />
        <ForecastSection forecast={report.forecast} />
        <NpsSection nps={report.nps} />
        <PersonaSection personas={report.personas} />
        <DataQuality quality={report.quality} />
      </div>
    </>
  );
}
