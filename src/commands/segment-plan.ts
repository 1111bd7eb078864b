/** Plans the computed columns and the Segments tab of a base from its figures, whoever asks: a refresh, a set-up, a recovery. */
import type { Step } from '../changes/change-set';
import { ABC_CODES, countBy, XYZ_CODES } from '../domain/client-figures';
import { USUAL_DERIVED_FIELDS, type DerivedField, type Reason } from '../domain/codes';
import { isoOf } from '../domain/days';
import { LIFECYCLE_BASES } from '../domain/lifecycle';
import type { RfmPeriod } from '../domain/rfm-period';
import type { Words } from '../ports';
import type { OrderDecision } from '../tables/codecs/days';
import type { ComputedFigures, FigureWarning } from './computed-figures';
import { derivedValues, type LeadSignals } from './figure-columns';
import { segmentRows, SEGMENT_FORMATS } from './segment-rows';

export interface SegmentOptions {
  words: Words;
  /** Computed columns that the clients tab has or is about to have; others are not written. */
  fields?: readonly DerivedField[];
  leads?: () => LeadSignals;
}

/** Upper bounds of the levels: days, orders, money; `m` is absent where the scheme does not look at money. As a scheme they give the same again. */
export interface ThresholdReport {
  scheme: string;
  levels: number;
  r: number[];
  f: number[];
  m?: number[];
  /** They stay until the user lets them be computed anew. */
  frozen: boolean;
  period: { kind: RfmPeriod['kind']; months?: number; from?: string; to?: string };
}

/** What segments.refresh reports; plain JSON. */
export interface SegmentsReport {
  clients: number;
  counts: {
    rfm: Record<string, number>;
    abc: Record<string, number>;
    xyz: Record<string, number>;
    lifecycle: Record<string, number>;
  };
  thresholds: ThresholdReport;
  warnings: FigureWarning[];
  orders: {
    rows: number;
    /** Rows that count nowhere, and why. */
    skipped: { row: number; reason: Reason }[];
    /** How dates such as 03/05/2024 were read. */
    dates: OrderDecision;
  } | null;
}

/** Steps: one `derived`, if there are columns, and one `ownTable`. Reads nothing and writes nothing. */
export function planSegments(
  computed: ComputedFigures,
  { words, fields = USUAL_DERIVED_FIELDS, leads = () => ({}) }: SegmentOptions,
): Step[] {
  const steps: Step[] = [];
  if (fields.length > 0)
    steps.push({
      kind: 'derived',
      table: 'clients',
      fields: [...fields],
      values: derivedValues(computed, fields, words, leads),
    });
  steps.push({
    kind: 'ownTable',
    table: 'segments',
    rows: segmentRows(computed, words),
    formats: SEGMENT_FORMATS,
  });
  return steps;
}

/**
 * @param rows order rows; `null` for a base without orders
 * @example reportOf(computed, null).counts.rfm //=> { PROSPECT: 1 }
 */
export function reportOf(computed: ComputedFigures, rows: number | null): SegmentsReport {
  const { ids, all, scored, warnings, skipped, decision } = computed;
  return {
    clients: ids.length,
    counts: { rfm: { ...scored.counts }, ...classCounts(computed), lifecycle: lifecycleCounts(all.lifecycle.counts) },
    thresholds: thresholdReport(computed),
    warnings,
    orders: rows === null ? null : { rows, skipped, dates: decision },
  };
}

const lifecycleCounts = (counts: readonly number[]): Record<string, number> =>
  Object.fromEntries(LIFECYCLE_BASES.map((code, i) => [code, counts[i]!]));

/** @example classCounts(computed).abc //=> { A: 1, B: 0, C: 3, NONE: 12 } */
export function classCounts({ ids, all }: ComputedFigures): Pick<SegmentsReport['counts'], 'abc' | 'xyz'> {
  return {
    abc: countBy(ids.length, ABC_CODES, (i) => all.abcOf(i)),
    xyz: countBy(ids.length, XYZ_CODES, (i) => all.xyzOf(i)),
  };
}

export function thresholdReport({ scored, rules }: ComputedFigures): ThresholdReport {
  const { recency: r, frequency: f, monetary: m, scheme, levels } = scored.thresholds;
  const { period, frozen } = rules;
  const days = period.kind === 'FIXED' ? { from: isoOf(period.from), to: isoOf(period.to) } : {};
  return {
    scheme,
    levels,
    r,
    f,
    ...(m === null ? {} : { m }),
    frozen,
    period: { kind: period.kind, ...(period.kind === 'SLIDING' ? { months: period.months } : days) },
  };
}
