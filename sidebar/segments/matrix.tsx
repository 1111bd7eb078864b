/** Clients by revenue class and evenness: what each cell has stands in it, the colour only helps the eye. */
import { segmentMapWords } from '../../src/i18n/segment-map';
import { grouped } from '../../src/i18n/template';
import { usePage } from '../page-state';
import { shade } from '../pictures/palette';
import type { SegmentMapReport } from './report';

const ABC = ['A', 'B', 'C'] as const;
const XYZ = ['X', 'Y', 'Z'] as const;

export function Matrix({ report: { matrix, abc, xyz } }: { report: SegmentMapReport }) {
  const { locale, say } = usePage();
  const text = segmentMapWords(locale);
  const cells = ABC.map((a) => XYZ.map((x) => matrix[a + x] ?? 0));
  const most = Math.max(...cells.flat());
  return (
    <section data-testid="matrix">
      <h2>{text.matrix}</h2>
      {most === 0 ? (
        <p>{text.matrixEmpty}</p>
      ) : (
        <>
          <p class="gray">{text.matrixHelp}</p>
          <table aria-label={text.matrix}>
            <thead>
              <tr>
                <td />
                {XYZ.map((x) => (
                  <th scope="col" key={x} class="shaded">
                    {x}
                  </th>
                ))}
                <th scope="col" class="number">
                  {text.total}
                </th>
              </tr>
            </thead>
            <tbody>
              {ABC.map((a, i) => (
                <tr key={a}>
                  <th scope="row">{a}</th>
                  {XYZ.map((x, k) => (
                    <td key={x} class="shaded" style={{ background: shade(cells[i]![k]! / most) }}>
                      {grouped(cells[i]![k]!, locale)}
                    </td>
                  ))}
                  <td class="number">{grouped(abc[a] ?? 0, locale)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </>
      )}
      {(xyz.SHORT ?? 0) > 0 && <p class="gray">{say(text.short, { n: xyz.SHORT! })}</p>}
    </section>
  );
}
