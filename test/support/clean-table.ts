/** Clients' tables made of plain objects, cleaned with plain surroundings. */
import type { ClientField, Reason } from '../../src/domain/codes';
import { dayOf, dayOfIso } from '../../src/domain/days';
import type { RawValue, Scalar } from '../../src/ports';
import { cleanClients, type CleanOutcome, type CleanSurroundings } from '../../src/tables/cleaning/clean-clients';
import { clientTable, makeTable, type ClientColumn, type ClientTable } from '../../src/tables/table';
import { lists } from './lists';
import { testWords } from './test-words';
import { zoneOf } from './test-zone';

export const zone = zoneOf('Europe/Moscow');
export const TODAY = dayOf(2026, 5, 20);
export const date = (iso: string): Date => new Date(zone.instantOf(dayOfIso(iso)!));

export type Client = Partial<Record<ClientField, RawValue>>;

function tableOf(clients: readonly Client[], fields?: readonly ClientField[]): ClientTable {
  const used = fields ?? ([...new Set(clients.flatMap((client) => Object.keys(client)))] as ClientField[]);
  const header: ClientColumn[] = ['id', ...used.filter((field) => field !== 'id')];
  const values = [
    header as RawValue[],
    ...clients.map((client, n) =>
      header.map((field) => (field === 'id' ? (client.id ?? `K-${n}`) : (client[field as ClientField] ?? ''))),
    ),
  ];
  const columns = new Map(header.map((field, index) => [field, index + 1]));
  return clientTable(makeTable<ClientColumn>('clients', 1, 'Клиенты', 1, { values, formulas: [] }, columns));
}

export function clean(
  clients: readonly Client[] | ClientTable,
  options: Partial<CleanSurroundings> = {},
): CleanOutcome {
  return cleanClients('rows' in clients ? clients : tableOf(clients), {
    zone,
    country: 'RU',
    words: testWords('ru'),
    lists,
    today: TODAY,
    wishes: {},
    accepted: new Set(),
    splitNames: false,
    bar: () => null,
    ...options,
  });
}

/** The table with the changes made: days become dates, as a date format shows them. */
export function applied(clients: readonly Client[], { changes }: CleanOutcome): Client[] {
  const made = clients.map((client, n): Client => ({ id: `K-${n}`, ...client }));
  for (const { id, field, after } of changes) {
    const client = made.find((one) => one.id === id)!;
    client[field] = typeof after === 'number' ? new Date(zone.instantOf(after)) : (after ?? '');
  }
  return made;
}

export const cells = (outcome: CleanOutcome): [string, ClientField, Scalar][] =>
  outcome.changes.map(({ id, field, after }) => [id, field, after]);
export const doubts = (outcome: CleanOutcome): [string, ClientField, Reason, string | undefined][] =>
  outcome.doubtful.map(({ id, field, reason, suggestion }) => [id, field, reason, suggestion]);
