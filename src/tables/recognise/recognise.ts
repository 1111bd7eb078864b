/** Recognises a tab as the owner keeps it: header row, columns with evidence, records, and what is left out and why. */
import type { RawValue } from '../../ports';
import { assignFields, type Settled } from './assign';
import type { ColumnFacts } from './claims';
import { isBlank, shapeOf } from './content';
import { findHeaderRow } from './header-row';
import type { HeaderWords } from './header-words';
import type { Field, Recognition, TableKind } from './recognition';
import { settleNames } from './names';
import { findRows } from './rows';

export * from './recognition';

/** The part of a tab's content that recognition needs: values from A1, row by row. */
export interface Recognisable {
  values: readonly (readonly RawValue[])[];
}

/** What is known of a tab already. */
export interface Known {
  /** From 1. */
  headerRow?: number | undefined;
  settled?: Settled;
}

/**
 * Recognises one tab. Nothing is changed and no row is forgotten: below the header each row is in `rows` or in `skipped`,
 * but for empty ones at the end. A tab without a header gives `headerRow: null` and no columns.
 * @example recogniseTable({ values: [['Имя', 'Тел.'], ['Анна', '+7 916 123-45-67']] }, 'clients', headers)
 * //=> { headerRow: 1, columns: [{ column: 1, field: 'name', … }, { column: 2, field: 'phone', … }], rows: [2], skipped: [], … }
 */
export function recogniseTable(
  content: Recognisable,
  kind: TableKind,
  headers: HeaderWords,
  known: Known = {},
): Recognition {
  const { values } = content;
  const { headerRow, settled = new Map() } = known;
  const header = headerRow === undefined ? findHeaderRow(values, kind, headers) : headerRow - 1;
  if (header === null || values[header] === undefined)
    return { kind, headerRow: null, columns: [], rows: [], skipped: [], conflicts: [], template: 'B2C' };
  const filledRows: number[] = [];
  for (let i = header + 1; i < values.length; i++) filledRows.push(i);
  const facts: ColumnFacts[] = [];
  const width = values[header].length;
  for (let column = 0; column < width; column++) {
    const title = values[header][column]!;
    const shape = shapeOf(values, column, filledRows);
    if (isBlank(title) && shape.filled === 0) continue;
    facts.push({ column: column + 1, header: typeof title === 'object' ? '' : String(title).trim(), shape });
  }
  const { columns, conflicts } = assignFields(facts, kind, headers, settled);
  const shapes = new Map(facts.map(({ column, shape }) => [column, shape]));
  const disputed = conflicts.map(({ field }) => field);
  const template =
    kind === 'clients' ? settleNames(columns, settled, disputed, (column) => shapes.get(column)!) : 'B2C';
  return { kind, headerRow: header + 1, columns, ...findRows(values, header, columns), conflicts, template };
}

export interface TabToGuess {
  id: number;
  name: string;
  content: Recognisable;
}

/** What a tab's own name suggests. */
const TAB_NAMES: Readonly<Record<TableKind, RegExp>> = {
  clients: /клиент|клієнт|контакт|покупател|покупц|гост|пациент|пацієнт|client|customer|contact|people|база/i,
  orders: /заказ|замовл|продаж|покупк|чек|визит|візит|оплат|order|sale|purchase|transaction|invoice|payment/i,
};

const FIELDS_OF: Readonly<Record<TableKind, Partial<Record<Field, number>>>> = {
  clients: {
    phone: 2,
    email: 2,
    birthday: 3,
    name: 2,
    firstName: 2,
    lastName: 2,
    consent: 1,
    city: 1,
    source: 1,
    note: 1,
    company: 2,
    taxId: 2,
    contactPerson: 1,
    telegram: 1,
    whatsapp: 1,
  },
  orders: { date: 3, amount: 3, client: 1, phone: 1, email: 1, orderId: 2, product: 1, status: 2 },
};

/**
 * Which tab looks like the clients and which like the orders; `null` where none does. One tab is never both.
 * A tab of orders must have a date and an amount, a tab of clients a name, a phone, an e-mail, or a company with its tax number or contact person.
 */
export function guessTabs(
  tabs: readonly TabToGuess[],
  headers: HeaderWords,
): { clients: number | null; orders: number | null } {
  const scores = tabs.map((tab) => {
    const orders = scoreAs(tab, 'orders', headers);
    // A tab that has date and amount is a journal, however many contacts stand in it.
    return { id: tab.id, orders, clients: scoreAs(tab, 'clients', headers) - (orders > 0 ? 4 : 0) };
  });
  const best = (kind: TableKind, except: number | null): number | null => {
    const found = scores.filter((score) => score[kind] > 0 && score.id !== except).sort((a, b) => b[kind] - a[kind])[0];
    return found ? found.id : null;
  };
  const clients = best('clients', null);
  return { clients, orders: best('orders', clients) };
}

/** A tab shows what it is in its first rows; four readings of 300,000 rows would be felt. */
const ROWS_TO_GUESS = 300;

function scoreAs(tab: TabToGuess, kind: TableKind, headers: HeaderWords): number {
  const { columns, conflicts } = recogniseTable({ values: tab.content.values.slice(0, ROWS_TO_GUESS) }, kind, headers);
  const fields = new Set<Field>(columns.flatMap((column) => (column.field === null ? [] : [column.field])));
  for (const conflict of conflicts) fields.add(conflict.field);
  const fits =
    kind === 'orders'
      ? fields.has('date') && fields.has('amount')
      : (['name', 'phone', 'email', 'firstName', 'lastName'] as const).some((field) => fields.has(field)) ||
        (fields.has('company') && (fields.has('taxId') || fields.has('contactPerson')));
  if (!fits) return 0;
  let score = TAB_NAMES[kind].test(tab.name) ? 3 : 0;
  for (const field of fields) score += FIELDS_OF[kind][field] ?? 0;
  return score;
}
