/** Finds clients that are one person. Pure: records in, groups with reasons out, the same whatever order the records stand in. */
import type { FirstNames } from '../first-names';
import { bandOf, isVetoed, type Band } from './bands';
import { Base, type Client } from './base';
import { candidatePairs, pairOf } from './candidates';
import { codesOf, type Because } from './codes';
import { Comparer } from './compare';
import { groupLinks, type Link } from './groups';
import { Households } from './households';
import type { ClientRecord } from './record';
import { inRounds } from './rounds';
import { ASK_BITS, probability } from './weights';
import { wholeOf } from './whole';

export type { Band } from './bands';
export { BECAUSE, type Because } from './codes';
export type { ClientRecord } from './record';

export interface DuplicatePair {
  a: string;
  b: string;
  /** How likely the two are one person, from 0 to 1. */
  score: number;
  because: Because[];
}

export interface DuplicateGroup {
  /** In the order of IDs. */
  ids: string[];
  /** `auto` may be merged unseen; `ask` is for a person to decide. */
  band: 'auto' | 'ask';
  /** The weakest link of an auto group, the strongest of an ask group. */
  score: number;
  because: Because[];
  pairs: DuplicatePair[];
}

export interface FindOptions {
  names: FirstNames;
  /** Pairs of IDs of which a person has said that they are not one. */
  apart?: Iterable<readonly [string, string]>;
  /** Only pairs with one of these IDs in them are looked at: what comes, beside what was looked at before. */
  fresh?: ReadonlySet<string>;
}

/** A pair by itself. */
export interface ScoredPair extends DuplicatePair {
  band: 'auto' | 'ask';
}

/**
 * Groups of clients that are, or may be, one person: certain ones first, then by score. A client stands in at most one auto group, and may stand in several ask groups.
 * An ask group may hold the members of an auto group whole: the question is then whether the others belong to it.
 * @example findDuplicates([anna, annaWithLatinName, boris], { names }) //=> [{ ids: ['K-1', 'K-7'], band: 'auto', score: 0.999, because: ['SAME_PHONE', 'SAME_NAME'], pairs: […] }]
 */
export function findDuplicates(records: readonly ClientRecord[], options: FindOptions): DuplicateGroup[] {
  return inRounds(records, options, search);
}

function search(records: readonly ClientRecord[], options: FindOptions): DuplicateGroup[] {
  const { sorted, base, comparer, isApart, off, links } = linksIn(records, options);
  const whole = (members: readonly number[]): Client =>
    wholeOf([...members].sort((a, b) => a - b).map((member) => base.clients[member]!));
  const groups = groupLinks(links, {
    pair: (a, b) => {
      const { bits, because, excess } = comparer.compare(base.clients[a]!, base.clients[b]!);
      const never = isApart(a, b);
      return { vetoed: never || isVetoed(because), ask: !never && bits - off * excess >= ASK_BITS };
    },
    merged: (clusters) => {
      const inside = new Set(clusters.flat());
      base.count([...base.clients.filter((_, at) => !inside.has(at)), ...clusters.map(whole)]);
    },
    wholes: (one, other) => {
      const never = one.some((a) => other.some((b) => isApart(a, b)));
      const verdict = comparer.compare(whole(one), whole(other));
      const { bits, because, excess } = verdict;
      return { bits: bits - off * excess, because, auto: !never && bandOf(verdict) === 'auto' };
    },
  });
  return groups.map(({ members, auto, links: own }): DuplicateGroup => {
    const bits = auto ? Math.min(...own.map((one) => one.bits)) : own[0]!.bits;
    return {
      ids: members.sort((a, b) => a - b).map((member) => sorted[member]!.id),
      band: auto ? 'auto' : 'ask',
      score: probability(bits),
      because: codesOf(own.reduce((all, one) => all | one.because, 0)),
      pairs: own.map((one) => ({
        a: sorted[one.a]!.id,
        b: sorted[one.b]!.id,
        score: probability(one.bits),
        because: codesOf(one.because),
      })),
    };
  });
}

/**
 * Pairs that are, or may be, one person, each by itself: nobody is put into groups.
 * @example findPairs([anna, annaWithLatinName, boris], { names, fresh: new Set(['K-7']) }) //=> [{ a: 'K-1', b: 'K-7', band: 'auto', score: 0.999, because: ['SAME_PHONE', 'SAME_NAME'] }]
 */
export function findPairs(records: readonly ClientRecord[], options: FindOptions): ScoredPair[] {
  const { sorted, links } = linksIn(records, options);
  return links.map(({ a, b, bits, because, auto }) => ({
    a: sorted[a]!.id,
    b: sorted[b]!.id,
    band: auto ? 'auto' : 'ask',
    score: probability(bits),
    because: codesOf(because),
  }));
}

interface Links {
  sorted: readonly ClientRecord[];
  base: Base;
  comparer: Comparer;
  isApart: (a: number, b: number) => boolean;
  /** 1 where what a household shares counts once. */
  off: 0 | 1;
  links: Link[];
}

function linksIn(records: readonly ClientRecord[], { names, apart = [], fresh }: FindOptions): Links {
  const sorted = [...records].sort((a, b) => compareTexts(a.id, b.id));
  const base = new Base(sorted, names);
  const comparer = new Comparer(base);
  const keptApart = new Set<string>();
  for (const [a, b] of apart) keptApart.add(pairKey(a, b));
  const isApart = (a: number, b: number): boolean =>
    keptApart.size > 0 && keptApart.has(pairKey(sorted[a]!.id, sorted[b]!.id));
  const households = new Households();
  const maybe: (Link & { excess: number })[] = [];
  for (const pair of candidatePairs(base, fresh)) {
    const [a, b] = pairOf(pair);
    const verdict = comparer.compare(base.clients[a]!, base.clients[b]!);
    households.note(verdict);
    if (verdict.bits < ASK_BITS || isApart(a, b)) continue;
    const { bits, because, excess } = verdict;
    maybe.push({ a, b, bits, because, excess, auto: bandOf(verdict) === 'auto' });
  }
  const off = households.present ? 1 : 0;
  const links = maybe
    .map((link) => ({ ...link, bits: link.bits - off * link.excess }))
    .filter((link) => link.bits >= ASK_BITS);
  return { sorted, base, comparer, isApart, off, links };
}

/**
 * How likely two clients are one person, by themselves: names are as frequent as they usually are.
 * @example scorePair(anna, annaWithLatinName, names) //=> { score: 0.999, band: 'auto', because: ['SAME_PHONE', 'SAME_NAME'] }
 */
export function scorePair(
  a: ClientRecord,
  b: ClientRecord,
  names: FirstNames,
): { score: number; band: Band; because: Because[] } {
  const content = (record: ClientRecord): string => JSON.stringify({ ...record, id: '' });
  const base = new Base(
    [a, b].sort((x, y) => compareTexts(content(x), content(y))),
    names,
  );
  const verdict = new Comparer(base).compare(base.clients[0]!, base.clients[1]!);
  verdict.bits -= verdict.excess;
  return { score: probability(verdict.bits), band: bandOf(verdict), because: codesOf(verdict.because) };
}

const compareTexts = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
const pairKey = (a: string, b: string): string => (a < b ? `${a}\n${b}` : `${b}\n${a}`);
