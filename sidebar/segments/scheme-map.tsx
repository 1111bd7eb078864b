/** Which scores make which segment, whose map that is, and the way back to the scheme's own. */
import { pictureWords } from '../../src/i18n/pictures';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { usePage } from '../page-state';
import { Busy, Button, Fold, Problem } from '../parts';
import { segmentName } from '../pictures/base-names';
import { FigureTable } from '../pictures/figure-table';
import { segmentColour } from '../pictures/palette';
import { useCommand } from '../use-command';
import type { SegmentMapReport } from './report';

interface SchemeMapProps {
  report: SegmentMapReport;
  onChanged: () => void;
}

export function SchemeMap({ report: { map, thresholds }, onChanged }: SchemeMapProps) {
  const { locale, say } = usePage();
  const text = segmentMapWords(locale);
  const common = pictureWords(locale);
  const change = useCommand('settings.change');
  const axes = [text.lastOrder, common.orders, common.revenue];
  const inWords = (box: SegmentMapReport['map']['segments'][number]['boxes'][number]): string => {
    const said = box.flatMap(([from, to], axis) =>
      from === 1 && to === thresholds.levels
        ? []
        : [say(text.axisScore, { axis: axes[axis]!, range: from === to ? from : `${from}–${to}` })],
    );
    return said.length === 0 ? text.anyScore : said.join('; ');
  };
  const back = async () => {
    if ((await change.run({ segmentMap: 'SCHEME' })).ok) onChanged();
  };
  return (
    <section data-testid="scheme-map">
      <h2>{text.scores}</h2>
      <p class="gray">
        {map.own ? text.mapOwn : say(text.mapOfScheme, { scheme: thresholds.scheme })} {text.mapEdit}
      </p>
      {change.error && <Problem message={change.error.message} />}
      {map.own &&
        (change.busy ? (
          <Busy />
        ) : (
          <Button onClick={() => void back()} testId="scheme-map-back">
            {text.mapBack}
          </Button>
        ))}
      <Fold summary={text.scoresTable}>
        <FigureTable
          label={text.scores}
          heads={[text.segment, text.score]}
          wordsAt={[1]}
          rows={map.segments.map(({ code, boxes }) => [
            <>
              <span class="swatch" aria-hidden="true" style={{ background: segmentColour(code) }} />
              {segmentName(code, locale)}
            </>,
            boxes.map((box, at) => <div key={at}>{inWords(box)}</div>),
          ])}
        />
        <p class="gray">{text.forFormulas}</p>
        <p>
          <code data-testid="scheme-formula">{map.formula}</code>
        </p>
      </Fold>
    </section>
  );
}
