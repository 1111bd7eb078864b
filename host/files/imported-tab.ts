/** One tab of a file on its way into a book. */
import type { Area, Input } from '../book/book';

/** Rows and columns count from 0. A row may be shorter than `columns`, or missing: what is not there is blank. */
export interface ImportedTab {
  name: string;
  columns: number;
  rows: (Input[] | undefined)[];
  /** Number formats, by stretches of a column; '' is none. */
  formats: { row: number; column: number; patterns: string[] }[];
  /** Formulas below each other, each with the value that the file remembered of it. Their cells are blank in `rows`. */
  formulas: { row: number; column: number; cells: { formula: string; cached: Input }[] }[];
  /** What formulas of the file filled beside their own cells; blank in `rows`, too. */
  spilled: { row: number; column: number; cached: Input }[];
  merges: Omit<Area, 'sheet'>[];
  hiddenRows: number[];
  hiddenColumns: number[];
  /** Of the columns, in pixels. */
  widths: (number | undefined)[];
  hidden: boolean;
}

/** A tab that holds nothing yet. @example emptyTab('Clients') */
export const emptyTab = (name: string): ImportedTab => ({
  name,
  columns: 0,
  rows: [],
  formats: [],
  formulas: [],
  spilled: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  widths: [],
  hidden: false,
});

/** Letters of a column. @example columnName(27) //=> 'AB' */
export function columnName(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
