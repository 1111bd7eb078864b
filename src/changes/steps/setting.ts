/** One setting in the Settings tab. */
import type { Scalar } from '../../ports';
import { idText } from '../../tables/table';
import type { Door } from '../door';
import { sameScalar } from '../scalars';
import type { StepHandler } from '../step';

export const setting: StepHandler<'setting'> = {
  done(door, { name, after }) {
    const cell = find(door, name);
    return cell !== null && sameScalar(cell.value, after);
  },
  do(door, { name, before, after }) {
    const cell = find(door, name);
    if (cell === null) {
      append(door, name, after);
      return;
    }
    if (!sameScalar(cell.value, before)) {
      door.conflict(name, 'setting');
      return;
    }
    door.ports.book.write(cell.tab, cell.row, cell.column, [[after]]);
  },
  undo: ({ name, before, after }) => [{ kind: 'setting', name, before: after, after: before }],
};

/** The row of a setting that a person has deleted comes back at the end. */
function append(door: Door, name: string, value: Scalar): void {
  const own = door.own('settings');
  if (own === null) {
    door.conflict(name, 'setting');
    return;
  }
  const row = own.content.values.length + 1;
  const width = Math.max(...own.columns.values());
  door.ports.book.ensureSize(own.tab, row, width);
  const cells: Scalar[] = Array.from({ length: width }, () => null);
  cells[own.columns.get('code')! - 1] = name;
  cells[own.columns.get('value')! - 1] = value;
  door.ports.book.write(own.tab, row, 1, [cells]);
  door.forgetTabs();
}

function find(door: Door, name: string): { tab: number; row: number; column: number; value: Scalar } | null {
  const own = door.own('settings');
  if (own === null) return null;
  const code = own.columns.get('code')!;
  const column = own.columns.get('value')!;
  const index = own.content.values.findIndex((row) => idText(row[code - 1]) === name);
  return index < 0
    ? null
    : { tab: own.tab, row: index + 1, column, value: door.scalar(own.content.values[index]![column - 1]) };
}
