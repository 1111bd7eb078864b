/** Writes the cells of one of our own tabs that is a page of several tables. */
import type { Scalar } from '../../ports';
import type { StepHandler } from '../step';

/** Each block has its place, so that charts and formulas of people's own that look at a cell find the same figure there after each run. */
export const ownPage: StepHandler<'ownPage'> = {
  done: () => false,
  do(door, { table, rows }) {
    const { book } = door.ports;
    const tab = door.tabs().find(({ id }) => id === door.tabOf(table));
    if (tab === undefined) {
      door.conflict('', table);
      return;
    }
    const width = Math.max(1, ...rows.map((row) => row.length));
    if (tab.rows < rows.length || tab.columns < width) {
      book.ensureSize(tab.id, rows.length, width);
      door.forgetTabs();
    }
    const block = rows.map((row) => Array.from({ length: width }, (_, c): Scalar => row[c] ?? null));
    book.write(tab.id, 1, 1, block);
  },
  undo: () => [{ kind: 'recompute' }],
};
