/** `duplicates.find`: groups of clients who are, or may be, one person, with why, and what a merge would make of them. Changes nothing. */
import { findDuplicates as findGroups, type Because, type DuplicateGroup } from '../domain/duplicates';
import type { Day } from '../domain/codes';
import type { Ports } from '../ports';
import { cellText } from '../tables/cell-text';
import { ClientColumns } from '../tables/client-columns';
import { clientRecords } from '../tables/client-records';
import { openBase, refuseSpoiled, type Base } from '../tables/table';
import type { Command, Plan } from './command';
import { localToday, readDay, readFields, readOneOf, readWhole } from './input';
import { ClientMerger, type MergedGroup } from './merge-clients';
import { orderCounts } from './order-counts';

export interface FoundGroup {
  /** Rows of the tab as the user sees them, in the order of `ids`. */
  rows: number[];
  /** From the upper row down. */
  ids: string[];
  band: 'auto' | 'ask';
  /** Probability that they are one, 0 to 1. */
  score: number;
  because: Because[];
  /** Who would stay. */
  keeper: string;
  members: { id: string; row: number; values: Record<string, string> }[];
  /** Pairs to be kept apart if they are not one; those who are one for certain stay together. For `duplicates.keepApart`. */
  apart: [string, string][];
  /** What each field would hold; `from` is '' for a value put together from several. */
  values: Record<string, { text: string; from: string }>;
}

export interface FindDuplicatesReport {
  groups: FoundGroup[];
  /** Groups found, whatever was asked for. */
  total: number;
  auto: number;
  ask: number;
}

export interface FindDuplicatesInput {
  band: 'auto' | 'ask' | undefined;
  from: number;
  size: number | undefined;
  today: Day | undefined;
}

export const findDuplicates: Command<FindDuplicatesInput, FindDuplicatesReport> = {
  name: 'duplicates.find',
  looks: 'BASE',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['band', 'from', 'size', 'today']);
    return {
      band: readOneOf(fields, 'band', ['auto', 'ask'] as const),
      from: readWhole(fields, 'from', 0, 1_000_000) ?? 0,
      size: readWhole(fields, 'size', 1, 1_000_000),
      today: readDay(fields, 'today'),
    };
  },
  plan(ports, { band, from, size, today = localToday(ports) }): Plan<FindDuplicatesReport> {
    const base = openBase(ports);
    refuseSpoiled(base, ['locale', 'country']);
    const found = groupsOf(ports, base, today);
    const asked = found.filter((group) => band === undefined || group.band === band);
    const shown = asked.slice(from, size === undefined ? undefined : from + size);
    const merger = new ClientMerger(ports, base, orderCounts(base), today);
    const columns = new ClientColumns(base.clients);
    const certain = new Map(
      found
        .filter((group) => group.band === 'auto')
        .flatMap((group) => group.ids.map((id) => [id, group.ids] as const)),
    );
    return {
      changes: { command: 'duplicates.find', steps: [] },
      report: {
        groups: shown.map((group) => ({
          ...foundGroup(ports, base, columns, group, merger.merge(group.ids)),
          apart: apartPairs(group, certain),
        })),
        total: found.length,
        auto: found.filter((group) => group.band === 'auto').length,
        ask: found.filter((group) => group.band === 'ask').length,
      },
    };
  },
};

/** The groups of a base, the certain ones first, then by their upper row; IDs in each from the upper row down. */
export function groupsOf(ports: Ports, { clients, settings, decisions }: Base, today: Day): DuplicateGroup[] {
  const rowOf = (id: string): number => clients.rowOf.get(id) ?? 0;
  const names = ports.lists.names();
  return findGroups(clientRecords(clients, settings, ports.zone, today, names), {
    names,
    apart: decisions.apart((id) => clients.rowOf.has(id)),
  })
    .map((group) => ({ ...group, ids: [...group.ids].sort((a, b) => rowOf(a) - rowOf(b)) }))
    .sort((a, b) => a.band.localeCompare(b.band) * -1 || rowOf(a.ids[0]!) - rowOf(b.ids[0]!));
}

function foundGroup(
  ports: Ports,
  { clients, settings }: Base,
  columns: ClientColumns,
  { ids, band, score, because }: DuplicateGroup,
  { keeper, values }: MergedGroup,
): Omit<FoundGroup, 'apart'> {
  const rowOf = (id: string): number => clients.rowOf.get(id) ?? 0;
  return {
    rows: ids.map(rowOf),
    ids,
    band,
    score: Math.round(score * 10_000) / 10_000,
    because,
    keeper,
    members: ids.map((id) => ({
      id,
      row: rowOf(id),
      values: Object.fromEntries(
        columns.fields.flatMap((field) => {
          const text = field === 'id' ? '' : cellText(columns.raw(id, field), ports.zone, settings.locale);
          return text === '' ? [] : [[field, text]];
        }),
      ),
    })),
    values: Object.fromEntries([...values].map(([field, { text, from }]) => [field, { text, from }])),
  };
}

/** @param certain client → the certain group that he belongs to */
function apartPairs(
  { ids, band }: DuplicateGroup,
  certain: ReadonlyMap<string, readonly string[]>,
): [string, string][] {
  const areOne = (a: string, b: string): boolean => band === 'ask' && certain.get(a)?.includes(b) === true;
  return ids.flatMap((a, i) => ids.slice(i + 1).flatMap((b): [string, string][] => (areOne(a, b) ? [] : [[a, b]])));
}
