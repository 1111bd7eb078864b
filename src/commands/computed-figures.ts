/** The figures of a base, counted once for whoever writes or shows them, with the rules that its settings name. */
import { AppError } from '../domain/app-error';
import type { Day, Reason } from '../domain/codes';
import { ClientFigures } from '../domain/client-figures';
import type { DateOrder } from '../domain/day-text';
import { readFrozen, readOwnMap } from '../domain/frozen-thresholds';
import { loyaltyTiers, readTierSums, type Tiers } from '../domain/loyalty';
import { OrderTally, type Figures } from '../domain/orders';
import type { EmptyLevel, Scored } from '../domain/rfm';
import { readPeriod, scoreInPeriod, type RfmPeriod } from '../domain/rfm-period';
import { readScheme, SCHEME_NAMES, type OwnMap, type Scheme } from '../domain/rfm-schemes';
import type { OrderDecision } from '../tables/codecs/days';
import type { SerialZone } from '../tables/codecs/zone-days';
import { tallyOrders, type OrderFigures, type OrderSource } from '../tables/order-rows';
import type { Settings } from '../tables/settings';

export interface SegmentSource {
  /** Client IDs, each once. */
  ids: readonly string[];
  /** `null` for a base without orders: every client is a prospect. */
  orders: (OrderSource & { clientOf: (row: number) => string | undefined }) | null;
}

/** By what RFM scores: a scheme, its period, and whether its thresholds stay from run to run. */
export interface SegmentRules {
  scheme: Scheme | 'AUTO';
  period: RfmPeriod;
  frozen: boolean;
  /** The thresholds are to be kept, and are not yet: those of the next refresh are. */
  toFreeze: boolean;
  /** A user's map, in force where the scheme is its own; `null` or absent: that of the scheme. */
  map?: OwnMap | null;
  /** Revenue from which silver, gold and platinum begin; by quantiles where there are none. */
  tierSums?: readonly number[];
}

export interface FigureOptions {
  zone: SerialZone;
  today: Day;
  rules: SegmentRules;
  /** Order of day and month where the orders' dates prove none. */
  fallback: DateOrder;
}

/** What a person should know of the figures beside them. */
export type FigureWarning =
  | EmptyLevel
  /** Sums of several currencies were added up as if they were one. */
  | { code: 'TWO_CURRENCIES'; found: string[] }
  /** No order lies in the period of RFM. */
  | { code: 'PERIOD_EMPTY' }
  /** Earlier segments are those of another scheme or map, so moves cannot be told. */
  | { code: 'SCHEME_CHANGED' }
  /** The user's map is that of a scheme which is not the one in force. */
  | { code: 'MAP_NOT_IN_FORCE'; scheme: string };

export const FIGURE_WARNINGS = [
  'LEVEL_EMPTY',
  'TWO_CURRENCIES',
  'PERIOD_EMPTY',
  'SCHEME_CHANGED',
  'MAP_NOT_IN_FORCE',
] as const satisfies readonly FigureWarning['code'][];

/** Client i of all columns is `ids[i]`. */
export interface ComputedFigures {
  ids: readonly string[];
  today: Day;
  all: ClientFigures;
  scored: Scored;
  /** What RFM looked at: orders and revenue of the period. */
  inPeriod: Figures;
  rules: SegmentRules;
  warnings: FigureWarning[];
  skipped: { row: number; reason: Reason }[];
  decision: OrderDecision;
}

/**
 * The rules of a base's settings. A scheme that was named since the thresholds were frozen wins over them, and is frozen in its turn.
 * @throws AppError SETTING_INVALID {setting, value, allowed}
 * @example rulesOf({ scheme: 'AUTO', period: 'ALL', thresholds: 'FREEZE', segmentMap: 'SCHEME' }).toFreeze //=> true
 */
export function rulesOf({
  scheme,
  period,
  thresholds,
  segmentMap,
  tierSums = '',
}: Pick<Settings, 'scheme' | 'period' | 'thresholds' | 'segmentMap'> & { tierSums?: string }): SegmentRules {
  const reading = readScheme(scheme);
  if (reading.kind !== 'scheme') throw invalid('scheme', scheme, SCHEME_NAMES.join(', '));
  const days = readPeriod(period);
  if (days === null) throw invalid('period', period, 'ALL, LAST 12, 2025-01-01..2025-12-31');
  const map = segmentMap === 'SCHEME' ? null : readOwnMap(segmentMap);
  if (map === null && segmentMap !== 'SCHEME') throw invalid('segmentMap', segmentMap, 'SCHEME');
  const sums = readTierSums(tierSums);
  if (sums === undefined) throw invalid('tierSums', tierSums, '1000 5000 20000');
  const rules = { scheme: reading.scheme, period: days, map, ...(sums === null ? {} : { tierSums: sums }) };
  if (thresholds === 'RECOMPUTE') return { ...rules, frozen: false, toFreeze: false };
  if (thresholds === 'FREEZE') return { ...rules, frozen: true, toFreeze: true };
  const kept = readFrozen(thresholds);
  if (kept === null) throw invalid('thresholds', thresholds, 'RECOMPUTE, FREEZE');
  if (reading.scheme !== 'AUTO' && reading.scheme.code !== kept.code) return { ...rules, frozen: true, toFreeze: true };
  // A scheme that was given with a map keeps it when its thresholds stay.
  const { mapIsOwn, map: given } = reading.scheme === 'AUTO' ? kept : reading.scheme;
  return { ...rules, scheme: mapIsOwn ? { ...kept, map: given, mapIsOwn } : kept, frozen: true, toFreeze: false };
}

const invalid = (setting: string, value: string, allowed: string): AppError =>
  new AppError('SETTING_INVALID', { setting, value, allowed });

/** Reads and writes nothing; all figures come from one pass over the orders. */
export function computeFigures(source: SegmentSource, options: FigureOptions): ComputedFigures {
  const { today, rules } = options;
  const { figures, columns, currencies, skipped, decision } = tally(source, options);
  const all = new ClientFigures(columns, figures, today);
  const { scheme, period, map = null } = rules;
  const { scored, figures: inPeriod, isEmpty } = scoreInPeriod(figures, all, today, scheme, period, map);
  const warnings: FigureWarning[] = [...scored.warnings];
  if (currencies.length > 1) warnings.push({ code: 'TWO_CURRENCIES', found: currencies });
  if (isEmpty && period.kind !== 'ALL') warnings.push({ code: 'PERIOD_EMPTY' });
  if (map !== null && !scored.scheme.mapIsOwn) warnings.push({ code: 'MAP_NOT_IN_FORCE', scheme: map.scheme });
  return { ids: source.ids, today, all, scored, inPeriod, rules, warnings, skipped, decision };
}

/** Loyalty tiers by the revenue of all time. */
export function tiersOf({ all, rules }: ComputedFigures): Tiers {
  return loyaltyTiers(all.figures.revenue, rules.tierSums ?? null);
}

function tally({ ids, orders }: SegmentSource, { zone, today, fallback }: FigureOptions): OrderFigures {
  if (orders === null) {
    const decision: OrderDecision = { order: null, by: 'NOTHING', twoWay: 0 };
    const columns = { client: new Int32Array(0), day: new Int32Array(0), amount: new Float64Array(0) };
    const figures = new OrderTally(ids.length).figures(ids.length);
    return { figures, columns, currencies: [], skipped: [], decision };
  }
  const numberOf = new Map<string, number>();
  ids.forEach((id, i) => numberOf.set(id, i));
  const clientOf = (row: number): number => {
    const id = orders.clientOf(row);
    return id === undefined ? -1 : (numberOf.get(id) ?? -1);
  };
  return tallyOrders(orders, ids.length, clientOf, zone, today, fallback);
}
