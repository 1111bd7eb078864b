/** Rewrites one of our own tabs whole below its header, and cuts what is left over. */
import type { Scalar, Tab } from '../../ports';
import { missingHeaders, OWN_COLUMNS } from '../../tables/own-tables';
import type { Door } from '../door';
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
    if (table === 'segments') addHeaders(door, tab);
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

/** A Segments tab of an older version gets the column that it lacks; what a person keeps at that place moves on. 1 call where there is nothing to do. */
function addHeaders({ ports }: Door, tab: Tab): void {
  const { book } = ports;
  const width = OWN_COLUMNS.segments.length;
  const header = book.values(tab.id, { row: 1, column: 1, rows: 1, columns: Math.max(tab.columns, width) })[0]!;
  const missing = missingHeaders(ports, 'segments', header);
  if (missing.length === 0) return;
  const column = width - missing.length + 1;
  if (tab.columns >= column) {
    const there = book.values(tab.id, { row: 1, column, rows: tab.rows, columns: missing.length });
    if (there.some((row) => row.some((cell) => cell !== ''))) book.insertColumns(tab.id, column, missing.length);
  }
  const place = { row: 1, column, rows: 1, columns: missing.length };
  book.setHeaderStyle(tab.id, place);
  book.write(tab.id, 1, column, [missing]);
}
