/** The Segments tab: a row for every segment with its figures, and beside them the thresholds in plain words. */
import type { Day } from '../domain/codes';
import { isoOf } from '../domain/days';
import { textsOf } from '../domain/frozen-thresholds';
import { SEGMENTS } from '../domain/rfm-maps';
import { daysOf, type RfmPeriod } from '../domain/rfm-period';
import type { Scalar, Words } from '../ports';
import type { ComputedFigures } from './computed-figures';

type TabFigures = Pick<ComputedFigures, 'inPeriod' | 'scored' | 'rules' | 'today'>;

/** Columns from 1 in the order of the tab: segment, code, clients, share, orders, revenue, thresholds, cells. */
export const SEGMENT_FORMATS: { column: number; format: string }[] = [
  { column: 3, format: '0' },
  { column: 4, format: '0.0%' },
  { column: 5, format: '0' },
  { column: 6, format: '#,##0.00' },
];

/**
 * Every segment stands there, the empty ones too, so that the rows keep their places from run to run; OTHERS only if someone is in it or can be.
 * `share` is a part of all clients, 0 to 1.
 */
export function segmentRows(computed: TabFigures, words: Words): Scalar[][] {
  const { inPeriod: figures, scored } = computed;
  const orders = new Array<number>(SEGMENTS.length).fill(0);
  const revenue = new Array<number>(SEGMENTS.length).fill(0);
  for (let i = 0; i < scored.size; i++) {
    orders[scored.segment[i]!]! += figures.orders[i]!;
    revenue[scored.segment[i]!]! += figures.revenue[i]!;
  }
  const lines = thresholdLines(computed, words);
  const cells = textsOf(scored.scheme);
  const shown = SEGMENTS.filter(
    (code) => code !== 'OTHERS' || scored.counts.OTHERS !== undefined || cells.OTHERS !== '',
  );
  return shown.map((code, row) => {
    const clients = scored.counts[code] ?? 0;
    const at = SEGMENTS.indexOf(code);
    return [
      words.segment(code),
      code,
      clients,
      scored.size === 0 ? 0 : Math.round((clients / scored.size) * 10000) / 10000,
      orders[at]!,
      Math.round(revenue[at]! * 100) / 100,
      lines[row] ?? null,
      cells[code] === '' ? null : cells[code],
    ];
  });
}

function dayText(serial: Day, { locale }: Words): string {
  if (locale === 'en') return isoOf(serial);
  const [year, month, day] = isoOf(serial).split('-');
  return `${day}.${month}.${year}`;
}

function periodNote(period: RfmPeriod, today: Day, words: Words): string[] {
  if (period.kind === 'ALL') return [];
  const { from, to } = daysOf(period, today);
  const text = words.text('segments.period');
  return [text.replace('{from}', dayText(from, words)).replace('{to}', dayText(to, words))];
}

/** "Days since the last order: 5 – up to 30, 4 – up to 90, …, 1 – more than 365", and so for orders and money. */
function thresholdLines(
  { scored: { scheme, thresholds, warnings }, rules, today }: TabFigures,
  words: Words,
): string[] {
  const { levels, recency, frequency, monetary } = thresholds;
  const number = (value: number): string => {
    const text = String(Math.round(value * 100) / 100);
    return words.locale === 'en' ? text : text.replace('.', ',');
  };
  const line = (label: string, bounds: readonly number[], scoreOf: (level: number) => number): string => {
    const parts = bounds.map(
      (bound, i) => `${scoreOf(i + 1)} – ${words.text('segments.upTo').replace('{n}', number(bound))}`,
    );
    const last = bounds[bounds.length - 1];
    if (last !== undefined)
      parts.push(`${scoreOf(levels)} – ${words.text('segments.moreThan').replace('{n}', number(last))}`);
    return `${label}: ${parts.join(', ')}`;
  };
  const notes = [
    ...periodNote(rules.period, today, words),
    ...(rules.frozen ? [words.text('segments.kept')] : []),
    ...(scheme.mapIsOwn ? [words.text('segments.ownMap')] : []),
  ];
  const axes = {
    recency: words.text('segments.recency'),
    frequency: words.text('segments.frequency'),
    monetary: words.text('segments.monetary'),
  };
  const lines = [
    [`${words.text('segments.scheme')}: ${thresholds.scheme}`, dayText(today, words), ...notes].join(', '),
    line(axes.recency, recency, (level) => levels + 1 - level),
    line(axes.frequency, frequency, (level) => level),
    ...(monetary === null ? [] : [line(axes.monetary, monetary, (level) => level)]),
  ];
  // Thresholds that stay are no longer the scheme's: the next refresh would know nothing of such a score.
  if (rules.frozen) return lines;
  for (const axis of ['recency', 'frequency', 'monetary'] as const) {
    const empty = warnings.filter((warning) => warning.axis === axis).map((warning) => warning.score);
    if (empty.length > 0)
      lines.push(`${axes[axis]}: ${words.text('segments.nobody').replace('{n}', empty.join(', '))}`);
  }
  return lines;
}
