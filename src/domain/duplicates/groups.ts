/** Puts pairs together into groups without chains of weak links. */
import { bitOf } from './codes';

/** A compared pair that is at least worth asking about; `a` < `b` are clients' numbers. */
export interface Link {
  a: number;
  b: number;
  bits: number;
  because: number;
  auto: boolean;
}

export interface Group {
  members: number[];
  auto: boolean;
  links: Link[];
}

export interface Look {
  /** Told before `wholes`, and again whenever clusters have joined: these are the clusters of more than one. */
  merged: (clusters: readonly (readonly number[])[]) => void;
  /** Compares two clients that no pass brought together. */
  pair: (a: number, b: number) => { vetoed: boolean; ask: boolean };
  /** Compares two clusters, each as the one client that it is; never certain of what a person has set apart. */
  wholes: (one: readonly number[], other: readonly number[]) => Pick<Link, 'bits' | 'because' | 'auto'>;
}

const TWO_CANDIDATES = bitOf('TWO_CANDIDATES');

/**
 * Groups of one person.
 * Auto: certain links join clusters, strongest first, and only if no two members of the joined cluster exclude each other; a link that would join two who do becomes a question.
 * Ask: two clusters or clients between which there is a question; a third joins only if it is a question beside more than half of those that are in. So a client may stand in several questions, and in no chain.
 */
export function groupLinks(links: readonly Link[], look: Look): Group[] {
  const strongest = [...links].sort((x, y) => y.bits - x.bits || x.a - y.a || x.b - y.b);
  const clusters = new Clusters();
  const certain: Link[] = [];
  const questions: Link[] = [];
  for (const link of strongest) {
    if (!link.auto) questions.push(link);
    else if (clusters.same(link.a, link.b)) certain.push(link);
    else if (exclude(clusters.of(link.a), clusters.of(link.b), look)) {
      questions.push({ ...link, auto: false, because: link.because | TWO_CANDIDATES });
    } else {
      clusters.join(link.a, link.b);
      certain.push(link);
    }
  }
  const open = joinWholes(clusters, certain, questions, look);
  return [...autoGroups(clusters, certain, open), ...askGroups(clusters, open, look)];
}

const exclude = (one: readonly number[], other: readonly number[], look: Look): boolean =>
  one.some((a) => other.some((b) => look.pair(a, b).vetoed));

/**
 * What one row says of a phone and another of a birthday, the cluster says of both. So questions are asked again of the wholes, until nothing joins;
 * else merging would make new certainties, and a second search would find what the first did not. Gives the questions that stay.
 */
function joinWholes(clusters: Clusters, certain: Link[], questions: readonly Link[], look: Look): Link[] {
  for (let open = [...questions]; ;) {
    look.merged(clusters.all());
    const left = open.filter((link) => {
      const [one, other] = [clusters.of(link.a), clusters.of(link.b)];
      if (one === other) return true;
      const whole = look.wholes(one, other);
      if (!whole.auto) return true;
      clusters.join(link.a, link.b);
      certain.push({ ...link, ...whole });
      return false;
    });
    if (left.length === open.length) return open;
    open = left;
  }
}

function autoGroups(clusters: Clusters, certain: readonly Link[], questions: readonly Link[]): Group[] {
  const groups = new Map<number[], Group>();
  const inside = questions.filter(({ a, b }) => clusters.same(a, b));
  for (const link of [...certain, ...inside]) {
    const members = clusters.of(link.a);
    const group = groups.get(members) ?? { members, auto: true, links: [] };
    groups.set(members, group);
    group.links.push(link);
  }
  return [...groups.values()];
}

function askGroups(clusters: Clusters, questions: readonly Link[], look: Look): Group[] {
  /** Each group as its clusters; groups by each of their clusters. */
  const groups: { parts: number[][]; links: Link[] }[] = [];
  const byPart = new Map<number[], { parts: number[][]; links: Link[] }[]>();
  const note = (part: number[], group: { parts: number[][]; links: Link[] }): void => {
    byPart.set(part, [...(byPart.get(part) ?? []), group]);
  };
  /** Whether a cluster is a question beside more than half of those that are in a group. */
  const belongs = (newcomer: readonly number[], parts: readonly (readonly number[])[]): boolean => {
    const asked = parts.filter((part) => newcomer.some((a) => part.some((b) => look.pair(a, b).ask)));
    return asked.length * 2 > parts.length;
  };
  for (const link of questions) {
    const [one, other] = [clusters.of(link.a), clusters.of(link.b)];
    if (one === other) continue;
    const known = (byPart.get(one) ?? []).find(({ parts }) => parts.includes(other));
    if (known !== undefined) {
      known.links.push(link);
      continue;
    }
    const open = [...(byPart.get(one) ?? []), ...(byPart.get(other) ?? [])].find(({ parts }) =>
      belongs(parts.includes(one) ? other : one, parts),
    );
    if (open === undefined) {
      const group = { parts: [one, other], links: [link] };
      groups.push(group);
      note(one, group);
      note(other, group);
    } else {
      const newcomer = open.parts.includes(one) ? other : one;
      open.parts.push(newcomer);
      open.links.push(link);
      note(newcomer, open);
    }
  }
  return groups.map(({ parts, links }) => ({ members: parts.flat(), auto: false, links }));
}

/** Clients joined so far; a client without a cluster is one by itself. Clusters are lists, and the shorter one moves. */
class Clusters {
  private readonly lists = new Map<number, number[]>();

  of(client: number): number[] {
    let list = this.lists.get(client);
    if (list === undefined) {
      list = [client];
      this.lists.set(client, list);
    }
    return list;
  }

  /** Those of more than one. */
  all(): number[][] {
    return [...new Set(this.lists.values())].filter(({ length }) => length > 1);
  }

  same(a: number, b: number): boolean {
    return this.of(a) === this.of(b);
  }

  join(a: number, b: number): void {
    const [one, other] = [this.of(a), this.of(b)];
    const [long, short] = one.length >= other.length ? [one, other] : [other, one];
    for (const client of short) this.lists.set(client, long);
    long.push(...short);
  }
}
