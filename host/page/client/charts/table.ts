/** What a chart shows, out of its ranges: labels, and series with their names. */
import type { Chart } from '../../../book/book';

/** A cell as a number where it is one, and as it is shown. */
export interface ChartCell {
  value: number | null;
  text: string;
}

export interface ChartTable {
  labels: string[];
  series: { name: string; values: (number | null)[] }[];
}

/**
 * @param blocks the cells of each range, in the chart's order
 * @example of the ranges A1:A3 (Month, Jan, Feb) and C1:C3 (Sum, 1, 2): labels Jan and Feb, the series Sum with 1 and 2
 */
export function chartTable(
  { merge, transposed, headers }: Pick<Chart, 'merge' | 'transposed' | 'headers'>,
  blocks: readonly ChartCell[][][],
): ChartTable {
  const joined = merge === 'MERGE_ROWS' ? blocks.flat() : besides(blocks);
  const rows = transposed ? turned(joined) : joined;
  const heads = headers ?? (startsWithNames(rows) ? 1 : 0);
  const names = rows.slice(0, heads).reverse()[0] ?? [];
  const body = rows.slice(heads);
  const width = Math.max(0, ...rows.map((row) => row.length));
  // A single column has no labels.
  const first = width > 1 ? 1 : 0;
  return {
    labels: body.map((row) => (first === 0 ? '' : (row[0]?.text ?? ''))),
    series: Array.from({ length: width - first }, (_, i) => ({
      name: names[first + i]?.text ?? '',
      values: body.map((row) => row[first + i]?.value ?? null),
    })),
  };
}

function besides(blocks: readonly ChartCell[][][]): ChartCell[][] {
  const height = Math.max(0, ...blocks.map((block) => block.length));
  const blank: ChartCell = { value: null, text: '' };
  return Array.from({ length: height }, (_, row) =>
    blocks.flatMap((block) => block[row] ?? (block[0] ?? []).map(() => blank)),
  );
}

const turned = (rows: readonly ChartCell[][]): ChartCell[][] =>
  Array.from({ length: Math.max(0, ...rows.map((row) => row.length)) }, (_, column) =>
    rows.map((row) => row[column] ?? { value: null, text: '' }),
  );

/** Whether the first row holds names: texts over numbers. */
function startsWithNames([first, ...rest]: readonly ChartCell[][]): boolean {
  const cells = first?.slice(1) ?? [];
  const holdsNumbers = rest.some((row) => row.slice(1).some(({ value }) => value !== null));
  return cells.length > 0 && holdsNumbers && cells.every(({ value }) => value === null);
}
