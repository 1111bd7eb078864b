/** The keys of the developer metadata by which tabs and columns are bound. Metadata follows a column that is moved, renamed or pushed aside, and dies with it. */

/** On a tab; the value is JSON of `TabMark`. */
export const TABLE_MARK = 'klientura.table';
/** On a column; the value is JSON of `FieldMark`. */
export const FIELD_MARK = 'klientura.field';

export interface TabMark {
  table: string;
  /** Row of the header when the tab was adopted; the header is looked for again by its texts, because people insert rows above it. */
  headerRow: number;
  /** Columns that were allocated when the tab was adopted. */
  columns?: number;
}

export interface FieldMark {
  /** A field's code, or `free.1`, `free.2`, … for a column that the user wants to be left alone. */
  field: string;
  /** The header's text when the column was bound. */
  header: string;
  /** True for a column that Klientura added, which it may take away again. */
  added: boolean;
  /** The operation that bound it in place of another field; by it a run that goes on knows what is done. */
  by?: string;
}

/**
 * Whether a mark keeps a column free: recognition passes it by.
 * @example isFree('free.1') → true; isFree('phone') → false
 */
export function isFree(field: string): boolean {
  return /^free\.\d+$/.test(field);
}

/** Names for marks of free columns that no mark of the tab has yet. @example of a tab with free.1: free.2, free.3, … */
export function freeNames(taken: readonly string[]): () => string {
  let last = Math.max(0, ...taken.filter(isFree).map((field) => Number(field.slice('free.'.length))));
  return () => `free.${++last}`;
}

/** A mark's value, or null when someone else wrote it. */
export function parseMark<T extends object>(text: string, key: keyof T): T | null {
  try {
    const value = JSON.parse(text) as unknown;
    return typeof value === 'object' && value !== null && key in value ? (value as T) : null;
  } catch {
    return null;
  }
}
