/** `segments.list`: a tab of ours that lists the clients of one segment, and stays in step with refreshes. */
import type { Step } from '../changes/change-set';
import { AppError } from '../domain/app-error';
import { NO_DAY } from '../domain/orders';
import { SEGMENTS, type Segment } from '../domain/rfm-maps';
import { nameFrom } from '../changes/client-names';
import type { Ports, Scalar } from '../ports';
import { dateFormat } from '../tables/number-formats';
import { ownHeaders } from '../tables/own-tables';
import { idText, openBase, type Base } from '../tables/table';
import { figuresOf } from './base-figures';
import type { Command, Plan } from './command';
import type { ComputedFigures } from './computed-figures';
import { readFields, readOneOf } from './input';
import { freeName } from './set-up-own';

export interface ListReport {
  /** The tab's name. */
  tab: string;
  clients: number;
}

export const listSegment: Command<{ segment: Segment }, ListReport> = {
  name: 'segments.list',
  /** @throws AppError INPUT_INVALID {field} */
  parse: readSegment,
  plan(ports, { segment }): Plan<ListReport> {
    const base = openBase(ports);
    const computed = figuresOf(ports, base);
    const { name, steps } = tabFor(ports, base, 'list', segment);
    return {
      changes: { command: listSegment.name, steps: [...steps, listStep(base, computed, segment)] },
      report: { tab: name, clients: computed.scored.counts[segment] ?? 0 },
    };
  },
};

/** The setting that says which segment each tab shows. */
const SHOWS = { list: 'listedSegment', mailing: 'mailedSegment' } as const;

/** Steps that have a tab of ours show this segment from now on: the setting that keeps it, and the tab itself the first time. */
export function tabFor(
  ports: Ports,
  { settings, words, own }: Base,
  table: keyof typeof SHOWS,
  segment: Segment,
): { name: string; steps: Step[] } {
  const tabs = ports.book.tabs();
  const there = tabs.find(({ id }) => id === own.get(table));
  const name = there?.name ?? freeName(ports, tabs, words.tab(table));
  const before = settings[SHOWS[table]];
  const steps: Step[] = [];
  if (before !== segment) steps.push({ kind: 'setting', name: SHOWS[table], before: before || null, after: segment });
  if (there === undefined)
    steps.push({ kind: 'createTab', table, name, headers: ownHeaders(words, table), hidden: false, rows: [] });
  return { name, steps };
}

/** @throws AppError INPUT_INVALID {field} */
export function readSegment(input: unknown): { segment: Segment } {
  const segment = readOneOf(readFields(input, ['segment']), 'segment', SEGMENTS);
  if (segment === undefined) throw new AppError('INPUT_INVALID', { field: 'segment' });
  return { segment };
}

/** The tab written anew; empty for a code that is none. */
export function listStep(base: Base, computed: ComputedFigures, segment: string): Step {
  const { clients, words, settings } = base;
  const { all } = computed;
  const rows = clientsIn(computed, segment).map((i): Scalar[] => {
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
      words.segment(segment),
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

/** Numbers of the clients of a segment, those with most revenue first, else in the order of the tab. */
export function clientsIn({ scored, all }: ComputedFigures, segment: string): number[] {
  const code = (SEGMENTS as readonly string[]).indexOf(segment);
  const found: number[] = [];
  for (let i = 0; i < scored.size; i++) if (scored.segment[i] === code) found.push(i);
  return found.sort((a, b) => all.figures.revenue[b]! - all.figures.revenue[a]! || a - b);
}

/** How the user calls client number i. */
export function nameOf({ clients }: Base, i: number): string {
  return nameFrom((field) => idText(clients.raw(clients.rows[i]!, field)));
}
