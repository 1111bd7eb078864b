/** Schemes: named ways to turn figures of clients into scores and segments, and how people write one of their own. */
import { readMap, splitMap, type MapShape, type MapTexts } from './map-text';
import { MAP_125, MAP_25, MAP_27, MAP_9, R_RFM_RULES, type CellMap, type SegmentRule } from './rfm-maps';

/** Upper bounds of the levels, ascending: four for five levels, two for three. Days for recency, money for monetary. */
export interface FixedThresholds {
  recency: readonly number[];
  frequency: readonly number[];
  /** `null`: the scheme does not look at money, and scores have two figures. */
  monetary: readonly number[] | null;
}

export interface Scheme {
  code: string;
  levels: 3 | 5;
  /** Quantiles of the base, or the same bounds for every base. */
  thresholds: 'QUANTILES' | FixedThresholds;
  /** `AT_MOST`: a value equal to a bound is in the lower level. `R_RFM`: R rfm 0.3.0 adds 1 to each quantile and asks for less than that. */
  edges: 'AT_MOST' | 'R_RFM';
  map: CellMap | readonly SegmentRule[];
  /** The map is a user's, not the scheme's. */
  mapIsOwn?: true;
  /** `false`: by quantiles of recency and frequency alone. */
  money?: false;
}

export const BUILT_IN: Readonly<Record<'RFM_5' | 'RFM_3' | 'RFM_FIXED' | 'R_RFM' | 'RF_25', Scheme>> = {
  RFM_5: { code: 'RFM_5', levels: 5, thresholds: 'QUANTILES', edges: 'AT_MOST', map: MAP_125 },
  RFM_3: { code: 'RFM_3', levels: 3, thresholds: 'QUANTILES', edges: 'AT_MOST', map: MAP_27 },
  // A month, a quarter, half a year, a year; once, twice, up to four, up to nine orders. No sum of money suits every shop.
  RFM_FIXED: {
    code: 'RFM_FIXED',
    levels: 5,
    thresholds: { recency: [30, 90, 180, 365], frequency: [1, 2, 4, 9], monetary: null },
    edges: 'AT_MOST',
    map: MAP_25,
  },
  R_RFM: { code: 'R_RFM', levels: 5, thresholds: 'QUANTILES', edges: 'R_RFM', map: R_RFM_RULES },
  RF_25: { code: 'RF_25', levels: 5, thresholds: 'QUANTILES', edges: 'AT_MOST', map: MAP_25, money: false },
};

/** Names that a user may give; `AUTO` chooses by the number of clients with orders. */
export const SCHEME_NAMES: readonly string[] = ['AUTO', ...Object.keys(BUILT_IN)];

/**
 * Below 30 clients quantiles change with every single client (10 % of the scores when one of 30 leaves), below 125 not even
 * one client falls into each of 125 cells: fixed thresholds, three levels, else five.
 */
const FEWEST_FOR_QUANTILES = 30;
const FEWEST_FOR_FIVE_LEVELS = 125;

/** The scheme that `AUTO` means for a base with so many clients that have orders. */
export function automaticScheme(clientsWithOrders: number): Scheme {
  if (clientsWithOrders < FEWEST_FOR_QUANTILES) return BUILT_IN.RFM_FIXED;
  return clientsWithOrders < FEWEST_FOR_FIVE_LEVELS ? BUILT_IN.RFM_3 : BUILT_IN.RFM_5;
}

/** Own thresholds with the map that fits their number of levels. */
export function fixedScheme(thresholds: FixedThresholds): Scheme {
  const levels = thresholds.recency.length === 4 ? 5 : 3;
  const money = thresholds.monetary !== null;
  const map = levels === 5 ? (money ? MAP_125 : MAP_25) : money ? MAP_27 : MAP_9;
  return { code: 'OWN', levels, thresholds, edges: 'AT_MOST', map };
}

/** How many cells the map of a scheme has. @example shapeOf(BUILT_IN.RF_25) //=> { levels: 5, money: false } */
export function shapeOf({ levels, thresholds, money }: Scheme): MapShape {
  return { levels, money: thresholds === 'QUANTILES' ? money !== false : thresholds.monetary !== null };
}

/** A user's map, which counts for one scheme. */
export interface OwnMap {
  scheme: string;
  texts: MapTexts;
}

/**
 * The scheme with a user's map, if the map is that of this scheme and of its number of cells; a map that the scheme brings itself stays.
 * @example withMap(BUILT_IN.RFM_3, { scheme: 'RFM_5', texts }) //=> BUILT_IN.RFM_3
 */
export function withMap(scheme: Scheme, own: OwnMap | null): Scheme {
  if (own === null || scheme.mapIsOwn || own.scheme !== scheme.code) return scheme;
  const map = readMap(own.texts, shapeOf(scheme));
  return 'why' in map ? scheme : { ...scheme, map, mapIsOwn: true };
}

/** `cells`: those that have no segment or two, or cannot be read; '' if the text does not say which scheme the map is for. */
export type SchemeReading =
  | { kind: 'scheme'; scheme: Scheme | 'AUTO' }
  | { kind: 'unknown' }
  | { kind: 'badThresholds' }
  | { kind: 'badMap'; cells: string };

/**
 * Reads a scheme as people give it: a name, thresholds as text or JSON, or as an object. Thresholds of each axis do not
 * fall (quantiles of a base full of one-time buyers repeat), are 2
 * (three levels) or 4 (five levels), and as many on each axis; `m` may be left out. A map may follow a name or thresholds.
 * @example readScheme('RFM_3: CHAMPIONS R 3; LOST R 1–2') //=> three levels, two segments
 * @example readScheme('fixed') //=> { kind: 'scheme', scheme: BUILT_IN.RFM_FIXED }
 * @example readScheme('R 30 90 180 365; F 1 2 4 9; M 1000 3000 9000 20000') //=> a scheme of five levels
 * @example readScheme({ r: [30, 180], f: [1, 3] }) //=> three levels without money
 */
export function readScheme(input: unknown): SchemeReading {
  if (input === null || input === undefined || input === '') return { kind: 'scheme', scheme: 'AUTO' };
  if (typeof input === 'object') return fromObject(input as Record<string, unknown>);
  if (typeof input !== 'string') return { kind: 'unknown' };
  const { head, texts } = splitMap(input.trim());
  const reading = readHead(head);
  if (texts === null || reading.kind !== 'scheme') return reading;
  if (reading.scheme === 'AUTO') return { kind: 'badMap', cells: '' };
  const map = readMap(texts, shapeOf(reading.scheme));
  return 'why' in map
    ? { kind: 'badMap', cells: map.cells }
    : { kind: 'scheme', scheme: { ...reading.scheme, map, mapIsOwn: true } };
}

function readHead(text: string): SchemeReading {
  const name = text.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
  const known = NAMES[name];
  if (known) return { kind: 'scheme', scheme: known };
  if (text.startsWith('{')) {
    try {
      return fromObject(JSON.parse(text) as Record<string, unknown>);
    } catch {
      return { kind: 'badThresholds' };
    }
  }
  const named = /^([A-Z_\d]+)\s*:\s*(R\s.*)$/.exec(text);
  if (named !== null) return withBounds(named[1]!, fromText(named[2]!));
  return /\d/.test(text) && /^[rf]/i.test(text) ? fromText(text) : { kind: 'unknown' };
}

/** A scheme whose thresholds stay, with its own edges and map. */
function withBounds(code: string, reading: SchemeReading): SchemeReading {
  if (reading.kind !== 'scheme' || reading.scheme === 'AUTO' || code === reading.scheme.code) return reading;
  const scheme = (BUILT_IN as Readonly<Record<string, Scheme | undefined>>)[code];
  if (scheme === undefined) return { kind: 'unknown' };
  const [is, asked] = [shapeOf(reading.scheme), shapeOf(scheme)];
  const isFit = is.levels === asked.levels && is.money === asked.money;
  return isFit
    ? { kind: 'scheme', scheme: { ...scheme, thresholds: reading.scheme.thresholds } }
    : { kind: 'badThresholds' };
}

const NAMES: Readonly<Record<string, Scheme | 'AUTO' | undefined>> = {
  '': 'AUTO',
  AUTO: 'AUTO',
  RFM_5: BUILT_IN.RFM_5,
  RFM5: BUILT_IN.RFM_5,
  RFM_3: BUILT_IN.RFM_3,
  RFM3: BUILT_IN.RFM_3,
  RFM_FIXED: BUILT_IN.RFM_FIXED,
  FIXED: BUILT_IN.RFM_FIXED,
  R_RFM: BUILT_IN.R_RFM,
  RF_25: BUILT_IN.RF_25,
  RF25: BUILT_IN.RF_25,
};

function fromText(text: string): SchemeReading {
  const axes: Record<string, unknown> = {};
  for (const part of text.split(/;|(?=[fm][a-z]*\s*[:=]?\s*\d)/i)) {
    const found = /^\s*([rfm])[a-z]*\s*[:=]?\s*([-\d.,\s]+)$/i.exec(part);
    if (!found && part.trim() === '') continue;
    if (!found) return { kind: 'unknown' };
    axes[found[1]!.toLowerCase()] = found[2]!
      .split(/[\s,]+/)
      .filter((bound) => bound !== '')
      .map(Number);
  }
  return fromObject(axes);
}

function fromObject(axes: Record<string, unknown>): SchemeReading {
  const [recency, frequency] = [bounds(axes['r']), bounds(axes['f'])];
  const money = axes['m'] === undefined || axes['m'] === null;
  const monetary = money ? null : bounds(axes['m']);
  if (!recency || !frequency || (!money && !monetary)) return { kind: 'badThresholds' };
  const count = recency.length;
  if (frequency.length !== count || (monetary && monetary.length !== count)) return { kind: 'badThresholds' };
  return { kind: 'scheme', scheme: fixedScheme({ recency, frequency, monetary }) };
}

function bounds(value: unknown): number[] | null {
  if (!Array.isArray(value) || (value.length !== 2 && value.length !== 4)) return null;
  const numbers = value as unknown[];
  if (!numbers.every((bound): bound is number => typeof bound === 'number' && Number.isFinite(bound))) return null;
  return numbers.every((bound, i) => i === 0 || bound >= numbers[i - 1]!) ? numbers : null;
}
