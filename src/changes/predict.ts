/** What a list of steps would leave as it is, because someone edited it since: told before anything is done. */
import type { Scalar } from '../ports';
import { openOwnTable } from '../tables/own-tables';
import { settingCells } from '../tables/table';
import type { Step } from './change-set';
import { clientsNow, type Clients } from './client-names';
import { sameScalar, type Door } from './door';

/** A cell that someone edited since; it stays. */
export interface EditedCell {
  id: string;
  field: string;
  /** Row as the user sees it, and how the client is called; null and '' when the client is gone, or it is no client's cell. */
  row: number | null;
  name: string;
  /** What it holds now, and what it would become. */
  now: Scalar;
  back: Scalar;
}

/** Calls: a constant; none beside finding the tabs when the steps change no cells, rows or settings. */
export function editedSince(door: Door, steps: readonly Step[]): EditedCell[] {
  let known: Clients | null = null;
  const clients = (): Clients => (known ??= clientsNow(door));
  return steps.flatMap((step): EditedCell[] => {
    if (step.kind === 'cells')
      return step.changes.flatMap(({ id, field, before, after }) => {
        const now = cellNow(door, clients(), id, field);
        const isMeant = now !== undefined && (sameScalar(now, before) || sameScalar(now, after));
        return isMeant ? [] : [edited(clients(), id, field, now ?? null, after)];
      });
    if (step.kind === 'removeRows')
      return step.rows.flatMap(({ id, values }) => {
        if (clients().rowOf(id) === null) return [];
        const field = Object.keys(values).find((name) => {
          const now = cellNow(door, clients(), id, name);
          return now !== undefined && !sameScalar(now, values[name]!);
        });
        return field === undefined
          ? []
          : [edited(clients(), id, field, cellNow(door, clients(), id, field) ?? null, values[field]!)];
      });
    return step.kind === 'setting' ? settingEdited(door, step) : [];
  });
}

function edited(clients: Clients, id: string, field: string, now: Scalar, back: Scalar): EditedCell {
  return { id, field, row: clients.rowOf(id), name: clients.nameOf(id), now, back };
}

/** undefined when the client or the column is not there, or a formula stands in the cell. */
function cellNow(door: Door, { live, rowOf }: Clients, id: string, field: string): Scalar | undefined {
  const [row, column] = [rowOf(id), live?.columns.get(field)];
  if (live === null || row === null || column === undefined) return undefined;
  if ((live.content.formulas[row - 1]?.[column - 1] ?? '') !== '') return undefined;
  return door.scalar(live.content.values[row - 1]?.[column - 1]);
}

function settingEdited(door: Door, { name, before, after }: Extract<Step, { kind: 'setting' }>): EditedCell[] {
  const table = openOwnTable(door.ports, 'settings');
  if (table === null) return [];
  const now = door.scalar(settingCells(table.content, table.columns).get(name));
  if (sameScalar(now, before) || sameScalar(now, after)) return [];
  return [{ id: name, field: 'setting', row: null, name: '', now, back: after }];
}
