/** What is computed beside the saved segments, whose lines people may edit. */
import type { Scalar } from '../../ports';
import { savedRows } from '../../tables/saved';
import type { StepHandler } from '../step';

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
