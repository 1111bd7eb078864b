/**
 * The spreadsheet as the local host sees it: the contract between the services above it and the engine under it.
 * Rows and columns count from 0 here; Google's 1 is the services' business. Sheets are named by their numeric ID, which never changes.
 */

/** A rectangle of one sheet. */
export interface Area {
  sheet: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/** What a cell gives to a script: `''` is a blank cell, a date is an instant that shows the cell's wall clock in the spreadsheet's time zone, an error cell is its text (`#N/A`). */
export type Value = string | number | boolean | Date;

/** What may be put into a cell. Strings are read as if typed by a person (formula, number, date, apostrophe); `null` clears. */
export type Input = string | number | boolean | Date | null;

export interface SheetInfo {
  id: number;
  name: string;
  /** Position among the tabs, from 0. */
  index: number;
  hidden: boolean;
  /** Allocated rows and columns, empty ones included. */
  maxRows: number;
  maxColumns: number;
  frozenRows: number;
  frozenColumns: number;
}

/** Developer metadata; `location` says on what it lies. */
export interface Metadata {
  id: number;
  key: string;
  value: string;
  visibility: 'DOCUMENT' | 'PROJECT';
  location:
    | { kind: 'SPREADSHEET' }
    | { kind: 'SHEET'; sheet: number }
    | { kind: 'COLUMN'; sheet: number; column: number }
    | { kind: 'ROW'; sheet: number; row: number };
}

/** A cell's text in runs of one format and one link; places count UTF-16 units, `end` is the one after the last. */
export interface RichText {
  text: string;
  runs: { start: number; end: number; link: string | null }[];
}

/** A data validation rule, in Google's terms (`criteria` is the name in SpreadsheetApp.DataValidationCriteria). */
export interface ValidationRule {
  criteria: string;
  args: unknown[];
  allowInvalid: boolean;
  helpText: string | null;
}

/** A conditional format rule, in Google's terms. */
export interface ConditionalFormat {
  areas: Area[];
  criteria: string;
  args: unknown[];
  style: {
    background?: string;
    fontColor?: string;
    bold?: boolean;
    italic?: boolean;
    strikethrough?: boolean;
    underline?: boolean;
  };
}

/** A protected range or sheet. `editors` and the owner may write; others get Google's error. `warningOnly` never refuses. */
export interface Protection {
  id: number;
  kind: 'RANGE' | 'SHEET';
  area: Area;
  description: string;
  /** E-mails; `*` alone means everyone who may edit the file, as in a protection whose editors nobody has changed yet. */
  editors: string[];
  warningOnly: boolean;
  /** Parts of a protected sheet that stay open to all. */
  unprotected?: Area[];
}

/** A chart that lies over the cells of a sheet, in Google's terms. */
export interface Chart {
  id: number;
  /** The sheet on which it stands. */
  sheet: number;
  /** Name of the member of Charts.ChartType: `COLUMN`, `LINE`, … */
  type: string;
  /** What it shows; the first column holds the labels. */
  ranges: Area[];
  /** The cell of its upper left corner, and how far right and below that cell's corner it begins, px. */
  anchor: { row: number; column: number; offsetX: number; offsetY: number };
  /** As the script set them: `title`, `width`, `series.0.color`, … */
  options: Record<string, unknown>;
  /** Rows at the top of the ranges that name the series; null where the script left it open. */
  headers: number | null;
  /** Whether further ranges stand beside the first one or below it. */
  merge: 'MERGE_COLUMNS' | 'MERGE_ROWS';
  /** Which hidden rows and columns are left out. */
  hidden: 'IGNORE_BOTH' | 'IGNORE_ROWS' | 'IGNORE_COLUMNS' | 'SHOW_BOTH';
  transposed: boolean;
}

export interface NamedRange {
  name: string;
  area: Area;
}

/** The text style of cells, as far as scripts set it; an absent field is left as it is. */
export interface CellStyle {
  background?: string | null;
  fontColor?: string | null;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  fontFamily?: string | null;
  fontSize?: number;
  wrap?: boolean;
  horizontalAlignment?: 'left' | 'center' | 'right' | null;
  verticalAlignment?: 'top' | 'middle' | 'bottom' | null;
}

/** What a custom function call gives: one value, a column (array of scalars is one column of rows), a grid, or a failure. */
export type CustomFunctionResult = { value: unknown } | { error: string };

/** Calls a script's custom function by name; arguments are scalars or grids of `Value`, an omitted argument is `undefined`. */
export type CustomFunctionCaller = (name: string, args: unknown[]) => Promise<CustomFunctionResult>;

/** A change of the engine that the page must repeat; opaque to everyone but the page's client. */
export interface Mutation {
  id: string;
  params: unknown;
  options?: unknown;
}

/** Everything a saved book keeps (one `.book.json`). Only `engine` is opaque. */
export interface SavedBook {
  format: 'book';
  version: 1;
  engine: unknown;
  id: string;
  name: string;
  locale: string;
  timeZone: string;
  /** What the services keep with the book (properties, triggers, outbox, …), by service. */
  services: Record<string, unknown>;
}

/** One open spreadsheet. Reads are synchronous and see the last calculation: call `settle` first when formulas must be fresh. */
export interface Book {
  readonly id: string;
  name: string;
  /** The spreadsheet's locale, as Google writes it: `ru_RU`, `uk_UA`, `en_US`, `en_GB`. Decides how typed text is read and how values are shown. */
  locale: string;
  /** IANA name of the spreadsheet's time zone. */
  timeZone: string;
  /** The e-mail of the file's owner. */
  owner: string;

  /** Waits until every formula is calculated. Returns at once when the book has none or nothing changed. */
  settle(): Promise<void>;

  sheets(): SheetInfo[];
  insertSheet(name: string, index: number, rows: number, columns: number): number;
  deleteSheet(sheet: number): void;
  renameSheet(sheet: number, name: string): void;
  moveSheet(sheet: number, index: number): void;
  copySheet(sheet: number, name: string, index: number): number;
  setSheetHidden(sheet: number, hidden: boolean): void;
  /** `#rrggbb` or null. */
  tabColor(sheet: number): string | null;
  setTabColor(sheet: number, color: string | null): void;
  activeSheet(): number;
  setActiveSheet(sheet: number): void;
  selection(): Area;
  setSelection(area: Area): void;

  /** Index after the last row (column) with any content: a value, a formula even if it shows "", a checkbox. 0 for an empty sheet. */
  contentRows(sheet: number): number;
  contentColumns(sheet: number): number;

  values(area: Area): Value[][];
  /** As shown: number format and locale applied, blank is ''. */
  displayValues(area: Area): string[][];
  /** Texts with what a person formatted in part: a plain text is itself, a blank cell '', a cell that holds no text null. */
  richTexts(area: Area): (RichText | string | null)[][];
  /** The English text of each formula, '' where the cell has none. */
  formulas(area: Area): string[][];
  /** Where a formula's result covers further cells: areas that begin at the formula's own cell, of the last calculation. */
  spills(sheet: number): Area[];
  /** Values as typed by a person or set by a script. One `null` cell of `inputs` clears that cell's content (not its format). */
  setValues(area: Area, inputs: Input[][]): void;
  /** Formulas in English; '' clears. */
  setFormulas(area: Area, formulas: string[][]): void;
  /** Puts a formula that the engine cannot calculate into one cell, with the value it had in its file; it is shown and read, never calculated. */
  keepFormula(cell: Area, formula: string, value: Input): void;
  numberFormats(area: Area): string[][];
  setNumberFormats(area: Area, formats: string[][]): void;
  notes(area: Area): string[][];
  setNotes(area: Area, notes: string[][]): void;
  styles(area: Area): CellStyle[][];
  setStyle(area: Area, style: CellStyle): void;
  clear(area: Area, what: { contents?: boolean; formats?: boolean; notes?: boolean; validations?: boolean }): void;
  copy(from: Area, to: Area, what: 'all' | 'values' | 'format'): void;
  /** Sorts the rows of the area; a key's column is the sheet's. */
  sort(area: Area, by: { column: number; ascending: boolean }[]): void;

  insertRows(sheet: number, before: number, count: number): void;
  insertColumns(sheet: number, before: number, count: number): void;
  deleteRows(sheet: number, row: number, count: number): void;
  deleteColumns(sheet: number, column: number, count: number): void;
  moveRows(sheet: number, row: number, count: number, before: number): void;
  moveColumns(sheet: number, column: number, count: number, before: number): void;
  setFrozen(sheet: number, rows: number, columns: number): void;
  hiddenRows(sheet: number): number[];
  hiddenColumns(sheet: number): number[];
  setRowsHidden(sheet: number, row: number, count: number, hidden: boolean): void;
  setColumnsHidden(sheet: number, column: number, count: number, hidden: boolean): void;
  /** Rows hidden by the sheet's filter. */
  filteredRows(sheet: number): number[];
  filterArea(sheet: number): Area | null;
  setFilter(area: Area): void;
  removeFilter(sheet: number): void;
  gridlinesHidden(sheet: number): boolean;
  setGridlinesHidden(sheet: number, hidden: boolean): void;
  columnWidths(sheet: number): number[];
  setColumnWidth(sheet: number, column: number, width: number): void;
  merges(sheet: number): Area[];
  merge(area: Area): void;
  breakApart(area: Area): void;

  validations(area: Area): (ValidationRule | null)[][];
  setValidation(area: Area, rule: ValidationRule | null): void;
  conditionalFormats(sheet: number): ConditionalFormat[];
  setConditionalFormats(sheet: number, rules: ConditionalFormat[]): void;

  namedRanges(): NamedRange[];
  setNamedRange(range: NamedRange): void;
  removeNamedRange(name: string): void;

  /** Metadata on a column or row moves with it and dies with it. */
  metadata(): Metadata[];
  addMetadata(metadata: Omit<Metadata, 'id'>): number;
  updateMetadata(id: number, change: { key?: string; value?: string; visibility?: Metadata['visibility'] }): void;
  removeMetadata(id: number): void;

  protections(): Protection[];
  addProtection(protection: Omit<Protection, 'id'>): number;
  updateProtection(id: number, change: Partial<Omit<Protection, 'id'>>): void;
  removeProtection(id: number): void;

  /** All charts, in the order in which they were made. */
  charts(): Chart[];
  addChart(chart: Omit<Chart, 'id'>): number;
  updateChart(id: number, chart: Omit<Chart, 'id' | 'sheet'>): void;
  removeChart(id: number): void;
  /** Told after each change of a chart, and when one moves along with its cells. */
  onCharts(listener: () => void): () => void;

  /** Cells allocated in the whole book, empty ones included: Google's limit of 10 million counts these. */
  allocatedCells(): number;

  /** Makes the names callable in formulas. Google recalculates such a cell only when an argument changes; so does the book. */
  registerCustomFunctions(names: string[], call: CustomFunctionCaller): void;
  /** The message of a custom function's failed cell, '' where none failed. */
  errorMessages(area: Area): string[][];
  /** Calculates a formula that stands in no tab, as if typed into a free cell: the grid it would spill. */
  calculate(formula: string): Promise<(Value | { error: string; message: string })[][]>;

  /** Engine snapshot for the page and for saving. */
  snapshot(): unknown;
  /** Mutations to send to a page that has just loaded the snapshot (spilled values are not in it). */
  catchUp(): Mutation[];
  onMutation(listener: (mutation: Mutation, origin: unknown) => void): () => void;
  /** Applies what a person did in the page; `origin` comes back to the listener so that it is not echoed. */
  applyMutation(mutation: Mutation, origin: unknown): void;

  save(services: Record<string, unknown>): SavedBook;
  dispose(): void;
}
