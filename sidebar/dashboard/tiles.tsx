/** The figures that are looked at first, as large numbers. */
import type { ComponentChildren } from 'preact';
import { dashboardWords } from '../../src/i18n/dashboard';
import { grouped } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { about, money, monthName } from '../pictures/numbers';
import { changeOf, lastFull, npsRange } from './figures';
import { namedMonth } from './month-chart';
import type { DashboardReport } from './report';

export function Tiles({ report: { months, forecast, nps } }: { report: DashboardReport }) {
  const { locale, say } = usePage();
  const text = dashboardWords(locale);
  const { last, before } = lastFull(months);
  const range = nps && npsRange(nps);
  return (
    <section aria-label={text.glance} data-testid="tiles">
      <ul class="tiles">
        {last && (
          <>
            <Tile
              label={say(text.tiles.revenue, { month: namedMonth(last, locale) })}
              value={money(last.revenue, locale)}
            >
              {before && before.revenue > 0
                ? say(text.tiles.change, {
                    change: changeOf(last.revenue, before.revenue),
                    month: monthName(before.month, locale),
                  })
                : ''}
            </Tile>
            <Tile
              label={say(text.tiles.buyers, { month: namedMonth(last, locale) })}
              value={grouped(last.buyers, locale)}
            >
              {say(text.tiles.fresh, { n: last.fresh })}
            </Tile>
          </>
        )}
        {'basis' in forecast && (
          <Tile label={say(text.tiles.forecast, { n: forecast.months })} value={`≈ ${money(forecast.revenue, locale)}`}>
            {say(text.tiles.orders, { n: `≈ ${about(forecast.orders, locale)}`, count: Math.round(forecast.orders) })}
          </Tile>
        )}
        {range && (
          <Tile label={text.tiles.nps} value={grouped(range.score, locale)}>
            {say(text.tiles.range, { low: grouped(range.low, locale), high: grouped(range.high, locale) })}
          </Tile>
        )}
      </ul>
    </section>
  );
}

function Tile({ label, value, children }: { label: string; value: string; children: ComponentChildren }) {
  return (
    <li>
      {label}
      <b>{value}</b>
      <span class="gray">{children}</span>
    </li>
  );
}
