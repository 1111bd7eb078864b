/** `segments.report`: who is in which segment, what moved since last month, by which thresholds, and the other classes. Changes nothing. */
import { ABC_CODES, XYZ_CODES } from '../domain/client-figures';
import { isoOf } from '../domain/days';
import { inForceText, ownMapText, textsOf } from '../domain/frozen-thresholds';
import { LIFECYCLE_BASES, type LifecycleBase } from '../domain/lifecycle';
import { LOYALTY_TIERS, type LoyaltyTier } from '../domain/loyalty';
import { boxesByGroup, type Box } from '../domain/map-text';
import { compileMap, SEGMENTS, type Segment } from '../domain/rfm-maps';
import { BUILT_IN, shapeOf } from '../domain/rfm-schemes';
import { openBase } from '../tables/table';
import { figuresOf } from './base-figures';
import type { Command, Plan } from './command';
import { tiersOf, type ComputedFigures, type FigureWarning } from './computed-figures';
import { readFields } from './input';
import { classCounts, thresholdReport, type ThresholdReport } from './segment-plan';
import { movesSince, readSnapshots, type Moves } from './snapshots';

export interface SegmentsPage {
  clients: number;
  /** ISO. */
  today: string;
  /** All RFM segments in their order; OTHERS only if someone is in it. `share` is of all clients, 0 to 1; orders and revenue are those of the period. */
  segments: {
    code: Segment;
    clients: number;
    share: number;
    orders: number;
    revenue: number;
    came: number;
    left: number;
  }[];
  moves: { since: string | null; rows: Moves['rows'] };
  thresholds: ThresholdReport;
  abc: Record<string, number>;
  xyz: Record<string, number>;
  /** Nine cells: `AX` to `CZ`. */
  matrix: Record<string, number>;
  lifecycle: { base: LifecycleBase; clients: number; revenue: number }[];
  map: MapReport;
  tiers: TierReport;
  warnings: FigureWarning[];
}

/** Loyalty tiers with the revenue from which silver, gold and platinum begin; `null` where nobody is that high. Bronze is anything above 0. */
export interface TierReport {
  tiers: { tier: LoyaltyTier; clients: number; from: number | null }[];
  /** The sums are those of the setting `tierSums`, and no parts of the clients. */
  given: boolean;
}

/** Which scores belong to which segment. */
export interface MapReport {
  /** The user's, not the scheme's. */
  own: boolean;
  /** Segments that have scores. Boxes: score from and to, both in it, of recency, frequency and, where the scheme looks at it, money. */
  segments: { code: Segment; boxes: Box[] }[];
  /** As the argument of a formula it gives the same segments. */
  formula: string;
}

export const reportSegments: Command<Record<string, never>, SegmentsPage> = {
  name: 'segments.report',
  looks: 'BASE',
  parse(input) {
    readFields(input, []);
    return {};
  },
  /** @throws AppError NOT_SET_UP, ORDERS_GONE, COLUMN_GONE, SETTING_INVALID */
  plan(ports): Plan<SegmentsPage> {
    const base = openBase(ports);
    const computed = figuresOf(ports, base);
    const moves = movesSince(readSnapshots(ports, base), computed);
    const { scored, ids, warnings, today } = computed;
    const segments = segmentLines(computed, moves).filter(
      ({ code }) => code !== 'OTHERS' || scored.counts.OTHERS !== undefined,
    );
    return {
      changes: { command: reportSegments.name, steps: [] },
      report: {
        clients: ids.length,
        today: isoOf(today),
        segments,
        moves: { since: moves.since === null ? null : isoOf(moves.since), rows: moves.rows },
        thresholds: thresholdReport(computed),
        ...classCounts(computed),
        matrix: matrixOf(computed),
        lifecycle: lifecycleLines(computed),
        map: mapOf(computed),
        tiers: tierReport(computed),
        warnings: moves.isOtherScheme ? [...warnings, { code: 'SCHEME_CHANGED' }] : warnings,
      },
    };
  },
};

function tierReport(computed: ComputedFigures): TierReport {
  const { counts, from } = tiersOf(computed);
  // No tier and bronze begin at no sum of their own.
  const sumOf = (t: number): number | null => (t < 2 ? null : (from[t - 2] ?? null));
  return {
    tiers: LOYALTY_TIERS.map((tier, t) => ({ tier, clients: counts[t]!, from: sumOf(t) })),
    given: computed.rules.tierSums !== undefined,
  };
}

const money = (sum: number): number => Math.round(sum * 100) / 100;

function segmentLines({ scored, inPeriod, ids }: ComputedFigures, { came, left }: Moves): SegmentsPage['segments'] {
  const [orders, revenue] = [new Float64Array(SEGMENTS.length), new Float64Array(SEGMENTS.length)];
  for (let i = 0; i < ids.length; i++) {
    orders[scored.segment[i]!]! += inPeriod.orders[i]!;
    revenue[scored.segment[i]!]! += inPeriod.revenue[i]!;
  }
  return SEGMENTS.map((code, s) => {
    const clients = scored.counts[code] ?? 0;
    return {
      code,
      clients,
      share: ids.length === 0 ? 0 : clients / ids.length,
      orders: orders[s]!,
      revenue: money(revenue[s]!),
      came: came[s]!,
      left: left[s]!,
    };
  });
}

function mapOf({ scored, rules }: ComputedFigures): MapReport {
  const { scheme, thresholds } = scored;
  const shape = shapeOf(scheme);
  const boxes = boxesByGroup(compileMap(scheme.map, shape.levels, shape.money), shape);
  const own = scheme.mapIsOwn === true;
  const named = own ? ownMapText({ scheme: scheme.code, texts: textsOf(scheme) }) : scheme.code;
  const isNamed = !rules.frozen && scheme.code in BUILT_IN;
  return {
    own,
    segments: SEGMENTS.flatMap((code, s) => (boxes.has(s) ? [{ code, boxes: boxes.get(s)! }] : [])),
    formula: isNamed || thresholds.recency.length === 0 ? named : inForceText(scored),
  };
}

function matrixOf({ ids, all }: ComputedFigures): Record<string, number> {
  const cells = ABC_CODES.slice(0, 3).flatMap((a) => XYZ_CODES.slice(0, 3).map((x) => `${a}${x}`));
  const matrix = Object.fromEntries(cells.map((cell) => [cell, 0]));
  for (let i = 0; i < ids.length; i++) {
    const [a, x] = [all.abcOf(i), all.xyzOf(i)];
    if (a < 3 && x < 3) matrix[cells[a * 3 + x]!]!++;
  }
  return matrix;
}

/** Bases with their revenue of all time. @example lifecycleLines(computed)[0] //=> { base: 'DEAD', clients: 3, revenue: 120 } */
export function lifecycleLines({ ids, all }: ComputedFigures): SegmentsPage['lifecycle'] {
  const { base, counts } = all.lifecycle;
  const revenue = new Float64Array(LIFECYCLE_BASES.length);
  for (let i = 0; i < ids.length; i++) revenue[base[i]!]! += all.figures.revenue[i]!;
  return LIFECYCLE_BASES.map((code, b) => ({ base: code, clients: counts[b]!, revenue: money(revenue[b]!) }));
}
