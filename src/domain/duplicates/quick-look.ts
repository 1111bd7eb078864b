/**
 * A quick look at two clients that a pass brought together: do they share more than strangers of such a base do? Nine in ten pairs of a large base end here.
 * Each plain key that both have counts log2(n / others that have it) bits. With log2(n) bits or more chance makes about n / 2 pairs for each choice of keys,
 * so what is left to compare grows with the clients, and not with the square of the largest block.
 */
import { skeleton } from '../name-fold';
import type { Base, Client } from './base';
import { hash } from './hash';
import type { Name } from './names';
import { dayAndMonth, rarestWord } from './passes';

/** In a base of fewer clients all pairs of a block are compared. */
const SMALL = 1000;

type Key = (client: Client) => number;

export class QuickLook {
  private readonly keys: Int32Array;
  private readonly bits: Float32Array;
  private readonly width: number;
  private readonly enough: number;

  constructor(base: Base) {
    const { clients } = base;
    const columns = keysOf(base);
    this.width = columns.length;
    this.keys = new Int32Array(clients.length * this.width);
    this.bits = new Float32Array(this.keys.length);
    this.enough = clients.length < SMALL ? 0 : Math.log2(clients.length);
    columns.forEach((of, column) => {
      const counts = new Map<number, number>();
      const values = Int32Array.from(clients, of);
      for (const key of values) counts.set(key, (counts.get(key) ?? 0) + 1);
      values.forEach((key, at) => {
        if (key === 0) return;
        this.keys[at * this.width + column] = key;
        this.bits[at * this.width + column] = Math.log2(clients.length / Math.max(1, counts.get(key)! - 1));
      });
    });
  }

  /** Whether the pair deserves a comparison. */
  promises(a: number, b: number): boolean {
    const { keys, bits, width } = this;
    const [x, y] = [a * width, b * width];
    let sum = 0;
    for (let column = 0; column < width; column++) {
      const key = keys[x + column]!;
      if (key !== 0 && key === keys[y + column]!) sum += bits[x + column]!;
    }
    // Names in each other's cells are the first two keys.
    if (keys[x] !== 0 && keys[x] === keys[y + 1]) sum += bits[x]!;
    if (keys[y] !== 0 && keys[y] === keys[x + 1]) sum += bits[y]!;
    return sum >= this.enough;
  }
}

function keysOf(base: Base): Key[] {
  const { names, cities, words, phones, emails } = base;
  /** Елена and Олена, Саша and Александр have one key. */
  const nameKey = ({ known, foldText }: Name): number => {
    const one = known?.full[0] ?? known?.short[0];
    return one === undefined ? hash(skeleton(foldText)) : one + 1;
  };
  const nameKeys = names.all.map(nameKey);
  const cityKeys = cities.bones.map(hash);
  const wordKeys = words.bones.map(hash);
  const boxKeys = emails.texts.map((text) => hash(text.slice(0, text.indexOf('@'))));
  const halves = phones.texts.map((text) => [hash(text.slice(-4)), hash(text.slice(-8, -4))] as const);
  return [
    ({ last }) => nameKeys[last] ?? 0,
    ({ first }) => nameKeys[first] ?? 0,
    ({ birthday }) => dayAndMonth(birthday),
    ({ birthday }) => Math.floor(birthday / 10_000),
    ({ city }) => cityKeys[city] ?? 0,
    (client) => wordKeys[rarestWord(base, client)] ?? 0,
    ({ address }) => (address?.figures[0] ?? -1) + 1,
    ({ postcode }) => postcode + 1,
    ({ phones: own }) => (own.length === 0 ? 0 : halves[own[0]!]![0]),
    ({ phones: own }) => (own.length === 0 ? 0 : halves[own[0]!]![1]),
    ({ emails: own }) => boxKeys[own[0] ?? -1] ?? 0,
  ];
}
