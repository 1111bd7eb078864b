/** The saved segments of a base: read, checked against the columns that are there now, and counted. */
import type { Step } from '../changes/change-set';
import { AppError } from '../domain/app-error';
import type { ConditionFault } from '../domain/condition-check';
import type { Condition } from '../domain/conditions';
import type { Ports, Words } from '../ports';
import { readOwnTable } from '../tables/own-tables';
import { savedRows, type SavedRow } from '../tables/saved';
import type { Base } from '../tables/table';
import type { ComputedFigures } from './computed-figures';
import { clientsMatching } from './condition-columns';
import { fieldKinds, type FieldKinds } from './condition-fields';
import { readCondition } from './condition-input';

export type SavedSegment = SavedRow & ({ kind: 'condition'; found: Condition } | { kind: 'faulty'; fault: SavedFault });

/** Why a saved segment cannot be counted: its column was renamed, or its line edited. */
export interface SavedFault {
  why: ConditionFault;
  field?: string;
}

export interface SavedSegments {
  kinds: FieldKinds;
  segments: SavedSegment[];
}

/** 2 calls where there is such a tab. */
export function savedSegments(ports: Ports, base: Base): SavedSegments {
  const kinds = fieldKinds(base);
  const tab = base.own.get('saved');
  const rows = tab === undefined ? [] : savedRows(readOwnTable(ports, 'saved', tab));
  return { kinds, segments: rows.map((row) => checked(row, kinds)) };
}

function checked(row: SavedRow, kinds: FieldKinds): SavedSegment {
  const reading = readCondition(parsed(row.condition), kinds);
  if (reading.kind === 'condition') return { ...row, kind: 'condition', found: reading.condition };
  const { fault, field } = reading.faults[0]!;
  return { ...row, kind: 'faulty', fault: { why: fault, ...(field === undefined ? {} : { field }) } };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** @throws AppError SAVED_UNKNOWN {code}; CONDITION_INVALID {why, field} */
export function demandSaved({ segments }: SavedSegments, code: string): SavedRow & { found: Condition } {
  const segment = segments.find((one) => one.code === code);
  if (segment === undefined) throw new AppError('SAVED_UNKNOWN', { code });
  if (segment.kind === 'faulty') throw new AppError('CONDITION_INVALID', { ...segment.fault });
  return segment;
}

/** What a saved segment's line shows beside it; `clients` is null where its condition cannot be read. */
export interface SavedCount {
  code: string;
  sentence: string;
  clients: number | null;
}

/** @param words the language of the sentences */
export function savedCounts(
  ports: Ports,
  base: Base,
  computed: ComputedFigures,
  { segments, kinds }: SavedSegments,
  words: Words,
): SavedCount[] {
  return segments.map((segment) => {
    const { code } = segment;
    if (segment.kind === 'faulty') return { code, sentence: words.text('saved.faulty'), clients: null };
    const clients = clientsMatching(ports, base, computed, segment.found, kinds).length;
    return { code, sentence: words.condition(segment.found, kinds), clients };
  });
}

/** The step that puts sentences and counts beside the saved segments; none where there are none. */
export function savedFiguresStep(
  ports: Ports,
  base: Base,
  computed: ComputedFigures,
  saved: SavedSegments = savedSegments(ports, base),
): Step[] {
  if (saved.segments.length === 0) return [];
  return [{ kind: 'savedFigures', table: 'saved', figures: savedCounts(ports, base, computed, saved, base.words) }];
}
