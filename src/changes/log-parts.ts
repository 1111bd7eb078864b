/** Takes steps apart for the log, one part per client beside a frame with everything else, and puts them together again. */
import type { CellChange, Step } from './change-set';

/** The part without a client is the frame. */
export interface Part {
  client: string;
  json: string;
}

type RowStep = Extract<Step, { kind: 'appendRows' | 'removeRows' | 'restoreRows' }>;
/** What one client's part holds: step index with its field changes, or with its row. */
type Item =
  | [step: number, change: [field: string, before: CellChange['before'], after: CellChange['after']]]
  | [step: number, row: RowStep['rows'][number]];

/**
 * @example a `cells` step of K-1 (phone) → a frame with the step's empty list, and a part of K-1 with [[0, ['phone', '8916…', '+7916…']]].
 * Computed columns and tables are not logged: they are computed again.
 */
export function dismantle(steps: readonly Step[]): Part[] {
  const byClient = new Map<string, Item[]>();
  const add = (client: string, item: Item): void => {
    const items = byClient.get(client);
    if (items === undefined) byClient.set(client, [item]);
    else items.push(item);
  };
  const frame = steps.map((step, index): Step => {
    switch (step.kind) {
      case 'cells':
        for (const { id, field, before, after } of step.changes) add(id, [index, [field, before, after]]);
        return { ...step, changes: [] };
      case 'appendRows':
      case 'removeRows':
      case 'restoreRows':
        for (const row of step.rows) add(row.id, [index, row]);
        return { ...step, rows: [] };
      case 'derived':
        return { ...step, values: {} };
      case 'ownTable':
        return { ...step, rows: [] };
      default:
        return step;
    }
  });
  return [
    { client: '', json: JSON.stringify(frame) },
    ...[...byClient].map(([client, items]) => ({ client, json: JSON.stringify(items) })),
  ];
}

/** The steps of a log entry; those of computed columns and tables come back empty. */
export function assemble(parts: readonly Part[]): Step[] {
  const frame = parts.find(({ client }) => client === '');
  const steps = (frame === undefined ? [] : JSON.parse(frame.json)) as Step[];
  for (const { client, json } of parts) {
    if (client === '') continue;
    for (const [index, content] of JSON.parse(json) as Item[]) {
      const step = steps[index];
      if (step?.kind === 'cells' && Array.isArray(content)) {
        step.changes.push({ id: client, field: content[0], before: content[1], after: content[2] });
      } else if (
        (step?.kind === 'appendRows' || step?.kind === 'removeRows' || step?.kind === 'restoreRows') &&
        !Array.isArray(content)
      ) {
        (step.rows as RowStep['rows'][number][]).push(content);
      }
    }
  }
  return steps;
}
