/** Rewrites one of our own tabs whole below its header, and cuts what is left over. */
import type { Scalar } from '../../ports';
import { OWN_COLUMNS } from '../../tables/own-tables';
import type { StepHandler } from '../step';

export const ownTable: StepHandler<'ownTable'> = {
  done: () => false,
  do(door, { table, rows, formats }) {
    const { book } = door.ports;
    const tab = door.tabs().find(({ id }) => id === door.tabOf(table));
    if (tab === undefined) {
      door.conflict('', table);
      return;
    }
    // Without rows the one below the header is left, blank.
    const width = Math.max(1, ...(rows.length === 0 ? [OWN_COLUMNS[table].length] : rows.map((row) => row.length)));
    const keep = Math.max(rows.length, 1);
    // A header alone leaves no row to write in, and Google refuses a tab of frozen rows only.
    book.ensureSize(tab.id, keep + 1, width);
    const block: Scalar[][] = Array.from({ length: keep }, (_, r) =>
      Array.from({ length: width }, (_x, c) => rows[r]?.[c] ?? null),
    );
    book.write(tab.id, 2, 1, block);
    for (const { column, format } of formats ?? [])
      book.setNumberFormat(tab.id, { row: 2, column, rows: keep, columns: 1 }, format);
    if (tab.rows > keep + 1) book.deleteRows(tab.id, keep + 2, tab.rows - keep - 1);
    door.forgetTabs();
  },
  undo: () => [{ kind: 'recompute' }],
};
