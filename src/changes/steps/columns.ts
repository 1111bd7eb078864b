/** Binds columns to fields, adds and drops columns of ours. */
import type { StepHandler } from '../step';

export const bindColumn: StepHandler<'bindColumn'> = {
  done: (door, { table, field, tab }) => door.columnOf(table, field, tab) !== null,
  do(door, { field, tab, column, header, table, added }) {
    const there = door.tabs().find(({ id }) => id === tab);
    if (there === undefined || column > there.columns) door.conflict('', `${table}.${field}`);
    else door.bind(tab, column, { field, header, added: added === true });
  },
  undo: ({ table, field, tab, column, header }) => [{ kind: 'unbindColumn', table, field, tab, column, header }],
};

export const unbindColumn: StepHandler<'unbindColumn'> = {
  done: (door, { table, field, tab }) => door.columnOf(table, field, tab) === null,
  do(door, { table, field, tab }) {
    const bound = door.columnOf(table, field, tab);
    if (bound !== null) door.unbind(tab, bound.column);
  },
  undo: ({ table, field, tab, column, header }) => [{ kind: 'bindColumn', table, field, tab, column, header }],
};

/** The column is bound before its header is written: a bound column without a header is one that a killed run began. */
export const addColumn: StepHandler<'addColumn'> = {
  done(door, { table, field, tab, headerRow }) {
    const bound = door.columnOf(table, field, tab);
    if (bound === null) return false;
    return door.ports.book.values(tab, { row: headerRow, column: bound.column, rows: 1, columns: 1 })[0]![0] !== '';
  },
  do(door, { table, field, tab, headerRow, header, format }) {
    const { book } = door.ports;
    const there = door.tabs().find(({ id }) => id === tab);
    if (there === undefined) {
      door.conflict('', `${table}.${field}`);
      return;
    }
    const toCome = door.takeExpected(tab);
    let column = door.columnOf(table, field, tab)?.column;
    if (column === undefined) {
      const bound = door.boundColumns().flatMap((mark) => (mark.tab === tab ? [mark.column] : []));
      column = Math.max(book.lastColumn(tab), ...bound) + 1;
      if (column > there.columns) {
        book.ensureSize(tab, there.rows, column + toCome);
        door.forgetTabs();
      }
      door.bind(tab, column, { field, header, added: true });
    }
    const below = there.rows - headerRow;
    if (format !== null && below > 0)
      book.setNumberFormat(tab, { row: headerRow + 1, column, rows: below, columns: 1 }, format);
    // The header comes last: with it the column counts as done.
    book.setHeaderStyle(tab, { row: headerRow, column, rows: 1, columns: 1 });
    book.write(tab, headerRow, column, [[header]]);
  },
  undo: ({ table, field, tab }) => [{ kind: 'dropColumn', table, field, tab }],
};

/** Drops a column that we added; one of the user's is only let go. */
export const dropColumn: StepHandler<'dropColumn'> = {
  done: (door, { table, field, tab }) => door.columnOf(table, field, tab) === null,
  do(door, { table, field, tab }) {
    const bound = door.columnOf(table, field, tab);
    if (bound === null) return;
    if (!bound.added) {
      door.unbind(tab, bound.column);
      return;
    }
    door.ports.book.deleteColumns(tab, bound.column, 1);
    door.forgetColumns();
    door.forgetTabs();
  },
  undo: () => [],
};
