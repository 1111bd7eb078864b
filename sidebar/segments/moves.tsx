/** Who moved from one segment to another since the last snapshot. */
import { pictureWords } from '../../src/i18n/pictures';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { grouped } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { segmentName } from '../pictures/base-names';
import { FigureTable } from '../pictures/figure-table';
import { shownDate } from '../../src/i18n/shown-time';
import type { SegmentMapReport } from './report';

/** A dozen says what goes on; the others are counted. */
const SHOWN = 12;

export function Moves({ moves: { since, rows } }: { moves: SegmentMapReport['moves'] }) {
  const { locale, words, say } = usePage();
  const text = segmentMapWords(locale);
  const date = since === null ? '' : shownDate(since, locale);
  const title = since === null ? text.movesTitle : say(text.moves, { since: date });
  const more = rows.slice(SHOWN).reduce((sum, { clients }) => sum + clients, 0);
  return (
    <section data-testid="moves">
      <h2>{title}</h2>
      {since === null ? (
        <p>{text.movesFirst}</p>
      ) : rows.length === 0 ? (
        <p>{say(text.movesNone, { since: date })}</p>
      ) : (
        <>
          <FigureTable
            label={title}
            heads={[text.from, text.to, pictureWords(locale).clients]}
            wordsAt={[1]}
            rows={rows
              .slice(0, SHOWN)
              .map(({ from, to, clients }) => [
                segmentName(from, locale),
                segmentName(to, locale),
                grouped(clients, locale),
              ])}
          />
          {more > 0 && <p class="gray">{say(words.common.more, { n: grouped(more, locale) })}</p>}
        </>
      )}
    </section>
  );
}
