/** A map of segments that a person edited in the Segments tab: which cells of the scores belong to which segment. */
import { AppError } from '../domain/app-error';
import { ownMapText, readOwnMap, textsOf } from '../domain/frozen-thresholds';
import { readMap, type MapTexts } from '../domain/map-text';
import { compileMap, SEGMENTS, type Segment } from '../domain/rfm-maps';
import { BUILT_IN, fixedScheme, shapeOf, withMap, type FixedThresholds, type Scheme } from '../domain/rfm-schemes';
import type { Locale, Ports } from '../ports';
import type { OwnTable } from '../tables/own-tables';
import type { Base } from '../tables/table';

/** The scheme's own map is in force. */
export const MAP_OF_SCHEME = 'SCHEME';
const LOCALES: readonly Locale[] = ['en', 'ru', 'uk'];

/**
 * The map of the Segments tab as a text to be kept, if it is another than a refresh wrote and than the settings keep; else `null`.
 * `SCHEME` where a person put back the cells of the scheme itself.
 * @param written what refreshes wrote, the latest first
 * @throws AppError MAP_INVALID {tab, why, cells, …}
 */
export function editedMap(
  ports: Ports,
  { settings }: Base,
  table: OwnTable,
  written: readonly Scheme[],
): string | null {
  const shown = textsShown(ports, table);
  if (shown === null) return null;
  const scheme = written[0]!;
  const own = readOwnMap(settings.segmentMap);
  const known = [...written, ...written.map((one) => withMap(withoutMap(one), own))];
  if (known.some((one) => isShown(one, shown))) return null;
  const map = readMap({ ...textsOf(scheme), ...shown }, shapeOf(scheme));
  if ('why' in map) {
    const words = ports.words(settings.locale);
    const { segment, otherSegment, ...fault } = map;
    throw new AppError('MAP_INVALID', {
      tab: words.tab('segments'),
      ...fault,
      ...(segment === undefined ? {} : { segment: words.segment(segment) }),
      ...(otherSegment === undefined ? {} : { otherSegment: words.segment(otherSegment) }),
    });
  }
  const edited: Scheme = { ...scheme, map, mapIsOwn: true };
  return isSame(edited, withoutMap(scheme))
    ? MAP_OF_SCHEME
    : ownMapText({ scheme: scheme.code, texts: textsOf(edited) });
}

/** What stands beside each segment that has a row; `null` where the column is not there or blank. */
function textsShown(ports: Ports, { content, columns }: OwnTable): MapTexts | null {
  if (!columns.has('cells')) return null;
  const texts: MapTexts = {};
  for (const row of content.values.slice(1)) {
    const text = (column: string): string => String(row[columns.get(column)! - 1] ?? '').trim();
    const segment = segmentOf(ports, text('code'), text('segment'));
    if (segment !== undefined) texts[segment] = text('cells');
  }
  return Object.values(texts).some((text) => text !== '') ? texts : null;
}

function segmentOf(ports: Ports, code: string, word: string): Segment | undefined {
  return SEGMENTS.find(
    (one) => one === code || (code === '' && LOCALES.some((locale) => ports.words(locale).segment(one) === word)),
  );
}

/** A row that a person deleted is written again with the cells it had. */
function isShown(scheme: Scheme, shown: MapTexts): boolean {
  const map = readMap({ ...textsOf(scheme), ...shown }, shapeOf(scheme));
  return !('why' in map) && isSame({ ...scheme, map }, scheme);
}

function isSame(a: Scheme, b: Scheme): boolean {
  const { levels, money } = shapeOf(b);
  const other = compileMap(b.map, levels, money);
  return compileMap(a.map, levels, money).every((segment, cell) => segment === other[cell]);
}

/** The scheme with the map that is its own. */
function withoutMap(scheme: Scheme): Scheme {
  const { mapIsOwn, ...rest } = scheme;
  if (!mapIsOwn) return scheme;
  const named = (BUILT_IN as Readonly<Record<string, Scheme | undefined>>)[scheme.code];
  return { ...rest, map: (named ?? fixedScheme(scheme.thresholds as FixedThresholds)).map };
}
