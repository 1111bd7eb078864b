/** The steps of a merge, for whoever merges: values to the keeper, orders re-pointed, the merge remembered, the other rows removed, figures computed anew. */
import type { DecisionEntry, Step, StepOf } from '../changes/change-set';
import { rowKey } from '../changes/rows/row-key';
import type { Ports } from '../ports';
import { ClientColumns } from '../tables/client-columns';
import { timeText } from '../tables/local-time';
import { idText } from '../tables/id-text';
import { dateFormat, isDateFormat } from '../tables/number-formats';
import { ownHeaders } from '../tables/own-tables';
import { readRows } from '../tables/some-rows';
import { fieldMarks, type Base } from '../tables/table';
import type { MergedGroup } from './merge-clients';
import { clientOfOrder } from './order-source';

/** In this order a run that is killed at any step leaves nobody without his orders, and the next one goes on. */
export function mergeSteps(ports: Ports, base: Base, groups: readonly MergedGroup[]): Step[] {
  if (groups.length === 0) return [];
  const changes = groups.flatMap((group) => group.changes);
  const keeperOf = new Map(groups.flatMap(({ keeper, removed }) => removed.map((id) => [id, keeper] as const)));
  return [
    ...dateFormats(ports, base, groups),
    ...(changes.length > 0 ? [{ kind: 'cells', table: 'clients', changes } satisfies Step] : []),
    ...orderSteps(ports, base, keeperOf),
    decideStep(
      ports,
      base,
      [...keeperOf].map(([other, client]) => ({ client, other, decision: 'SAME' })),
    ),
    {
      kind: 'removeRows',
      table: 'clients',
      rows: [...keeperOf.keys()].map((id) => ({ id, values: {} })),
    },
    ...(base.orders === null ? [] : [{ kind: 'recompute', effort: base.clients.ids.length } satisfies Step]),
  ];
}

/** The step that remembers decisions, with who decided and when. */
export function decideStep(
  ports: Ports,
  { words }: Base,
  decisions: readonly Pick<DecisionEntry, 'client' | 'other' | 'decision'>[],
): Step {
  const time = timeText(ports.zone.serialOf(ports.clock.now()));
  const user = ports.session.user();
  return {
    kind: 'decide',
    table: 'decisions',
    name: words.tab('decisions'),
    headers: ownHeaders(words, 'decisions'),
    decisions: decisions.map((decision) => ({ ...decision, time, user })),
  };
}

/** Orders of those who go move to the keeper; orders that fitted two clients who are one now are tied to him. */
function orderSteps(ports: Ports, base: Base, keeperOf: ReadonlyMap<string, string>): Step[] {
  const { orders } = base;
  const column = orders?.columns.get('clientId');
  if (orders === null || column === undefined) return [];
  const added = fieldMarks(ports).flatMap((mark) => (mark.tab === orders.tab && mark.added ? [mark.column] : []));
  const outside = new Set([...added, column]);
  const keepers = new Set(keeperOf.values());
  const clientOf = clientOfOrder(orders, base, keeperOf);
  const changed = orders.rows.flatMap((row) => {
    const before = idText(orders.raw(row, 'clientId'));
    const id = before === '' ? clientOf(row) : keeperOf.get(before);
    return id !== undefined && keepers.has(id) ? [{ row, id, before }] : [];
  });
  const { values } = orders.content;
  const formulas = readRows(
    changed.map(({ row }) => row),
    values[0]!.length,
    (area) => ports.book.formulas(orders.tab, area),
  );
  const moved: StepOf<'moveIds'>['ids'] = [];
  const tied: StepOf<'assignIds'>['ids'] = [];
  for (const { row, id, before } of changed) {
    const place = { key: rowKey(values[row - 1]!, formulas.get(row)!, outside), row, id };
    if (before === '') tied.push(place);
    else moved.push({ ...place, before });
  }
  return [
    ...(moved.length > 0 ? [{ kind: 'moveIds', table: 'orders', field: 'clientId', ids: moved } satisfies Step] : []),
    ...(tied.length > 0 ? [{ kind: 'assignIds', table: 'orders', field: 'clientId', ids: tied } satisfies Step] : []),
  ];
}

/** A date that comes into a cell of plain numbers needs a format of dates, else its owner sees 31841. 1 call for each column concerned. */
function dateFormats(ports: Ports, { clients, settings }: Base, groups: readonly MergedGroup[]): Step[] {
  const columns = new ClientColumns(clients);
  const keepersOf = new Map<string, string[]>();
  for (const { keeper, dates } of groups)
    for (const field of dates) keepersOf.set(field, [...(keepersOf.get(field) ?? []), keeper]);
  return [...keepersOf].flatMap(([field, keepers]): Step[] => {
    const column = columns.place(field);
    if (column === undefined) return [];
    const area = { row: 1, column, rows: clients.content.values.length, columns: 1 };
    const formats = ports.book.numberFormats(clients.tab, area);
    const byFormat = new Map<string, string[]>();
    for (const id of keepers) {
      const before = formats[clients.rowOf.get(id)! - 1]?.[0] ?? '';
      if (!isDateFormat(before)) byFormat.set(before, [...(byFormat.get(before) ?? []), id]);
    }
    const format = dateFormat(settings.locale);
    return [...byFormat].map(([before, ids]) => ({
      kind: 'format',
      table: 'clients',
      field,
      format,
      before,
      clients: ids,
    }));
  });
}
