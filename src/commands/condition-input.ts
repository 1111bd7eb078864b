/** Conditions as they come from outside and are kept in a cell: JSON with days as ISO, `2026-03-05`. */
import { AppError } from '../domain/app-error';
import { checkCondition, MOST_DEPTH, type FaultyCondition } from '../domain/condition-check';
import type { Comparison, Condition } from '../domain/conditions';
import { dayOfIso, isoOf } from '../domain/days';
import type { FieldKinds } from './condition-fields';

export type ReadCondition = { kind: 'condition'; condition: Condition } | { kind: 'faulty'; faults: FaultyCondition[] };

/** @example readCondition({ field: 'lastOrder', is: 'BEFORE', value: '2026-03-05' }, kinds) //=> { kind: 'condition', condition: { …, value: 46086 } } */
export function readCondition(input: unknown, kinds: FieldKinds): ReadCondition {
  const dayIn = (value: unknown): unknown => (typeof value === 'string' ? (dayOfIso(value) ?? value) : value);
  return checkCondition(withDays(input, kinds, dayIn, 0), kinds);
}

/** The same as JSON with ISO days: what `readCondition` reads again. */
export function conditionJson(condition: Condition, kinds: FieldKinds): unknown {
  return withDays(condition, kinds, (value) => (typeof value === 'number' ? isoOf(value) : value), 0);
}

/**
 * A condition that a command was given.
 * @throws AppError CONDITION_INVALID {why, path, field}: the first fault, its place and the field it is about
 */
export function demandCondition(input: unknown, kinds: FieldKinds): Condition {
  const reading = readCondition(input, kinds);
  if (reading.kind === 'condition') return reading.condition;
  const { fault, path, field } = reading.faults[0]!;
  throw new AppError('CONDITION_INVALID', {
    why: fault,
    path: path.join('.'),
    ...(field === undefined ? {} : { field }),
  });
}

/** @param turn applied to the days of comparisons, however nested; what is no condition stays as it is, for the check to name */
function withDays(node: unknown, kinds: FieldKinds, turn: (value: unknown) => unknown, depth: number): unknown {
  if (typeof node !== 'object' || node === null || depth > MOST_DEPTH + 1) return node;
  for (const key of ['all', 'any'] as const) {
    const parts: unknown = (node as Record<string, unknown>)[key];
    if (Array.isArray(parts))
      return { ...node, [key]: parts.map((part: unknown) => withDays(part, kinds, turn, depth + 1)) };
  }
  const { field, is, value } = node as Partial<Comparison>;
  const isOfDays = typeof field === 'string' && kinds[field]?.type === 'DAY';
  if (!isOfDays || value === undefined || is === 'WITHIN' || is === 'OLDER_THAN') return node;
  return { ...node, value: Array.isArray(value) ? value.map(turn) : turn(value) };
}
