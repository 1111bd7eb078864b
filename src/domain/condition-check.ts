/** Checks conditions of dynamic segments that come from outside: an answer names the place and the fault of each. */
import { foldText, OPERATORS, type ColumnType, type Condition, type Operand } from './conditions';
import { isTag } from './tags';

export const CONDITION_FAULTS = [
  /** Neither a group (`all`, `any`) nor a comparison (`field`, `is`). */
  'NOT_A_CONDITION',
  /** A group without conditions fits nobody or everybody, which is surely not meant. */
  'EMPTY_GROUP',
  'TOO_DEEP',
  'TOO_MANY',
  'UNKNOWN_FIELD',
  'UNKNOWN_OPERATOR',
  /** Missing, of another type than the column, an empty text, or a list that is too short or too long. */
  'WRONG_VALUE',
  /** A field that holds one of some codes was compared with another text. */
  'UNKNOWN_CHOICE',
  /** The first of two bounds is above the second. */
  'BOUNDS_FALL',
] as const;
export type ConditionFault = (typeof CONDITION_FAULTS)[number];

/** `path` leads to the place: `['all', 1, 'any', 0]`; `field` is named where a comparison has one. */
export interface FaultyCondition {
  path: (string | number)[];
  fault: ConditionFault;
  field?: string;
}

/** What a field can be compared with; `choices` are the only texts that it holds, where it holds codes. */
export interface FieldKind {
  type: ColumnType;
  choices?: readonly string[];
}
type Fields = Readonly<Record<string, ColumnType | FieldKind>>;

export type CheckedCondition =
  { kind: 'condition'; condition: Condition } | { kind: 'faulty'; faults: FaultyCondition[] };

export const MOST_DEPTH = 5;
export const MOST_COMPARISONS = 50;
const MOST_IN_LIST = 500;

/**
 * A condition out of JSON, or all that is wrong with it.
 * @param fields type of each field and figure that may be asked for, or its kind
 * @example checkCondition({ field: 'orders', is: 'MORE', value: 'many' }, { orders: 'NUMBER' }) //=> { kind: 'faulty', faults: [{ path: [], fault: 'WRONG_VALUE', field: 'orders' }] }
 */
export function checkCondition(input: unknown, fields: Fields): CheckedCondition {
  const faults: FaultyCondition[] = [];
  let comparisons = 0;
  const check = (value: unknown, path: (string | number)[]): void => {
    const group = groupOf(value);
    // One fault for all that are too many.
    if (group === null && ++comparisons > MOST_COMPARISONS + 1) return;
    const tooMany = group === null && comparisons > MOST_COMPARISONS;
    // Each level adds a word and a number.
    const fault = tooMany ? 'TOO_MANY' : group === null ? faultOf(value, fields) : groupFault(group, path.length / 2);
    if (fault !== null) faults.push({ path, fault, ...fieldIn(value) });
    else group?.parts.forEach((part, i) => check(part, [...path, group.key, i]));
  };
  check(input, []);
  return faults.length > 0 ? { kind: 'faulty', faults } : { kind: 'condition', condition: input as Condition };
}

interface Group {
  key: string;
  /** Nothing but the list of conditions is in it. */
  isPlain: boolean;
  parts: readonly unknown[];
}

function groupOf(value: unknown): Group | null {
  if (typeof value !== 'object' || value === null) return null;
  const key = ['all', 'any'].find((one) => has(value, one));
  if (key === undefined) return null;
  const parts = (value as Record<string, unknown>)[key];
  const isList = Array.isArray(parts);
  return { key, isPlain: isList && Object.keys(value).length === 1, parts: isList ? (parts as unknown[]) : [] };
}

function groupFault({ isPlain, parts }: Group, depth: number): ConditionFault | null {
  if (!isPlain) return 'NOT_A_CONDITION';
  if (parts.length === 0) return 'EMPTY_GROUP';
  return depth >= MOST_DEPTH ? 'TOO_DEEP' : null;
}

/** The field that a comparison names, however faulty it is. */
function fieldIn(node: unknown): { field?: string } {
  const field: unknown = typeof node === 'object' && node !== null ? (node as { field?: unknown }).field : undefined;
  return typeof field === 'string' ? { field } : {};
}

function faultOf(node: unknown, fields: Fields): ConditionFault | null {
  if (typeof node !== 'object' || node === null) return 'NOT_A_CONDITION';
  const { field, is, value, ...rest } = node as Record<string, unknown>;
  if (typeof field !== 'string' || typeof is !== 'string' || Object.keys(rest).length > 0) return 'NOT_A_CONDITION';
  if (!has(fields, field)) return 'UNKNOWN_FIELD';
  const kind = fields[field]!;
  const { type, choices }: FieldKind = typeof kind === 'string' ? { type: kind } : kind;
  const operators: Readonly<Record<string, Operand>> = OPERATORS[type];
  if (!has(operators, is)) return 'UNKNOWN_OPERATOR';
  const one = (part: unknown): boolean =>
    type === 'TEXT' || type === 'TAGS'
      ? typeof part === 'string' && part.trim() !== '' && (type === 'TEXT' || isTag(part))
      : Number.isFinite(part) && (type === 'NUMBER' || Number.isInteger(part));
  const list = Array.isArray(value) ? (value as unknown[]) : [];
  const isChoice = (part: unknown): boolean =>
    choices === undefined || choices.some((choice) => foldText(choice) === foldText(String(part)));
  const isWhole = operators[is] === 'ONE' || operators[is] === 'LIST';
  const isOther =
    isWhole && !['CONTAINS', 'STARTS'].includes(is) && !(list.length > 0 ? list : [value]).every(isChoice);
  switch (operators[is]!) {
    case 'NOTHING':
      return value === undefined ? null : 'WRONG_VALUE';
    case 'ONE':
      return one(value) ? (isOther ? 'UNKNOWN_CHOICE' : null) : 'WRONG_VALUE';
    case 'DAYS':
      return Number.isInteger(value) && (value as number) > 0 ? null : 'WRONG_VALUE';
    case 'LIST':
      if (list.length === 0 || list.length > MOST_IN_LIST || !list.every(one)) return 'WRONG_VALUE';
      return isOther ? 'UNKNOWN_CHOICE' : null;
    case 'TWO':
      if (list.length !== 2 || !list.every(one)) return 'WRONG_VALUE';
      return (list[0] as number) > (list[1] as number) ? 'BOUNDS_FALL' : null;
  }
}

const has = (record: object, key: string): boolean => Object.prototype.hasOwnProperty.call(record, key);
