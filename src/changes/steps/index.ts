/** The register of step kinds; the compiler asks for each one. */
import type { Step, StepKind } from '../change-set';
import type { Door } from '../door';
import type { StepHandler } from '../step';
import { adoptTab, releaseTab } from './adopt-tab';
import { cells, derived } from './cells';
import { charts, dropCharts } from './charts';
import { addColumn, bindColumn, dropColumn, unbindColumn } from './columns';
import { createTab, dropTab } from './create-tab';
import { decide, undecide } from './decide';
import { format, validation } from './format';
import { forget, heartbeat } from './heartbeat';
import { formTrigger, intakeStates } from './intake';
import { assignIds, clearIds, moveIds } from './ids';
import { ledger } from './ledger';
import { dropName, name } from './name';
import { ownRows } from './own-rows';
import { ownPage } from './own-page';
import { ownTable } from './own-table';
import { appendRows, removeRows, restoreRows } from './rows';
import { savedFigures } from './saved';
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
  moveIds,
  cells,
  derived,
  ownTable,
  ownRows,
  ownPage,
  charts,
  savedFigures,
  setting,
  name,
  appendRows,
  removeRows,
  restoreRows,
  heartbeat,
  formTrigger,
  intakeStates,
  forget,
  ledger,
  decide,
  undecide,
  dropTab,
  dropCharts,
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

/** Does a step unless it is done. */
export function doStep(door: Door, step: Step): void {
  const handler = HANDLERS[step.kind] as StepHandler<StepKind>;
  if (!handler.done(door, step)) handler.do(door, step);
}

/** The steps that take a list of steps back, last first; what is computed comes once, at the end. */
export function inverse(steps: readonly Step[]): Step[] {
  const back = [...steps].reverse().flatMap((step) => (HANDLERS[step.kind] as StepHandler<StepKind>).undo(step));
  const isComputed = ({ kind }: Step): boolean => kind === 'recompute';
  return [...back.filter((step) => !isComputed(step)), ...back.filter(isComputed).slice(0, 1)];
}
