/** A condition while a person builds it: rows with what is typed, and groups one level deep. */
import type { FieldKind } from '../../../src/domain/condition-check';
import { OPERATORS, type Operand } from '../../../src/domain/conditions';

export interface DraftRow {
  /** Tells rows apart while others come and go. */
  key: number;
  field: string;
  is: string;
  /** As typed: one text, the two bounds, or the values of a list. */
  values: string[];
}

export interface DraftGroup {
  key: number;
  isAll: boolean;
  rows: DraftRow[];
}

export interface Draft {
  isAll: boolean;
  parts: (DraftRow | DraftGroup)[];
}

export type Kinds = Readonly<Record<string, FieldKind | undefined>>;

/** Codes are chosen from a list of ticks, so that one of them is a list too. */
const OF_CHOICES = ['IN', 'NOT_IN', 'EMPTY', 'FILLED'];
const AS_LIST: Readonly<Record<string, string>> = { EQUAL: 'IN', NOT_EQUAL: 'NOT_IN' };

/** @example operatorsOf({ type: 'NUMBER' })[0] // 'EQUAL' */
export function operatorsOf({ type, choices }: FieldKind): string[] {
  return choices === undefined ? Object.keys(OPERATORS[type]) : OF_CHOICES;
}

/** What an operator takes; nothing where it does not belong to the field. */
export function operandOf({ type }: FieldKind, is: string): Operand {
  return (OPERATORS[type] as Readonly<Record<string, Operand | undefined>>)[is] ?? 'NOTHING';
}

let lastKey = 0;
export const nextKey = (): number => ++lastKey;

/** A new row for a field, with its most usual comparison. */
export function rowFor(field: string, kind: FieldKind): DraftRow {
  const usual =
    kind.choices !== undefined ? 'IN' : kind.type === 'NUMBER' ? 'AT_LEAST' : kind.type === 'DAY' ? 'WITHIN' : '';
  return { key: nextKey(), field, is: usual || operatorsOf(kind)[0]!, values: [] };
}

/**
 * The draft of a condition; `null` where it is nested deeper or says what rows cannot, such as a value with a comma in a list.
 * @param kinds of the fields that are there
 */
export function draftOf(condition: unknown, kinds: Kinds): Draft | null {
  const group = partsOf(condition);
  const { isAll, parts } = group ?? { isAll: true, parts: [condition] };
  const found = parts.map((part) => {
    const inner = partsOf(part);
    if (inner === null) return rowOf(part, kinds);
    const rows = inner.parts.map((one) => rowOf(one, kinds));
    return rows.every((row) => row !== null) ? { key: nextKey(), isAll: inner.isAll, rows } : null;
  });
  return found.every((part) => part !== null) ? { isAll, parts: found } : null;
}

function partsOf(condition: unknown): { isAll: boolean; parts: unknown[] } | null {
  const { all, any } = (condition ?? {}) as { all?: unknown; any?: unknown };
  if (Array.isArray(all)) return { isAll: true, parts: all };
  return Array.isArray(any) ? { isAll: false, parts: any } : null;
}

function rowOf(comparison: unknown, kinds: Kinds): DraftRow | null {
  const { field, is, value } = (comparison ?? {}) as { field?: unknown; is?: unknown; value?: unknown };
  const kind = typeof field === 'string' ? kinds[field] : undefined;
  if (typeof field !== 'string' || typeof is !== 'string' || kind === undefined) return null;
  const values = (Array.isArray(value) ? value : value === undefined ? [] : [value]).map(String);
  const operator = kind.choices === undefined ? is : (AS_LIST[is] ?? is);
  const isSplit = kind.choices === undefined && operandOf(kind, is) === 'LIST';
  if (!operatorsOf(kind).includes(operator) || (isSplit && values.some((one) => one.includes(',')))) return null;
  return { key: nextKey(), field, is: operator, values: isSplit ? [values.join(', ')] : values };
}

/** The condition of a draft; `null` while a row lacks its value. One part alone needs no group. */
export function conditionOf({ isAll, parts }: Draft, kinds: Kinds): object | null {
  const found = parts.map((part) => {
    if (!('rows' in part)) return comparisonOf(part, kinds);
    return joined(
      part.isAll,
      part.rows.map((row) => comparisonOf(row, kinds)),
    );
  });
  return joined(isAll, found);
}

function joined(isAll: boolean, parts: (object | null)[]): object | null {
  if (parts.length === 0 || parts.some((part) => part === null)) return null;
  return isAll ? { all: parts } : { any: parts };
}

function comparisonOf({ field, is, values }: DraftRow, kinds: Kinds): object | null {
  const kind = kinds[field];
  if (kind === undefined) return null;
  const operand = operandOf(kind, is);
  const read = (text: string | undefined): string | number | null => readValue(text ?? '', kind, operand);
  const [first, second] = [read(values[0]), read(values[1])];
  switch (operand) {
    case 'NOTHING':
      return { field, is };
    case 'ONE':
    case 'DAYS':
      return first === null ? null : { field, is, value: first };
    case 'TWO':
      return first === null || second === null ? null : { field, is, value: [first, second] };
    case 'LIST': {
      const typed = kind.choices === undefined ? (values[0] ?? '').split(',') : values;
      const list = typed.map(read).filter((one) => one !== null);
      return list.length === 0 ? null : { field, is, value: list };
    }
  }
}

/** Days stay ISO texts, as the commands take them. */
function readValue(text: string, { type }: FieldKind, operand: Operand): string | number | null {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  if (type === 'DAY' && operand !== 'DAYS') return /^\d{4}-\d\d-\d\d$/.test(trimmed) ? trimmed : null;
  if (type !== 'NUMBER' && operand !== 'DAYS') return trimmed;
  const number = Number(trimmed.replace(/[\s\u00a0]/g, '').replace(',', '.'));
  const isFit = Number.isFinite(number) && (operand !== 'DAYS' || (Number.isInteger(number) && number > 0));
  return isFit ? number : null;
}
