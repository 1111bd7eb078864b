/** Makes one of Klientura's own tabs. */
import { AppError } from '../../domain/app-error';
import type { Scalar } from '../../ports';
import { isOwnHeader, PAGE_COLUMNS } from '../../tables/own-tables';
import type { StepHandler } from '../step';

/** The tab's mark is set last, so that a marked tab is a finished one. An empty tab under our name, or one that begins with our header, is ours. */
export const createTab: StepHandler<'createTab'> = {
  done: (door, { table }) =>
    door.tabOf(table) !== null && door.ports.book.tabMarks().some(({ tab }) => tab === door.tabOf(table)),
  do(door, { table, name, headers, hidden, rows, formats, page }) {
    const { book } = door.ports;
    const there = door.tabs().find((tab) => tab.id === door.tabOf(table) || tab.name === name);
    if (there !== undefined) {
      const first = book.read(there.id).values;
      if (isOwnHeader(door.ports, table, first[0] ?? [])) {
        door.markTable(there.id, { table, headerRow: 1 });
        return;
      }
      if (first.some((row) => row.some((cell) => cell !== ''))) throw new AppError('TAB_NAME_TAKEN', { tab: name });
    }
    const width = page?.widths.length ?? headers.length;
    // A tab of frozen rows only is refused by Google, so there is a row below the header from the start.
    const height = page?.rows ?? Math.max(2, rows.length + 1);
    const tab = book.createTab(name, height, width, { hidden, frozenRows: page ? 0 : 1, made: there?.id });
    if (page !== undefined) book.layOut(tab, page);
    for (const { row, column, format } of formats ?? [])
      book.setNumberFormat(tab, { row, column, rows: 1, columns: 1 }, format);
    const block: Scalar[][] = [headers, ...rows].map((row) =>
      Array.from({ length: width }, (_, index) => row[index] ?? null),
    );
    book.setHeaderStyle(tab, { row: 1, column: 1, rows: 1, columns: width });
    book.write(tab, 1, 1, block);
    book.flush();
    door.markTable(tab, { table, headerRow: 1 });
  },
  undo: ({ table }) => [{ kind: 'dropTab', table }],
};

/** Deletes one of our tabs, unless someone keeps things of their own in it, right of our columns. */
export const dropTab: StepHandler<'dropTab'> = {
  done: (door, { table }) => door.tabOf(table) === null,
  do(door, { table }) {
    const own = door.own(table);
    if (own === null) return;
    const ours = Math.max(PAGE_COLUMNS[table] ?? 0, ...own.columns.values());
    if (own.content.values.some((row) => row.slice(ours).some((cell) => cell !== ''))) {
      door.conflict('', table);
      return;
    }
    door.ports.book.deleteTab(own.tab);
    door.forgetTabs();
    door.forgetColumns();
  },
  undo: () => [],
};
