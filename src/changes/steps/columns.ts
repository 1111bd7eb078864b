/** Binds columns to fields, adds and drops columns of ours. */
import { OPEN_CLIENT_FIELDS } from '../../domain/field-templates';
import { isFree } from '../../tables/marks';
import type { Door } from '../door';
import type { StepHandler } from '../step';

/** Two columns that change places are first free for a moment, so that whether a step is done shows in who bound the field last. */
export const bindColumn: StepHandler<'bindColumn'> = {
  done(door, { table, field, tab, instead }) {
    const now = door.columnOf(table, field, tab);
    if (instead === undefined) return now !== null;
    // A column that is no longer free has moved on in the same operation.
    const bound = now ?? (isFree(field) ? door.columnOf(table, instead, tab) : null);
    return bound?.by === door.operation;
  },
  do(door, { field, tab, column, header, table, added, instead }) {
    const before = instead === undefined ? null : door.columnOf(table, instead, tab);
    const at = before?.column ?? column;
    const there = door.tabs().find(({ id }) => id === tab);
    const isTaken = before === null && door.boundColumns().some((mark) => mark.tab === tab && mark.column === at);
    if (isTaken && isFree(field)) return;
    if (there === undefined || at > there.columns || isTaken || door.columnOf(table, field, tab) !== null) {
      door.conflict('', `${table}.${field}`);
      return;
    }
    if (before !== null) door.unbind(tab, at);
    const mark = { field, header, added: before?.added ?? added === true };
    door.bind(tab, at, instead === undefined ? mark : { ...mark, by: door.operation });
  },
  undo({ table, field, tab, column, header, instead }) {
    if (instead === undefined) return [{ kind: 'unbindColumn', table, field, tab, column, header }];
    return [{ kind: 'bindColumn', table, field: instead, tab, column, header, instead: field }];
  },
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

/** Drops a column that we added; one of the user's is only let go, and so is one that we added for the user's own data once there are some. */
export const dropColumn: StepHandler<'dropColumn'> = {
  done: (door, { table, field, tab }) => door.columnOf(table, field, tab) === null,
  do(door, { table, field, tab }) {
    const bound = door.columnOf(table, field, tab);
    if (bound === null) return;
    if (!bound.added || (isForUser(field) && holdsData(door, tab, bound.column))) {
      door.unbind(tab, bound.column);
      return;
    }
    door.ports.book.deleteColumns(tab, bound.column, 1);
    door.forgetColumns();
    door.forgetTabs();
  },
  undo: () => [],
};

const isForUser = (field: string): boolean => isFree(field) || OPEN_CLIENT_FIELDS.some((open) => open === field);

/** Anything beside the header. */
function holdsData(door: Door, tab: number, column: number): boolean {
  const rows = door.tabs().find(({ id }) => id === tab)?.rows ?? 0;
  const cells = door.ports.book.values(tab, { row: 1, column, rows, columns: 1 });
  return cells.filter(([cell]) => cell !== '').length > 1;
}
