/** Clients by revenue class and evenness: as a picture, and as a table with the totals. */
import { useMemo } from 'preact/hooks';
import { pictureWords } from '../../src/i18n/pictures';
import { segmentMapWords } from '../../src/i18n/segment-map';
import { fill, grouped, type Locale } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { FigureTable } from '../pictures/figure-table';
import { matrixChart } from '../pictures/matrix-chart';
import { Picture } from '../pictures/picture';
import type { SegmentMapReport } from './report';

const ABC = ['A', 'B', 'C'] as const;
const XYZ = ['X', 'Y', 'Z'] as const;

export function Matrix({ report: { matrix, abc, xyz } }: { report: SegmentMapReport }) {
  const { locale, say } = usePage();
  const text = segmentMapWords(locale);
  const config = useMemo(() => chartOf(matrix, locale), [matrix]);
  const most = greatestCell(matrix);
  const short = (xyz.SHORT ?? 0) > 0 && <p class="gray">{say(text.short, { n: xyz.SHORT! })}</p>;
  if (most === null) {
    return (
      <section data-testid="matrix">
        <h2>{text.matrix}</h2>
        <p>{text.matrixEmpty}</p>
        {short}
      </section>
    );
  }
  return (
    <Picture
      title={text.matrix}
      label={say(text.matrixLabel, { cell: most, n: matrix[most]! })}
      config={config}
      height={210}
      testId="matrix"
      help={
        <>
          <p class="gray">{text.matrixHelp}</p>
          {short}
        </>
      }
    >
      <FigureTable
        label={text.matrix}
        heads={[pictureWords(locale).clients, ...XYZ, text.total]}
        rows={ABC.map((a) => [a, ...XYZ.map((x) => grouped(matrix[a + x] ?? 0, locale)), grouped(abc[a] ?? 0, locale)])}
      />
    </Picture>
  );
}

type Cells = SegmentMapReport['matrix'];

/** `null` where nobody is in any cell. */
function greatestCell(matrix: Cells): string | null {
  const all = ABC.flatMap((a) => XYZ.map((x) => a + x));
  const [first] = all.sort((a, b) => (matrix[b] ?? 0) - (matrix[a] ?? 0));
  return first !== undefined && (matrix[first] ?? 0) > 0 ? first : null;
}

function chartOf(matrix: Cells, locale: Locale) {
  const most = Math.max(1, ...Object.values(matrix));
  return matrixChart({
    columns: XYZ,
    rows: ABC,
    cells: ABC.flatMap((a, row) =>
      XYZ.map((x, column) => {
        const n = matrix[a + x] ?? 0;
        return {
          column,
          row,
          strength: n / most,
          text: `${a}${x} · ${grouped(n, locale)}`,
          tip: fill(segmentMapWords(locale).cell, { cell: a + x, n }, locale),
        };
      }),
    ),
  });
}
