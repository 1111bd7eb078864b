/** Who comes back: a row for each month of first orders, a column for each month after; the number stands in the cell, the colour only helps the eye. */
import type { ComponentChildren } from 'preact';
import { dashboardWords } from '../../src/i18n/dashboard';
import { pictureWords } from '../../src/i18n/pictures';
import { grouped } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { Fold } from '../parts';
import { money, monthName, percent } from '../pictures/numbers';
import { shade } from '../pictures/palette';
import type { Cohort, DashboardReport } from './report';

export function Cohorts({ cohorts: { rows } }: { cohorts: DashboardReport['cohorts'] }) {
  const { locale } = usePage();
  const text = dashboardWords(locale);
  const filled = rows.filter(({ clients }) => clients > 0);
  return (
    <section class="wide" data-testid="cohorts">
      <h2>{text.cohorts}</h2>
      {filled.length === 0 ? (
        <p>{text.cohortsEmpty}</p>
      ) : (
        <>
          <p class="gray">{text.cohortsHelp}</p>
          <CohortTable
            label={text.cohorts}
            rows={filled}
            values={({ counts }) => counts}
            // The first month is always all of them, so the colours are for those after.
            strength={({ clients, counts }, month) => (month === 0 ? 0 : (2 * counts[month]!) / clients)}
            shown={({ clients, counts }, month) => percent(counts[month]! / clients)}
          />
          <Fold summary={text.cohortRevenue}>
            <CohortTable
              label={text.cohortRevenue}
              rows={filled}
              values={({ revenue }) => revenue}
              strength={() => 0}
              shown={({ revenue }, month) => money(revenue[month]!, locale)}
            />
          </Fold>
        </>
      )}
    </section>
  );
}

interface CohortTableProps {
  label: string;
  rows: readonly Cohort[];
  values: (row: Cohort) => readonly number[];
  /** How strong the cell is coloured, 0 to 1. */
  strength: (row: Cohort, month: number) => number;
  shown: (row: Cohort, month: number) => ComponentChildren;
}

function CohortTable({ label, rows, values, strength, shown }: CohortTableProps) {
  const { locale, say } = usePage();
  const text = dashboardWords(locale);
  const months = Math.max(...rows.map((row) => values(row).length));
  const columns = Array.from({ length: months }, (_, month) => month);
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
              <th scope="col" class="shaded" key={n}>
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
              {columns.map((month) =>
                month < values(row).length ? (
                  <td class="shaded" key={month} style={{ background: shade(strength(row, month)) }}>
                    {shown(row, month)}
                  </td>
                ) : (
                  <td key={month} />
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
