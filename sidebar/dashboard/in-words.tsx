/** The figures that are better said than drawn: the forecast with its basis, NPS with its error, personas. */
import { dashboardWords } from '../../src/i18n/dashboard';
import { grouped } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { about, money } from '../pictures/numbers';
import { npsRange } from './figures';
import { personaSentence } from './persona-sentence';
import type { DashboardReport } from './report';

type Words = Record<string, string | undefined>;

export function ForecastSection({ forecast }: { forecast: DashboardReport['forecast'] }) {
  const { locale, say } = usePage();
  const text = dashboardWords(locale);
  const [basis, why]: [Words, Words] = [text.basis, text.why];
  if ('why' in forecast) {
    const { found, least } = forecast;
    return (
      <section data-testid="forecast">
        <h2>{text.forecastNone}</h2>
        <p>{say(why[forecast.why] ?? forecast.why, { found, least })}</p>
      </section>
    );
  }
  return (
    <section data-testid="forecast">
      <h2>{say(text.forecast, { n: forecast.months })}</h2>
      <p>
        {say(text.expected, {
          orders: about(forecast.orders, locale),
          count: Math.round(forecast.orders),
          revenue: money(forecast.revenue, locale),
        })}
      </p>
      <p class="gray">{basis[forecast.basis] ?? forecast.basis}</p>
    </section>
  );
}

export function NpsSection({ nps }: { nps: DashboardReport['nps'] }) {
  const { locale, say } = usePage();
  const text = dashboardWords(locale);
  const range = nps && npsRange(nps);
  return (
    <section data-testid="nps">
      <h2>{text.nps}</h2>
      {nps === null ? (
        <p>{text.npsMissing}</p>
      ) : range === null ? (
        <p>{text.npsNone}</p>
      ) : (
        <>
          <p>{say(text.npsScore, { score: grouped(range.score, locale), n: nps.answers })}</p>
          <p class="gray">
            {say(text.npsRange, { low: grouped(range.low, locale), high: grouped(range.high, locale) })}
          </p>
        </>
      )}
    </section>
  );
}

export function PersonaSection({ personas }: { personas: DashboardReport['personas'] }) {
  const { locale } = usePage();
  const text = dashboardWords(locale);
  const why: Words = text.noPersonas;
  return (
    <section data-testid="personas">
      <h2>{text.personas}</h2>
      {'why' in personas ? (
        <p>{why[personas.why] ?? personas.why}</p>
      ) : (
        <ul class="dots">
          {personas.map((persona, index) => (
            <li key={index}>{personaSentence(persona, locale)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
