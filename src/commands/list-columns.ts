/** `columns.list`: every column of the clients' and orders' tabs with what it is bound to, or what it looks like. Changes nothing. */
import { AppError } from '../domain/app-error';
import type { Template } from '../domain/field-templates';
import type { Ports } from '../ports';
import { shapeOf } from '../tables/recognise/content';
import { knownTable, type KnownTable } from './base-columns';
import type { Command } from './command';
import { readFields } from './input';
import { reportColumns, type ColumnReport } from './set-up-report';

export interface ListedColumn extends ColumnReport {
  /** Bound to its field; else the field is what it looks like, and the next set-up binds it. */
  bound: boolean;
  /** Kept free by the user: no set-up binds it. */
  free: boolean;
  /** Added by Klientura. */
  added: boolean;
  /** Kept by Klientura: the IDs and what it computes. Such a column cannot be bound to another field. */
  fixed: boolean;
}

export interface ListedTable {
  sheet: string;
  headerRow: number;
  columns: ListedColumn[];
}

export interface ListColumnsReport {
  clients: ListedTable & { template: Template };
  orders: ListedTable | null;
}

export const listColumns: Command<Record<string, never>, ListColumnsReport> = {
  name: 'columns.list',
  looks: 'BASE',
  parse(input) {
    readFields(input, []);
    return {};
  },
  /** @throws AppError NOT_SET_UP, TAB_EMPTY, HEADER_NOT_FOUND */
  plan(ports) {
    const clients = knownTable(ports, 'clients');
    if (clients === null) throw new AppError('NOT_SET_UP');
    const orders = knownTable(ports, 'orders');
    return {
      changes: { command: listColumns.name, steps: [] },
      report: {
        clients: { ...listed(ports, clients), template: clients.adoption.template },
        orders: orders === null ? null : listed(ports, orders),
      },
    };
  },
};

function listed(ports: Ports, { adoption, marks }: KnownTable): ListedTable {
  const { content, headerRow, columns, added, free, rows, toBind } = adoption;
  const seen = new Set(columns.map(({ column }) => column));
  const fresh = new Set(toBind.map(({ column }) => column));
  const ours = marks.filter(({ column }) => !seen.has(column) && added.has(column));
  const all = [
    ...columns,
    ...ours.map(({ column, field, header }) => ({
      column,
      header: String(content.values[headerRow - 1]?.[column - 1] ?? header),
      field,
      confidence: 1,
      evidence: [],
      samples: shapeOf(
        content.values,
        column - 1,
        rows.map((row) => row - 1),
      ).samples,
    })),
  ].sort((a, b) => a.column - b.column);
  return {
    sheet: adoption.tab.name,
    headerRow,
    columns: reportColumns(ports, { tab: adoption.tab, columns: all }).map((column) => ({
      ...column,
      bound: column.field !== null && !fresh.has(column.column),
      free: free.has(column.column),
      added: added.has(column.column),
      fixed: column.field === 'id' || (added.has(column.column) && !seen.has(column.column)),
    })),
  };
}
