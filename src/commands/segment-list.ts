/** `segments.list`: a tab of ours that lists the clients of one segment, and stays in step with refreshes. */
import type { Step } from '../changes/change-set';
import { AppError } from '../domain/app-error';
import { NO_DAY } from '../domain/orders';
import { SEGMENTS, type Segment } from '../domain/rfm-maps';
import { nameFrom } from '../changes/client-names';
import type { Scalar } from '../ports';
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
    const { settings, words, own } = base;
    const tabs = ports.book.tabs();
    const there = tabs.find(({ id }) => id === own.get('list'));
    const name = there?.name ?? freeName(ports, tabs, words.tab('list'));
    const steps: Step[] = [];
    if (settings.listedSegment !== segment)
      steps.push({ kind: 'setting', name: 'listedSegment', before: settings.listedSegment || null, after: segment });
    if (there === undefined)
      steps.push({
        kind: 'createTab',
        table: 'list',
        name,
        headers: ownHeaders(ports.words(settings.locale), 'list'),
        hidden: false,
        rows: [],
      });
    steps.push(listStep(base, computed, segment));
    return {
      changes: { command: listSegment.name, steps },
      report: { tab: name, clients: computed.scored.counts[segment] ?? 0 },
    };
  },
};

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
