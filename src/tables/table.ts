/** The tables of a base as commands see them: field → column, records by client ID, raw values, settings and language. */
import { AppError } from '../domain/app-error';
import type { ClientField, DerivedField, LinkField, OrderField } from '../domain/codes';
import type { Locale, Ports, RawValue, TabContent, Words } from '../ports';
import { FIELD_MARK, isFree, parseMark, type FieldMark } from './marks';
import { findTables, openOwnTable, readOwnTable } from './own-tables';
import { decisionLines, Decisions } from './decisions';
import { idText, OWN_ID } from './id-text';
import { readSettings, spoiledSettings, type ChangeableSetting, type Settings } from './settings';

export { idText } from './id-text';

export type ClientColumn = ClientField | DerivedField;
export type OrderColumn = OrderField | LinkField;

/** One adopted tab, read once. Rows and columns count from 1. */
export interface Table<F extends string> {
  readonly key: 'clients' | 'orders';
  readonly tab: number;
  readonly name: string;
  readonly headerRow: number;
  readonly content: TabContent;
  /** Bound fields. */
  readonly columns: ReadonlyMap<F, number>;
  /** Rows of the records in their order: of clients those with an ID, of orders those that are not blank. */
  readonly rows: readonly number[];
  /** The value of a field in a row; '' when the table has no such column. */
  raw(row: number, field: F): RawValue;
  /** The values of a field for `rows`, in their order; all '' when the table has no such column. */
  column(field: F): RawValue[];
}

export interface ClientTable extends Table<ClientColumn> {
  /** Client ID → row. Of two rows with one ID the first counts. */
  readonly rowOf: ReadonlyMap<string, number>;
  /** IDs in the order of `rows`. */
  readonly ids: readonly string[];
}

export type OrderTable = Table<OrderColumn>;

export interface Base {
  readonly clients: ClientTable;
  /** Read when first asked for; null when the base has no orders tab. */
  readonly orders: OrderTable | null;
  readonly settings: Settings;
  /** Settings that stand at their default because their cells hold nonsense. */
  readonly spoiled: readonly { setting: ChangeableSetting; value: string }[];
  /** The day in the Settings tab's `Today` cell, as it stands; null when blank. */
  readonly todayCell: RawValue | null;
  /** What was decided about duplicates. Read when first asked for. */
  readonly decisions: Decisions;
  /** Stored words in the base's language. */
  readonly words: Words;
  /** Tab IDs of Klientura's own tabs that are there. */
  readonly own: ReadonlyMap<string, number>;
}

/**
 * Opens a base that was set up. Calls are bounded by a constant and the number of tabs and marks, whatever the number of rows.
 * @throws AppError NOT_SET_UP, CLIENTS_GONE, SETTINGS_GONE; HEADER_DISPLACED {tab, row}; COLUMN_GONE {tab, field} when the clients have lost their ID column; TAB_NOT_FOUND when an adopted tab is gone
 */
export function openBase(ports: Ports): Base {
  const { tabs, found } = findTables(ports);
  const clientsAt = found.get('clients');
  const settingsAt = found.get('settings');
  if (clientsAt === undefined || settingsAt === undefined) throw noBase(found);
  const marks = fieldMarks(ports);
  const settingsTable = readOwnTable(ports, 'settings', settingsAt.tab);
  const cells = settingCells(settingsTable.content, settingsTable.columns);
  const settings = readSettings(cells);
  const nameOf = (tab: number): string => tabs.find(({ id }) => id === tab)?.name ?? '';
  const clients = clientTable(
    readBound<ClientColumn>(
      ports,
      'clients',
      clientsAt.tab,
      nameOf(clientsAt.tab),
      clientsAt.mark?.headerRow ?? 1,
      marks,
    ),
  );
  const ordersAt = found.get('orders');
  let orders: OrderTable | null | undefined;
  const decisionsAt = found.get('decisions');
  let decisions: Decisions | undefined;
  return {
    clients,
    get orders() {
      if (orders === undefined) {
        orders =
          ordersAt === undefined
            ? null
            : readBound<OrderColumn>(
                ports,
                'orders',
                ordersAt.tab,
                nameOf(ordersAt.tab),
                ordersAt.mark?.headerRow ?? 1,
                marks,
              );
      }
      return orders;
    },
    get decisions() {
      decisions ??= new Decisions(
        decisionsAt === undefined ? [] : decisionLines(readOwnTable(ports, 'decisions', decisionsAt.tab)),
      );
      return decisions;
    },
    settings,
    spoiled: spoiledSettings(cells),
    todayCell: cells.get('today') ?? null,
    words: ports.words(settings.locale),
    own: new Map(
      [...found].filter(([key]) => key !== 'clients' && key !== 'orders').map(([key, { tab }]) => [key, tab]),
    ),
  };
}

/**
 * Refuses to work with settings that were edited to nonsense.
 * @param names the settings that matter; all when absent
 * @throws AppError SETTING_INVALID {setting, value}
 */
export function refuseSpoiled({ spoiled }: Base, names?: readonly ChangeableSetting[]): void {
  const found = spoiled.find(({ setting }) => names === undefined || names.includes(setting));
  if (found !== undefined) throw new AppError('SETTING_INVALID', { setting: found.setting, value: found.value });
}

/** A column bound to a field. */
export interface BoundColumn extends FieldMark {
  tab: number;
  column: number;
}

/** All bound columns of the file, and those that the user keeps free (`isFree`). 1 call and 1 per mark. */
export function fieldMarks(ports: Ports): BoundColumn[] {
  const bound: BoundColumn[] = [];
  for (const { tab, column, key, value } of ports.book.marks()) {
    const mark = key === FIELD_MARK ? parseMark<FieldMark>(value, 'field') : null;
    if (mark !== null) bound.push({ ...mark, tab, column });
  }
  return bound;
}

/** Columns of a tab that Klientura added. */
export function addedIn(marks: readonly BoundColumn[], tab: number): ReadonlySet<number> {
  return new Set(marks.flatMap((mark) => (mark.tab === tab && mark.added ? [mark.column] : [])));
}

/** Setting code → cell of the value column. */
export function settingCells(content: TabContent, columns: ReadonlyMap<string, number>): Map<string, RawValue> {
  const code = (columns.get('code') ?? 1) - 1;
  const value = (columns.get('value') ?? 3) - 1;
  const cells = new Map<string, RawValue>();
  for (const row of content.values.slice(1)) {
    const name = row[code];
    const cell = row[value];
    if (typeof name === 'string' && name !== '' && !cells.has(name)) cells.set(name, cell ?? '');
  }
  return cells;
}

/** The language of the base's stored words; in a file without one that of the user. Calls: those of finding and reading the Settings tab. */
export function baseLocale(ports: Ports): Locale {
  const table = openOwnTable(ports, 'settings');
  return table === null ? ports.session.locale() : readSettings(settingCells(table.content, table.columns)).locale;
}

/** A header is looked for in so many rows below where it was; farther down only where nothing is like it, for a sorting can bring it anywhere. */
export const HEADER_WITHIN = 50;

type Bound = Pick<BoundColumn, 'column' | 'field' | 'header'>;

/**
 * The row of the header: where most bound columns show the header they had when bound. People insert and delete rows above it.
 * @param values the whole tab
 * @param name of the tab, for the refusal
 * @throws AppError HEADER_DISPLACED {tab, row} when records stand above it, as after a sorting that took it along
 * @example a base adopted with its header in row 3, one title row deleted since → 2
 */
export function headerRowOf(
  values: readonly RawValue[][],
  bound: readonly Bound[],
  recorded: number,
  name?: string,
): number {
  const header = likeliestHeader(values, bound, recorded).row;
  const above = recordsAbove(values, bound, header);
  const below = new Set(above.ids.length === 0 || above.areOrders ? [] : idsOf(values.slice(header), above.column));
  if (above.ids.some((id) => !below.has(id)))
    throw new AppError('HEADER_DISPLACED', { ...(name === undefined ? {} : { tab: name }), row: header });
  return header;
}

/** The same of the tab's first rows alone; null where only the whole tab can tell. */
export function headerRowNear(values: readonly RawValue[][], bound: readonly Bound[], recorded: number): number | null {
  const { row, agree } = likeliestHeader(values, bound, recorded);
  return agree === 0 || recordsAbove(values, bound, row).ids.length > 0 ? null : row;
}

function likeliestHeader(
  values: readonly RawValue[][],
  bound: readonly Bound[],
  recorded: number,
): { row: number; agree: number } {
  const agree = (row: number): number =>
    bound.filter(
      ({ column, header }) => header !== '' && String(values[row - 1]?.[column - 1] ?? '').trim() === header.trim(),
    ).length;
  let best = { row: recorded, agree: agree(recorded) };
  for (let row = 1; row <= values.length && (row <= recorded + HEADER_WITHIN || best.agree === 0); row++) {
    const count = agree(row);
    if (count > best.agree) best = { row, agree: count };
  }
  return best;
}

/** IDs of clients, or of their orders, above a header. A client's ID that stands below as well may be a person's own note above the table. */
function recordsAbove(
  values: readonly RawValue[][],
  bound: readonly Bound[],
  header: number,
): { ids: string[]; column: number; areOrders: boolean } {
  const ours = bound.find(({ field }) => field === 'id' || field === 'clientId');
  const column = ours?.column ?? 0;
  const ids = ours === undefined ? [] : idsOf(values.slice(0, header), column).filter((id) => OWN_ID.test(id));
  return { ids, column, areOrders: ours?.field === 'clientId' };
}

const idsOf = (rows: readonly RawValue[][], column: number): string[] => rows.map((row) => idText(row[column - 1]));

/** Why a file has no base: it never had one, or a tab of it is gone. @param found what there is of it */
export function noBase(found: ReadonlyMap<string, unknown>): AppError {
  if (found.has('clients') === found.has('settings')) return new AppError('NOT_SET_UP');
  return new AppError(found.has('settings') ? 'CLIENTS_GONE' : 'SETTINGS_GONE');
}

function readBound<F extends string>(
  ports: Ports,
  key: 'clients' | 'orders',
  tab: number,
  name: string,
  recordedHeader: number,
  marks: readonly BoundColumn[],
): Table<F> {
  const content = ports.book.read(tab);
  const bound = marks.filter((mark) => mark.tab === tab);
  const headerRow = headerRowOf(content.values, bound, recordedHeader, name);
  const columns = new Map<F, number>();
  for (const { field, column } of bound)
    if (!isFree(field) && !columns.has(field as F)) columns.set(field as F, column);
  return makeTable(key, tab, name, headerRow, content, columns);
}

/** A table over content that was read already. Its rows are those below the header with anything in them. */
export function makeTable<F extends string>(
  key: 'clients' | 'orders',
  tab: number,
  name: string,
  headerRow: number,
  content: TabContent,
  columns: ReadonlyMap<F, number>,
): Table<F> {
  const rows: number[] = [];
  for (let row = headerRow + 1; row <= content.values.length; row++) {
    if (content.values[row - 1]!.some((cell) => cell !== '')) rows.push(row);
  }
  return withRows({ key, tab, name, headerRow, content, columns }, rows);
}

/** The clients' table: records are the rows with a client ID. */
export function clientTable(table: Table<ClientColumn>): ClientTable {
  const idColumn = table.columns.get('id');
  if (idColumn === undefined) throw new AppError('COLUMN_GONE', { tab: table.name, field: 'id' });
  const rowOf = new Map<string, number>();
  const rows: number[] = [];
  const ids: string[] = [];
  for (const row of table.rows) {
    const id = idText(table.content.values[row - 1]![idColumn - 1]);
    if (id === '' || rowOf.has(id)) continue;
    rowOf.set(id, row);
    rows.push(row);
    ids.push(id);
  }
  return { ...withRows(table, rows), rowOf, ids };
}

function withRows<F extends string>(
  base: Pick<Table<F>, 'key' | 'tab' | 'name' | 'headerRow' | 'content' | 'columns'>,
  rows: readonly number[],
): Table<F> {
  const { values } = base.content;
  const cell = (row: number, column: number | undefined): RawValue =>
    column === undefined ? '' : (values[row - 1]?.[column - 1] ?? '');
  return {
    key: base.key,
    tab: base.tab,
    name: base.name,
    headerRow: base.headerRow,
    content: base.content,
    columns: base.columns,
    rows,
    raw: (row, field) => cell(row, base.columns.get(field)),
    column: (field) => {
      const column = base.columns.get(field);
      return rows.map((row) => cell(row, column));
    },
  };
}
