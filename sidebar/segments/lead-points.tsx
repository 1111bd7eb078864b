/** The lead score of a client, each point with its reason. */
import { segmentMapWords } from '../../src/i18n/segment-map';
import { usePage } from '../page-state';
import { segmentName } from '../pictures/base-names';
import { FigureTable } from '../pictures/figure-table';
import { signed } from '../pictures/numbers';
import type { ExplainReport } from './report';

export function LeadPoints({ lead }: { lead: ExplainReport['lead'] }) {
  const { locale, say } = usePage();
  const text = segmentMapWords(locale);
  const reasons: Record<string, string | undefined> = text.points;
  const title = say(text.explain.lead, {
    score: lead.score,
    temperature: segmentName(lead.temperature, locale).toLowerCase(),
  });
  return (
    <section data-testid="lead">
      <h2>{title}</h2>
      {lead.points.length === 0 ? (
        <p>{text.explain.noPoints}</p>
      ) : (
        <FigureTable
          label={title}
          heads={[text.reason, text.pointsGiven]}
          rows={lead.points.map(({ code, points }) => [reasons[code] ?? code, signed(points, locale)])}
        />
      )}
    </section>
  );
}
