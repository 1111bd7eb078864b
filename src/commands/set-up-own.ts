/** Klientura's own tabs at set-up: settings with the named range `Today`, segments, the mail ledger. */
import { AppError } from '../domain/app-error';
import { SETTING_NAMES } from '../domain/stored-texts';
import type { Step } from '../changes/change-set';
import { BOOK_VERSION } from '../changes/migrations';
import type { Locale, Ports, Scalar, Tab, TabKey } from '../ports';
import type { Adoption } from '../tables/adopt';
import type { TabMark } from '../tables/marks';
import { fallbackOrder } from '../tables/codecs/days';
import { OWN_COLUMNS, ownHeaders } from '../tables/own-tables';
import { readSettings, SETTING_RULES, TODAY_NAME, type Settings } from '../tables/settings';
import { computeFigures, rulesOf } from './computed-figures';
import { planSegments, reportOf, type SegmentsReport } from './segment-plan';
import type { PlannedClients } from './set-up-clients';
import type { SetUpInput } from './set-up-input';
import type { PlannedOrders } from './set-up-orders';

interface Context {
  locale: Locale;
  country: string;
  /** Settings of a base that is there already. */
  standing: Settings | null;
  input: SetUpInput;
}

/** Steps for the tabs that are missing; for a base that is there, only the settings that the input changes. */
export function ownTabSteps(
  ports: Ports,
  found: ReadonlyMap<string, { tab: number; mark: TabMark | null }>,
  tabs: readonly Tab[],
  { locale, country, standing, input }: Context,
): Step[] {
  const words = ports.words(locale);
  const steps: Step[] = [];
  const make = (
    table: TabKey,
    hidden: boolean,
    rows: Scalar[][],
    formats: { row: number; column: number; format: string }[] = [],
  ): void => {
    if (found.get(table)?.mark) return;
    const standingTab = tabs.find(({ id }) => id === found.get(table)?.tab);
    const name = standingTab?.name ?? freeName(ports, tabs, words.tab(table));
    steps.push({
      kind: 'createTab',
      table,
      name,
      headers: ownHeaders(words, table),
      hidden,
      rows,
      ...(formats.length > 0 ? { formats } : {}),
    });
  };
  const valueColumn = OWN_COLUMNS.settings.indexOf('value') + 1;
  const todayRow = SETTING_NAMES.indexOf('today') + 2;
  const today = { row: todayRow, column: valueColumn, format: locale === 'en' ? 'yyyy-mm-dd' : 'dd.mm.yyyy' };
  make('settings', false, settingRows(ports, locale, country), [today]);
  if (!found.get('settings')?.mark)
    steps.push({ kind: 'name', name: TODAY_NAME, table: 'settings', row: todayRow, column: valueColumn });
  make('segments', false, []);
  make('ledger', true, []);
  if (standing !== null) {
    for (const name of ['locale', 'country'] as const) {
      const wanted = input[name];
      if (wanted !== undefined && wanted !== standing[name])
        steps.push({ kind: 'setting', name, before: standing[name], after: wanted });
    }
  }
  return steps;
}

function settingRows(ports: Ports, locale: Locale, country: string): Scalar[][] {
  const words = ports.words(locale);
  return SETTING_NAMES.map((name) => {
    let value: Scalar;
    if (name === 'today') value = Math.floor(ports.zone.serialOf(ports.clock.now()));
    else if (name === 'locale') value = locale;
    else if (name === 'country') value = country;
    else if (name === 'birthdaySubject') value = words.text('letter.birthday.subject');
    else if (name === 'birthdayText') value = words.text('letter.birthday.text');
    else if (name === 'bookVersion') value = BOOK_VERSION;
    else value = SETTING_RULES[name].default;
    return [name, words.text(`setting.${name}.label`), value === '' ? null : value, words.text(`setting.${name}.help`)];
  });
}

/** A tab of the user's that bears our name keeps it. An empty one is ours by definition. */
export function freeName(ports: Ports, tabs: readonly Tab[], name: string): string {
  const taken = (candidate: string): boolean => {
    const tab = tabs.find((there) => there.name === candidate);
    return tab !== undefined && ports.book.read(tab.id).values.some((row) => row.some((cell) => cell !== ''));
  };
  if (!taken(name)) return name;
  for (let number = 1; ; number++) {
    const candidate = number === 1 ? `${name} (Klientura)` : `${name} (Klientura ${number})`;
    if (!taken(candidate)) return candidate;
  }
}

/**
 * Segments of the base as it will be: steps, counts, and the order rows that count nowhere.
 * @throws AppError NO_ORDER_COLUMNS {tab} when the orders have no date or no amount
 */
export function planComputed(
  ports: Ports,
  plannedClients: PlannedClients,
  orders: Adoption,
  plannedOrders: PlannedOrders,
  locale: Locale,
  standing: Settings | null,
): { steps: Step[]; report: SegmentsReport } {
  const [date, amount] = [orders.bound.get('date'), orders.bound.get('amount')];
  if (date === undefined || amount === undefined) throw new AppError('NO_ORDER_COLUMNS', { tab: orders.tab.name });
  const columns = {
    date,
    amount,
    status: orders.bound.get('status') ?? null,
    orderId: orders.bound.get('orderId') ?? null,
  };
  const source = {
    ids: [...plannedClients.ids.values()],
    orders: {
      values: orders.content.values,
      rows: orders.rows,
      columns,
      clientOf: (row: number) => plannedOrders.links.get(row),
    },
  };
  const computed = computeFigures(source, {
    zone: ports.zone,
    today: Math.floor(ports.zone.serialOf(ports.clock.now())),
    rules: rulesOf(standing ?? readSettings(new Map())),
    fallback: fallbackOrder(ports.book.locale()),
  });
  return {
    steps: planSegments(computed, { words: ports.words(locale) }),
    report: reportOf(computed, orders.rows.length),
  };
}
