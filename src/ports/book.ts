/** The spreadsheet as the inside needs it. Rows and columns count from 1, as people see them; tabs are named by their ID. Each method says what it costs in calls to Google. */

import type { ChartSpec, PageLook, PlacedChart } from './charts';

/** What Google gives for a cell: '' is blank. A Date is an instant whose wall clock in the spreadsheet's zone is what the cell shows. */
export type RawValue = string | number | boolean | Date;

/** What may be written. Text stays text (never a formula, number or date), days are numbers in a column with a date format, `null` clears. JSON-safe. */
export type Scalar = string | number | boolean | null;

export interface Tab {
  id: number;
  name: string;
  hidden: boolean;
  /** Allocated rows and columns. */
  rows: number;
  columns: number;
}

/** A rectangle of a tab; row and column from 1. */
export interface Area {
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** A whole tab as read once. `values[r - 1][c - 1]` is row r, column c. */
export interface TabContent {
  values: RawValue[][];
  /** Formula text or ''. May be read only when it is asked for, which costs a call then. */
  readonly formulas: string[][];
}

/** Column metadata of ours: `key` is `klientura.<something>`. */
export interface ColumnMark {
  tab: number;
  column: number;
  key: string;
  value: string;
}

export type NumberFormat = '@' | '0' | '0.00' | '#,##0' | '#,##0.00' | 'yyyy-mm-dd' | 'dd.mm.yyyy' | (string & {});

/** A rule for the cells of a column. */
export type Validation =
  { kind: 'list'; values: string[]; strict: boolean } | { kind: 'checkbox' } | { kind: 'date'; strict: boolean };

export interface Book {
  /** The spreadsheet's ID. 1 call at most. */
  id(): string;
  name(): string;
  /** `ru_RU`, `uk_UA`, … */
  locale(): string;
  timeZone(): string;
  /** All tabs, in order. Calls bounded by the number of tabs. */
  tabs(): Tab[];
  activeTab(): number;

  /** The tab from A1 to its last content, whole whatever people insert meanwhile. 3 calls, and 1 when formulas are asked for. */
  read(tab: number): TabContent;
  /** The last column with content, 0 in an empty tab. 1 call. */
  lastColumn(tab: number): number;
  /** The first rows, at most so many, as wide as the tab's content. 2 calls. */
  top(tab: number, rows: number): RawValue[][];
  /** One column from row 1 to the tab's last content, whole whatever people insert meanwhile. 3 calls. */
  column(tab: number, column: number): RawValue[];
  /** Values of one area. 1 call. */
  values(tab: number, area: Area): RawValue[][];
  /** Formula texts of one area, '' where there is none. 1 call. */
  formulas(tab: number, area: Area): string[][];
  /** As shown. 1 call. */
  displayValues(tab: number, area: Area): string[][];
  /** Rows hidden by hand or by a filter, 1-based; bounded calls where the platform allows, else reads none and says so with `null`. */
  mergedAreas(tab: number): Area[];

  /** Writes one block, whole; text stays text. 1 or 2 calls. The block must be rectangular. */
  write(tab: number, row: number, column: number, block: Scalar[][]): void;
  /** Formulas as the user would type them; a block of one row for each row. 1 call. */
  writeFormulas(tab: number, row: number, column: number, formulas: string[][]): void;
  /** Whether a cell may be written again as it is and nothing is lost: text of one format without links, and what its validation accepts. 2 calls. */
  rewritable(tab: number, area: Area): boolean[][];
  setNumberFormat(tab: number, area: Area, format: NumberFormat): void;
  /** One format per cell. 1 call. */
  setNumberFormats(tab: number, area: Area, formats: NumberFormat[][]): void;
  numberFormats(tab: number, area: Area): string[][];
  setValidation(tab: number, area: Area, rule: Validation | null): void;
  setHeaderStyle(tab: number, area: Area): void;
  setNote(tab: number, row: number, column: number, note: string): void;

  /** @param options.made an empty tab that a killed run began: it is given the size and look of a new one */
  createTab(
    name: string,
    rows: number,
    columns: number,
    options: { index?: number; hidden?: boolean; frozenRows?: number; made?: number },
  ): number;
  deleteTab(tab: number): void;
  /** Adds empty columns after the last allocated one, if fewer than `columns` are there. */
  ensureSize(tab: number, rows: number, columns: number): void;
  insertRows(tab: number, before: number, count: number): void;
  /** Rows from `first` on look as the row `like` does: formats, and what may be entered. 2 calls. */
  dressRows(tab: number, like: number, first: number, count: number, columns: number): void;
  deleteRows(tab: number, row: number, count: number): void;
  insertColumns(tab: number, before: number, count: number): void;
  deleteColumns(tab: number, column: number, count: number): void;

  /** Widths, bold cells and number formats of a page, without gridlines. A call for each run of columns of one width, 1 for what is bold, 1 for each format. */
  layOut(tab: number, look: PageLook): void;
  /** Charts of a tab. 1 call. */
  charts(tab: number): PlacedChart[];
  /** 1 call. */
  insertChart(tab: number, spec: ChartSpec): void;
  /** Lets a chart show other cells and stay as it is in all else. 2 calls. */
  aimChart(tab: number, chart: PlacedChart, ranges: Area[]): void;
  /** 2 calls; none where there is no such chart. */
  removeChart(tab: number, chart: PlacedChart): void;

  /** All column marks of the file whose key starts with `klientura.`. 1 call and 1 per mark. */
  marks(): ColumnMark[];
  /** The column must have no mark of this key. */
  mark(tab: number, column: number, key: string, value: string): void;
  unmark(tab: number, column: number, key: string): void;
  /** Marks on whole tabs; a tab must have none of the same key. */
  tabMarks(): { tab: number; key: string; value: string }[];
  markTab(tab: number, key: string, value: string): void;
  unmarkTab(tab: number, key: string): void;

  setName(name: string, tab: number, area: Area): void;
  removeName(name: string): void;
  names(): string[];

  /** Areas of the tab that this user may not edit. */
  protectedAreas(tab: number): Area[];

  /** Forces what was written; after it, it is there whatever happens to the run. */
  flush(): void;
}
