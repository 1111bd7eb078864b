/** `segments.explain`: why a client is where it is: scores with the bounds of their levels, classes, rhythm, and each point of the lead score. Changes nothing. */
import { AppError } from '../domain/app-error';
import { ABC_CODES, XYZ_CODES } from '../domain/client-figures';
import { isoOf } from '../domain/days';
import { explainLead, leadScores, TEMPERATURES, type LeadPoint, type Temperature } from '../domain/lead-score';
import { LIFECYCLE_BASES, type LifecycleBase } from '../domain/lifecycle';
import { NO_DAY } from '../domain/orders';
import { scoreText } from '../domain/rfm';
import { SEGMENTS, type Segment } from '../domain/rfm-maps';
import { isSleeping, nextPurchase } from '../domain/value/rhythm';
import { openBase } from '../tables/table';
import { figuresOf } from './base-figures';
import type { Command, Plan } from './command';
import type { ComputedFigures } from './computed-figures';
import { leadsOf } from './figure-columns';
import { readFields } from './input';
import { nameOf } from './segment-list';

/** Bounds of the level that the client is in, `null` where it is open. Days and orders: both are in it; money: more than `least`, at most `most`. */
export interface LevelReport {
  /** 0 for a client without orders. */
  score: number;
  least: number | null;
  most: number | null;
}

export interface ClientExplained {
  id: string;
  /** As the user sees it. */
  row: number;
  name: string;
  segment: Segment;
  /** `'543'`; `''` without orders. */
  score: string;
  lastOrder: string | null;
  /** To the end of the period of RFM. */
  recencyDays: number | null;
  /** In the period of RFM, as the scores have it. */
  orders: number;
  revenue: number;
  levels: { r: LevelReport; f: LevelReport; m?: LevelReport };
  abc: (typeof ABC_CODES)[number];
  xyz: (typeof XYZ_CODES)[number];
  lifecycle: LifecycleBase;
  /** Usual days from purchase to purchase, and whether the client has stayed away longer than nine gaps of ten. */
  rhythm: { days: number; sleeping: boolean } | null;
  nextPurchase: string | null;
  lead: { score: number; temperature: Temperature; points: LeadPoint[] };
}

export const explainClient: Command<{ id: string }, ClientExplained> = {
  name: 'segments.explain',
  looks: 'BASE',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const id = readFields(input, ['id'])['id'];
    if (typeof id !== 'string' || id === '') throw new AppError('INPUT_INVALID', { field: 'id' });
    return { id };
  },
  /** @throws AppError CLIENT_UNKNOWN {id}; NOT_SET_UP, ORDERS_GONE, COLUMN_GONE, SETTING_INVALID */
  plan(ports, { id }): Plan<ClientExplained> {
    const base = openBase(ports);
    const i = base.clients.ids.indexOf(id);
    if (i < 0) throw new AppError('CLIENT_UNKNOWN', { id });
    const computed = figuresOf(ports, base);
    const { all, scored, inPeriod, today } = computed;
    const { rhythm } = all;
    const last = all.figures.lastDay[i]!;
    const due = rhythm === null ? null : nextPurchase(rhythm, i);
    const sleeping = rhythm === null ? null : isSleeping(rhythm, i, today);
    const signals = leadsOf(base, computed);
    const leads = leadScores(computed.ids.length, signals);
    return {
      changes: { command: explainClient.name, steps: [] },
      report: {
        id,
        row: base.clients.rows[i]!,
        name: nameOf(base, i),
        segment: SEGMENTS[scored.segment[i]!]!,
        score: scoreText(scored, i),
        lastOrder: last === NO_DAY ? null : isoOf(last),
        recencyDays: scored.recencyDays[i]! < 0 ? null : scored.recencyDays[i]!,
        orders: inPeriod.orders[i]!,
        revenue: inPeriod.revenue[i]!,
        levels: levelsOf(computed, i),
        abc: ABC_CODES[all.abcOf(i)]!,
        xyz: XYZ_CODES[all.xyzOf(i)]!,
        lifecycle: LIFECYCLE_BASES[all.lifecycle.base[i]!]!,
        rhythm: sleeping === null ? null : { days: Math.round(rhythm!.interval[i]!), sleeping },
        nextPurchase: due === null ? null : isoOf(due),
        lead: {
          score: leads.score[i]!,
          temperature: TEMPERATURES[leads.temperature[i]!]!,
          points: explainLead(signals, i),
        },
      },
    };
  },
};

function levelsOf({ scored }: ComputedFigures, i: number): ClientExplained['levels'] {
  const { levels, recency, frequency, monetary, scheme } = scored.thresholds;
  const isBelow = scheme === 'R_RFM';
  const [r, f, m] = [scored.r[i]!, scored.f[i]!, scored.m[i]!];
  return {
    // Few days are good, so the levels of recency count backwards.
    r: whole(r, levels + 1 - r, recency, isBelow),
    f: whole(f, f, frequency, isBelow),
    ...(monetary === null ? {} : { m: bounds(m, m, monetary) }),
  };
}

function bounds(score: number, level: number, upper: readonly number[]): LevelReport {
  if (score === 0) return { score, least: null, most: null };
  return { score, least: upper[level - 2] ?? null, most: upper[level - 1] ?? null };
}

/** @param isBelow whether a bound itself belongs to the next level */
function whole(score: number, level: number, upper: readonly number[], isBelow: boolean): LevelReport {
  const { least, most } = bounds(score, level, upper);
  return {
    score,
    least: least === null ? null : isBelow ? Math.ceil(least) : Math.floor(least) + 1,
    most: most === null ? null : isBelow ? Math.ceil(most) - 1 : Math.floor(most),
  };
}
