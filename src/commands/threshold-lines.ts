/** Thresholds that a person edited in the Segments tab: read from its lines, and checked that every value has exactly one score. */
import { AppError } from '../domain/app-error';
import { frozenText, readFrozen } from '../domain/frozen-thresholds';
import type { FixedThresholds, Scheme } from '../domain/rfm-schemes';
import type { Locale, Ports } from '../ports';
import type { OwnTable } from '../tables/own-tables';
import type { Base } from '../tables/table';

const AXES = ['recency', 'frequency', 'monetary'] as const;
type Axis = (typeof AXES)[number];
const LOCALES: readonly Locale[] = ['en', 'ru', 'uk'];

export const LINE_FAULTS = [
  /** Not the form "5 – up to 30, 4 – up to 90, …, 1 – more than 365". */
  'UNREADABLE',
  'LEVEL_MISSING',
  'LEVEL_TWICE',
  'BOUNDS_FALL',
  /** The last two bounds differ: what lies between them has no score, or two. */
  'GAP',
  'OVERLAP',
] as const;

/** Why the line of an axis cannot be used; `score` or bounds where they tell more. */
export interface LineFault {
  why: (typeof LINE_FAULTS)[number];
  score?: number;
  value?: number;
  other?: number;
}

/**
 * The upper bounds of a line, in the order of levels.
 * @param line as the tab shows it
 * @example readLine('Orders: 1 – up to 2, 2 – up to 5, 3 – more than 5', 3, false) //=> [2, 5]
 * @example readLine('Orders: 1 – up to 2, 2 – up to 5, 3 – more than 7', 3, false) //=> { why: 'GAP', value: 5, other: 7 }
 */
export function readLine(line: string, levels: number, isFallingScore: boolean): number[] | LineFault {
  const parts = line.slice(line.lastIndexOf(':', line.search(/\d/)) + 1).split(/,(?=\s*\d\s*[–-])/);
  const bounds: number[] = [];
  for (let i = 0; i < Math.max(parts.length, levels); i++) {
    const expected = isFallingScore ? levels - i : i + 1;
    const found = /^\s*(\d)\s*[–-]\s*\D*?(-?\d[\d\s]*(?:[.,]\d+)?)\s*$/.exec(parts[i] ?? '');
    const score = found === null ? null : Number(found[1]);
    if (score === null) return i < parts.length ? { why: 'UNREADABLE' } : { why: 'LEVEL_MISSING', score: expected };
    if (i >= levels || parts.findIndex((part) => part.trim().startsWith(String(score))) < i)
      return { why: 'LEVEL_TWICE', score };
    if (score !== expected) return { why: 'LEVEL_MISSING', score: expected };
    bounds.push(Number(found![2]!.replace(/\s/g, '').replace(',', '.')));
  }
  const open = bounds.pop()!;
  const fallen = bounds.find((bound, i) => i > 0 && bound < bounds[i - 1]!);
  if (fallen !== undefined) return { why: 'BOUNDS_FALL', value: fallen };
  const last = bounds[bounds.length - 1]!;
  return open === last ? bounds : { why: open > last ? 'GAP' : 'OVERLAP', value: last, other: open };
}

/**
 * The thresholds of the Segments tab as a text to be kept, if they are others than a refresh wrote and than the settings keep; else `null`.
 * @param written what refreshes wrote, the latest first
 * @throws AppError THRESHOLDS_INVALID {tab, line, why, …}
 */
export function editedThresholds(
  ports: Ports,
  { settings }: Base,
  { content, columns }: OwnTable,
  written: readonly Scheme[],
): string | null {
  const scheme = written[0]!;
  const lines = content.values.map((row) => String(row[columns.get('thresholds')! - 1] ?? ''));
  const lineOf = (axis: Axis): string | undefined => lines.find((text) => /\d/.test(text) && isOf(ports, text, axis));
  const read = (axis: Axis, levels: number): number[] | LineFault | null => {
    const line = lineOf(axis);
    // A line that a person deleted is written again.
    return line === undefined ? null : readLine(line, levels, axis === 'recency');
  };
  const isShown = (axis: Axis, { levels, ...one }: Scheme): boolean => {
    const [bounds, found] = [boundsOf(one)[axis], read(axis, levels)];
    if (bounds === null || found === null) return true;
    return Array.isArray(found) && found.join(' ') === bounds.map(asShown).join(' ');
  };
  const known = [...written, readFrozen(settings.thresholds)].filter((one) => one !== null);
  if (known.some((one) => AXES.every((axis) => isShown(axis, one)))) return null;
  const now = boundsOf(scheme);
  for (const axis of AXES) {
    if (isShown(axis, scheme)) continue;
    const found = read(axis, scheme.levels)!;
    if (!Array.isArray(found)) {
      const { why, ...rest } = found;
      const tabName = ports.words(settings.locale).tab('segments');
      throw new AppError('THRESHOLDS_INVALID', { tab: tabName, line: lineOf(axis)!, why, ...rest });
    }
    now[axis] = found;
  }
  return frozenText({ scheme: scheme.code, ...now });
}

/** The tab shows two decimals. */
const asShown = (bound: number): number => Math.round(bound * 100) / 100;

interface EditedBounds {
  recency: number[];
  frequency: number[];
  monetary: number[] | null;
}

/** Of a scheme whose thresholds are numbers, as `readFrozen` gives. */
function boundsOf({ thresholds }: Pick<Scheme, 'thresholds'>): EditedBounds {
  const { recency, frequency, monetary } = thresholds as FixedThresholds;
  return { recency: [...recency], frequency: [...frequency], monetary: monetary === null ? null : [...monetary] };
}

/** Whether a line is the one of an axis, and not that of scores that nobody has. */
function isOf(ports: Ports, line: string, axis: Axis): boolean {
  return LOCALES.some((locale) => {
    const words = ports.words(locale);
    const [none] = words.text('segments.nobody').split('{n}');
    const label = `${words.text(`segments.${axis}`)}:`;
    return line.startsWith(label) && !line.slice(label.length).trim().startsWith(none!.trim());
  });
}
