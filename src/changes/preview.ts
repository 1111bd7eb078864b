/** What a person sees of a change set before it is applied, and the fingerprint by which apply knows that nothing else would be done. */
import type { Scalar } from '../ports';
import { isFree } from '../tables/marks';
import type { CellChange, ChangeSet, Step, StepKind, StepOf } from './change-set';
import { hash53 } from './rows/row-key';
import { weightOf } from './weight';

/** One line of a preview. */
export interface StepPreview {
  kind: StepKind;
  /** The table concerned; '' when none is. */
  table: string;
  /** Fields, settings or names concerned. */
  fields: string[];
  /** Rows or cells concerned, 1 for a tab or column. */
  count: number;
  /** Name of a new tab, header of a column; `STOP` for the hourly run that is stopped. */
  label: string;
  /** Some of the changed cells; of a setting its name as ID and the field `setting`. */
  examples: CellChange[];
}

/** One changed cell or row, as a person checks it. */
export interface RowPreview {
  /** Client ID. */
  id: string;
  /** Row of the tab as the user sees it now; null when the client is not there. */
  row: number | null;
  /** How the user calls this client: the name, else phone or e-mail; '' when unknown. */
  name: string;
  field: string;
  before: Scalar;
  after: Scalar;
}

/** A page of changed cells. */
export interface RowPage {
  /** All that there are, of the field asked for. */
  total: number;
  /** The first one shown, from 0. */
  from: number;
  rows: RowPreview[];
}

const EXAMPLES = 5;

/** A change set as lines for people: changed cells make a line for each field. */
export function previewOf(changes: ChangeSet): StepPreview[] {
  return changes.steps.flatMap((step) => (step.kind === 'cells' ? byField(step) : [lineOf(step)]));
}

function lineOf(step: Step): StepPreview {
  // A column that is to be kept free is one that is let go.
  if (step.kind === 'bindColumn' && isFree(step.field)) {
    const { instead, table, tab, column, header } = step;
    return lineOf({ kind: 'unbindColumn', table, field: instead ?? '', tab, column, header });
  }
  return {
    kind: step.kind,
    table: 'table' in step ? step.table : '',
    fields: fieldsOf(step),
    count: countOf(step),
    label: labelOf(step),
    examples:
      step.kind === 'setting' ? [{ id: step.name, field: 'setting', before: step.before, after: step.after }] : [],
  };
}

function labelOf(step: Step): string {
  if ('header' in step) return step.header;
  if (step.kind === 'createTab' || step.kind === 'point') return step.name;
  return step.kind === 'heartbeat' && !step.install ? 'STOP' : '';
}

function byField({ kind, table, changes }: StepOf<'cells'>): StepPreview[] {
  const fields = [...new Set(changes.map(({ field }) => field))];
  return fields.map((field) => {
    const own = changes.filter((change) => change.field === field);
    return { kind, table, fields: [field], count: own.length, label: '', examples: own.slice(0, EXAMPLES) };
  });
}

/** All changed cells of a change set, or those of one field; rows that come or go are none. */
export function changedCells(changes: ChangeSet, field?: string): CellChange[] {
  const cells = changes.steps.flatMap((step) => (step.kind === 'cells' ? step.changes : []));
  return field === undefined ? cells : cells.filter((change) => change.field === field);
}

/** A cell that the user does not want changed; `*` for the whole column. Choices travel by ID and field, never by row. */
export interface Choice {
  id: string;
  field: string;
}

/** The change set without what the user has left out. @example choose(set, [{ id: '*', field: 'phone' }]) changes no phone */
export function choose(changes: ChangeSet, leave: readonly Choice[]): ChangeSet {
  if (leave.length === 0) return changes;
  const left = new Set(leave.map(({ id, field }) => `${id}\u0000${field}`));
  const stays = ({ id, field }: CellChange): boolean =>
    !left.has(`${id}\u0000${field}`) && !left.has(`*\u0000${field}`);
  const emptied = fieldsLeftOut(changes, stays);
  const steps = changes.steps
    .map((step): Step => {
      if (step.kind === 'cells') return { ...step, changes: step.changes.filter(stays) };
      if (step.kind !== 'format' || step.clients === undefined) return step;
      const { field, before } = step;
      return { ...step, clients: step.clients.filter((id) => stays({ id, field, before, after: null })) };
    })
    .filter((step) => {
      if (step.kind === 'cells') return step.changes.length > 0;
      // A column that nothing is written into any more is neither made nor formatted.
      return !(step.kind === 'addColumn' || step.kind === 'format') || !emptied.has(step.field);
    });
  return { ...changes, steps };
}

/** Fields of which cells were to be changed, and none is any more. */
function fieldsLeftOut(changes: ChangeSet, stays: (change: CellChange) => boolean): ReadonlySet<string> {
  const cells = changedCells(changes);
  const kept = new Set(cells.filter(stays).map(({ field }) => field));
  return new Set(cells.map(({ field }) => field).filter((field) => !kept.has(field)));
}

/**
 * The same text for the same visible changes: random IDs and dated values do not enter it.
 * @example of a set-up seen and then applied on the same tab: equal, though the client IDs differ
 */
export function fingerprintOf(changes: ChangeSet): string {
  const text = JSON.stringify([changes.command, changes.steps.map(visible)]);
  return `${hash53(text)}-${text.length.toString(36)}`;
}

function visible(step: Step): unknown {
  switch (step.kind) {
    case 'createTab':
      return { ...step, rows: step.rows.length };
    case 'assignIds':
    case 'clearIds':
      return { ...step, ids: step.ids.map(({ key }) => key) };
    case 'derived':
      return { ...step, values: Object.keys(step.values).map((id): readonly Scalar[] => step.values[id]!) };
    case 'appendRows':
      return { ...step, spare: undefined, rows: step.rows.map(({ values }) => values) };
    case 'ledger':
      return { ...step, entries: step.entries.map(({ key }) => key) };
    case 'decide':
      return { ...step, decisions: step.decisions.map(({ client, other }) => [client, other]) };
    case 'ownRows':
      // When a line was written is no part of what a person has seen.
      return { ...step, rows: step.rows.map(({ key, after }) => ({ key, after: after && { ...after, time: null } })) };
    default:
      return step;
  }
}

function fieldsOf(step: Step): string[] {
  switch (step.kind) {
    case 'derived':
      return step.fields;
    case 'setting':
    case 'name':
    case 'dropName':
      return [step.name];
    default:
      return 'field' in step && step.field !== '' && !isFree(step.field) ? [step.field] : [];
  }
}

function countOf(step: Step): number {
  if (step.kind === 'derived') return Object.keys(step.values).length;
  if (step.kind === 'ownTable') return step.rows.length;
  if (step.kind === 'savedFigures') return step.figures.length;
  return weightOf(step);
}
