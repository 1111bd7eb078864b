/** Saved segments: their lines, which people may edit too, and the figures beside them. */
import type { Scalar } from '../../ports';
import type { OwnTable } from '../../tables/own-tables';
import { savedRows, type SavedRow } from '../../tables/saved';
import type { SavedLine, StepOf } from '../change-set';
import type { Door } from '../door';
import type { StepHandler } from '../step';
import { createTab, dropTab } from './create-tab';

export const savedSegment: StepHandler<'savedSegment'> = {
  done: (door, { after }) => after === null && door.tabOf('saved') === null,
  do(door, step) {
    const { code, before, after } = step;
    if (after !== null) makeTab(door, step);
    const own = door.own('saved');
    if (own === null) return;
    const line = savedRows(own).find((row) => row.code === code) ?? null;
    if (isSame(line, after)) return;
    // A person changed or deleted the line: it stays as it is.
    if (!isSame(line, before)) door.conflict(code, 'saved');
    else if (after === null) dropLine(door, own, line!.row);
    else if (line === null) append(door, own, code, after);
    else
      for (const field of ['name', 'condition'] as const)
        door.ports.book.write(own.tab, line.row, own.columns.get(field)!, [[after[field]]]);
  },
  undo: (step) => [{ ...step, before: step.after, after: step.before }],
};

export const savedFigures: StepHandler<'savedFigures'> = {
  done: (door, { figures }) => figures.length === 0 || door.tabOf('saved') === null,
  do(door, { figures }) {
    const own = door.own('saved');
    if (own === null) return;
    const rows = savedRows(own);
    const last = Math.max(1, ...rows.map(({ row }) => row));
    if (last === 1) return;
    for (const field of ['sentence', 'clients'] as const) {
      const column = own.columns.get(field)!;
      const block = own.content.values.slice(1, last).map((row): Scalar[] => [door.scalar(row[column - 1])]);
      for (const { row, code } of rows) {
        const found = figures.find((figure) => figure.code === code);
        if (found !== undefined) block[row - 2] = [found[field]];
      }
      door.ports.book.write(own.tab, 2, column, block);
    }
  },
  undo: () => [{ kind: 'recompute' }],
};

function isSame(line: SavedRow | null, wanted: SavedLine | null): boolean {
  if (line === null || wanted === null) return line === wanted;
  return line.name === wanted.name && line.condition === wanted.condition;
}

function makeTab(door: Door, { name, headers }: StepOf<'savedSegment'>): void {
  const rows: Scalar[][] = [];
  const step = { kind: 'createTab', table: 'saved', name, headers, hidden: false, rows } as const;
  if (!createTab.done(door, step)) createTab.do(door, step);
}

function append(door: Door, own: OwnTable, code: string, { name, condition }: SavedLine): void {
  const width = Math.max(...own.columns.values());
  // The row below the header of a new tab is blank.
  const row = own.content.values.length + 1;
  door.ports.book.ensureSize(own.tab, row, width);
  const cells: Scalar[] = Array.from({ length: width }, () => null);
  cells[own.columns.get('code')! - 1] = code;
  cells[own.columns.get('name')! - 1] = name;
  cells[own.columns.get('condition')! - 1] = condition;
  door.ports.book.write(own.tab, row, 1, [cells]);
  door.forgetTabs();
}

function dropLine(door: Door, own: OwnTable, row: number): void {
  const others = own.content.values.some(
    (cells, index) => index > 0 && index + 1 !== row && cells.some((c) => c !== ''),
  );
  if (others) {
    door.ports.book.deleteRows(own.tab, row, 1);
    door.forgetTabs();
  } else dropTab.do(door, { kind: 'dropTab', table: 'saved' });
}
