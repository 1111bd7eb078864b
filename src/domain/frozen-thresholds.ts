/** What is kept from run to run: the bounds that were in force with the scheme whose map they belong to, and a map of the user's own, each as one text. */
import { mapText, mapTexts, readMap, splitMap } from './map-text';
import type { Scored, Thresholds } from './rfm';
import { compileMap } from './rfm-maps';
import { BUILT_IN, readScheme, shapeOf, type OwnMap, type Scheme } from './rfm-schemes';

type Bounds = Pick<Thresholds, 'scheme' | 'recency' | 'frequency' | 'monetary'>;

/** @example frozenText(thresholds) //=> 'RFM_3: R 30 90; F 1 3; M 1000 5000' */
export function frozenText({ scheme, recency, frequency, monetary }: Bounds): string {
  const money = monetary === null ? '' : `; M ${monetary.join(' ')}`;
  return `${scheme}: R ${recency.join(' ')}; F ${frequency.join(' ')}${money}`;
}

/** The same with the map behind it, if that is the user's: as a scheme it gives the same segments again. */
export function inForceText({ thresholds, scheme }: Pick<Scored, 'thresholds' | 'scheme'>): string {
  return `${frozenText(thresholds)}${scheme.mapIsOwn ? `; ${mapText(textsOf(scheme))}` : ''}`;
}

/** Of each segment the cells that a scheme puts into it, in words for people. */
export function textsOf(scheme: Scheme): ReturnType<typeof mapTexts> {
  const shape = shapeOf(scheme);
  return mapTexts(compileMap(scheme.map, shape.levels, shape.money), shape);
}

/**
 * The scheme with these bounds fixed; `null` if the text is none that `frozenText` or `inForceText` gives, or the bounds are not those of the scheme's levels.
 * @example readFrozen('RFM_3: R 30 90; F 1 3; M 1000 5000')?.levels //=> 3
 */
export function readFrozen(text: string): Scheme | null {
  if (!/^[A-Z_\d]+: R /.test(text)) return null;
  const reading = readScheme(text);
  return reading.kind !== 'scheme' || reading.scheme === 'AUTO' ? null : reading.scheme;
}

/** @example ownMapText({ scheme: 'RFM_3', texts: { CHAMPIONS: 'R 3', LOST: 'R 1–2' } }) //=> 'RFM_3: CHAMPIONS R 3; LOST R 1–2' */
export function ownMapText({ scheme, texts }: OwnMap): string {
  return `${scheme}: ${mapText(texts)}`;
}

/**
 * A map from its text; `null` if it is not that of a scheme, total and disjoint.
 * @example readOwnMap('RFM_3: CHAMPIONS R 3; LOST R 1') //=> null: R 2 is missing
 */
export function readOwnMap(text: string): OwnMap | null {
  const { head: scheme, texts } = splitMap(text);
  if (texts === null) return null;
  const named = (BUILT_IN as Readonly<Record<string, Scheme | undefined>>)[scheme];
  const shapes = named === undefined ? (scheme === 'OWN' ? OWN_SHAPES : []) : [shapeOf(named)];
  return shapes.some((shape) => !('why' in readMap(texts, shape))) ? { scheme, texts } : null;
}

/** Thresholds of one's own may be of any number. */
const OWN_SHAPES = ([3, 5] as const).flatMap((levels) => [true, false].map((money) => ({ levels, money })));
