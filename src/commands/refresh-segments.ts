/** `segments.refresh`: counts every client's orders anew and writes segment columns and the Segments tab. */
import type { Step } from '../changes/change-set';
import { scalarOf } from '../changes/door';
import { AppError } from '../domain/app-error';
import { DERIVED_FIELDS, type Day, type ErrorCode } from '../domain/codes';
import { readScheme, SCHEME_NAMES, type Scheme } from '../domain/rfm-schemes';
import type { Ports } from '../ports';
import { fallbackOrder } from '../tables/codecs/days';
import { ClientIndex, IdentityReader } from '../tables/match-orders';
import { idText, openBase, refuseSpoiled, type Base, type ClientTable, type OrderTable } from '../tables/table';
import type { Command, Plan } from './command';
import { localToday, readDay, readFields } from './input';
import { planSegments, type SegmentsReport, type SegmentSource } from './segment-plan';

export type { SegmentsReport } from './segment-plan';

export interface RefreshInput {
  today: Day | undefined;
  scheme: Scheme | 'AUTO' | undefined;
}

export const refreshSegments: Command<RefreshInput, SegmentsReport> = {
  name: 'segments.refresh',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['today', 'scheme']);
    const reading = readScheme(fields['scheme']);
    if (reading.kind !== 'scheme') throw new AppError('INPUT_INVALID', { field: 'scheme' });
    const given = fields['scheme'] !== undefined && fields['scheme'] !== null;
    return { today: readDay(fields, 'today'), scheme: given ? reading.scheme : undefined };
  },
  plan(ports, input): Plan<SegmentsReport> {
    const base = openBase(ports);
    refuseSpoiled(base, ['locale', 'country']);
    const { steps, report } = planFor(ports, base, input);
    return {
      changes: {
        command: 'segments.refresh',
        steps: [...steps, ...todayStep(ports, base, input.today ?? localToday(ports))],
      },
      report,
    };
  },
};

/** Formulas that say `Today` would otherwise give other segments than the columns beside them. */
function todayStep(ports: Ports, { todayCell }: Base, today: Day): Step[] {
  const before = scalarOf(todayCell ?? '', (instant) => ports.zone.serialOf(instant));
  return before === today ? [] : [{ kind: 'setting', name: 'today', before, after: today }];
}

const UNCOMPUTABLE: readonly ErrorCode[] = ['NOT_SET_UP', 'COLUMN_GONE', 'ORDERS_GONE', 'SETTING_INVALID'];

/** The same steps for a base as it stands, by its own settings and today's date; none where there is no base. */
export function segmentStepsOf(ports: Ports): Step[] {
  try {
    return planFor(ports, openBase(ports), { today: undefined, scheme: undefined }).steps;
  } catch (error) {
    if (error instanceof AppError && UNCOMPUTABLE.includes(error.code)) return [];
    throw error;
  }
}

function planFor(ports: Ports, base: Base, input: RefreshInput): { steps: Step[]; report: SegmentsReport } {
  const { clients, orders } = base;
  const fields = DERIVED_FIELDS.filter((field) => clients.columns.has(field));
  // These columns come with the orders; without them every client would silently become one who never bought.
  if (orders === null && fields.length > 0) throw new AppError('ORDERS_GONE');
  return planSegments(
    { ids: clients.ids, orders: orders === null ? null : ordersOf(orders, base) },
    {
      zone: ports.zone,
      today: input.today ?? localToday(ports),
      scheme: input.scheme ?? schemeOfSetting(base.settings.scheme),
      words: base.words,
      fallback: fallbackOrder(ports.book.locale()),
      fields,
    },
  );
}

/**
 * The scheme that a base's setting names.
 * @throws AppError SETTING_INVALID {setting, value, allowed}
 */
export function schemeOfSetting(value: string): Scheme | 'AUTO' {
  const reading = readScheme(value);
  if (reading.kind === 'scheme') return reading.scheme;
  throw new AppError('SETTING_INVALID', { setting: 'scheme', value, allowed: SCHEME_NAMES.join(', ') });
}

/** @throws AppError COLUMN_GONE {tab, field} when the orders have lost their date or amount */
function ordersOf(orders: OrderTable, base: Base): SegmentSource['orders'] {
  const column = (field: 'date' | 'amount'): number => {
    const found = orders.columns.get(field);
    if (found === undefined) throw new AppError('COLUMN_GONE', { tab: orders.name, field });
    return found;
  };
  return {
    values: orders.content.values,
    rows: orders.rows,
    columns: {
      date: column('date'),
      amount: column('amount'),
      status: orders.columns.get('status') ?? null,
      orderId: orders.columns.get('orderId') ?? null,
    },
    clientOf: clientOfOrder(orders, base),
  };
}

/**
 * The client that the order in a row is linked to; an order that came after the set-up has no link yet and is matched here.
 * @param mergedInto clients who are about to become another: an order of theirs is matched as that one's
 */
export function clientOfOrder(
  orders: OrderTable,
  base: Base,
  mergedInto: ReadonlyMap<string, string> = new Map(),
): (row: number) => string | undefined {
  const { clients, settings } = base;
  const keeperOf = (id: string): string => base.decisions.keeperOf(id, (one) => clients.rowOf.has(one));
  let reader: IdentityReader | null = null;
  let index: ClientIndex | null = null;
  return (row) => {
    const link = idText(orders.raw(row, 'clientId'));
    if (link !== '') return clients.rowOf.has(link) ? link : keeperOf(link);
    reader ??= new IdentityReader(settings.country);
    index ??= indexOf(clients, reader, keeperOf, mergedInto);
    const order = reader.ofOrder(orders.raw(row, 'client'), orders.raw(row, 'phone'), orders.raw(row, 'email'));
    const match = index.match(order);
    return 'client' in match ? match.client : undefined;
  };
}

function indexOf(
  clients: ClientTable,
  reader: IdentityReader,
  keeperOf: (id: string) => string,
  mergedInto: ReadonlyMap<string, string>,
): ClientIndex {
  const index = new ClientIndex(keeperOf);
  clients.rows.forEach((row, i) => {
    const id = clients.ids[i]!;
    index.add(
      mergedInto.get(id) ?? id,
      reader.ofClient(id, (field) => clients.raw(row, field)),
    );
  });
  return index;
}
