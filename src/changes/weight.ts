/** How much a change set changes: for progress, for the history, and to know a large operation from a small one. */
import type { Step, StepKind, UserTable } from './change-set';

/** Cells, IDs or rows of a step; 1 for a tab, a column, a setting or a trigger; 0 for what computes or marks only. */
export function weightOf(step: Step): number {
  switch (step.kind) {
    case 'cells':
      return step.changes.length;
    case 'assignIds':
    case 'clearIds':
    case 'moveIds':
      return step.ids.length;
    case 'appendRows':
    case 'removeRows':
    case 'restoreRows':
    case 'intakeStates':
    case 'ownRows':
      return step.rows.length;
    case 'ledger':
      return step.entries.length;
    case 'decide':
    case 'undecide':
      return step.decisions.length;
    case 'charts':
    case 'dropCharts':
      return step.charts.length;
    case 'derived':
    case 'ownTable':
    case 'ownPage':
    case 'savedFigures':
    case 'recompute':
    case 'point':
    case 'undone':
    case 'redone':
      return 0;
    default:
      return 1;
  }
}

/** What a step has to do, for a progress bar: as its weight, and the rows of what is computed. */
export function effortOf(step: Step): number {
  if (step.kind === 'derived') return step.fields.length * Object.keys(step.values).length;
  if (step.kind === 'recompute') return step.effort ?? 0;
  return weightOf(step);
}

const COMPUTED: readonly StepKind[] = ['derived', 'ownTable', 'ownPage', 'savedFigures', 'recompute'];

/** Computed columns and tables follow from the rest; in the log they are one step. */
export function isComputed({ kind }: Step): boolean {
  return COMPUTED.includes(kind);
}

/** Adopted tabs that a step reads whole. */
export function readBy(step: Step): UserTable[] {
  switch (step.kind) {
    case 'assignIds':
    case 'clearIds':
    case 'moveIds':
      return [step.table];
    case 'cells':
    case 'derived':
    case 'appendRows':
    case 'removeRows':
    case 'restoreRows':
      return ['clients'];
    case 'intakeStates':
      return ['intake'];
    case 'recompute':
      return ['clients', 'orders', 'clients'];
    default:
      return [];
  }
}

/** Different clients that the steps touch. */
export function clientsOf(steps: readonly Step[]): number {
  const ids = new Set<string>();
  for (const step of steps) {
    if (step.kind === 'cells') for (const { id } of step.changes) ids.add(id);
    else if (step.kind === 'appendRows' || step.kind === 'removeRows' || step.kind === 'restoreRows')
      for (const { id } of step.rows) ids.add(id);
    else if ((step.kind === 'assignIds' || step.kind === 'clearIds') && step.table === 'clients')
      for (const { id } of step.ids) ids.add(id);
  }
  return ids.size;
}
