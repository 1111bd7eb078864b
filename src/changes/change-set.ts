/** A change set: an ordered list of steps, each with its reason. It is plain JSON, so that it can be shown, stored and replayed. */
import type { KeyedTable } from '../tables/own-tables';
import type { ChartSpec, Locale, PageLook, Scalar, TabKey, Validation } from '../ports';

/** A table Klientura knows: a tab of the user's, or one of its own. */
export type TableKey = UserTable | TabKey;
/** The user's tabs: clients, orders, and the one into which a form writes its answers. */
export type UserTable = 'clients' | 'orders' | 'intake';

/** One cell of a client's row, addressed by ID and field, never by row number. */
export interface CellChange {
  id: string;
  field: string;
  before: Scalar;
  after: Scalar;
}

/** A row of an adopted tab that has no ID yet: found by its number as long as its fingerprint agrees, else by the fingerprint. */
export interface RowAddress {
  /** Digest of the user's own cells of the row, see `rowKey`. */
  key: string;
  row: number;
}

/** The state of a form's answer; it is written where the cell holds `before` or one of `also`. */
export interface IntakeState extends RowAddress {
  before: string;
  after: string;
  also?: string[];
}

/** A client's row that is added, removed or brought back. */
export interface RowEntry {
  id: string;
  /** Fields of the row; of one that goes those that the plan relies on, the door adds the others. */
  values: Record<string, Scalar>;
  /** The client above it, null for the first; absent for a new row, which comes after the last client. */
  after?: string | null;
  /** The user's other cells of a removed row, as [header, value] or [header, value, formula]; filled in by the door. */
  rest?: ([header: string, value: Scalar] | [header: string, value: Scalar, formula: string])[];
  /** The row's number when it was removed; its formulas are right only there. Filled in by the door. */
  row?: number;
  /** Number formats of a removed row's dates and numbers, by field or `#header`. Filled in by the door. */
  formats?: Record<string, string>;
}

/** One line of the decisions about duplicates. */
export interface DecisionEntry {
  client: string;
  other: string;
  decision: 'SAME' | 'APART';
  time: string;
  user: string;
}

export type PageChart = ChartSpec & { there?: true };

/** How many blank rows lie below a client anyway: more of them were inserted by a run that died before it filled them. */
export type SpareRows = [after: string | null, blank: number][];

/** A line of one of our own tabs that people may edit, too; it is found by its key. */
export interface OwnRow {
  /** Values of the key columns joined by `/`, see OWN_KEYS. */
  key: string;
  /** The cells as planned to be found; null where there is no such line yet. */
  before: Record<string, Scalar> | null;
  /** The cells as they become; null for a line that goes. */
  after: Record<string, Scalar> | null;
}

export type Step =
  /** Make one of our own tabs with its header row. An empty tab under our reserved name is ours. */
  | {
      kind: 'createTab';
      table: TabKey;
      name: string;
      headers: string[];
      hidden: boolean;
      rows: Scalar[][];
      formats?: { row: number; column: number; format: string }[];
      /** For a page instead of a table: nothing is frozen, and it looks so. */
      page?: PageLook;
    }
  /** Adopt the user's tab as a table: marks the tab and keeps where its header is and how many columns were allocated. */
  | { kind: 'adoptTab'; table: 'clients' | 'orders'; tab: number; headerRow: number; columns: number }
  /**
   * Bind a column that is already there to a field; `added` when it is one of ours that lost its mark in a file. With `instead` the column that is bound
   * to that field now, wherever it stands; a field `free.1` keeps the column from being bound.
   */
  | {
      kind: 'bindColumn';
      table: TableKey;
      field: string;
      tab: number;
      column: number;
      header: string;
      added?: boolean;
      instead?: string;
    }
  /** A new column at the right end, bound to a field. */
  | {
      kind: 'addColumn';
      table: TableKey;
      field: string;
      tab: number;
      headerRow: number;
      header: string;
      format: string | null;
    }
  /** Of the whole column below its header; with `clients` of their cells alone, which had the format `before` until then. */
  | {
      kind: 'format';
      table: TableKey;
      field: string;
      format: string;
      before: string | null;
      clients?: readonly string[];
    }
  | { kind: 'validation'; table: TableKey; field: string; rule: Validation | null; before: Validation | null }
  /** A client's ID into rows that have none: `id` in the clients' tab, `clientId` in the orders'. */
  | { kind: 'assignIds'; table: 'clients' | 'orders'; field: 'id' | 'clientId'; ids: (RowAddress & { id: string })[] }
  /** Orders of one client become another's: the ID in `field` changes from `before` to `id`. */
  | { kind: 'moveIds'; table: 'orders'; field: 'clientId'; ids: (RowAddress & { id: string; before: string })[] }
  | { kind: 'cells'; table: 'clients'; changes: CellChange[] }
  /** Columns that Klientura computes: written whole, not logged cell by cell. `values` are by client ID. */
  | { kind: 'derived'; table: 'clients'; fields: string[]; values: Record<string, Scalar[]> }
  /** One of our own tabs rewritten whole below its header (Segments). */
  | { kind: 'ownTable'; table: TabKey; rows: Scalar[][]; formats?: { column: number; format: string }[] }
  /** Lines of one of our own tabs, by key; the tab is made with the first line and goes with the last. */
  | { kind: 'ownRows'; table: KeyedTable; name: string; headers: string[]; rows: OwnRow[] }
  /** The cells of a page of ours from its first row on, as far as it goes; its look stays as people left it. */
  | { kind: 'ownPage'; table: TabKey; rows: Scalar[][] }
  /** Charts of a page. `there` is one that stands there and only shows the wrong cells, since people moved them. */
  | { kind: 'charts'; table: TabKey; charts: PageChart[] }
  /** What is computed beside the saved segments: the condition in words, and how many clients fit today. */
  | { kind: 'savedFigures'; table: 'saved'; figures: { code: string; sentence: string; clients: number | null }[] }
  | { kind: 'setting'; name: string; before: Scalar; after: Scalar }
  | { kind: 'name'; name: string; table: TabKey; row: number; column: number }
  | { kind: 'appendRows'; table: 'clients'; rows: RowEntry[]; spare?: SpareRows }
  | { kind: 'removeRows'; table: 'clients'; rows: RowEntry[] }
  /** Removed rows brought back next to their old neighbour, else at the end. */
  | { kind: 'restoreRows'; table: 'clients'; rows: RowEntry[]; spare?: SpareRows }
  | { kind: 'heartbeat'; install: boolean }
  | { kind: 'formTrigger'; install: boolean }
  /** What became of form answers, into the column of ours in their tab. */
  | { kind: 'intakeStates'; table: 'intake'; rows: IntakeState[] }
  /** Letters of the mail ledger. Without `before` a new row, left alone if the key is there; with it a change of the row while its state is still `before`. */
  | { kind: 'ledger'; entries: { key: string; before?: string; values: Record<string, Scalar> }[] }
  /** What a person or a merge decided about pairs of clients; the tab is made with the first decision and goes with the last. */
  | { kind: 'decide'; table: 'decisions'; name: string; headers: string[]; decisions: DecisionEntry[] }
  /** The ways back: each undoes the kind above that it names. */
  | { kind: 'undecide'; table: 'decisions'; name: string; headers: string[]; decisions: DecisionEntry[] }
  | { kind: 'dropTab'; table: TabKey }
  | { kind: 'dropCharts'; table: TabKey; charts: PageChart[] }
  | { kind: 'releaseTab'; table: 'clients' | 'orders'; tab: number; headerRow: number; columns: number }
  | { kind: 'unbindColumn'; table: TableKey; field: string; tab: number; column: number; header: string }
  | { kind: 'dropColumn'; table: TableKey; field: string; tab: number }
  | { kind: 'clearIds'; table: 'clients' | 'orders'; field: 'id' | 'clientId'; ids: (RowAddress & { id: string })[] }
  | { kind: 'dropName'; name: string }
  /** Forgets what is kept with the document. */
  | { kind: 'forget'; keys: string[] }
  /** Computes segments and figures anew, from the base as it stands then; `effort` is what the plan expected, for the progress. */
  | { kind: 'recompute'; effort?: number }
  /** A restore point that a person named: nothing is done, but it stands in the log. */
  | { kind: 'point'; name: string }
  /** Marks an operation of the log as taken back, or as done again. */
  | { kind: 'undone'; operation: string }
  | { kind: 'redone'; operation: string };

export type StepKind = Step['kind'];
export type StepOf<K extends StepKind> = Extract<Step, { kind: K }>;

export interface ChangeSet {
  /** The command that planned it. */
  command: string;
  steps: Step[];
  /** The operation that this one is about, or the name of a restore point. */
  about?: string;
  /** Language of the log tab if it has to be made; else the base's. */
  locale?: Locale;
}
