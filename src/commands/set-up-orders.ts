/** The orders' part of a set-up: columns bound, and a column with the ID of each order's client. */
import type { Reason } from '../domain/codes';
import type { Step } from '../changes/change-set';
import { rowKey } from '../changes/rows/row-key';
import type { Locale, Ports, RawValue } from '../ports';
import type { Adoption } from '../tables/adopt';
import { ClientIndex, IdentityReader } from '../tables/match-orders';
import { idText } from '../tables/table';
import { bindings, refuseProtected, type PlannedClients } from './set-up-clients';

export interface PlannedOrders {
  steps: Step[];
  /** Order row → client ID. */
  links: ReadonlyMap<number, string>;
  unmatched: { row: number; reason: Reason }[];
}

/** @throws AppError TAB_PROTECTED */
export function planOrders(
  ports: Ports,
  orders: Adoption,
  clients: Adoption,
  planned: PlannedClients,
  locale: Locale,
  country: string,
): PlannedOrders {
  const reader = new IdentityReader(country);
  const index = clientIndex(clients, planned.ids, reader);
  const known = new Set(planned.ids.values());
  const linkColumn = orders.bound.get('clientId');
  const outside = linkColumn === undefined ? orders.added : new Set([...orders.added, linkColumn]);
  const links = new Map<number, string>();
  const unmatched: PlannedOrders['unmatched'] = [];
  const fresh: { key: string; row: number; id: string }[] = [];
  const get = cells(orders);
  const { content } = orders;
  for (const row of orders.rows) {
    const linked = linkColumn === undefined ? '' : idText(orders.content.values[row - 1]?.[linkColumn - 1]);
    if (linked !== '' && known.has(linked)) {
      links.set(row, linked);
      continue;
    }
    const match = index.match(reader.ofOrder(get(row, 'client'), get(row, 'phone'), get(row, 'email')));
    if ('reason' in match) unmatched.push({ row, reason: match.reason });
    else {
      links.set(row, match.client);
      // A link to a client who is gone is the user's to clear up; it is not overwritten.
      if (linked === '')
        fresh.push({
          key: rowKey(content.values[row - 1]!, content.formulas[row - 1]!, outside),
          row,
          id: match.client,
        });
    }
  }
  if (linkColumn === undefined || fresh.length > 0) refuseProtected(ports, orders);
  const { tab, headerRow } = orders;
  return {
    steps: [
      ...bindings(orders),
      ...(linkColumn === undefined
        ? [
            {
              kind: 'addColumn',
              table: 'orders',
              field: 'clientId',
              tab: tab.id,
              headerRow,
              header: ports.words(locale).header('clientId'),
              format: '@',
            } satisfies Step,
          ]
        : []),
      ...(fresh.length === 0
        ? []
        : [{ kind: 'assignIds', table: 'orders', field: 'clientId', ids: fresh } satisfies Step]),
    ],
    links,
    unmatched,
  };
}

function clientIndex(clients: Adoption, ids: ReadonlyMap<number, string>, reader: IdentityReader): ClientIndex {
  const get = cells(clients);
  const index = new ClientIndex();
  for (const row of clients.rows) {
    const id = ids.get(row);
    if (id === undefined) continue;
    index.add(
      id,
      reader.ofClient(id, (field) => get(row, field)),
    );
  }
  return index;
}

function cells({ content, bound }: Adoption): (row: number, field: string) => RawValue {
  return (row, field) => {
    const column = bound.get(field);
    return column === undefined ? '' : (content.values[row - 1]?.[column - 1] ?? '');
  };
}
