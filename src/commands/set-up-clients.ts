/** The clients' part of a set-up: columns bound, IDs for every record, columns of our own at the right end. */
import { AppError } from '../domain/app-error';
import { USUAL_DERIVED_FIELDS, type ClientField, type DerivedField, type Reason } from '../domain/codes';
import type { Step } from '../changes/change-set';
import { rowKey } from '../changes/rows/row-key';
import type { Locale, Ports } from '../ports';
import type { Adoption } from '../tables/adopt';
import { idText } from '../tables/table';
import { derivedFormat } from './figure-columns';
import { newId } from './new-id';

export interface PlannedClients {
  steps: Step[];
  /** New computed columns; after everything else, because they come at the right end of the tab last. */
  derivedColumns: Step[];
  /** Row → client ID, of every record. */
  ids: ReadonlyMap<number, string>;
  newIds: number;
  /** Records left out beside those that recognition leaves out. */
  skipped: { row: number; reason: Reason }[];
}

/** A base needs one of these to tell its clients apart. */
export const CALLED_BY: readonly ClientField[] = ['name', 'firstName', 'lastName', 'phone', 'email', 'company'];

/** @throws AppError NO_CLIENT_COLUMNS, TAB_PROTECTED */
export function planClients(ports: Ports, clients: Adoption, locale: Locale, withOrders: boolean): PlannedClients {
  const { bound, tab, content, headerRow, added } = clients;
  if (!CALLED_BY.some((field) => bound.has(field))) throw new AppError('NO_CLIENT_COLUMNS', { tab: tab.name });
  dropSpoiledIds(clients);
  const words = ports.words(locale);
  const idColumn = bound.get('id');
  const add = (field: 'id' | DerivedField): Step => ({
    kind: 'addColumn',
    table: 'clients',
    field,
    tab: tab.id,
    headerRow,
    header: words.header(field),
    format: field === 'id' ? '@' : derivedFormat(field, locale),
  });
  const ids = new Map<number, string>();
  const skipped: PlannedClients['skipped'] = [];
  const taken = new Set<string>();
  const without: number[] = [];
  for (const row of clients.rows) {
    const id = idColumn === undefined ? '' : idText(content.values[row - 1]?.[idColumn - 1]);
    if (id === '') without.push(row);
    else if (taken.has(id)) skipped.push({ row, reason: 'DUPLICATE_ID' });
    else {
      taken.add(id);
      ids.set(row, id);
    }
  }
  const outside = idColumn === undefined ? added : new Set([...added, idColumn]);
  const fresh = without.map((row) => {
    const id = newId(ports, taken);
    ids.set(row, id);
    return { key: rowKey(content.values[row - 1]!, content.formulas[row - 1]!, outside), row, id };
  });
  const derived = withOrders ? USUAL_DERIVED_FIELDS.filter((field) => !bound.has(field)) : [];
  if (idColumn === undefined || derived.length > 0 || fresh.length > 0) refuseProtected(ports, clients);
  return {
    steps: [
      ...bindings(clients),
      ...(idColumn === undefined ? [add('id')] : []),
      ...(fresh.length === 0 ? [] : [{ kind: 'assignIds', table: 'clients', field: 'id', ids: fresh } satisfies Step]),
    ],
    derivedColumns: derived.map((field) => add(field)),
    ids,
    newIds: fresh.length,
    skipped,
  };
}

/** Steps that bind the user's columns. */
export function bindings({ kind, tab, toBind }: Adoption): Step[] {
  return toBind.map(({ field, column, header }) => ({
    kind: 'bindColumn',
    table: kind,
    field,
    tab: tab.id,
    column,
    header,
  }));
}

/**
 * New columns stand right of everything; a tab that this user may not edit there is refused before anything is written.
 * @throws AppError TAB_PROTECTED {tab}
 */
export function refuseProtected(ports: Ports, { tab, content }: Adoption): void {
  const right = (content.values[0]?.length ?? 0) + 1;
  if (ports.book.protectedAreas(tab.id).some(({ column, columns }) => column + columns > right))
    throw new AppError('TAB_PROTECTED', { tab: tab.name });
}

/** An ID column of the user's serves only if it names each record but once; else it stays an ordinary column, and ours comes beside it. */
function dropSpoiledIds(clients: Adoption): void {
  const fresh = clients.toBind.findIndex(({ field }) => field === 'id');
  const column = clients.bound.get('id');
  if (fresh < 0 || column === undefined) return;
  const ids = clients.rows
    .map((row) => idText(clients.content.values[row - 1]?.[column - 1]))
    .filter((id) => id !== '');
  const formulas = clients.rows.some((row) => (clients.content.formulas[row - 1]?.[column - 1] ?? '') !== '');
  if (ids.length > 0 && new Set(ids).size === ids.length && !formulas) return;
  clients.toBind.splice(fresh, 1);
  clients.bound.delete('id');
  const seen = clients.columns.find((candidate) => candidate.column === column);
  if (seen !== undefined) seen.field = null;
}
