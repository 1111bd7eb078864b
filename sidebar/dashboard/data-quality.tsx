/** How far the data can be trusted: the cells that letters and calls live on, and the way to all of them. */
import { dashboardWords } from '../../src/i18n/dashboard';
import { fieldName } from '../../src/i18n/sentences';
import { grouped } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { Button } from '../parts';
import { FigureTable } from '../pictures/figure-table';
import type { DashboardReport } from './report';

export function DataQuality({ quality: { clients, fields, unreachable } }: { quality: DashboardReport['quality'] }) {
  const { locale, say, go } = usePage();
  const text = dashboardWords(locale);
  // Rounded down, so that 100 is said only of all.
  const shown = (count: number) => `${grouped(count, locale)} · ${Math.floor((100 * count) / clients)}%`;
  return (
    <section data-testid="quality">
      <h2>{text.quality}</h2>
      <p>{unreachable > 0 ? say(text.unreachable, { n: unreachable, clients }) : text.reachable}</p>
      {fields.length > 0 && (
        <FigureTable
          label={text.quality}
          heads={[text.column, text.filled, text.valid]}
          rows={fields.map(({ field, filled, valid }) => [fieldName(field, locale), shown(filled), shown(valid)])}
        />
      )}
      <div class="on-screen">
        <Button onClick={() => go('quality')} testId="to-quality">
          {text.toQuality}
        </Button>
      </div>
    </section>
  );
}
