/** Scores clients by recency, frequency and monetary value and puts each into exactly one segment. */
import type { Day } from './codes';
import { NO_DAY, type Figures } from './orders';
import { quantiles } from './quantiles';
import { compileMap, SEGMENTS, type Segment } from './rfm-maps';
import { automaticScheme, withMap, type FixedThresholds, type OwnMap, type Scheme } from './rfm-schemes';

export type Axis = 'recency' | 'frequency' | 'monetary';

/** The bounds that were in force, as upper bounds of the levels (see `Scheme.edges`), so that the next run can be given the same. */
export interface Thresholds {
  scheme: string;
  levels: number;
  recency: number[];
  frequency: number[];
  monetary: number[] | null;
}

/** A level of a scheme by quantiles that no client is in: ties fill several levels at once, and the scheme is too fine for the base. Fixed thresholds have no such warning: there an empty level is news about the clients. */
export interface EmptyLevel {
  code: 'LEVEL_EMPTY';
  axis: Axis;
  score: number;
}

/** Scores of client i are 0 where the client has no orders, and `m` is 0 everywhere where the scheme has no money. */
export interface Scored {
  readonly size: number;
  readonly recencyDays: Int32Array;
  readonly r: Uint8Array;
  readonly f: Uint8Array;
  readonly m: Uint8Array;
  /** Index into SEGMENTS. */
  readonly segment: Uint8Array;
  /** What was in force: `AUTO` decided, a user's map put in. */
  readonly scheme: Scheme;
  readonly thresholds: Thresholds;
  readonly counts: Partial<Record<Segment, number>>;
  readonly warnings: EmptyLevel[];
}

const PROSPECT = SEGMENTS.indexOf('PROSPECT');
const NO_BOUNDS: readonly number[] = [];

/**
 * Scores all clients. A client without orders is a PROSPECT and takes no part in the quantiles. Scores follow from values alone:
 * equal values score equally, a better value never scores less, and the order of clients changes nothing.
 * Recency is whole days from the last order to `today`; an order after `today` counts as today's.
 * @param ownMap takes the place of the map of its scheme
 * @example one client a week ago with 3 orders of 900 in all, scheme RFM_FIXED: r 5, f 3, segment POTENTIAL_LOYALIST
 */
export function scoreClients(
  figures: Figures,
  today: Day,
  chosen: Scheme | 'AUTO',
  ownMap: OwnMap | null = null,
): Scored {
  const { size, lastDay, orders, revenue } = figures;
  const recencyDays = new Int32Array(size);
  let active = 0;
  for (let i = 0; i < size; i++) {
    const has = orders[i]! > 0 && lastDay[i] !== NO_DAY;
    recencyDays[i] = has ? Math.max(0, today - lastDay[i]!) : -1;
    if (has) active++;
  }
  const scheme = withMap(chosen === 'AUTO' ? automaticScheme(active) : chosen, ownMap);
  const thresholds = thresholdsOf(scheme, recencyDays, orders, revenue, active);
  return assign(figures.size, recencyDays, orders, revenue, scheme, thresholds);
}

/** One client by fixed thresholds, without a base around. `scheme.thresholds` must not be QUANTILES. */
export function scoreOne(
  days: number,
  orders: number,
  revenue: number,
  scheme: Scheme,
): { score: string; segment: Segment } {
  const bounds = scheme.thresholds as FixedThresholds;
  const scored = assign(
    1,
    Int32Array.of(orders > 0 ? Math.max(0, days) : -1),
    [orders],
    [revenue],
    scheme,
    copyOf(scheme, bounds),
  );
  return { score: scoreText(scored, 0), segment: SEGMENTS[scored.segment[0]!]! };
}

/** `'543'`, `'54'` for a scheme without money, `''` for a client without orders. */
export function scoreText(scored: Scored, client: number): string {
  const r = scored.r[client]!;
  if (r === 0) return '';
  const m = scored.m[client]!;
  return `${r}${scored.f[client]!}${m === 0 ? '' : m}`;
}

function copyOf(scheme: Scheme, bounds: FixedThresholds): Thresholds {
  return {
    scheme: scheme.code,
    levels: scheme.levels,
    recency: [...bounds.recency],
    frequency: [...bounds.frequency],
    monetary: bounds.monetary === null ? null : [...bounds.monetary],
  };
}

function thresholdsOf(
  scheme: Scheme,
  days: Int32Array,
  orders: ArrayLike<number>,
  revenue: ArrayLike<number>,
  active: number,
): Thresholds {
  if (scheme.thresholds !== 'QUANTILES') return copyOf(scheme, scheme.thresholds);
  const recency = new Int32Array(active);
  const frequency = new Int32Array(active);
  const monetary = new Float64Array(active);
  for (let i = 0, at = 0; i < days.length; i++) {
    if (days[i]! < 0) continue;
    recency[at] = days[i]!;
    frequency[at] = orders[i]!;
    monetary[at++] = revenue[i]!;
  }
  const bounds = (values: Int32Array | Float64Array): number[] => {
    const inner = quantiles(values.sort(), scheme.levels);
    return scheme.edges === 'R_RFM' ? inner.map((bound) => bound + 1) : inner;
  };
  return {
    scheme: scheme.code,
    levels: scheme.levels,
    recency: bounds(recency),
    frequency: bounds(frequency),
    monetary: scheme.money === false ? null : bounds(monetary),
  };
}

/** Level 1 to n: how many bounds the value lies beyond, plus 1. */
function levelOf(value: number, bounds: readonly number[], below: boolean): number {
  let level = 1;
  for (let k = 0; k < bounds.length; k++) {
    if (below ? value >= bounds[k]! : value > bounds[k]!) level++;
  }
  return level;
}

function assign(
  size: number,
  recencyDays: Int32Array,
  orders: ArrayLike<number>,
  revenue: ArrayLike<number>,
  scheme: Scheme,
  thresholds: Thresholds,
): Scored {
  const { levels } = scheme;
  const money = thresholds.monetary !== null;
  const moneyBounds = thresholds.monetary ?? NO_BOUNDS;
  const table = compileMap(scheme.map, levels, money);
  const below = scheme.edges === 'R_RFM';
  const [r, f, m, segment] = [new Uint8Array(size), new Uint8Array(size), new Uint8Array(size), new Uint8Array(size)];
  const perSegment = new Array<number>(SEGMENTS.length).fill(0);
  for (let i = 0; i < size; i++) {
    if (recencyDays[i]! < 0) {
      segment[i] = PROSPECT;
      perSegment[PROSPECT]!++;
      continue;
    }
    // Few days are good, so the levels of recency count backwards.
    const rs = levels + 1 - levelOf(recencyDays[i]!, thresholds.recency, below);
    const fs = levelOf(orders[i]!, thresholds.frequency, below);
    let cell = (rs - 1) * levels + fs - 1;
    if (money) {
      const ms = levelOf(revenue[i]!, moneyBounds, below);
      m[i] = ms;
      cell = cell * levels + ms - 1;
    }
    r[i] = rs;
    f[i] = fs;
    segment[i] = table[cell]!;
    perSegment[table[cell]!]!++;
  }
  const counts: Partial<Record<Segment, number>> = {};
  SEGMENTS.forEach((code, i) => {
    if (perSegment[i]! > 0) counts[code] = perSegment[i]!;
  });
  return {
    size,
    recencyDays,
    r,
    f,
    m,
    segment,
    scheme,
    thresholds,
    counts,
    warnings: scheme.thresholds === 'QUANTILES' ? emptyLevels(levels, r, f, money ? m : null) : [],
  };
}

function emptyLevels(levels: number, r: Uint8Array, f: Uint8Array, m: Uint8Array | null): EmptyLevel[] {
  const warnings: EmptyLevel[] = [];
  const axes: [Axis, Uint8Array | null][] = [
    ['recency', r],
    ['frequency', f],
    ['monetary', m],
  ];
  for (const [axis, scores] of axes) {
    if (!scores) continue;
    const seen = new Uint8Array(levels + 1);
    for (let i = 0; i < scores.length; i++) seen[scores[i]!] = 1;
    if (seen.every((hit, score) => score === 0 || hit === 0)) continue;
    for (let score = 1; score <= levels; score++)
      if (seen[score] === 0) warnings.push({ code: 'LEVEL_EMPTY', axis, score });
  }
  return warnings;
}
