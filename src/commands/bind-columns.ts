/** `columns.bind`: the user says which column holds which field. Stands until it is changed: column marks follow renames and moves, and a column that lost its field stays free. */
import { AppError } from '../domain/app-error';
import { columnLetters } from '../domain/column-letters';
import { CLIENT_FIELDS, DERIVED_FIELDS, LINK_FIELDS, ORDER_FIELDS } from '../domain/codes';
import type { Step } from '../changes/change-set';
import type { Field, TableKind } from '../tables/recognise/recognise';
import { freeNames, isFree } from '../tables/marks';
import { knownTable, type KnownTable } from './base-columns';
import type { Command, Plan } from './command';
import { readFields, readOneOf } from './input';
import { CALLED_BY } from './set-up-clients';

export interface BindColumnsInput {
  /** The clients when absent. */
  table: TableKind;
  /** Field → column from 1, or `null`: the field has no column any more. */
  columns: Readonly<Record<string, number | null>>;
}

export interface BindColumnsReport {
  /** Fields whose column is another now. */
  bound: { field: string; column: number; header: string }[];
  /** Columns that hold no field any more; set-up leaves them alone. */
  freed: { field: string; column: number; header: string }[];
}

export const bindColumns: Command<BindColumnsInput, BindColumnsReport> = {
  name: 'columns.bind',
  /** @throws AppError INPUT_INVALID, FIELD_FIXED {field} */
  parse(input) {
    const fields = readFields(input, ['table', 'columns']);
    const table = readOneOf(fields, 'table', ['clients', 'orders'] as const) ?? 'clients';
    const columns = fields['columns'];
    if (typeof columns !== 'object' || columns === null || Array.isArray(columns))
      throw new AppError('INPUT_INVALID', { field: 'columns' });
    for (const [field, column] of Object.entries(columns)) {
      if (isFixed(field)) throw new AppError('FIELD_FIXED', { field });
      const isColumn = column === null || (typeof column === 'number' && Number.isInteger(column) && column >= 1);
      if (!isUserField(table, field) || !isColumn) throw new AppError('INPUT_INVALID', { field: `columns.${field}` });
    }
    return { table, columns: columns as BindColumnsInput['columns'] };
  },
  /** @throws AppError NOT_SET_UP, ORDERS_GONE, COLUMN_TAKEN {column, field, other}, NO_CLIENT_COLUMNS, NO_ORDER_COLUMNS {tab} */
  plan(ports, { table, columns }): Plan<BindColumnsReport> {
    const known = knownTable(ports, table);
    if (known === null) throw new AppError('ORDERS_GONE');
    const wanted = changesOf(known, columns);
    const after = new Map(known.marks.map(({ field, column }) => [field, column]));
    for (const { field } of wanted) after.delete(field);
    for (const { field, to } of wanted) if (to !== null) after.set(field, to);
    checkTaken(after, wanted);
    checkEnough(known, after);
    const { steps, report } = planned(known, wanted);
    const counts = table === 'orders' && wanted.some(({ field }) => COUNTED.includes(field));
    if (counts) steps.push({ kind: 'recompute' });
    return { changes: { command: bindColumns.name, steps }, report };
  },
};

/** Fields of orders that the figures of clients are made of. */
const COUNTED: readonly string[] = ['date', 'amount', 'status', 'orderId'];

const oneOf = (fields: readonly string[], field: string): boolean => fields.includes(field);
const isFixed = (field: string): boolean => field === 'id' || oneOf(DERIVED_FIELDS, field) || oneOf(LINK_FIELDS, field);
const isUserField = (table: TableKind, field: string): field is Field =>
  oneOf(table === 'clients' ? CLIENT_FIELDS : ORDER_FIELDS, field);

interface Wanted {
  field: string;
  from: number | null;
  to: number | null;
}

/** @throws AppError INPUT_INVALID where the tab has no such column */
function changesOf({ adoption, marks }: KnownTable, columns: BindColumnsInput['columns']): Wanted[] {
  const width = adoption.content.values[0]?.length ?? 0;
  return Object.entries(columns).flatMap(([field, to]): Wanted[] => {
    if (to !== null && to > width) throw new AppError('INPUT_INVALID', { field: `columns.${field}` });
    const from = marks.find((mark) => mark.field === field)?.column ?? null;
    return from === to ? [] : [{ field, from, to }];
  });
}

/** @throws AppError COLUMN_TAKEN */
function checkTaken(after: ReadonlyMap<string, number>, wanted: readonly Wanted[]): void {
  for (const { field, to } of wanted) {
    const other = [...after].find(([name, column]) => column === to && name !== field && !isFree(name));
    if (to !== null && other !== undefined)
      throw new AppError('COLUMN_TAKEN', { column: columnLetters(to), field, other: other[0] });
  }
}

/** @throws AppError NO_CLIENT_COLUMNS, NO_ORDER_COLUMNS */
function checkEnough({ adoption: { kind, tab } }: KnownTable, after: ReadonlyMap<string, number>): void {
  if (kind === 'clients' && !CALLED_BY.some((field) => after.has(field)))
    throw new AppError('NO_CLIENT_COLUMNS', { tab: tab.name });
  if (kind === 'orders' && !(after.has('date') && after.has('amount')))
    throw new AppError('NO_ORDER_COLUMNS', { tab: tab.name });
}

/** First every column that loses its field becomes free, then fields come to their new columns, so that two may change places. */
function planned(
  { adoption: { kind, tab, content, headerRow }, marks }: KnownTable,
  wanted: readonly Wanted[],
): { steps: Step[]; report: BindColumnsReport } {
  const headerOf = (column: number): string => {
    const cell = content.values[headerRow - 1]?.[column - 1] ?? '';
    return typeof cell === 'object' ? '' : String(cell).trim();
  };
  const nextFree = freeNames(marks.map(({ field }) => field));
  const markOf = new Map(marks.map(({ column, field }) => [column, field]));
  const steps: Step[] = [];
  const bind = (column: number, field: string): void => {
    const instead = markOf.get(column);
    const step = { kind: 'bindColumn', table: kind, field, tab: tab.id, column, header: headerOf(column) } as const;
    steps.push(instead === undefined ? step : { ...step, instead });
    markOf.set(column, field);
  };
  const losing = wanted.filter(({ from }) => from !== null);
  for (const { from } of losing) bind(from!, nextFree());
  const gaining = wanted.filter(({ to }) => to !== null);
  for (const { field, to } of gaining) bind(to!, field);
  const line = (field: string, column: number): BindColumnsReport['bound'][number] => ({
    field,
    column,
    header: headerOf(column),
  });
  return {
    steps,
    report: {
      bound: gaining.map(({ field, to }) => line(field, to!)),
      freed: losing
        .filter(({ from }) => !gaining.some(({ to }) => to === from))
        .map(({ field, from }) => line(field, from!)),
    },
  };
}
