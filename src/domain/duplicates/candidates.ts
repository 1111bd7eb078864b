/**
 * Which pairs are worth comparing: clients that share a key of some pass. Many narrow passes stand beside each other, because each field may be blank or wrong in one of two rows:
 * what one slip takes from one pass, another still finds.
 */
import type { Base } from './base';
import { passesOf } from './passes';
import { QuickLook } from './quick-look';

/**
 * Up to so many clients with one key all meet each other. In a larger block (all Иванов А. of a city) each meets its neighbours alone, in the order of names, birthdays and cities,
 * which does not depend on the order of rows. So a pass makes at most a few pairs per client however large the base is.
 */
const LARGEST_BLOCK = 8;
const NEIGHBOURS = 4;

/** A client's number and a key in one float: 2^32 keys and 2^20 clients fit its 53 bits. */
const CLIENTS = 2 ** 20;

/** Candidate pairs as `a * 2^20 + b` with a < b, ascending, each once. @param fresh only pairs with one of these IDs */
export function candidatePairs(base: Base, fresh?: ReadonlySet<string>): Float64Array {
  const { clients } = base;
  const isWanted = clients.map(({ id }) => fresh?.has(id) ?? true);
  const rank = contentOrder(base);
  const look = new QuickLook(base);
  const pairs = new Numbers();
  const keys: number[] = [];
  const { own, shared } = passesOf(base);
  for (const pass of [...own, ...shared]) {
    const entries = new Numbers();
    const keysOf = (at: number): readonly number[] => {
      keys.length = 0;
      pass(clients[at]!, keys);
      return keys;
    };
    // Blocks without anybody who comes need not be made.
    const meets = fresh && new Set(clients.flatMap((_, at) => (isWanted[at] ? [...keysOf(at)] : [])));
    for (let at = 0; at < clients.length; at++) {
      for (const key of keysOf(at)) if (meets?.has(key) !== false) entries.push((key >>> 0) * CLIENTS + at);
    }
    pairBlocks(entries.sorted(), rank, (a, b) => {
      if (!isWanted[a] && !isWanted[b]) return;
      if (own.includes(pass) || look.promises(a, b)) pairs.push(a < b ? a * CLIENTS + b : b * CLIENTS + a);
    });
  }
  return pairs.sortedOnce();
}

/** @example pairOf(3 * 2 ** 20 + 5) //=> [3, 5] */
export const pairOf = (pair: number): [number, number] => [Math.floor(pair / CLIENTS), pair % CLIENTS];

function pairBlocks(entries: Float64Array, rank: Uint32Array, meet: (a: number, b: number) => void): void {
  for (let from = 0, to = 0; from < entries.length; from = to) {
    const key = Math.floor(entries[from]! / CLIENTS);
    while (to < entries.length && Math.floor(entries[to]! / CLIENTS) === key) to++;
    if (to - from < 2) continue;
    const block = Array.from(entries.subarray(from, to), (entry) => entry % CLIENTS);
    const large = block.length > LARGEST_BLOCK;
    if (large) block.sort((a, b) => rank[a]! - rank[b]!);
    const reach = large ? NEIGHBOURS : block.length;
    for (let i = 0; i < block.length; i++) {
      for (let j = i + 1; j < block.length && j <= i + reach; j++) {
        // One client may have a key twice: two phones with the same last digits.
        if (block[i] !== block[j]) meet(block[i]!, block[j]!);
      }
    }
  }
}

/** Clients in the order of surname, first name, birthday and city; the ID decides between equals. */
function contentOrder({ clients, names }: Base): Uint32Array {
  const texts = clients.map(({ last, first, birthday, city }) => {
    const text = (name: number): string => (name < 0 ? '' : names.all[name]!.foldText);
    return `${text(last)} ${text(first)} ${birthday} ${city}`;
  });
  const order = Uint32Array.from(clients.keys()).sort((a, b) =>
    texts[a]! < texts[b]! ? -1 : texts[a]! > texts[b]! ? 1 : a - b,
  );
  const rank = new Uint32Array(order.length);
  order.forEach((client, at) => (rank[client] = at));
  return rank;
}

/** A growing list of numbers without a box around each. */
class Numbers {
  private list = new Float64Array(1024);
  private length = 0;

  push(value: number): void {
    if (this.length === this.list.length) {
      const longer = new Float64Array(this.length * 2);
      longer.set(this.list);
      this.list = longer;
    }
    this.list[this.length++] = value;
  }

  sorted(): Float64Array {
    return this.list.subarray(0, this.length).sort();
  }

  sortedOnce(): Float64Array {
    const all = this.sorted();
    let kept = 0;
    for (let i = 0; i < all.length; i++) if (i === 0 || all[i] !== all[i - 1]) all[kept++] = all[i]!;
    return all.subarray(0, kept);
  }
}
