/** `changes.list` and `changes.show`: what was done to the base, newest first, and one operation in full. */
import { AppError } from '../domain/app-error';
import type { ChangeSet } from '../changes/change-set';
import { historyEntry, type HistoryEntry } from '../changes/history';
import { entryIn, readIntent, readLog } from '../changes/log/read-log';
import { previewOf, type RowPage, type StepPreview } from '../changes/preview';
import { rowPage, type PageOfRows } from '../changes/row-page';
import type { Ports } from '../ports';
import { OWN_COLUMNS } from '../tables/own-tables';
import type { Command } from './command';
import { readPage } from './envelope-input';
import { readFields, readWhole } from './input';

export interface ListChangesReport {
  /** Newest first. */
  operations: HistoryEntry[];
  /** All operations of the log. */
  total: number;
  /** The log's size: allocated cells, and their share of Google's 10 million, 0 to 1. */
  size: { rows: number; cells: number; share: number };
}

const GOOGLE_CELLS = 10_000_000;
const NONE = { command: '', steps: [] } satisfies ChangeSet;

export const listChanges: Command<{ from: number; size: number }, ListChangesReport> = {
  name: 'changes.list',
  looks: 'HISTORY',
  parse(input) {
    const fields = readFields(input, ['from', 'size']);
    return { from: readWhole(fields, 'from', 0, 1e9) ?? 0, size: readWhole(fields, 'size', 1, 1000) ?? 20 };
  },
  plan(ports, { from, size }) {
    const { tab, entries } = readLog(ports);
    const rows = tab?.rows ?? 0;
    const cells = rows * OWN_COLUMNS.log.length;
    const newest = [...entries].reverse();
    return {
      changes: NONE,
      report: {
        operations: newest.slice(from, from + size).map(historyEntry),
        total: entries.length,
        size: { rows, cells, share: cells / GOOGLE_CELLS },
      },
    };
  },
};

export interface ShowChangeReport {
  entry: HistoryEntry;
  lines: StepPreview[];
  rows: RowPage;
}

export const showChange: Command<{ operation: string; page: PageOfRows }, ShowChangeReport> = {
  name: 'changes.show',
  looks: 'HISTORY',
  pages: true,
  parse(input) {
    const { operation, page } = readFields(input, ['operation', 'page']);
    if (typeof operation !== 'string' || operation === '') throw new AppError('INPUT_INVALID', { field: 'operation' });
    return { operation, page: readPage(page ?? {}) };
  },
  /** @throws AppError OPERATION_UNKNOWN, OPERATION_ARCHIVED, LOG_DAMAGED */
  plan(ports, { operation, page }) {
    return { changes: NONE, report: shown(ports, operation, page) };
  },
};

function shown(ports: Ports, operation: string, page: PageOfRows): ShowChangeReport {
  const log = readLog(ports);
  const entry = entryIn(log, operation);
  const changes: ChangeSet = { command: entry.first.command, steps: readIntent(ports, log, entry) };
  return { entry: historyEntry(entry), lines: previewOf(changes), rows: rowPage(ports, changes, page) };
}
