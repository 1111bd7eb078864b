/** Which clients a command is about: those of an RFM segment, of a saved one, of a condition, or some by their IDs. */
import { AppError } from '../domain/app-error';
import { SEGMENTS, type Segment } from '../domain/rfm-maps';
import type { Ports } from '../ports';
import type { Base } from '../tables/table';
import type { ComputedFigures } from './computed-figures';
import { clientsMatching } from './condition-columns';
import { fieldKinds } from './condition-fields';
import { demandCondition } from './condition-input';
import { readOneOf } from './input';
import { demandSaved, savedSegments, type SavedSegments } from './saved-segments';

/** A segment of RFM, or a saved one by its code. */
export type ChosenSegment = { segment: Segment } | { saved: string };
export type ChosenClients = ChosenSegment | { condition: unknown } | { ids: readonly string[] };

/** The same as one shape: one of them is given. */
export interface Chosen {
  segment?: Segment;
  saved?: string;
  condition?: unknown;
  ids?: readonly string[];
}

type Fields = Readonly<Record<string, unknown>>;
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** Exactly one of `segment` and `saved`. @throws AppError INPUT_INVALID {field} */
export function readChosenSegment(fields: Fields): ChosenSegment {
  const { saved } = fields;
  const segment = readOneOf(fields, 'segment', SEGMENTS);
  if (isGiven(saved) === (segment !== undefined)) throw new AppError('INPUT_INVALID', { field: 'segment' });
  if (segment !== undefined) return { segment };
  if (typeof saved !== 'string' || saved.trim() === '') throw new AppError('INPUT_INVALID', { field: 'saved' });
  return { saved: saved.trim().toUpperCase() };
}

/** Exactly one of `segment`, `saved`, `condition` and `ids`. @throws AppError INPUT_INVALID {field} */
export function readChosenClients(fields: Fields): ChosenClients {
  const { ids, condition } = fields;
  const given = ['segment', 'saved', 'condition', 'ids'].filter((name) => isGiven(fields[name]));
  if (given.length !== 1) throw new AppError('INPUT_INVALID', { field: given[1] ?? 'ids' });
  if (isGiven(condition)) return { condition };
  if (!isGiven(ids)) return readChosenSegment(fields);
  const isList = Array.isArray(ids) && ids.length > 0 && ids.every((id) => typeof id === 'string' && id !== '');
  if (!isList) throw new AppError('INPUT_INVALID', { field: 'ids' });
  return { ids: [...new Set(ids as string[])] };
}

/**
 * Numbers of the chosen clients in the order of the tab; of IDs in theirs.
 * @throws AppError SAVED_UNKNOWN {code}, CONDITION_INVALID {why, field}, CLIENT_UNKNOWN {id}
 */
export function numbersOf(
  ports: Ports,
  base: Base,
  computed: ComputedFigures,
  { segment, saved: savedCode, condition, ids }: Chosen,
  known?: SavedSegments,
): number[] {
  if (ids !== undefined) return numbersById(base, ids);
  if (condition !== undefined) {
    const kinds = fieldKinds(base);
    return clientsMatching(ports, base, computed, demandCondition(condition, kinds), kinds);
  }
  if (savedCode !== undefined) {
    const saved = known ?? savedSegments(ports, base);
    return clientsMatching(ports, base, computed, demandSaved(saved, savedCode).found, saved.kinds);
  }
  const code = segment === undefined ? -1 : SEGMENTS.indexOf(segment);
  return computed.ids.flatMap((_, i) => (computed.scored.segment[i] === code ? [i] : []));
}

/** @throws AppError CLIENT_UNKNOWN {id} */
export function numbersById({ clients }: Base, ids: readonly string[]): number[] {
  const numberOf = new Map(clients.ids.map((id, i) => [id, i]));
  return ids.map((id) => {
    const i = numberOf.get(id);
    if (i === undefined) throw new AppError('CLIENT_UNKNOWN', { id });
    return i;
  });
}

/** Those with most revenue first, else in the order of the tab. */
export function byRevenue({ all }: ComputedFigures, clients: readonly number[]): number[] {
  const { revenue } = all.figures;
  return [...clients].sort((a, b) => revenue[b]! - revenue[a]! || a - b);
}
