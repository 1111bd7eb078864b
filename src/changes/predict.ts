/** What a list of steps would leave as it is, because someone edited it since: told before anything is done. */
import type { RawValue, Scalar } from '../ports';
import { openOwnTable } from '../tables/own-tables';
import { settingCells } from '../tables/table';
import type { Step } from './change-set';
import { clientsNow, type Clients } from './client-names';
import type { Door } from './door';
import { sameScalar } from './scalars';
import { columnOf } from './rows/live-rows';
import { editedLines } from './steps/own-rows';

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

/**
 * Steps that follow each other on one cell are followed through: a second one meets what the first has left.
 * Calls: a constant; none beside finding the tabs when the steps change no cells, rows or settings.
 */
export function editedSince(door: Door, steps: readonly Step[]): EditedCell[] {
  let known: Clients | null = null;
  const clients = (): Clients => (known ??= clientsNow(door));
  let cells: ReadonlyMap<string, RawValue> | null = null;
  const settings = (): ReadonlyMap<string, RawValue> => (cells ??= settingsNow(door));
  const found = new Map<string, EditedCell>();
  const become = new Map<string, Scalar>();
  const meet = (cell: EditedCell, before: Scalar, isThere: boolean): void => {
    const key = `${cell.id}\u0000${cell.field}`;
    const now = become.has(key) ? become.get(key)! : cell.now;
    if (isThere && (sameScalar(now, before) || sameScalar(now, cell.back))) become.set(key, cell.back);
    else found.set(key, cell);
  };
  for (const step of steps) {
    if (step.kind === 'cells')
      for (const { id, field, before, after } of step.changes) {
        const now = cellNow(door, clients(), id, field);
        meet(edited(clients(), id, field, now ?? null, after), before, now !== undefined);
      }
    else if (step.kind === 'removeRows')
      for (const { id, values } of step.rows) {
        const field = editedField(door, clients(), id, values);
        if (field === undefined) continue;
        const cell = edited(clients(), id, field, cellNow(door, clients(), id, field) ?? null, values[field]!);
        found.set(`${id}\u0000${field}`, cell);
      }
    else if (step.kind === 'setting') {
      // The row of a setting that was deleted comes anew.
      if (!settings().has(step.name)) continue;
      const now = door.scalar(settings().get(step.name));
      meet({ id: step.name, field: 'setting', row: null, name: '', now, back: step.after }, step.before, true);
    } else if (step.kind === 'ownRows')
      for (const { key, column, now, back } of editedLines(door, step))
        found.set(`${key}\u0000${column}`, { id: key, field: step.table, row: null, name: '', now, back });
  }
  return [...found.values()];
}

/** A field of a row that goes whose cell is no longer as it was planned to go. */
function editedField(
  door: Door,
  clients: Clients,
  id: string,
  values: Readonly<Record<string, Scalar>>,
): string | undefined {
  if (clients.rowOf(id) === null) return undefined;
  return Object.keys(values).find((name) => {
    const now = cellNow(door, clients, id, name);
    return now !== undefined && !sameScalar(now, values[name]!);
  });
}

function edited(clients: Clients, id: string, field: string, now: Scalar, back: Scalar): EditedCell {
  return { id, field, row: clients.rowOf(id), name: clients.nameOf(id), now, back };
}

/** undefined when the client or the column is not there, or a formula stands in the cell. */
function cellNow(door: Door, { live, rowOf }: Clients, id: string, field: string): Scalar | undefined {
  const [row, column] = [rowOf(id), live === null ? undefined : columnOf(live, field)];
  if (live === null || row === null || column === undefined) return undefined;
  if ((live.content.formulas[row - 1]?.[column - 1] ?? '') !== '') return undefined;
  return door.scalar(live.content.values[row - 1]?.[column - 1]);
}

function settingsNow(door: Door): ReadonlyMap<string, RawValue> {
  const table = openOwnTable(door.ports, 'settings');
  return table === null ? new Map<string, RawValue>() : settingCells(table.content, table.columns);
}
