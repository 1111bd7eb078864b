/** What is imported, as recognised: another tab, or rows that were pasted or read from a file. */
import { AppError } from '../../domain/app-error';
import { CLIENT_FIELDS, type ClientField, type Reason } from '../../domain/codes';
import { columnLetters } from '../../domain/column-letters';
import type { RawValue } from '../../ports';
import type { HeaderWords } from '../recognise/header-words';
import { recogniseTable, type Recognition, type RecognisedColumn } from '../recognise/recognise';

export interface ImportSource {
  name: string;
  values: readonly (readonly RawValue[])[];
  headerRow: number;
  columns: RecognisedColumn[];
  /** Field → column from 1. */
  bound: ReadonlyMap<ClientField, number>;
  rows: number[];
  skipped: { row: number; reason: Reason }[];
}

/** Beyond these one run could not be sure of its end. */
export const LARGEST_SOURCE = { rows: 50_000, columns: 200 } as const;

/** What names a client. */
const TELLING: readonly ClientField[] = ['name', 'firstName', 'lastName', 'phone', 'email', 'company'];

/**
 * Recognises the source.
 * @param chosen field → column from 1, as the user says; 0 leaves a field out
 * @throws AppError TAB_EMPTY, HEADER_NOT_FOUND, NO_CLIENT_COLUMNS, NO_RECORDS {tab}; IMPORT_TOO_LARGE; FIELD_CLAIMED_TWICE; INPUT_INVALID
 */
export function recogniseSource(
  name: string,
  given: readonly (readonly RawValue[])[],
  chosen: Readonly<Record<string, number>>,
  headers: HeaderWords,
): ImportSource {
  const values = squared(given);
  const width = values[0]?.length ?? 0;
  if (values.every((row) => row.every((cell) => cell === ''))) throw new AppError('TAB_EMPTY', { tab: name });
  if (values.length > LARGEST_SOURCE.rows || width > LARGEST_SOURCE.columns)
    throw new AppError('IMPORT_TOO_LARGE', {
      rows: values.length,
      columns: width,
      most: LARGEST_SOURCE.rows,
      widest: LARGEST_SOURCE.columns,
    });
  const known = recogniseTable({ values }, 'clients', headers);
  const seen = known.headerRow === null && Object.keys(chosen).length > 0 ? firstRowAsHeader(values) : known;
  if (seen.headerRow === null) throw new AppError('HEADER_NOT_FOUND', { tab: name });
  const bound = new Map<ClientField, number>();
  const takenColumns = new Set<number>();
  for (const [field, column] of Object.entries(chosen)) {
    if (column > width || takenColumns.has(column)) throw new AppError('INPUT_INVALID', { field: `columns.${field}` });
    if (column === 0) continue;
    bound.set(field as ClientField, column);
    takenColumns.add(column);
  }
  const open = seen.conflicts.find(({ field }) => chosen[field] === undefined);
  if (open !== undefined) throw claimedTwice(name, open, seen.columns);
  for (const { field, column } of seen.columns) {
    const isFree = field !== null && isClientField(field) && chosen[field] === undefined && !bound.has(field);
    if (isFree && !takenColumns.has(column)) bound.set(field, column);
  }
  if (!TELLING.some((field) => bound.has(field))) throw new AppError('NO_CLIENT_COLUMNS', { tab: name });
  if (seen.rows.length === 0) throw new AppError('NO_RECORDS', { tab: name });
  const fieldOf = new Map([...bound].map(([field, column]) => [column, field]));
  return {
    name,
    values,
    headerRow: seen.headerRow,
    columns: seen.columns.map((column) => ({ ...column, field: fieldOf.get(column.column) ?? null })),
    bound,
    rows: seen.rows,
    skipped: seen.skipped,
  };
}

/** Where the user says what the columns are, nothing need be known of their names. */
function firstRowAsHeader(values: readonly (readonly RawValue[])[]): Recognition {
  const at = values.findIndex((row) => row.some((cell) => cell !== ''));
  const columns = values[at]!.map((cell, index): RecognisedColumn => {
    const header = typeof cell === 'object' ? '' : String(cell).trim();
    return { column: index + 1, header, field: null, confidence: 0, evidence: [], samples: [] };
  });
  const rows = values.flatMap((row, index) => (index > at && row.some((cell) => cell !== '') ? [index + 1] : []));
  return { kind: 'clients', headerRow: at + 1, columns, rows, skipped: [], conflicts: [], template: 'B2C' };
}

function isClientField(field: string): field is ClientField {
  return (CLIENT_FIELDS as readonly string[]).includes(field);
}

/** Rows of one length; a file's rows are not. */
function squared(rows: readonly (readonly RawValue[])[]): readonly (readonly RawValue[])[] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return rows.every((row) => row.length === width)
    ? rows
    : rows.map((row) => [...row, ...Array.from({ length: width - row.length }, (): RawValue => '')]);
}

function claimedTwice(
  tab: string,
  { field, columns }: { field: string; columns: readonly number[] },
  seen: readonly RecognisedColumn[],
): AppError {
  const headers = columns.map((column) => seen.find((candidate) => candidate.column === column)?.header ?? '');
  return new AppError('FIELD_CLAIMED_TWICE', {
    tab,
    field,
    columns: headers,
    places: columns.map((column, i) => `${columnLetters(column)}${headers[i] === '' ? '' : `: ${headers[i]}`}`),
    numbers: columns.map(String),
    table: 'import',
  });
}
