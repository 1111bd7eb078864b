/** Clients who bought, by month: new ones upon those who came back. */
import { Legend } from 'chart.js';
import { useMemo } from 'preact/hooks';
import { dashboardWords } from '../../src/i18n/dashboard';
import { grouped, type Locale } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { Chart } from '../pictures/chart';
import { FigureTable } from '../pictures/figure-table';
import { monthName } from '../pictures/numbers';
import { BLUE, INK, ORANGE } from '../pictures/palette';
import { Picture } from '../pictures/picture';
import { greatest } from './figures';
import { monthChart } from './month-chart';
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
      height={250}
      testId="buyers"
    >
      <FigureTable
        label={text.buyers}
        heads={[text.month, text.bought, text.fresh, text.returning]}
        rows={months.map(({ month, buyers, fresh, returning }) => [
          monthName(month, locale),
          ...[buyers, fresh, returning].map((count) => grouped(count, locale)),
        ])}
      />
    </Picture>
  );
}

function chartOf(months: readonly Month[], locale: Locale) {
  const text = dashboardWords(locale);
  const series = (label: string, data: number[], backgroundColor: string) => ({
    label,
    data,
    backgroundColor,
    borderColor: INK,
    borderWidth: 0.5,
  });
  return monthChart(
    months,
    [
      series(
        text.returning,
        months.map(({ returning }) => returning),
        BLUE,
      ),
      series(
        text.fresh,
        months.map(({ fresh }) => fresh),
        ORANGE,
      ),
    ],
    locale,
  );
}
