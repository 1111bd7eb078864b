/** A history for the sidebar's tests: steps in every state, their previews and pages of cells. */
import type { HistoryEntry, RowPreview, StepPreview, UndoConflict } from '../../src/entry/api';
import { done, type Answers } from './open-sidebar';

/** A step of the history; what a test does not care about is an ordinary change of yesterday's. */
export function step(operation: string, more: Partial<HistoryEntry> = {}): HistoryEntry {
  return {
    operation,
    command: 'settings.change',
    user: 'anna@shop.example',
    time: '2026-05-20 12:00:07',
    state: 'DONE',
    cells: 1,
    clients: 0,
    left: 0,
    point: null,
    about: null,
    canUndo: true,
    canRedo: false,
    canCancel: false,
    ...more,
  };
}

/** Newest first: one of each kind. */
export const STEPS: HistoryEntry[] = [
  step('op-9', {
    command: 'base.import',
    state: 'PLANNED',
    cells: 5210,
    clients: 480,
    canUndo: false,
    canCancel: true,
  }),
  step('op-8', { command: 'changes.undo', about: 'op-7', canUndo: true }),
  step('op-7', { state: 'UNDONE', canUndo: false, canRedo: true }),
  step('op-6', { command: 'duplicates.merge', cells: 1240, clients: 310, left: 3, point: '' }),
  step('op-5', { command: 'changes.mark', cells: 0, point: 'before the import' }),
  step('op-4', { command: 'segments.refresh', cells: 2460, clients: 410, user: '' }),
  step('op-3', { command: 'crm.future', state: 'BROKEN', canUndo: false }),
  step('op-2', { command: 'base.clean', state: 'ARCHIVED', cells: 93, clients: 61, canUndo: false }),
  step('op-1', { command: 'base.setUp', cells: 58 }),
];

/** A line of a preview for the cells of one column. */
export function cellsLine(field: string, count: number): StepPreview {
  const examples = [{ id: 'K-1', field, before: `${field} new`, after: `${field} old` }];
  return { kind: 'cells', table: 'clients', fields: [field], count, label: '', examples };
}

/** The page of cells that was asked for, out of `total`. */
export function pageOf(page: unknown, total: number): { total: number; from: number; rows: RowPreview[] } {
  const { field = 'phone', from, size } = page as { field?: string; from: number; size: number };
  const rows = Array.from({ length: Math.min(size, total - from) }, (_, index) => ({
    id: `K-${from + index + 1}`,
    row: from + index + 2,
    name: `Client ${from + index + 1}`,
    field,
    before: '8 916 123-45-67',
    after: '+79161234567',
  }));
  return { total, from, rows };
}

export const CONFLICT: UndoConflict = {
  id: 'K-3',
  field: 'phone',
  because: 'EDITED',
  row: 4,
  name: 'Maria Petrova',
  now: '+79160000000',
  back: null,
};

export const LINES: StepPreview[] = [cellsLine('phone', 120), cellsLine('email', 2)];

export const HISTORY: Answers = {
  'changes.list': ({ from, size }) =>
    done({
      operations: STEPS.slice(Number(from), Number(from) + Number(size)),
      total: STEPS.length,
      size: { rows: 900, cells: 120_000, share: 0.012 },
    }),
  'changes.show': ({ operation, page }) =>
    done({ entry: STEPS.find((entry) => entry.operation === operation), lines: LINES, rows: pageOf(page, 120) }),
  'changes.undo': ({ dryRun, page }) =>
    done(
      { restored: 122, conflicts: [CONFLICT] },
      dryRun === true ? { preview: LINES, fingerprint: 'seen', ...(page ? { rows: pageOf(page, 120) } : {}) } : {},
    ),
  'changes.restore': ({ dryRun }) =>
    done(
      { operations: 5, restored: 3700, conflicts: [] },
      dryRun === true ? { preview: LINES, fingerprint: 'back' } : {},
    ),
  'changes.redo': () => done({ operation: 'op-10' }),
  'changes.continue': () => done({}),
  'changes.cancel': () => done({}),
  'changes.mark': () => done({ operation: 'op-10' }),
  'changes.verify': () => done({ rows: 900, operations: 9, intact: true, problems: [] }),
};
