/** Input of `clients.import`: what is imported, by which policy, and what the user has decided. */
import { AppError } from '../domain/app-error';
import { CLIENT_FIELDS } from '../domain/codes';
import type { RawValue } from '../ports';
import { POLICIES, type Policy } from '../tables/import/merging';
import type { Decision } from '../tables/import/outcome';
import { readFields, readFlag, readOneOf } from './input';

export type ImportFrom = { sheet: string } | { rows: RawValue[][]; name: string };

export interface ImportInput {
  from: ImportFrom;
  policy: Policy;
  /** Policies of single fields. */
  fields: Readonly<Record<string, Policy>>;
  /** Field → column of the source from 1; 0: the field is not taken. */
  columns: Readonly<Record<string, number>>;
  /** What is written as the new clients' source; the name of the tab or file when absent. */
  source: string | undefined;
  /** Adds the columns that the base lacks. */
  addColumns: boolean;
  decisions: Decision[];
}

const LONGEST_NAME = 200;

/** @throws AppError INPUT_INVALID {field} */
export function parseImport(input: unknown): ImportInput {
  const given = readFields(input, ['from', 'policy', 'fields', 'columns', 'source', 'addColumns', 'decisions']);
  return {
    from: readFrom(given['from']),
    policy: readOneOf(given, 'policy', POLICIES) ?? 'FILL',
    fields: Object.fromEntries(
      fieldEntries(given['fields'], 'fields').map(([field, value]) => {
        const policy = readOneOf({ [field]: value }, field, POLICIES);
        if (policy === undefined) throw invalid(`fields.${field}`);
        return [field, policy];
      }),
    ),
    columns: readColumns(given['columns']),
    source: given['source'] === undefined ? undefined : readName(given['source'], 'source'),
    addColumns: readFlag(given, 'addColumns') === true,
    decisions: readDecisions(given['decisions']),
  };
}

/** Field → column from 1, or 0 for a field that is not taken. @throws AppError INPUT_INVALID {field} */
export function readColumns(value: unknown): Record<string, number> {
  return Object.fromEntries(
    fieldEntries(value, 'columns').map(([field, column]) => {
      if (typeof column !== 'number' || !Number.isInteger(column) || column < 0) throw invalid(`columns.${field}`);
      return [field, column];
    }),
  );
}

function readFrom(value: unknown): ImportFrom {
  if (typeof value !== 'object' || value === null) throw invalid('from');
  const { sheet, rows, name, ...rest } = value as Record<string, unknown>;
  if (Object.keys(rest).length > 0 || (sheet === undefined) === (rows === undefined)) throw invalid('from');
  if (rows === undefined) return { sheet: readName(sheet, 'from.sheet') };
  if (!Array.isArray(rows) || !rows.every((row) => Array.isArray(row) && row.every(isCell))) throw invalid('from.rows');
  return {
    rows: (rows as (RawValue | null)[][]).map((row) => row.map((cell) => cell ?? '')),
    name: readName(name, 'from.name'),
  };
}

function isCell(cell: unknown): boolean {
  return cell === null || ['string', 'number', 'boolean'].includes(typeof cell);
}

function readName(value: unknown, field: string): string {
  if (typeof value !== 'string' || value.trim() === '' || value.length > LONGEST_NAME) throw invalid(field);
  return value.trim();
}

function fieldEntries(value: unknown, name: string): [string, unknown][] {
  if (value === undefined) return [];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw invalid(name);
  const entries = Object.entries(value);
  const odd = entries.find(([field]) => !(CLIENT_FIELDS as readonly string[]).includes(field));
  if (odd !== undefined) throw invalid(`${name}.${odd[0]}`);
  return entries;
}

/** @throws AppError INPUT_INVALID {field: 'decisions'} */
export function readDecisions(value: unknown): Decision[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw invalid('decisions');
  return value.map((item: unknown) => {
    const { row, client, ...rest } = (item ?? {}) as Record<string, unknown>;
    const fits = typeof row === 'number' && typeof client === 'string' && client !== '';
    if (!fits || Object.keys(rest).length > 0) throw invalid('decisions');
    return { row, client };
  });
}

function invalid(field: string): AppError {
  return new AppError('INPUT_INVALID', { field });
}
