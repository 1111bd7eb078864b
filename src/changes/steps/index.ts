/** The register of step kinds; the compiler asks for each one. */
import { AppError } from '../../domain/app-error';
import type { Step, StepKind } from '../change-set';
import type { Door } from '../door';
import type { StepHandler } from '../step';
import { adoptTab, releaseTab } from './adopt-tab';
import { cells, derived } from './cells';
import { addColumn, bindColumn, dropColumn, unbindColumn } from './columns';
import { createTab, dropTab } from './create-tab';
import { format, validation } from './format';
import { forget, heartbeat } from './heartbeat';
import { assignIds, clearIds } from './ids';
import { ledger } from './ledger';
import { dropName, name } from './name';
import { ownTable } from './own-table';
import { appendRows, removeRows, restoreRows } from './rows';
import { setting } from './setting';
import { recompute } from './recompute';
import { point, redone, undone } from './undone';

const HANDLERS: { readonly [K in StepKind]: StepHandler<K> } = {
  createTab,
  adoptTab,
  bindColumn,
  addColumn,
  format,
  validation,
  assignIds,
  cells,
  derived,
  ownTable,
  setting,
  name,
  appendRows,
  removeRows,
  restoreRows,
  heartbeat,
  forget,
  ledger,
  dropTab,
  releaseTab,
  unbindColumn,
  dropColumn,
  clearIds,
  dropName,
  recompute,
  point,
  undone,
  redone,
};

/**
 * Does the steps that are not done. Where people moved things under one of them, all are looked at again, once: writes are queued, so that the step
 * that fails may be a later one than the step whose write was refused, and what was queued behind it is lost.
 */
export function doSteps(door: Door, steps: readonly Step[]): void {
  try {
    pass(door, steps);
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'PLATFORM') throw error;
    door.forgetTabs();
    door.forgetColumns();
    pass(door, steps);
  }
}

function pass(door: Door, steps: readonly Step[]): void {
  for (const step of steps) {
    const handler = HANDLERS[step.kind] as StepHandler<StepKind>;
    if (!handler.done(door, step)) handler.do(door, step);
  }
  door.ports.book.flush();
}

/** The steps that take a list of steps back, last first; what is computed comes once, at the end. */
export function inverse(steps: readonly Step[]): Step[] {
  const back = [...steps].reverse().flatMap((step) => (HANDLERS[step.kind] as StepHandler<StepKind>).undo(step));
  const isComputed = ({ kind }: Step): boolean => kind === 'recompute';
  return [...back.filter((step) => !isComputed(step)), ...back.filter(isComputed).slice(0, 1)];
}
