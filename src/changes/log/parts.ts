/** Takes the steps of an operation apart for the log: a frame, and a record for each client with its changed fields or its row; and puts them together again. */
import type { Scalar } from '../../ports';
import type { CellChange, RowEntry, Step } from '../change-set';
import { effortOf, isComputed } from '../weight';

/** Plain JSON. The first record of an operation is its frame: the steps without what belongs to single clients. */
export type Frame = { steps: unknown[] };

/** What one client's record holds: step index with a field change, or step index with the client's row. */
type Item = [step: number, field: string, before: Scalar, after: Scalar] | [step: number, row: Omit<RowEntry, 'id'>];

export type LogRecord = Frame | [client: string, items: Item[]];

/** IDs as lists: a base of many orders has many. */
type Triple = [key: string, row: number, id: string, before?: string];

/**
 * @example a `cells` step of K-1 (phone) → [{steps: [{kind: 'cells', changes: []}]}, ['K-1', [[0, 'phone', '8916…', '+7916…']]]]
 * Computed columns and tables become one `recompute`, because they follow from the rest.
 */
export function dismantle(steps: readonly Step[]): LogRecord[] {
  const byClient = new Map<string, Item[]>();
  const add = (client: string, item: Item): void => {
    const items = byClient.get(client);
    if (items === undefined) byClient.set(client, [item]);
    else items.push(item);
  };
  const computed = steps.filter(isComputed);
  const kept = steps.filter((step, index) => !isComputed(step) || !steps.slice(0, index).some(isComputed));
  const frame = kept.map((step, index): unknown => {
    switch (step.kind) {
      case 'cells':
        for (const { id, field, before, after } of step.changes) add(id, [index, field, before, after]);

        return { ...step, changes: [] };
      case 'appendRows':
      case 'removeRows':
      case 'restoreRows':
        for (const { id, ...row } of step.rows) add(id, [index, row]);
        return { ...step, rows: [] };
      case 'assignIds':
      case 'clearIds':
        return { ...step, ids: step.ids.map(({ key, row, id }): Triple => [key, row, id]) };
      case 'moveIds':
        return { ...step, ids: step.ids.map(({ key, row, id, before }): Triple => [key, row, id, before]) };
      case 'derived':
      case 'ownTable':
      case 'ownPage':
      case 'savedFigures':
        return { kind: 'recompute', effort: computed.reduce((sum, one) => sum + effortOf(one), 0) };
      default:
        return step;
    }
  });
  return [{ steps: frame }, ...byClient];
}

/** The steps of an operation from its records. @throws TypeError or SyntaxError when the records are not what `dismantle` made */
export function assemble([frame, ...records]: readonly LogRecord[]): Step[] {
  if (frame === undefined || Array.isArray(frame)) throw new TypeError('an operation without its frame');
  const steps = frame.steps.map((step): Step => {
    const given = step as Step;
    if (given.kind === 'moveIds') {
      const ids = given.ids as unknown as Required<Triple>[];
      return { ...given, ids: ids.map(([key, row, id, before]) => ({ key, row, id, before })) };
    }
    if (given.kind !== 'assignIds' && given.kind !== 'clearIds') return { ...given };
    return { ...given, ids: (given.ids as unknown as Triple[]).map(([key, row, id]) => ({ key, row, id })) };
  });
  // Lists of their own, so that the records stay as they are.
  for (const step of steps) {
    if (step.kind === 'cells') step.changes = [];
    else if (isRowStep(step)) step.rows = [];
  }
  for (const record of records) {
    if (!Array.isArray(record)) throw new TypeError('a second frame');
    const [client, items] = record;
    for (const item of items) put(steps[item[0]], client, item);
  }
  return steps;
}

function put(step: Step | undefined, client: string, item: Item): void {
  if (step?.kind === 'cells' && item.length === 4) {
    const change: CellChange = { id: client, field: item[1], before: item[2], after: item[3] };
    step.changes.push(change);
  } else if (step !== undefined && isRowStep(step) && item.length === 2) {
    step.rows.push({ id: client, ...item[1] });
  } else throw new TypeError(`a record for step ${String(item[0])}, which is none of its kind`);
}

function isRowStep(step: Step): step is Extract<Step, { rows: RowEntry[] }> {
  return step.kind === 'appendRows' || step.kind === 'removeRows' || step.kind === 'restoreRows';
}
