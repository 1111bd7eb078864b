/**
 * Which pairs are worth comparing: clients that share a key of some pass. Many narrow passes stand beside each other, because each field may be blank or wrong in one of two rows:
 * what one slip takes from one pass, another still finds.
 */
import { skeleton } from '../name-fold';
import type { Base, Client } from './base';
import { isRoleBox } from './stand-ins';

/**
 * Up to so many clients with one key are all compared with each other. In a larger block (all Иванов А. of a city) each is compared with its neighbours alone, in the order of names,
 * birthdays and cities, which does not depend on the order of rows. So a pass makes at most a few pairs per client however large the base is.
 */
const LARGEST_BLOCK = { narrow: 8, broad: 4 };
const NEIGHBOURS = 2;

/** A client's number and a key in one float: 2^32 keys and 2^20 clients fit its 53 bits. */
const CLIENTS = 2 ** 20;

/** Keys of one client in one pass; what is missing gives none. */
type Pass = (client: Client, keys: number[]) => void;

/** Candidate pairs as `a * 2^20 + b` with a < b, ascending, each once. @param fresh only pairs with one of these IDs */
export function candidatePairs(base: Base, fresh?: ReadonlySet<string>): Float64Array {
  const { clients } = base;
  const isWanted = clients.map(({ id }) => fresh?.has(id) ?? true);
  const rank = contentOrder(base);
  const pairs = new Numbers();
  const keys: number[] = [];
  const passes = passesOf(base);
  for (const width of ['narrow', 'broad'] as const) {
    for (const pass of passes[width]) {
      const entries = new Numbers();
      const keysOf = (client: Client): readonly number[] => {
        keys.length = 0;
        pass(client, keys);
        return keys;
      };
      // Blocks without anybody who comes need not be made.
      const meets = fresh && new Set(clients.flatMap((client, at) => (isWanted[at] ? [...keysOf(client)] : [])));
      clients.forEach((client, at) => {
        for (const key of keysOf(client)) if (meets?.has(key) !== false) entries.push((key >>> 0) * CLIENTS + at);
      });
      pairBlocks(entries.sorted(), LARGEST_BLOCK[width], rank, isWanted, pairs);
    }
  }
  return pairs.sortedOnce();
}

/** @example pairOf(3 * 2 ** 20 + 5) //=> [3, 5] */
export const pairOf = (pair: number): [number, number] => [Math.floor(pair / CLIENTS), pair % CLIENTS];

function pairBlocks(
  entries: Float64Array,
  largest: number,
  rank: Uint32Array,
  isWanted: readonly boolean[],
  pairs: Numbers,
): void {
  for (let from = 0, to = 0; from < entries.length; from = to) {
    const key = Math.floor(entries[from]! / CLIENTS);
    while (to < entries.length && Math.floor(entries[to]! / CLIENTS) === key) to++;
    if (to - from < 2) continue;
    const block = Array.from(entries.subarray(from, to), (entry) => entry % CLIENTS);
    const large = block.length > largest;
    if (large) block.sort((a, b) => rank[a]! - rank[b]!);
    const reach = large ? NEIGHBOURS : block.length;
    for (let i = 0; i < block.length; i++) {
      for (let j = i + 1; j < block.length && j <= i + reach; j++) {
        const [a, b] = [block[i]!, block[j]!];
        // One client may have a key twice: two phones with the same last digits.
        if (a !== b && (isWanted[a] || isWanted[b])) pairs.push(Math.min(a, b) * CLIENTS + Math.max(a, b));
      }
    }
  }
}

/** Narrow keys are a person's own; broad ones many share, the more the larger the base. */
function passesOf(base: Base): { narrow: Pass[]; broad: Pass[] } {
  const { phones, emails, names, words, cities } = base;
  const tails = phones.texts.map((text) => hash(text.slice(-7)));
  const halves = phones.texts.map((text) => [hash(text.slice(-4)), hash(text.slice(-8, -4)) ^ 1]);
  const boxes = emails.texts.map((text) => {
    const box = text.slice(0, text.indexOf('@'));
    return hash(isRoleBox(box) ? text : box);
  });
  const folds = names.all.map(({ foldText }) => hash(foldText));
  const heads = names.all.map(({ foldText }) => foldText.charCodeAt(0));
  const bones = names.all.map(({ foldText }) => hash(skeleton(foldText)));
  const cityBones = cities.bones.map(hash);
  const wordBones = words.bones.map(hash);
  /** The same for 4 March and 3 April; 0 for none. */
  const dayAndMonth = (birthday: number): number => {
    const [day, month] = [birthday % 100, Math.floor(birthday / 100) % 100];
    return Math.min(day, month) * 100 + Math.max(day, month);
  };
  /** The rarest word of the address, by its sound. */
  const street = ({ address }: Client): number => {
    let found = -1;
    for (const word of address?.words ?? []) if (found < 0 || words.counts[word]! < words.counts[found]!) found = word;
    return found < 0 ? 0 : wordBones[found]!;
  };
  /** Two values as one key, if both are there. */
  const both = (keys: number[], a: number | undefined, b: number | undefined): void => {
    if (a !== undefined && b !== undefined && a !== 0 && b !== 0) keys.push(mix(a, b));
  };
  /** A value with either of two others, so that names in each other's place meet. */
  const each = (keys: number[], a: number | undefined, b: number | undefined, c: number | undefined): void => {
    both(keys, a, b);
    if (c !== b) both(keys, a, c);
  };
  return {
    narrow: [
      ({ phones: own }, keys) => own.forEach((one) => keys.push(tails[one]!)),
      ({ emails: own }, keys) => own.forEach((one) => keys.push(boxes[one]!)),
      ({ taxId }, keys) => both(keys, taxId + 1, 1),
      ({ company }, keys) => both(keys, company + 1, 1),
      // A phone with one wrong digit has one half right; the sound of a name makes it narrow.
      ({ phones: own, last, first }, keys) =>
        own.forEach((one) => halves[one]!.forEach((half) => each(keys, half, bones[last], bones[first]))),
      (client, keys) => both(keys, street(client), client.postcode + 1),
      ({ postcode, last, first }, keys) => each(keys, postcode + 1, heads[last], heads[first]),
    ],
    broad: [
      (client, keys) => both(keys, client.birthday, 1),
      // Day and month may be swapped, the year may be missing or wrong.
      ({ birthday, last, first }, keys) => each(keys, dayAndMonth(birthday), bones[last], bones[first]),
      ({ birthday, last }, keys) => both(keys, Math.floor(birthday / 10_000), bones[last]),
      ({ last, first }, keys) => both(keys, bones[last], heads[first]),
      // Names in either order.
      ({ last, first }, keys) => {
        const [a, b] = [folds[last] ?? 0, folds[first] ?? 0];
        both(keys, Math.min(a, b), Math.max(a, b));
      },
      ({ city, last, first }, keys) => each(keys, cityBones[city], bones[last], bones[first]),
      (client, keys) =>
        client.address?.figures.forEach((figure) => each(keys, figure + 1, street(client), client.postcode + 1)),
    ],
  };
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

/** FNV-1a (Fowler, Noll, Vo); never 0, which stands for nothing. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
  return value | 1;
}

const mix = (a: number, b: number): number => {
  const value = Math.imul(a ^ (b >>> 15), 0x85ebca6b) ^ Math.imul(b, 0xc2b2ae35);
  return (value ^ (value >>> 13)) | 0;
};

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
