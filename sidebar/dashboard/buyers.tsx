/** Clients who bought, by month: new ones upon those who came back. */
import { Legend } from 'chart.js';
import { useMemo } from 'preact/hooks';
import { dashboardWords } from '../../src/i18n/dashboard';
import { grouped, type Locale } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { Chart } from '../pictures/chart';
import { FigureTable } from '../pictures/figure-table';
import { monthName } from '../pictures/numbers';
import { BLUE, ORANGE } from '../pictures/palette';
import { Picture } from '../pictures/picture';
import { greatest } from './figures';
import { monthChart, namedMonth, series } from './month-chart';
import type { Month } from './report';

Chart.register(Legend);

export function Buyers({ months }: { months: readonly Month[] }) {
  const { locale, say } = usePage();
  const text = dashboardWords(locale);
  const config = useMemo(() => chartOf(months, locale), [months]);
  const best = greatest(months, ({ buyers }) => buyers);
  return (
    <Picture
      title={text.buyers}
      label={say(text.buyersLabel, {
        n: best && grouped(best.buyers, locale),
        month: best && monthName(best.month, locale),
      })}
      config={config}
      height={230}
      testId="buyers"
      help={months.some(({ partial }) => partial) && <p class="gray">{text.partial}</p>}
    >
      <FigureTable
        label={text.buyers}
        heads={[text.month, text.bought, text.fresh, text.returning]}
        rows={months.map((month) => [
          namedMonth(month, locale),
          ...[month.buyers, month.fresh, month.returning].map((count) => grouped(count, locale)),
        ])}
      />
    </Picture>
  );
}

function chartOf(months: readonly Month[], locale: Locale) {
  const text = dashboardWords(locale);
  return monthChart(
    months,
    [
      series(text.returning, months, ({ returning }) => returning, BLUE),
      series(text.fresh, months, ({ fresh }) => fresh, ORANGE),
    ],
    locale,
  );
}
