/** Clients by lifecycle base. */
import { useMemo } from 'preact/hooks';
import { dashboardWords } from '../../src/i18n/dashboard';
import { pictureWords } from '../../src/i18n/pictures';
import { grouped, type Locale } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { baseMeaning, segmentName } from '../pictures/base-names';
import type { ChartConfiguration } from '../pictures/chart';
import { FigureTable } from '../pictures/figure-table';
import { money } from '../pictures/numbers';
import { BLUE } from '../pictures/palette';
import { Picture } from '../pictures/picture';
import { greatest } from './figures';
import type { DashboardReport } from './report';

type Bases = DashboardReport['lifecycle'];

export function Lifecycle({ bases }: { bases: Bases }) {
  const { locale, say } = usePage();
  const text = dashboardWords(locale);
  const common = pictureWords(locale);
  const config = useMemo(() => chartOf(bases, locale), [bases]);
  const most = greatest(bases, ({ clients }) => clients);
  return (
    <Picture
      title={text.lifecycle}
      label={say(text.lifecycleLabel, {
        n: most && grouped(most.clients, locale),
        base: most && segmentName(most.base, locale),
      })}
      config={config}
      height={260}
      testId="lifecycle"
    >
      <FigureTable
        label={text.lifecycle}
        heads={[common.base, common.clients, common.revenue]}
        rows={bases.map(({ base, clients, revenue }) => [
          <>
            {segmentName(base, locale)}
            <br />
            <span class="gray">{baseMeaning(base, locale)}</span>
          </>,
          grouped(clients, locale),
          money(revenue, locale),
        ])}
      />
    </Picture>
  );
}

/** The number stands beside the name, so that it need not be read off the axis. */
function chartOf(bases: Bases, locale: Locale): ChartConfiguration {
  const config: ChartConfiguration<'bar', number[]> = {
    type: 'bar',
    data: {
      labels: bases.map(({ base, clients }) => `${segmentName(base, locale)} · ${grouped(clients, locale)}`),
      datasets: [{ data: bases.map(({ clients }) => clients), backgroundColor: BLUE, maxBarThickness: 40 }],
    },
    options: {
      indexAxis: 'y',
      scales: {
        x: { beginAtZero: true, ticks: { precision: 0, callback: (value) => grouped(Number(value), locale) } },
        y: { grid: { display: false }, ticks: { autoSkip: false } },
      },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: { title: () => '', label: ({ label }) => label },
        },
      },
    },
  };
  return config;
}
