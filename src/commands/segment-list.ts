/** `segments.list`: a tab of ours that lists the clients of one segment, RFM's or a saved one, and stays in step with refreshes. */
import type { Step } from '../changes/change-set';
import { NO_DAY } from '../domain/orders';
import { SEGMENTS } from '../domain/rfm-maps';
import { nameFrom } from '../changes/client-names';
import type { Ports, Scalar } from '../ports';
import { dateFormat } from '../tables/number-formats';
import { ownHeaders } from '../tables/own-tables';
import { idText, openBase, type Base } from '../tables/table';
import { figuresOf } from './base-figures';
import { byRevenue, numbersOf, readChosenSegment, type ChosenSegment } from './chosen-clients';
import type { Command, Plan } from './command';
import type { ComputedFigures } from './computed-figures';
import { readFields } from './input';
import { savedSegments, type SavedSegments } from './saved-segments';
import { freeName } from './set-up-own';

export interface ListReport {
  /** The tab's name. */
  tab: string;
  clients: number;
}

export const listSegment: Command<ChosenSegment, ListReport> = {
  name: 'segments.list',
  /** @throws AppError INPUT_INVALID {field} */
  parse: (input) => readChosenSegment(readFields(input, ['segment', 'saved'])),
  /** @throws AppError SAVED_UNKNOWN {code}, CONDITION_INVALID {why, field}; NOT_SET_UP, ORDERS_GONE, COLUMN_GONE, SETTING_INVALID */
  plan(ports, chosen): Plan<ListReport> {
    const base = openBase(ports);
    const computed = figuresOf(ports, base);
    const code = 'saved' in chosen ? chosen.saved : chosen.segment;
    const known = savedSegments(ports, base);
    const { length: clients } = numbersOf(ports, base, computed, chosen, known);
    const { name, steps } = tabFor(ports, base, 'list', code);
    return {
      changes: { command: listSegment.name, steps: [...steps, listStep(ports, base, computed, code, known)] },
      report: { tab: name, clients },
    };
  },
};

/** The setting that says which segment each tab shows. */
const SHOWS = { list: 'listedSegment', mailing: 'mailedSegment' } as const;

/**
 * Steps that have a tab of ours show this segment from now on: the setting that keeps it, and the tab itself the first time.
 * @param code of a segment, or of a saved one
 */
export function tabFor(
  ports: Ports,
  { settings, words, own }: Base,
  table: keyof typeof SHOWS,
  code: string,
): { name: string; steps: Step[] } {
  const tabs = ports.book.tabs();
  const there = tabs.find(({ id }) => id === own.get(table));
  const name = there?.name ?? freeName(ports, tabs, words.tab(table));
  const before = settings[SHOWS[table]];
  const steps: Step[] = [];
  if (before !== code) steps.push({ kind: 'setting', name: SHOWS[table], before: before || null, after: code });
  if (there === undefined)
    steps.push({ kind: 'createTab', table, name, headers: ownHeaders(words, table), hidden: false, rows: [] });
  return { name, steps };
}

/** Clients of a code of the setting `listedSegment`, those with most revenue first, and how the segment is called; nobody for a code that is none. */
export function listed(
  ports: Ports,
  base: Base,
  computed: ComputedFigures,
  code: string,
  known?: SavedSegments,
): { name: string; clients: number[] } {
  const segment = SEGMENTS.find((one) => one === code);
  if (segment !== undefined) {
    const clients = numbersOf(ports, base, computed, { segment });
    return { name: base.words.segment(segment), clients: byRevenue(computed, clients) };
  }
  const saved = code === '' ? undefined : (known ?? savedSegments(ports, base));
  const found = saved?.segments.find((one) => one.code === code);
  if (saved === undefined || found?.kind !== 'condition') return { name: found?.name ?? code, clients: [] };
  return {
    name: found.name,
    clients: byRevenue(computed, numbersOf(ports, base, computed, { saved: code }, saved)),
  };
}

/** The tab written anew; empty for a code that is none. */
export function listStep(
  ports: Ports,
  base: Base,
  computed: ComputedFigures,
  code: string,
  known?: SavedSegments,
): Step {
  const { clients, settings } = base;
  const { all } = computed;
  const { name, clients: numbers } = listed(ports, base, computed, code, known);
  const rows = numbers.map((i): Scalar[] => {
    const day = all.figures.lastDay[i]!;
    const text = (field: 'phone' | 'email'): string => idText(clients.raw(clients.rows[i]!, field));
    return [
      clients.ids[i]!,
      nameOf(base, i),
      text('phone'),
      text('email'),
      day === NO_DAY ? null : day,
      all.figures.orders[i]!,
      all.figures.revenue[i]!,
      name,
    ];
  });
  const formats = ['@', '@', '@', '@', dateFormat(settings.locale), '0', '#,##0.00'];
  return {
    kind: 'ownTable',
    table: 'list',
    rows,
    formats: formats.map((format, i) => ({ column: i + 1, format })),
  };
}

/** How the user calls client number i. */
export function nameOf({ clients }: Base, i: number): string {
  return nameFrom((field) => idText(clients.raw(clients.rows[i]!, field)));
}
