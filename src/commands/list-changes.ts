/** `changes.list` and `changes.show`: what was done to the base, newest first, and one operation in full. */
import type { HistoryEntry } from '../changes/history';
import type { RowPage, StepPreview } from '../changes/preview';

export interface ListChangesReport {
  /** Newest first. */
  operations: HistoryEntry[];
  /** All operations of the log. */
  total: number;
  /** The log's size: allocated cells, and their share of Google's 10 million, 0 to 1. */
  size: { rows: number; cells: number; share: number };
}

export interface ShowChangeReport {
  entry: HistoryEntry;
  lines: StepPreview[];
  rows: RowPage;
}
