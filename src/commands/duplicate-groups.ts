/** Groups of client IDs and choices for them, as they come from a page or a script. */
import { AppError } from '../domain/app-error';
import type { Base } from '../tables/table';
import type { MergeChoice } from './merge-clients';

export interface GroupChoice extends MergeChoice {
  ids: string[];
}

/**
 * @param mayOverlap whether a client may stand in two groups
 * @throws AppError INPUT_INVALID {field}
 */
export function readGroups(value: unknown, mayOverlap = false): string[][] | undefined {
  if (value === undefined || value === null) return undefined;
  const isGroup = (group: unknown): group is string[] =>
    Array.isArray(group) &&
    group.every((id) => typeof id === 'string' && id !== '') &&
    group.length >= 2 &&
    new Set(group).size === group.length;
  if (!Array.isArray(value) || !value.every(isGroup)) throw new AppError('INPUT_INVALID', { field: 'groups' });
  // One client in two groups: which of them would he be?
  const ids = value.flat();
  if (!mayOverlap && new Set(ids).size < ids.length) throw new AppError('INPUT_INVALID', { field: 'groups' });
  return value;
}

/** @throws AppError INPUT_INVALID {field} */
export function readChoices(value: unknown): GroupChoice[] {
  if (value === undefined || value === null) return [];
  const isText = (text: unknown): boolean => typeof text === 'string';
  const isChoice = (choice: unknown): choice is GroupChoice => {
    if (typeof choice !== 'object' || choice === null) return false;
    const { ids, keeper, values, ...rest } = choice as Record<string, unknown>;
    return (
      Object.keys(rest).length === 0 &&
      Array.isArray(ids) &&
      ids.every(isText) &&
      (keeper === undefined || isText(keeper)) &&
      (values === undefined || (typeof values === 'object' && values !== null && Object.values(values).every(isText)))
    );
  };
  if (!Array.isArray(value) || !value.every(isChoice)) throw new AppError('INPUT_INVALID', { field: 'choices' });
  return value;
}

/** One text per group, whatever the order of its clients. @example groupName(['K-2', 'K-1']) //=> 'K-1\nK-2' */
export function groupName(ids: readonly string[]): string {
  return [...ids].sort().join('\n');
}

/** @throws AppError CLIENT_UNKNOWN {id} */
export function refuseUnknown({ clients }: Base, groups: readonly (readonly string[])[]): void {
  for (const id of groups.flat()) if (!clients.rowOf.has(id)) throw new AppError('CLIENT_UNKNOWN', { id });
}
