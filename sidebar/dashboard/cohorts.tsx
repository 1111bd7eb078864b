/** Who comes back: a row for each month of first orders, a column for each month after; as a picture, and as tables of shares and of revenue. */
import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { dashboardWords } from '../../src/i18n/dashboard';
import { pictureWords } from '../../src/i18n/pictures';
import { fill, grouped, type Locale } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { Fold } from '../parts';
import { matrixChart } from '../pictures/matrix-chart';
import { money, monthName, percent } from '../pictures/numbers';
import { Picture } from '../pictures/picture';
import { bestReturn } from './figures';
import type { Cohort, DashboardReport } from './report';

/** In pixels: a row of the picture, and the heads above. */
const [ROW, HEADS] = [26, 48];

export function Cohorts({ cohorts: { rows } }: { cohorts: DashboardReport['cohorts'] }) {
  const { locale, say } = usePage();
  const text = dashboardWords(locale);
  const filled = useMemo(() => rows.filter(({ clients }) => clients > 0), [rows]);
  const config = useMemo(() => chartOf(filled, locale), [filled]);
  if (filled.length === 0) {
    return (
      <section class="wide" data-testid="cohorts">
        <h2>{text.cohorts}</h2>
        <p>{text.cohortsEmpty}</p>
      </section>
    );
  }
  const best = bestReturn(filled);
  return (
    <div class="wide">
      <Picture
        title={text.cohorts}
        label={say(text.cohortsLabel, {
          share: best && percent(best.share),
          month: best && monthName(best.month, locale),
          later: best?.later,
        })}
        config={config}
        height={filled.length * ROW + HEADS}
        testId="cohorts"
        help={<p class="gray">{text.cohortsHelp}</p>}
      >
        <CohortTable
          label={text.cohorts}
          rows={filled}
          values={({ counts }) => counts}
          shown={({ clients, counts }, month) => percent(counts[month]! / clients)}
        />
      </Picture>
      <Fold summary={text.cohortRevenue}>
        <CohortTable
          label={text.cohortRevenue}
          rows={filled}
          values={({ revenue }) => revenue}
          shown={({ revenue }, month) => money(revenue[month]!, locale)}
        />
      </Fold>
    </div>
  );
}

const monthsOf = (rows: readonly Cohort[], values: (row: Cohort) => readonly number[]): number[] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => values(row).length)) }, (_, month) => month);

function chartOf(rows: readonly Cohort[], locale: Locale) {
  const text = dashboardWords(locale);
  return matrixChart({
    columns: monthsOf(rows, ({ counts }) => counts).map((n) => fill(text.later, { n }, locale)),
    rows: rows.map(({ month, clients }) => `${monthName(month, locale)} · ${grouped(clients, locale)}`),
    title: text.monthsLater,
    cells: rows.flatMap(({ month, clients, counts }, row) =>
      counts.map((count, column) => ({
        column,
        row,
        // The first month is always all of them, so the colours are for those after.
        strength: column === 0 ? 0 : (2 * count) / clients,
        text: percent(count / clients),
        tip: fill(
          text.cohortTip,
          { month: monthName(month, locale), n: column, share: percent(count / clients), count, clients },
          locale,
        ),
      })),
    ),
  });
}

interface CohortTableProps {
  label: string;
  rows: readonly Cohort[];
  values: (row: Cohort) => readonly number[];
  shown: (row: Cohort, month: number) => ComponentChildren;
}

function CohortTable({ label, rows, values, shown }: CohortTableProps) {
  const { locale, say } = usePage();
  const text = dashboardWords(locale);
  const columns = monthsOf(rows, values);
  return (
    <div class="scroll" role="region" aria-label={label} tabIndex={0}>
      <table class="cohorts">
        <thead>
          <tr>
            <th scope="col">{text.firstOrder}</th>
            <th scope="col" class="number">
              {pictureWords(locale).clients}
            </th>
            {columns.map((n) => (
              <th scope="col" class="number" key={n}>
                {say(text.later, { n })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.month}>
              <th scope="row">{monthName(row.month, locale)}</th>
              <td class="number">{grouped(row.clients, locale)}</td>
              {columns.map((month) => (
                <td class="number" key={month}>
                  {month < values(row).length ? shown(row, month) : ''}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
