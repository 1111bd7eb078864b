/** What adopting a tab would make of it: its header, the columns bound already and those to be bound, its records and what is left out. */
import { OWN_ID } from './id-text';
import { AppError } from '../domain/app-error';
import { columnLetters } from '../domain/column-letters';
import { DERIVED_FIELDS, LINK_FIELDS, type ClientField, type OrderField, type Reason } from '../domain/codes';
import type { Ports, Tab, TabContent } from '../ports';
import type { Template } from '../domain/field-templates';
import { isFree } from './marks';
import type { HeaderWords } from './recognise/header-words';
import {
  recogniseTable,
  type Conflict,
  type Field,
  type RecognisedColumn,
  type TableKind,
} from './recognise/recognise';
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
  /** Columns that the user keeps free. */
  free: ReadonlySet<number>;
  template: Template;
  rows: number[];
  skipped: { row: number; reason: Reason }[];
}

/**
 * Looks at a tab. What is bound already stays bound, what the user keeps free stays free; recognition fills the rest.
 * @param chosen field → column (from 1), the user's answer where two columns claim one field
 * @throws AppError TAB_EMPTY, HEADER_NOT_FOUND, FIELD_CLAIMED_TWICE, INPUT_INVALID when a chosen column is not there
 */
export function lookAt(
  headers: HeaderWords,
  kind: TableKind,
  tab: Tab,
  content: TabContent,
  marks: readonly BoundColumn[],
  recordedHeader: number | null,
  chosen: Readonly<Record<string, number>>,
): Adoption {
  const { adoption, conflicts } = survey(headers, kind, tab, content, marks, recordedHeader, chosen);
  if (conflicts[0] !== undefined) throw claimedTwice(adoption, conflicts[0]);
  return adoption;
}

/**
 * The same, with the fields that more than one column claims instead of a refusal.
 * @throws AppError TAB_EMPTY, HEADER_NOT_FOUND, INPUT_INVALID
 */
export function survey(
  headers: HeaderWords,
  kind: TableKind,
  tab: Tab,
  content: TabContent,
  marks: readonly BoundColumn[],
  recordedHeader: number | null,
  chosen: Readonly<Record<string, number>> = {},
): { adoption: Adoption; conflicts: readonly Conflict[] } {
  if (content.values.every((row) => row.every((cell) => cell === '')))
    throw new AppError('TAB_EMPTY', { tab: tab.name });
  const mine = marks.filter((mark) => mark.tab === tab.id);
  const ours = new Set(mine.flatMap((mark) => (isOurs(mark) ? [mark.column] : [])));
  // Columns that Klientura keeps are no evidence of what the user keeps.
  const visible =
    ours.size === 0
      ? content
      : { ...content, values: content.values.map((row) => row.map((cell, i) => (ours.has(i + 1) ? '' : cell))) };
  const bound = new Map<string, number>();
  const settled = new Map<number, Field | null>();
  for (const { field, column } of mine) {
    if (bound.has(field)) continue;
    settled.set(column, isFree(field) ? null : (field as Field));
    if (!isFree(field)) bound.set(field, column);
  }
  const answers = Object.entries(chosen).filter(([field, column]) => !bound.has(field) && !settled.has(column));
  for (const [field, column] of answers) settled.set(column, field as Field);
  const seen = recogniseTable(visible, kind, headers, {
    settled,
    headerRow: recordedHeader === null ? undefined : knownHeader(content, mine, recordedHeader, tab.name),
  });
  if (seen.headerRow === null) throw new AppError('HEADER_NOT_FOUND', { tab: tab.name });
  for (const [field, column] of answers)
    if (!seen.columns.some((there) => there.column === column))
      throw new AppError('INPUT_INVALID', { field: `${kind}.columns.${field}` });
  const toBind: Adoption['toBind'] = [];
  for (const { column, header, field } of seen.columns) {
    if (field === null || bound.has(field)) continue;
    bound.set(field, column);
    toBind.push({ field, column, header });
  }
  const adoption: Adoption = {
    kind,
    tab,
    content,
    headerRow: seen.headerRow,
    columns: seen.columns.filter(({ column }) => !ours.has(column)),
    bound,
    toBind,
    added: new Set(mine.flatMap(({ added, column }) => (added ? [column] : []))),
    free: new Set([...settled].flatMap(([column, field]) => (field === null ? [column] : []))),
    template: seen.template,
    rows: seen.rows,
    skipped: seen.skipped,
  };
  return { adoption, conflicts: seen.conflicts };
}

/** Where the headers stand that the columns had when they were bound; undefined when none is left of them. */
function knownHeader(
  content: TabContent,
  mine: readonly BoundColumn[],
  recorded: number,
  name: string,
): number | undefined {
  const row = headerRowOf(content.values, mine, recorded, name);
  const cells = content.values[row - 1] ?? [];
  return mine.some(({ column, header }) => header !== '' && String(cells[column - 1] ?? '').trim() === header.trim())
    ? row
    : undefined;
}

/** A column that Klientura added and fills; one that it only added for the user to fill is the user's. */
function isOurs({ field, added }: BoundColumn): boolean {
  return added && (field === 'id' || isOneOf(DERIVED_FIELDS, field) || isOneOf(LINK_FIELDS, field));
}

const isOneOf = (fields: readonly string[], field: string): boolean => fields.includes(field);

function claimedTwice({ kind, tab, columns }: Adoption, { field, columns: claimed }: Conflict): AppError {
  const headers = claimed.map((column) => columns.find((candidate) => candidate.column === column)?.header ?? '');
  return new AppError('FIELD_CLAIMED_TWICE', {
    tab: tab.name,
    field,
    columns: headers,
    // Two columns may have the same header, and some have none.
    places: claimed.map((column, i) => `${columnLetters(column)}${headers[i] === '' ? '' : `: ${headers[i]}`}`),
    numbers: claimed.map(String),
    table: kind,
  });
}

/**
 * Klientura's own columns of a tab that lost its marks on the way through a file, by their headers in any language.
 * A column of IDs must hold nothing but ours. To be asked only of a file that has our Settings tab.
 */
export function lostColumns(ports: Ports, tab: number, content: TabContent, kind: TableKind): BoundColumn[] {
  const header = recogniseTable(content, kind, ports.lists.headers()).headerRow;
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

/** Field names that a column of the user's may be chosen for. */
export type UserField = ClientField | OrderField;
