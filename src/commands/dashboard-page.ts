/** The figures of the tab with the dashboard, each in its place (see dashboard-layout). */
import type { Step } from '../changes/change-set';
import { abcCurve } from '../domain/abc';
import type { Day } from '../domain/codes';
import { curveAt } from '../domain/curve';
import { isoOf } from '../domain/days';
import { periodOf, periodStart } from '../domain/periods';
import { SEGMENTS } from '../domain/rfm-maps';
import type { StoredText } from '../domain/stored-texts';
import type { Scalar, Words } from '../ports';
import type { Base } from '../tables/table';
import type { ComputedFigures } from './computed-figures';
import { AT, CLASSES_COLUMN, CURVE_POINTS, LEFT, NPS_ROW, PAGE_ROWS, RIGHT } from './dashboard-layout';
import {
  abcGroups,
  cohortLines,
  monthLines,
  npsOf,
  quarterOf,
  SHOWN_COHORTS,
  SHOWN_MONTHS,
  type Dashboard,
} from './dashboard-report';
import { segmentRows } from './segment-rows';
import { lifecycleLines } from './segments-report';

type Line = Dashboard['months'][number];
type Block = readonly (readonly Scalar[])[];

/** The page written anew. */
export function dashboardStep(base: Base, computed: ComputedFigures): Step {
  return { kind: 'ownPage', table: 'dashboard', rows: dashboardRows(base, computed) };
}

function dashboardRows({ words, clients }: Base, computed: ComputedFigures): Scalar[][] {
  const { all, today } = computed;
  const text = (key: StoredText): string => words.text(key);
  const rows = Array.from({ length: PAGE_ROWS }, (): Scalar[] => []);
  const put = (row: number, column: number, block: Block): void =>
    block.forEach((cells, r) =>
      cells.forEach((cell, c) => {
        rows[row - 1 + r]![column - 1 + c] = cell;
      }),
    );
  const labelled = (row: number, { label, figure }: typeof LEFT, lines: [StoredText, Scalar][]): void =>
    lines.forEach(([key, value], i) => {
      put(row + i, label, [[text(key)]]);
      put(row + i, figure, [[value]]);
    });
  const table = (row: number, heading: StoredText | null, header: StoredText[], block: Block, column = 1): void => {
    if (heading !== null) put(row, column, [[text(heading)]]);
    put(row + 1, column, [header.map(text), ...block]);
  };
  const lines = everyMonth(monthLines(all, today), today);
  put(AT.title, 1, [[text('dashboard.title')], [text('dashboard.asOf').replace('{date}', dayText(today, words))]]);
  put(AT.glance, LEFT.label, [[text('dashboard.glance')]]);
  labelled(AT.glance + 1, LEFT, glance(computed, lines));
  put(AT.glance, RIGHT.label, [[text('dashboard.forecast')]]);
  labelled(AT.glance + 1, RIGHT, quarter(all));
  put(AT.glance + 3, RIGHT.label, [[forecastNote(all, words)]]);
  put(NPS_ROW, RIGHT.label, [[text('dashboard.nps')]]);
  const answers = npsOf(clients);
  if (answers === null) put(NPS_ROW + 1, RIGHT.label, [[text('dashboard.npsNone')]]);
  else labelled(NPS_ROW + 1, RIGHT, npsLines(answers));
  table(
    AT.months,
    'dashboard.months',
    [
      'dashboard.month',
      'segments.revenue',
      'segments.orders',
      'dashboard.bought',
      'dashboard.fresh',
      'dashboard.returning',
    ],
    lines.map((line) => {
      const name = monthText(line.month, words);
      const { revenue, orders, buyers, fresh, returning, partial } = line;
      return [
        partial ? text('dashboard.soFar').replace('{month}', name) : name,
        revenue,
        orders,
        buyers,
        fresh,
        returning,
      ];
    }),
  );
  table(AT.abc, 'dashboard.abc', ['dashboard.ofClients', 'dashboard.ofRevenue'], curvePoints(computed));
  const classes = abcGroups(all).map(({ cls, clients: count, revenue }) => [
    cls === 'NONE' ? text('dashboard.noClass') : cls,
    count,
    revenue,
  ]);
  table(AT.abc, null, ['dashboard.class', 'segments.clients', 'segments.revenue'], classes, CLASSES_COLUMN);
  table(
    AT.lifecycle,
    'dashboard.lifecycle',
    ['dashboard.base', 'segments.clients', 'segments.revenue'],
    lifecycleLines(computed).map(({ base, clients: count, revenue }) => [words.segment(base), count, revenue]),
  );
  table(
    AT.segments,
    'dashboard.segments',
    ['segments.segment', 'segments.clients', 'segments.share', 'segments.orders', 'segments.revenue'],
    segmentLines(computed, words),
  );
  table(AT.cohorts, 'dashboard.cohorts', ['dashboard.firstOrder', 'segments.clients'], cohortRows(computed, words));
  put(AT.cohorts + 1, 3, [Array.from({ length: SHOWN_COHORTS }, (_, n) => `+${n}`)]);
  return rows;
}

/** The last 24 months, those before the first order too, so that a chart of them has no empty end. */
function everyMonth(known: readonly Line[], today: Day): Line[] {
  const now = periodOf(today, 'MONTH');
  return Array.from({ length: SHOWN_MONTHS }, (_, i) => {
    const month = isoOf(periodStart(now - SHOWN_MONTHS + 1 + i, 'MONTH')).slice(0, 7);
    const none = { month, orders: 0, revenue: 0, buyers: 0, fresh: 0, returning: 0 };
    return known.find((line) => line.month === month) ?? none;
  });
}

function glance({ ids, all }: ComputedFigures, lines: readonly Line[]): [StoredText, Scalar][] {
  const year = lines.slice(-12);
  const sum = (of: (line: Line) => number): number => year.reduce((total, line) => total + of(line), 0);
  const [revenue, orders] = [sum((line) => line.revenue), sum((line) => line.orders)];
  // The month that runs is not over.
  const [before, last] = lines.slice(-3, -1);
  const buyers = all.figures.orders.reduce((count, n) => count + (n > 0 ? 1 : 0), 0);
  return [
    ['dashboard.clients', ids.length],
    ['dashboard.buyers', buyers],
    ['dashboard.yearRevenue', cents(revenue)],
    ['dashboard.yearOrders', orders],
    ['dashboard.averageOrder', orders === 0 ? null : cents(revenue / orders)],
    ['dashboard.lastMonth', last!.revenue],
    ['dashboard.change', before!.revenue > 0 ? round(last!.revenue / before!.revenue - 1) : null],
  ];
}

function quarter(all: ComputedFigures['all']): [StoredText, Scalar][] {
  const found = quarterOf(all);
  return [
    ['dashboard.expectedOrders', 'orders' in found ? found.orders : null],
    ['dashboard.expectedRevenue', 'revenue' in found ? found.revenue : null],
  ];
}

function forecastNote(all: ComputedFigures['all'], words: Words): Scalar {
  const found = quarterOf(all);
  if ('why' in found) return words.text('dashboard.noForecast');
  return found.basis === 'MODEL' ? null : words.text(`forecast.${found.basis}`);
}

/** Twice the error to both sides, but no further than the scale goes. */
function npsLines({ score, error, answers }: NonNullable<Dashboard['nps']>): [StoredText, Scalar][] {
  const within = (value: number): number => Math.round(Math.max(-100, Math.min(100, value)));
  const bound = (side: number): Scalar => (score === null || error === null ? null : within(score + side * 2 * error));
  return [
    ['dashboard.npsScore', score === null ? null : Math.round(score)],
    ['dashboard.npsLow', bound(-1)],
    ['dashboard.npsHigh', bound(1)],
    ['dashboard.npsAnswers', answers],
  ];
}

function curvePoints({ all }: ComputedFigures): Scalar[][] {
  const curve = abcCurve(all.figures.revenue);
  return Array.from({ length: CURVE_POINTS }, (_, i) => {
    const share = i / (CURVE_POINTS - 1);
    return [share, curve.effort.length === 0 ? null : round(curveAt(curve.effort, curve.yield, share))];
  });
}

/** A row for every segment, so that a chart of them has no blank end. */
function segmentLines(computed: ComputedFigures, words: Words): Scalar[][] {
  const known = segmentRows(computed, words);
  return SEGMENTS.map((code) => {
    const [name, , clients, share, orders, revenue] = known.find((row) => row[1] === code) ?? [words.segment(code)];
    return [name ?? code, clients ?? 0, share ?? 0, orders ?? 0, revenue ?? 0];
  });
}

/** A row for each of the last 12 months; blank where nobody ordered for the first time, and where the month has not come yet. */
function cohortRows({ all, today }: ComputedFigures, words: Words): Scalar[][] {
  const known = cohortLines(all, today).rows;
  const now = periodOf(today, 'MONTH');
  return Array.from({ length: SHOWN_COHORTS }, (_, i) => {
    const month = isoOf(periodStart(now - SHOWN_COHORTS + 1 + i, 'MONTH')).slice(0, 7);
    const found = known.find((row) => row.month === month);
    const size = found?.clients ?? 0;
    const shares = Array.from({ length: SHOWN_COHORTS }, (_x, n): Scalar => {
      const count = found?.counts[n];
      return size === 0 || count === undefined ? null : round(count / size);
    });
    return [monthText(month, words), size, ...shares];
  });
}

const cents = (sum: number): number => Math.round(sum * 100) / 100;
const round = (share: number): number => Math.round(share * 10000) / 10000;

/** @example monthText('2026-05', words of 'ru') //=> '05.2026' */
function monthText(month: string, { locale }: Words): string {
  if (locale === 'en') return month;
  const [year, number] = month.split('-');
  return `${number}.${year}`;
}

function dayText(day: Day, words: Words): string {
  if (words.locale === 'en') return isoOf(day);
  const iso = isoOf(day);
  return `${iso.slice(8)}.${monthText(iso.slice(0, 7), words)}`;
}
