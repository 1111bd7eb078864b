/** What adopting a tab would make of it: its header, the columns bound already and those to be bound, its records and what is left out. */
import { AppError } from '../domain/app-error';
import { columnLetters } from '../domain/column-letters';
import { DERIVED_FIELDS, LINK_FIELDS, type ClientField, type OrderField, type Reason } from '../domain/codes';
import type { Ports, Tab, TabContent } from '../ports';
import { recogniseTable, type Field, type RecognisedColumn, type TableKind } from './recognise/recognise';
import { headerRowOf, type BoundColumn } from './table';

export interface Adoption {
  kind: TableKind;
  tab: Tab;
  content: TabContent;
  headerRow: number;
  /** Columns of the user's, as recognised, with what they are bound to. */
  columns: RecognisedColumn[];
  /** All bound fields after adoption, of Klientura's own columns too. */
  bound: Map<string, number>;
  /** The user's columns that are not bound yet. */
  toBind: { field: Field; column: number; header: string }[];
  /** Columns that Klientura added. */
  added: ReadonlySet<number>;
  rows: number[];
  skipped: { row: number; reason: Reason }[];
}

/**
 * Looks at a tab. What is bound already stays bound; recognition fills the rest.
 * @param chosen field → column (from 1), the user's answer where two columns claim one field
 * @throws AppError TAB_EMPTY, HEADER_NOT_FOUND, FIELD_CLAIMED_TWICE, INPUT_INVALID when a chosen column is not there
 */
export function lookAt(
  kind: TableKind,
  tab: Tab,
  content: TabContent,
  marks: readonly BoundColumn[],
  recordedHeader: number | null,
  chosen: Readonly<Record<string, number>>,
): Adoption {
  if (content.values.every((row) => row.every((cell) => cell === '')))
    throw new AppError('TAB_EMPTY', { tab: tab.name });
  const mine = marks.filter((mark) => mark.tab === tab.id);
  const added = new Set(mine.flatMap(({ added: ours, column }) => (ours ? [column] : [])));
  // Klientura's own columns are no evidence of what the user keeps.
  const visible =
    added.size === 0
      ? content
      : { ...content, values: content.values.map((row) => row.map((cell, i) => (added.has(i + 1) ? '' : cell))) };
  const seen = recogniseTable(visible, kind);
  if (seen.headerRow === null) throw new AppError('HEADER_NOT_FOUND', { tab: tab.name });
  const headerRow = recordedHeader === null ? seen.headerRow : headerRowOf(content, mine, recordedHeader);
  const bound = new Map<string, number>();
  for (const { field, column } of mine) if (!bound.has(field)) bound.set(field, column);
  const takenColumns = new Set(bound.values());
  const fieldOf = new Map<number, Field>();
  for (const [field, column] of bound) fieldOf.set(column, field as Field);
  const toBind: Adoption['toBind'] = [];
  const bind = (field: Field, column: number, header: string): void => {
    if (bound.has(field) || takenColumns.has(column)) return;
    bound.set(field, column);
    takenColumns.add(column);
    fieldOf.set(column, field);
    toBind.push({ field, column, header });
  };
  for (const [field, column] of Object.entries(chosen)) {
    const recognised = seen.columns.find((candidate) => candidate.column === column);
    if (recognised === undefined) throw new AppError('INPUT_INVALID', { field: `${kind}.columns.${field}` });
    bind(field as Field, column, recognised.header);
  }
  const open = seen.conflicts.find(({ field }) => !bound.has(field));
  if (open !== undefined) {
    const headers = open.columns.map(
      (column) => seen.columns.find((candidate) => candidate.column === column)?.header ?? '',
    );
    throw new AppError('FIELD_CLAIMED_TWICE', {
      tab: tab.name,
      field: open.field,
      columns: headers,
      // Two columns may have the same header, and some have none.
      places: open.columns.map((column, i) => `${columnLetters(column)}${headers[i] === '' ? '' : `: ${headers[i]}`}`),
      numbers: open.columns.map(String),
      table: kind,
    });
  }
  for (const { column, header, field } of seen.columns) if (field !== null) bind(field, column, header);
  return {
    kind,
    tab,
    content,
    headerRow,
    columns: seen.columns
      .filter(({ column }) => !added.has(column))
      .map((column) => ({ ...column, field: fieldOf.get(column.column) ?? null })),
    bound,
    toBind,
    added,
    rows: seen.rows,
    skipped: seen.skipped,
  };
}

/**
 * Klientura's own columns of a tab that lost its marks on the way through a file, by their headers in any language.
 * A column of IDs must hold nothing but ours. To be asked only of a file that has our Settings tab.
 */
export function lostColumns(ports: Ports, tab: number, content: TabContent, kind: TableKind): BoundColumn[] {
  const header = recogniseTable(content, kind).headerRow;
  if (header === null) return [];
  const fields = kind === 'orders' ? LINK_FIELDS : (['id', ...DERIVED_FIELDS] as const);
  const found: BoundColumn[] = [];
  for (const field of fields) {
    const titles = (['en', 'ru', 'uk'] as const).map((locale) => ports.words(locale).header(field));
    const column =
      content.values[header - 1]!.findIndex((cell) => typeof cell === 'string' && titles.includes(cell)) + 1;
    if (column === 0) continue;
    const cells = content.values.slice(header).map((row) => row[column - 1]);
    if (field === 'id' && cells.some((cell) => cell !== '' && !OWN_ID.test(String(cell)))) continue;
    found.push({ field, header: String(content.values[header - 1]![column - 1]), added: true, tab, column });
  }
  return found;
}

const OWN_ID = /^K-[0-9A-F]{6,}$/;

/** Field names that a column of the user's may be chosen for. */
export type UserField = ClientField | OrderField;
