/** What a person sees of a change set before it is applied, and the fingerprint by which apply knows that nothing else would be done. */
import type { Scalar } from '../ports';
import type { CellChange, ChangeSet, Step, StepKind } from './change-set';
import { hash53 } from './row-key';

/** One line of a preview. */
export interface StepPreview {
  kind: StepKind;
  /** The table concerned; '' when none is. */
  table: string;
  /** Fields, settings or names concerned. */
  fields: string[];
  /** Rows or cells concerned, 1 for a tab or column. */
  count: number;
  /** Name of a new tab, header of a column. */
  label: string;
  /** Some of the changed cells. */
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

/** A change set as lines for people. */
export function previewOf(changes: ChangeSet): StepPreview[] {
  return changes.steps.map((step) => ({
    kind: step.kind,
    table: 'table' in step ? step.table : '',
    fields: fieldsOf(step),
    count: countOf(step),
    label: 'header' in step ? step.header : step.kind === 'createTab' ? step.name : '',
    examples: step.kind === 'cells' ? step.changes.slice(0, EXAMPLES) : [],
  }));
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
      return { ...step, rows: step.rows.map(({ values }) => values) };
    case 'ledger':
      return { ...step, entries: step.entries.map(({ key }) => key) };
    default:
      return step;
  }
}

function fieldsOf(step: Step): string[] {
  switch (step.kind) {
    case 'cells':
      return [...new Set(step.changes.map(({ field }) => field))];
    case 'derived':
      return step.fields;
    case 'setting':
    case 'name':
    case 'dropName':
      return [step.name];
    default:
      return 'field' in step ? [step.field] : [];
  }
}

function countOf(step: Step): number {
  switch (step.kind) {
    case 'cells':
      return step.changes.length;
    case 'assignIds':
    case 'clearIds':
      return step.ids.length;
    case 'derived':
      return Object.keys(step.values).length;
    case 'ownTable':
    case 'appendRows':
    case 'removeRows':
    case 'restoreRows':
      return step.rows.length;
    case 'ledger':
      return step.entries.length;
    default:
      return 1;
  }
}
