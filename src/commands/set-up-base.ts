/** `base.setUp`: adopts a plain tab as a client base, in place, and its orders if there are any. Running it again takes over what is new, else changes nothing. */
import { AppError } from '../domain/app-error';
import { DERIVED_FIELDS, USUAL_DERIVED_FIELDS } from '../domain/codes';
import type { Step } from '../changes/change-set';
import type { Locale, Ports, Tab, TabContent } from '../ports';
import { lookAt, lostColumns, type Adoption } from '../tables/adopt';
import { findTables, openOwnTable } from '../tables/own-tables';
import { guessTabs } from '../tables/recognise/recognise';
import { readSettings, type Settings } from '../tables/settings';
import { fieldMarks, settingCells, type BoundColumn } from '../tables/table';
import type { Command, Plan } from './command';
import { planClients } from './set-up-clients';
import { parseSetUp, type SetUpInput, type TabInput } from './set-up-input';
import { guessLanguage } from './set-up-language';
import { planOrders } from './set-up-orders';
import { ownTabSteps, planComputed } from './set-up-own';
import { clientsReport, ordersReport, type SetUpReport } from './set-up-report';

export type { ColumnReport, SetUpReport } from './set-up-report';

export const setUpBase: Command<SetUpInput, SetUpReport> = {
  name: 'base.setUp',
  parse: parseSetUp,
  plan(ports, input): Plan<SetUpReport> {
    const { tabs, found } = findTables(ports);
    const kept = fieldMarks(ports);
    const lost: BoundColumn[] = [];
    const read = reader(ports);
    const own = new Set([...found].filter(([key]) => key !== 'clients' && key !== 'orders').map(([, { tab }]) => tab));
    const candidates = tabs.filter(({ id, hidden }) => !own.has(id) && !hidden);
    const guessed = guesser(ports, candidates, read);
    const clientsTab = pick(
      tabs,
      found.get('clients')?.tab,
      input.clients,
      'clients',
      () => guessed().clients ?? ports.book.activeTab(),
    );
    /** Marks of a tab; a base that came through a file has its Settings tab and headers, but no marks. */
    const marksOf = (tab: number, kind: 'clients' | 'orders'): BoundColumn[] => {
      const throughFile = found.has('settings') && !found.has(kind);
      const again = throughFile ? lostColumns(ports, tab, read(tab), kind) : [];
      lost.push(...again);
      return [...kept, ...again];
    };
    const clients = lookAt(
      ports.lists.headers(),
      'clients',
      clientsTab,
      read(clientsTab.id),
      marksOf(clientsTab.id, 'clients'),
      found.get('clients')?.mark?.headerRow ?? null,
      input.clients.columns,
    );
    const orders = lookAtOrders(input.orders, () => {
      const tab = found.get('orders')?.tab ?? (input.orders?.sheet === undefined ? guessed().orders : null);
      if (tab === null && input.orders?.sheet === undefined) return null;
      const ordersTab = pick(tabs, found.get('orders')?.tab, input.orders ?? { columns: {} }, 'orders', () => tab ?? 0);
      if (ordersTab.id === clientsTab.id)
        throw input.clients.sheet === undefined && input.orders?.sheet === undefined
          ? new AppError('CLIENTS_GONE')
          : new AppError('INPUT_INVALID', { field: 'orders.sheet' });
      return lookAt(
        ports.lists.headers(),
        'orders',
        ordersTab,
        read(ordersTab.id),
        marksOf(ordersTab.id, 'orders'),
        found.get('orders')?.mark?.headerRow ?? null,
        input.orders?.columns ?? {},
      );
    });
    const standing = currentSettings(ports, found.has('settings'));
    const guess = guessLanguage(
      clients.content.values[clients.headerRow - 1] ?? [],
      ports.book.locale(),
      ports.session.locale(),
    );
    const locale = input.locale ?? standing?.locale ?? guess.locale;
    const country =
      input.country ??
      standing?.country ??
      (input.locale === undefined ? guess.country : countryFor(input.locale, guess));
    const plannedClients = planClients(ports, clients, locale, orders !== null);
    const plannedOrders = orders === null ? null : planOrders(ports, orders, clients, plannedClients, locale, country);
    const steps: Step[] = [
      ...ownTabSteps(ports, found, tabs, { locale, country, standing, input }),
      ...(found.has('clients') ? [] : [adoption(clients)]),
      ...lost.map(({ field, tab, column, header }): Step => ({
        kind: 'bindColumn',
        table: tab === clientsTab.id ? 'clients' : 'orders',
        field,
        tab,
        column,
        header,
        added: true,
      })),
      ...plannedClients.steps,
      ...(orders === null || found.has('orders') ? [] : [adoption(orders)]),
      ...(plannedOrders?.steps ?? []),
      ...plannedClients.derivedColumns,
    ];
    const computed =
      orders === null || plannedOrders === null
        ? null
        : planComputed(ports, plannedClients, orders, plannedOrders, locale, standing);
    // A base that is there keeps its figures until a refresh: looking again is no change.
    if (steps.length > 0 && computed !== null)
      steps.push(...(holdsMore(clients, found) ? [{ kind: 'recompute' } satisfies Step] : computed.steps));
    return {
      changes: { command: 'base.setUp', steps, locale },
      report: {
        clients: clientsReport(ports, clients, plannedClients, country),
        orders:
          orders === null || plannedOrders === null || computed === null
            ? null
            : ordersReport(ports, orders, plannedOrders, computed.report.orders?.skipped ?? []),
        segments: computed?.report.counts.rfm ?? {},
        locale,
        country,
      },
    };
  },
};

/** Whether the base has figures beside those of a set-up: then all of them are counted once the rest is done. */
function holdsMore({ bound }: Adoption, found: ReadonlyMap<string, unknown>): boolean {
  const more = DERIVED_FIELDS.slice(USUAL_DERIVED_FIELDS.length);
  return (
    more.some((field) => bound.has(field)) ||
    ['list', 'mailing', 'snapshots', 'saved', 'dashboard'].some((own) => found.has(own))
  );
}

/** The tab a table is, or is to be. */
function pick(
  tabs: readonly Tab[],
  adopted: number | undefined,
  input: TabInput,
  field: string,
  guess: () => number,
): Tab {
  const wanted = input.sheet?.trim();
  const named =
    wanted === undefined
      ? undefined
      : (tabs.find(({ name }) => name === wanted) ?? tabs.find(({ name }) => same(name, wanted)));
  if (wanted !== undefined && named === undefined) throw new AppError('TAB_NOT_FOUND', { tab: wanted });
  if (adopted !== undefined && named !== undefined && named.id !== adopted)
    throw new AppError('INPUT_INVALID', { field: `${field}.sheet` });
  const id = adopted ?? named?.id ?? guess();
  const tab = tabs.find((candidate) => candidate.id === id);
  if (tab === undefined) throw new AppError('TAB_NOT_FOUND', { tab: wanted ?? '' });
  return tab;
}

function same(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.toLowerCase();
}

function lookAtOrders(input: TabInput | null, look: () => Adoption | null): Adoption | null {
  return input === null ? null : look();
}

/** Each tab is read once, whoever asks. */
function reader(ports: Ports): (tab: number) => TabContent {
  const known = new Map<number, TabContent>();
  return (tab) => {
    let content = known.get(tab);
    if (content === undefined) known.set(tab, (content = ports.book.read(tab)));
    return content;
  };
}

function guesser(
  ports: Ports,
  candidates: readonly Tab[],
  read: (tab: number) => TabContent,
): () => { clients: number | null; orders: number | null } {
  let known: { clients: number | null; orders: number | null } | null = null;
  return () =>
    (known ??= guessTabs(
      candidates.map(({ id, name }) => ({ id, name, content: read(id) })),
      ports.lists.headers(),
    ));
}

function currentSettings(ports: Ports, there: boolean): Settings | null {
  const table = there ? openOwnTable(ports, 'settings') : null;
  return table === null ? null : readSettings(settingCells(table.content, table.columns));
}

function countryFor(locale: Locale, guess: { locale: Locale; country: string }): string {
  return locale === guess.locale ? guess.country : guessLanguage([], locale, locale).country;
}

function adoption({ kind, tab, headerRow }: Adoption): Step {
  return { kind: 'adoptTab', table: kind, tab: tab.id, headerRow, columns: tab.columns };
}
