/** Searches again in the base as it would be once all certain groups are merged, until nothing is certain any more: then a search after the merge finds no more than the one before it. */
import type { DuplicateGroup, FindOptions } from '.';
import { BECAUSE } from './codes';
import type { ClientRecord } from './record';
import { mergedRecord } from './whole';

type Search = (records: readonly ClientRecord[], options: FindOptions) => DuplicateGroup[];

/** Clients that are one so far, and what made them that. */
interface Cluster {
  /** In the order of IDs. */
  members: ClientRecord[];
  found: DuplicateGroup[];
}

/** @returns certain groups first, then by score */
export function inRounds(records: readonly ClientRecord[], options: FindOptions, search: Search): DuplicateGroup[] {
  const byId = new Map(records.map((record) => [record.id, record]));
  const clusters = new Map<string, Cluster>();
  /** A client → the row that stands for him. */
  const rowOf = new Map<string, string>();
  const row = (id: string): string => rowOf.get(id) ?? id;
  const questions: DuplicateGroup[] = [];
  for (let rows = records; ;) {
    const groups = search(rows, standingFor(row, options));
    const certain = groups.filter(({ band }) => band === 'auto');
    questions.push(...groups.filter(({ band }) => band === 'ask'));
    if (certain.length === 0) return inOrder([...clusters.values()].map(groupOf), stillOpen(questions, row, clusters));
    const gone = new Set<string>();
    const merged = new Map<string, ClientRecord>();
    for (const group of certain) {
      const parts = group.ids.map((id) => clusters.get(id) ?? { members: [byId.get(id)!], found: [] });
      const members = parts.flatMap((part) => part.members).sort((a, b) => (a.id < b.id ? -1 : 1));
      const record = mergedRecord(members);
      for (const id of group.ids) {
        clusters.delete(id);
        gone.add(id);
      }
      clusters.set(record.id, { members, found: [...parts.flatMap(({ found }) => found), group] });
      for (const { id } of members) rowOf.set(id, record.id);
      merged.set(record.id, record);
    }
    rows = [...rows.filter(({ id }) => !gone.has(id)), ...merged.values()];
  }
}

/** What was said of clients, said of the rows that stand for them. */
function standingFor(row: (id: string) => string, { names, apart, fresh }: FindOptions): FindOptions {
  return {
    names,
    ...(apart && { apart: [...apart].map(([a, b]) => [row(a), row(b)] as const) }),
    ...(fresh && { fresh: new Set([...fresh].map(row)) }),
  };
}

function groupOf({ members, found }: Cluster): DuplicateGroup {
  return {
    ids: members.map(({ id }) => id),
    band: 'auto',
    score: Math.min(...found.map(({ score }) => score)),
    because: BECAUSE.filter((code) => found.some(({ because }) => because.includes(code))),
    pairs: found.flatMap(({ pairs }) => pairs),
  };
}

/**
 * Questions of all rounds between clients who are not one yet, each about all who are one with them: what a later round, in its smaller base, finds too unlikely to ask was likely before.
 * One that asks of no two that an earlier one does not ask of is left out.
 */
function stillOpen(
  questions: readonly DuplicateGroup[],
  row: (id: string) => string,
  clusters: ReadonlyMap<string, Cluster>,
): DuplicateGroup[] {
  const asked = new Set<string>();
  return questions.flatMap((group) => {
    const rows = [...new Set(group.ids.map(row))].sort();
    const pairs = rows.flatMap((a, at) => rows.slice(at + 1).map((b) => `${a}\n${b}`));
    if (pairs.every((pair) => asked.has(pair))) return [];
    for (const pair of pairs) asked.add(pair);
    const ids = rows.flatMap((id) => clusters.get(id)?.members.map((member) => member.id) ?? [id]);
    return [{ ...group, ids: ids.sort() }];
  });
}

function inOrder(certain: readonly DuplicateGroup[], questions: readonly DuplicateGroup[]): DuplicateGroup[] {
  const name = ({ ids }: DuplicateGroup): string => ids.join('\n');
  const byScore = (x: DuplicateGroup, y: DuplicateGroup): number => y.score - x.score || (name(x) < name(y) ? -1 : 1);
  return [[...certain].sort(byScore), [...questions].sort(byScore)].flat();
}
