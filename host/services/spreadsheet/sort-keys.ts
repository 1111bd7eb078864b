/** The sort specifications that scripts may pass: a column number, an object, or an array of these. */
import type { Area } from '../../book/book';
import { check, exception } from './errors';

/** A column counted from 0 in the sheet. */
export interface SortKey {
  column: number;
  ascending: boolean;
}

function sortKey(spec: unknown): SortKey | null {
  if (typeof spec === 'number') return { column: spec - 1, ascending: true };
  if (typeof spec !== 'object' || spec === null) return null;
  const { column, ascending } = spec as { column?: unknown; ascending?: unknown };
  return typeof column === 'number' ? { column: column - 1, ascending: ascending !== false } : null;
}

/**
 * Reads a sort specification; columns are the sheet's, not the range's.
 *
 * @example sortKeys([{column: 2, ascending: false}, 1], area) → [{column: 1, ascending: false}, {column: 0, ascending: true}]
 */
export function sortKeys(spec: unknown, area: Area): SortKey[] {
  const keys = (Array.isArray(spec) ? (spec as unknown[]) : [spec]).map(sortKey);
  check('SpreadsheetApp.Range.sort', [spec], [(): boolean => keys.length > 0 && keys.every((key) => key !== null)]);
  const known = keys as SortKey[];
  if (known.some(({ column }) => column < area.column || column >= area.column + area.columns))
    throw exception('The sort column is outside the range.');
  return known;
}
