/** Counts pairs: how many that the search put into one group are truly one person, and how many it missed. */
import type { DuplicateGroup } from '../../src/domain/duplicates';

export interface PairCounts {
  right: number;
  wrong: [string, string][];
  missed: [string, string][];
}

/** Pairs of IDs in one group against pairs with one label; `counts` says which pairs are asked for at all. */
export function countPairs(
  groups: readonly Pick<DuplicateGroup, 'ids'>[],
  labels: ReadonlyMap<string, string | number>,
  counts: (a: string, b: string) => boolean = () => true,
): PairCounts {
  const found = new Set<string>();
  for (const { ids } of groups) for (const [a, b] of pairsOf(ids)) if (counts(a, b)) found.add(pairKey(a, b));
  const byLabel = new Map<string | number, string[]>();
  for (const [id, label] of labels) byLabel.set(label, [...(byLabel.get(label) ?? []), id]);
  const truth = new Set<string>();
  for (const ids of byLabel.values()) for (const [a, b] of pairsOf(ids)) if (counts(a, b)) truth.add(pairKey(a, b));
  const split = (key: string) => key.split('\n') as [string, string];
  return {
    right: [...found].filter((key) => truth.has(key)).length,
    wrong: [...found].filter((key) => !truth.has(key)).map(split),
    missed: [...truth].filter((key) => !found.has(key)).map(split),
  };
}

/** Precision, recall and their harmonic mean. */
export function rates({ right, wrong, missed }: PairCounts): { precision: number; recall: number; f1: number } {
  const precision = right + wrong.length === 0 ? 1 : right / (right + wrong.length);
  const recall = right + missed.length === 0 ? 1 : right / (right + missed.length);
  return { precision, recall, f1: (2 * right) / (2 * right + wrong.length + missed.length || 1) };
}

function* pairsOf(ids: readonly string[]): Generator<[string, string]> {
  for (let i = 0; i < ids.length; i++) for (let j = i + 1; j < ids.length; j++) yield [ids[i]!, ids[j]!];
}

const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
