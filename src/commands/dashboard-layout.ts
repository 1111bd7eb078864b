/** Where each block of the tab with the dashboard stands, how it looks, and which charts stand beside it. The places are always the same, whatever the figures. */
import { LIFECYCLE_BASES } from '../domain/lifecycle';
import { SEGMENTS } from '../domain/rfm-maps';
import type { StoredText } from '../domain/stored-texts';
import type { Area, ChartKind, ChartSpec, PageLook, Words } from '../ports';
import { PAGE_COLUMNS } from '../tables/own-tables';
import { SHOWN_COHORTS, SHOWN_MONTHS } from './dashboard-report';

const COLUMNS = PAGE_COLUMNS.dashboard!;
/** Shares of clients at which the curve is written: 0 %, 5 %, …, 100 %. */
export const CURVE_POINTS = 21;

/** Rows of the headings, from 1. Below each stand the header of its table and the rows; a blank row comes between blocks. */
export const AT = {
  title: 1,
  glance: 4,
  ...stacked(15, {
    months: SHOWN_MONTHS,
    abc: CURVE_POINTS,
    lifecycle: LIFECYCLE_BASES.length,
    segments: SEGMENTS.length,
    cohorts: SHOWN_COHORTS,
  }),
} as const;

/** Columns of the two halves at the top: label and figure. */
export const LEFT = { label: 1, figure: 5 };
export const RIGHT = { label: 7, figure: 13 };
export const NPS_ROW = AT.glance + 5;
/** Where the table of ABC classes begins. */
export const CLASSES_COLUMN = 4;
/** Where the charts begin. */
const BESIDE = 8;

export const PAGE_ROWS = AT.cohorts + 1 + SHOWN_COHORTS;

function stacked<K extends string>(from: number, sizes: Record<K, number>): Record<K, number> {
  const places = {} as Record<K, number>;
  let row = from;
  for (const key of Object.keys(sizes) as K[]) {
    places[key] = row;
    row += sizes[key] + 3;
  }
  return places;
}

const COUNT = '#,##0';
const MONEY = '#,##0';
const SHARE = '0%';

const area = (row: number, column: number, rows: number, columns: number): Area => ({ row, column, rows, columns });

/** Fits a landscape A4 page across. */
export function dashboardLook(): PageLook {
  const { glance, months, abc, lifecycle, segments, cohorts } = AT;
  const [first, narrow] = [150, 68];
  const heads = [months, abc, lifecycle, segments, cohorts];
  const columns = (row: number, rows: number, formats: readonly string[], from = 1): PageLook['formats'] =>
    formats.map((format, i) => ({ area: area(row + 2, from + i, rows, 1), format }));
  const figure = (row: number, { figure: column }: typeof LEFT, format: string): PageLook['formats'][number] => ({
    area: area(row, column, 1, 1),
    format,
  });
  return {
    rows: PAGE_ROWS,
    widths: Array.from({ length: COLUMNS }, (_, i) => (i === 0 ? first : narrow)),
    bold: [
      area(AT.title, 1, 1, 1),
      area(glance, LEFT.label, 1, 1),
      area(glance, RIGHT.label, 1, 1),
      area(NPS_ROW, RIGHT.label, 1, 1),
      ...heads.map((row) => area(row, 1, 2, COLUMNS)),
    ],
    formats: [
      ...[COUNT, COUNT, MONEY, COUNT, MONEY, MONEY, '+0%;-0%;0%'].map((format, i) =>
        figure(glance + 1 + i, LEFT, format),
      ),
      ...['#,##0.0', MONEY].map((format, i) => figure(glance + 1 + i, RIGHT, format)),
      ...['0', '0', '0', COUNT].map((format, i) => figure(NPS_ROW + 1 + i, RIGHT, format)),
      ...columns(months, SHOWN_MONTHS, ['@', MONEY, COUNT, COUNT, COUNT, COUNT]),
      ...columns(abc, CURVE_POINTS, [SHARE, SHARE]),
      ...columns(abc, 4, ['@', COUNT, MONEY], CLASSES_COLUMN),
      ...columns(lifecycle, LIFECYCLE_BASES.length, ['@', COUNT, MONEY]),
      ...columns(segments, SEGMENTS.length, ['@', COUNT, SHARE, COUNT, MONEY]),
      ...columns(cohorts, SHOWN_COHORTS, ['@', COUNT]),
      { area: area(cohorts + 2, 3, SHOWN_COHORTS, SHOWN_COHORTS), format: SHARE },
    ],
  };
}

/** M. Okabe and K. Ito's colours, which colour-blind people can tell apart. */
const [BLUE, ORANGE] = ['#0072b2', '#e69f00'];
const [WIDTH, ROW] = [476, 21];

/** Each beside the block that it shows. */
export function dashboardCharts(words: Words): ChartSpec[] {
  const chart = (
    title: StoredText,
    kind: ChartKind,
    [head, size]: readonly [head: number, size: number],
    columns: readonly (readonly [first: number, count: number])[],
    [from, rows]: readonly [from: number, rows: number] = [0, size + 1],
  ): ChartSpec => ({
    title: words.text(title),
    kind,
    ranges: columns.map(([first, count]) => area(head + 1, first, size + 1, count)),
    row: head + 1 + from,
    column: BESIDE,
    width: WIDTH,
    height: rows * ROW,
    colours: kind === 'STACKED_COLUMN' ? [ORANGE, BLUE] : [BLUE],
  });
  const months = [AT.months, SHOWN_MONTHS] as const;
  const half = SHOWN_MONTHS / 2;
  return [
    chart('dashboard.revenueChart', 'COLUMN', months, [[1, 2]], [0, half]),
    chart(
      'dashboard.buyersChart',
      'STACKED_COLUMN',
      months,
      [
        [1, 1],
        [5, 2],
      ],
      [half, half + 1],
    ),
    chart('dashboard.abcChart', 'AREA', [AT.abc, CURVE_POINTS], [[1, 2]], [0, 15]),
    chart('dashboard.lifecycleChart', 'BAR', [AT.lifecycle, LIFECYCLE_BASES.length], [[1, 2]]),
    chart('dashboard.segmentsChart', 'BAR', [AT.segments, SEGMENTS.length], [[1, 2]]),
  ];
}
