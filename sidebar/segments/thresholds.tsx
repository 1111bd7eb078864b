/** Where the lines between the scores lie, which orders count, and whether the lines move. */
import { pictureWords } from '../../src/i18n/pictures';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { usePage } from '../page-state';
import { FigureTable } from '../pictures/figure-table';
import { shownDate } from '../../src/i18n/shown-time';
import { levelWords } from './level-words';
import type { Thresholds as Lines } from './report';

export function Thresholds({ thresholds }: { thresholds: Lines }) {
  const { locale, say } = usePage();
  const text = segmentMapWords(locale);
  const common = pictureWords(locale);
  const { levels, period } = thresholds;
  const scores = Array.from({ length: levels }, (_, index) => levels - index);
  const axes = thresholds.m === undefined ? (['r', 'f'] as const) : (['r', 'f', 'm'] as const);
  const day = (iso: string | undefined) => iso && shownDate(iso, locale);
  const inPeriod = say(text.period[period.kind], {
    months: period.months,
    from: day(period.from),
    to: day(period.to),
  });
  return (
    <section class="lines" data-testid="thresholds">
      <h2>{text.lines}</h2>
      <p class="gray">
        {inPeriod} {thresholds.frozen ? text.frozen : text.moving} {thresholds.m === undefined && text.noMoney}
      </p>
      <FigureTable
        label={text.lines}
        heads={[text.score, text.lastOrder, common.orders, common.revenue].slice(0, axes.length + 1)}
        wordsAt={[1, 2, 3]}
        rows={scores.map((score) => [
          score === levels ? say(text.best, { score }) : score,
          ...axes.map((axis) => {
            const range = levelWords(thresholds, axis, score, locale);
            if (range === null) return text.nobody;
            return axis === 'r' ? say(text.ago, { range }) : range;
          }),
        ])}
      />
    </section>
  );
}
