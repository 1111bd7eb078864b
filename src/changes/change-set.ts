/** A change set: an ordered list of steps, each with its reason. It is plain JSON, so that it can be shown, stored and replayed. */
import type { Scalar, TabKey, Validation } from '../ports';

/** A table Klientura knows: the user's two adopted tabs, or one of its own. */
export type TableKey = 'clients' | 'orders' | TabKey;

/** One cell of a client's (or order's) row, addressed by ID and field, never by row number. */
export interface CellChange {
  id: string;
  field: string;
  before: Scalar;
  after: Scalar;
}

export type Step =
  /** Make one of our own tabs with its header row. An empty tab under our reserved name is ours. */
  | { kind: 'createTab'; table: TabKey; name: string; headers: string[]; hidden: boolean; rows: Scalar[][] }
  /** Adopt the user's tab as a table: marks the tab and keeps where its header is. */
  | { kind: 'adoptTab'; table: 'clients' | 'orders'; tab: number; headerRow: number }
  /** Bind a column of the user's that is already there to a field. */
  | { kind: 'bindColumn'; table: TableKey; field: string; tab: number; column: number; header: string }
  /** A new column at the right end, bound to a field. */
  | { kind: 'addColumn'; table: TableKey; field: string; tab: number; header: string; format: string | null }
  | { kind: 'format'; table: TableKey; field: string; format: string; before: string | null }
  | { kind: 'validation'; table: TableKey; field: string; rule: Validation | null }
  /** Client IDs for rows that have none. `key` is the row's fingerprint (a digest of its cells), so that a sorted tab gets each ID on the right row. */
  | { kind: 'assignIds'; table: 'clients'; ids: { key: string; row: number; id: string }[] }
  | { kind: 'cells'; table: TableKey; changes: CellChange[] }
  /** Columns that Klientura computes: written whole, not logged cell by cell. `values` are by client ID. */
  | { kind: 'derived'; table: 'clients'; fields: string[]; values: Record<string, Scalar[]> }
  /** One of our own tabs rewritten whole below its header (Segments). */
  | { kind: 'ownTable'; table: TabKey; rows: Scalar[][] }
  | { kind: 'setting'; name: string; before: Scalar; after: Scalar }
  | { kind: 'name'; name: string; table: TabKey; row: number; column: number }
  | { kind: 'appendRows'; table: TableKey; rows: { id: string; values: Record<string, Scalar> }[] }
  | { kind: 'removeRows'; table: TableKey; rows: { id: string; values: Record<string, Scalar>; after: string | null }[] }
  | { kind: 'heartbeat'; install: boolean }
  | { kind: 'ledger'; entries: { key: string; values: Record<string, Scalar> }[] };

export type StepKind = Step['kind'];

export interface ChangeSet {
  /** The command that planned it. */
  command: string;
  steps: Step[];
}
