/** How much of the revenue the best clients bring, as a curve, and the classes A, B and C. */
import { Filler, LineController, LineElement, PointElement } from 'chart.js';
import { useMemo } from 'preact/hooks';
import { dashboardWords } from '../../src/i18n/dashboard';
import { pictureWords } from '../../src/i18n/pictures';
import { grouped, type Locale } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { Chart, type ChartConfiguration } from '../pictures/chart';
import { FigureTable } from '../pictures/figure-table';
import { money, percent } from '../pictures/numbers';
import { BLUE } from '../pictures/palette';
import { Picture } from '../pictures/picture';
import { tellingPoint } from './figures';
import type { DashboardReport } from './report';

Chart.register(LineController, LineElement, PointElement, Filler);

export function AbcCurve({ abc: { curve, groups } }: { abc: DashboardReport['abc'] }) {
  const { locale, say } = usePage();
  const text = dashboardWords(locale);
  const common = pictureWords(locale);
  const config = useMemo(() => chartOf(curve, locale), [curve]);
  const [clients, revenue] = (tellingPoint(curve) ?? [1, 1]).map(percent);
  if (curve.length === 0) {
    return (
      <section data-testid="abc">
        <h2>{text.abc}</h2>
        <p>{text.abcEmpty}</p>
      </section>
    );
  }
  return (
    <Picture
      title={text.abc}
      label={say(text.abcLabel, { clients, revenue })}
      config={config}
      height={230}
      testId="abc"
      help={curve.length > 2 && <p class="gray">{say(text.abcHelp, { clients, revenue })}</p>}
    >
      <FigureTable
        label={text.abc}
        heads={[text.cls, common.clients, common.revenue]}
        rows={groups.map((group) => [
          group.cls === 'NONE' ? common.abc.NONE : group.cls,
          grouped(group.clients, locale),
          money(group.revenue, locale),
        ])}
      />
    </Picture>
  );
}

function chartOf(curve: DashboardReport['abc']['curve'], locale: Locale): ChartConfiguration {
  const text = dashboardWords(locale);
  const start = curve[0]?.[0] === 0 ? [] : [{ x: 0, y: 0 }];
  const axis = (title: string) => ({
    type: 'linear' as const,
    min: 0,
    max: 1,
    title: { display: true, text: title },
    ticks: { stepSize: 0.2, callback: (value: string | number) => percent(Number(value)) },
  });
  const config: ChartConfiguration<'line'> = {
    type: 'line',
    data: {
      datasets: [
        {
          data: [...start, ...curve.map(([x, y]) => ({ x, y }))],
          borderColor: BLUE,
          borderWidth: 2,
          backgroundColor: `${BLUE}22`,
          fill: true,
          pointRadius: curve.length > 20 ? 0 : 3,
          pointHitRadius: 8,
        },
      ],
    },
    options: {
      scales: { x: axis(text.ofClients), y: axis(text.ofRevenue) },
      plugins: {
        legend: { display: false },
        tooltip: {
          displayColors: false,
          callbacks: {
            title: () => '',
            label: ({ parsed: { x, y } }) => `${percent(x ?? 0)} → ${percent(y ?? 0)}`,
          },
        },
      },
    },
  };
  return config;
}
