/**
 * Who was in which segment before: a hidden tab of at most two snapshots, so that moves can be shown. The first is the latest; the second is the last one of an
 * earlier month, or the very first. 100,000 clients take 20 cells each.
 */
import type { Step } from '../changes/change-set';
import { hash53 } from '../changes/rows/row-key';
import type { Day } from '../domain/codes';
import { dayOfIso, isoOf } from '../domain/days';
import { inForceText } from '../domain/frozen-thresholds';
import { mapText, splitMap } from '../domain/map-text';
import { periodOf } from '../domain/periods';
import { SEGMENTS, type Segment } from '../domain/rfm-maps';
import type { Ports, Scalar } from '../ports';
import { ownHeaders, readOwnTable } from '../tables/own-tables';
import type { Base } from '../tables/table';
import type { ComputedFigures } from './computed-figures';
import { freeName } from './set-up-own';

export interface Snapshot {
  day: Day;
  /**
   * Thresholds and own map that the Segments tab shows, see `inForceText`, and those that it showed before them: a run that was killed between both tabs leaves the latter,
   * and they are no edit of a person's.
   */
  thresholds: readonly string[];
  /** Packed: of each client 8 characters for the ID and a letter for the segment. */
  cells: readonly string[];
  /** Packed beside them: of each client 4 characters for the day on which the client came into the segment, as far as it is known. */
  entered: readonly string[];
}

/** Of 100,000 clients two have the same one once in 500 bases: then one of them is taken for the other. */
const KEY = 8;
const LETTER_A = 97;
/** A cell of Google's holds 50,000 characters. */
const CLIENTS_IN_CELL = 5000;
/** 100 cells; whoever comes after them has no past. */
const MOST_CLIENTS = 500_000;

const keyOf = (id: string): string => hash53(id).padStart(KEY, '0').slice(-KEY);

/** The latest first; none where there is no such tab. 2 calls. */
export function readSnapshots(ports: Ports, { own }: Base): Snapshot[] {
  const tab = own.get('snapshots');
  if (tab === undefined) return [];
  const { content, columns } = readOwnTable(ports, 'snapshots', tab);
  const found: { day: Day; thresholds: string[]; cells: string[]; entered: string[] }[] = [];
  for (const row of content.values.slice(1)) {
    const text = (column: string): string => String(row[columns.get(column)! - 1] ?? '');
    const day = dayOfIso(text('day'));
    if (day === null) continue;
    let last = found[found.length - 1];
    if (last?.day !== day)
      found.push((last = { day, thresholds: text('thresholds').split('\n'), cells: [], entered: [] }));
    last.cells.push(text('segments'));
    last.entered.push(text('entered'));
  }
  return found;
}

/** Stands for thresholds that the Segments tab may show beside those named: what a set-up wrote is kept nowhere. */
export const NOT_KNOWN = '-';

/**
 * Steps that put the segments of today beside the earlier ones. A second run of the same day gives the same. `after` is for when the Segments tab is written.
 * @param edits whether a person edited the Segments tab, and this run keeps that in the settings: only then may it pass for what we wrote
 */
export function snapshotSteps(
  ports: Ports,
  { own, words, settings }: Base,
  { ids, scored, today }: ComputedFigures,
  kept: readonly Snapshot[],
  inForce: string,
  edits: 'NONE' | 'KEPT' | 'NOT_KEPT' = 'NONE',
): { before: Step[]; steps: Step[]; after: Step[] } {
  const [last, base] = kept;
  const isLater = last !== undefined && last.day < today;
  const isNewMonth = isLater && periodOf(last.day, 'MONTH') < periodOf(today, 'MONTH');
  const before = isLater && (isNewMonth || base === undefined) ? last : base;
  const isFirst = last === undefined || last.thresholds.includes(NOT_KNOWN);
  const shown = last?.thresholds.filter((text) => text !== NOT_KNOWN) ?? [];
  const known = shown[0] === inForce ? shown : [inForce, ...shown.slice(0, 1)];
  const cells = pack(ids, scored.segment);
  const entered = packDays(daysOfEntry(last, ids, scored.segment, today));
  const withThresholds = (thresholds: string[]): Step => {
    const now: Snapshot = { day: today, thresholds, cells, entered };
    const rows = [now, ...(before !== undefined && before.day < today ? [before] : [])].flatMap(rowsOf);
    return { kind: 'ownTable', table: 'snapshots', rows };
  };
  // A run that is killed in between leaves lines in the Segments tab that nobody has edited, whatever they are.
  const steps = [withThresholds(isFirst ? [inForce, NOT_KNOWN] : edits === 'NONE' ? known : shown)];
  const after = isFirst ? [withThresholds([inForce])] : edits === 'KEPT' ? [withThresholds(known)] : [];
  if (own.has('snapshots')) return { before: [], steps, after };
  return {
    before: [
      {
        kind: 'createTab',
        table: 'snapshots',
        name: freeName(ports, ports.book.tabs(), words.tab('snapshots')),
        headers: ownHeaders(ports.words(settings.locale), 'snapshots'),
        hidden: true,
        rows: [],
      },
    ],
    steps,
    after,
  };
}

const rowsOf = ({ day, thresholds, cells, entered }: Snapshot): Scalar[][] =>
  cells.map((cell, i) => [isoOf(day), thresholds.join('\n'), cell, entered[i] ?? '']);

function pack(ids: readonly string[], segment: Uint8Array): string[] {
  const cells: string[] = [];
  const count = Math.min(ids.length, MOST_CLIENTS);
  for (let from = 0; from < count || from === 0; from += CLIENTS_IN_CELL) {
    const parts: string[] = [];
    for (let i = from; i < Math.min(count, from + CLIENTS_IN_CELL); i++)
      parts.push(keyOf(ids[i]!) + String.fromCharCode(LETTER_A + segment[i]!));
    cells.push(parts.join(''));
  }
  return cells;
}

function unpack({ cells }: Snapshot): Map<string, number> {
  const found = new Map<string, number>();
  for (const cell of cells)
    for (let at = 0; at + KEY < cell.length; at += KEY + 1) {
      const segment = cell.charCodeAt(at + KEY) - LETTER_A;
      if (segment >= 0 && segment < SEGMENTS.length) found.set(cell.slice(at, at + KEY), segment);
    }
  return found;
}

/** Counts are by the index of SEGMENTS. */
export interface Moves {
  /** The day of the snapshot that today is compared with; `null` where there is none of the same scheme. */
  since: Day | null;
  /** Another scheme or map was in force then: who is elsewhere now need not have moved. */
  isOtherScheme: boolean;
  /** Without those who stayed, the largest first. */
  rows: { from: Segment; to: Segment; clients: number }[];
  /** Clients that were elsewhere or not there at all; `left`: that are elsewhere now or gone. */
  came: number[];
  left: number[];
}

/** The scheme of an `inForceText`, and a map of the user's own. */
function mapOf(text: string): string {
  const { head, texts } = splitMap(text);
  return `${head.split(':')[0]!}: ${mapText(texts ?? {})}`;
}

/** What moved since the last snapshot of an earlier month, else since the first one. */
export function movesSince(kept: readonly Snapshot[], { ids, scored, today }: ComputedFigures): Moves {
  const [last, base] = kept;
  const isOld = last !== undefined && periodOf(last.day, 'MONTH') < periodOf(today, 'MONTH');
  const from = isOld ? last : (base ?? last);
  const zeros = (): number[] => new Array<number>(SEGMENTS.length).fill(0);
  const [came, left] = [zeros(), zeros()];
  const isOtherScheme = from !== undefined && mapOf(from.thresholds[0] ?? '') !== mapOf(inForceText(scored));
  if (from === undefined || isOtherScheme) return { since: null, isOtherScheme, rows: [], came, left };
  const then = unpack(from);
  const pairs = new Map<number, number>();
  for (let i = 0; i < ids.length; i++) {
    const key = keyOf(ids[i]!);
    const [was, is] = [then.get(key), scored.segment[i]!];
    then.delete(key);
    if (was === is) continue;
    came[is]!++;
    if (was === undefined) continue;
    left[was]!++;
    const pair = was * SEGMENTS.length + is;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  for (const was of then.values()) left[was]!++;
  const rows = [...pairs]
    .sort(([a, n], [b, m]) => m - n || a - b)
    .map(([pair, clients]) => ({
      from: SEGMENTS[Math.floor(pair / SEGMENTS.length)]!,
      to: SEGMENTS[pair % SEGMENTS.length]!,
      clients,
    }));
  return { since: from.day, isOtherScheme, rows, came, left };
}

/** Characters of a day in base 36, blank for one that is not known. */
const DAY = 4;
const NO_ENTRY = 0;

/** When each client came into the segment: kept while it is the same, today when it is another. Of the first snapshot nobody knows. */
function daysOfEntry(last: Snapshot | undefined, ids: readonly string[], segment: Uint8Array, today: Day): Int32Array {
  const days = new Int32Array(ids.length);
  if (last === undefined) return days;
  const then = unpackEntries(last);
  for (let i = 0; i < ids.length; i++) {
    const was = then.get(keyOf(ids[i]!));
    days[i] = was?.segment === segment[i] ? was!.day : today;
  }
  return days;
}

function packDays(days: Int32Array): string[] {
  const cells: string[] = [];
  const count = Math.min(days.length, MOST_CLIENTS);
  for (let from = 0; from < count || from === 0; from += CLIENTS_IN_CELL) {
    let text = '';
    for (let i = from; i < Math.min(count, from + CLIENTS_IN_CELL); i++)
      text += days[i] === NO_ENTRY ? '    ' : days[i]!.toString(36).padStart(DAY, '0');
    cells.push(text);
  }
  return cells;
}

function unpackEntries({ cells, entered }: Snapshot): Map<string, { segment: number; day: Day }> {
  const found = new Map<string, { segment: number; day: Day }>();
  cells.forEach((cell, c) => {
    for (let at = 0, n = 0; at + KEY < cell.length; at += KEY + 1, n++) {
      const day = parseInt((entered[c] ?? '').slice(n * DAY, n * DAY + DAY), 36);
      found.set(cell.slice(at, at + KEY), { segment: cell.charCodeAt(at + KEY) - LETTER_A, day: day || NO_ENTRY });
    }
  });
  return found;
}

/** When clients came into their present segment, by client ID; those of whom it is not known are left out. 2 calls where there are snapshots. */
export function readEntries(ports: Ports, base: Base): Map<string, { segment: Segment; day: Day }> {
  const [last] = readSnapshots(ports, base);
  const found = new Map<string, { segment: Segment; day: Day }>();
  if (last === undefined) return found;
  const then = unpackEntries(last);
  for (const id of base.clients.ids) {
    const entry = then.get(keyOf(id));
    const segment = SEGMENTS[entry?.segment ?? -1];
    if (entry !== undefined && segment !== undefined && entry.day !== NO_ENTRY)
      found.set(id, { segment, day: entry.day });
  }
  return found;
}
