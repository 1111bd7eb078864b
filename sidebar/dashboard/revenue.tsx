/** Revenue by month. */
import { useMemo } from 'preact/hooks';
import { dashboardWords } from '../../src/i18n/dashboard';
import { pictureWords } from '../../src/i18n/pictures';
import { grouped, type Locale } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { FigureTable } from '../pictures/figure-table';
import { money, monthName } from '../pictures/numbers';
import { BLUE } from '../pictures/palette';
import { Picture } from '../pictures/picture';
import { greatest } from './figures';
import { monthChart, namedMonth, series } from './month-chart';
import type { Month } from './report';

export function Revenue({ months }: { months: readonly Month[] }) {
  const { locale, say } = usePage();
  const text = dashboardWords(locale);
  const common = pictureWords(locale);
  const config = useMemo(() => chartOf(months, locale), [months]);
  const best = greatest(months, ({ revenue }) => revenue);
  return (
    <Picture
      title={text.revenue}
      label={say(text.revenueLabel, {
        sum: best && money(best.revenue, locale),
        month: best && monthName(best.month, locale),
      })}
      config={config}
      height={230}
      testId="revenue"
      help={months.some(({ partial }) => partial) && <p class="gray">{text.partial}</p>}
    >
      <FigureTable
        label={text.revenue}
        heads={[text.month, common.revenue, common.orders]}
        rows={months.map((month) => [
          namedMonth(month, locale),
          money(month.revenue, locale),
          grouped(month.orders, locale),
        ])}
      />
    </Picture>
  );
}

function chartOf(months: readonly Month[], locale: Locale) {
  return monthChart(months, [series(pictureWords(locale).revenue, months, ({ revenue }) => revenue, BLUE)], locale);
}
