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

/** Why a cell is left: it holds something else now, or cannot be written to any more. MEANWHILE: while the rest was being written. */
export type WhyLeft = 'EDITED' | 'FORMULA' | 'CLIENT_GONE' | 'COLUMN_GONE' | 'MEANWHILE';

/** A cell that someone edited since; it stays. */
export interface EditedCell {
  id: string;
  field: string;
  because: WhyLeft;
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
  const meet = (cell: EditedCell, before: Scalar): void => {
    const key = `${cell.id}\u0000${cell.field}`;
    const now = become.has(key) ? become.get(key)! : cell.now;
    if (cell.because === 'EDITED' && (sameScalar(now, before) || sameScalar(now, cell.back)))
      become.set(key, cell.back);
    else found.set(key, cell);
  };
  for (const step of steps) {
    if (step.kind === 'cells')
      for (const { id, field, before, after } of step.changes)
        meet(edited(clients(), id, field, cellNow(door, clients(), id, field), after), before);
    else if (step.kind === 'removeRows')
      for (const { id, values } of step.rows) {
        const field = editedField(door, clients(), id, values);
        if (field === undefined) continue;
        const now = cellNow(door, clients(), id, field);
        found.set(`${id}\u0000${field}`, edited(clients(), id, field, now, values[field]!));
      }
    else if (step.kind === 'setting') {
      // The row of a setting that was deleted comes anew.
      if (!settings().has(step.name)) continue;
      const now = door.scalar(settings().get(step.name));
      meet(
        { id: step.name, field: 'setting', because: 'EDITED', row: null, name: '', now, back: step.after },
        step.before,
      );
    } else if (step.kind === 'ownRows')
      for (const { key, column, now, back } of editedLines(door, step))
        found.set(`${key}\u0000${column}`, {
          id: key,
          field: step.table,
          because: 'EDITED',
          row: null,
          name: '',
          now,
          back,
        });
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
    const { because, now } = cellNow(door, clients, id, name);
    return because === 'EDITED' && !sameScalar(now, values[name]!);
  });
}

function edited(clients: Clients, id: string, field: string, cell: CellNow, back: Scalar): EditedCell {
  return { id, field, ...cell, row: clients.rowOf(id), name: clients.nameOf(id), back };
}

type CellNow = Pick<EditedCell, 'because' | 'now'>;

/** What a cell holds, and why it would be left if that is not what was left there. */
function cellNow(door: Door, { live, rowOf }: Clients, id: string, field: string): CellNow {
  const row = rowOf(id);
  if (live === null || row === null) return { because: 'CLIENT_GONE', now: null };
  const column = columnOf(live, field);
  if (column === undefined) return { because: 'COLUMN_GONE', now: null };
  if ((live.content.formulas[row - 1]?.[column - 1] ?? '') !== '') return { because: 'FORMULA', now: null };
  return { because: 'EDITED', now: door.scalar(live.content.values[row - 1]?.[column - 1]) };
}

function settingsNow(door: Door): ReadonlyMap<string, RawValue> {
  const table = openOwnTable(door.ports, 'settings');
  return table === null ? new Map<string, RawValue>() : settingCells(table.content, table.columns);
}
