/** The keys by which clients meet: what of a name, a phone or an address survives the usual slips. */
import { skeleton } from '../name-fold';
import type { Base, Client } from './base';
import { hash, mix } from './hash';
import { isRoleBox } from './stand-ins';

/** Keys of one client in one pass; what is missing gives none. */
export type Pass = (client: Client, keys: number[]) => void;

/** Keys that are a person's own (or a firm's), and keys that many share, the more the larger the base: of those that share one, a quick look chooses. */
export function passesOf(base: Base): { own: Pass[]; shared: Pass[] } {
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
  const street = (client: Client): number => wordBones[rarestWord(base, client)] ?? 0;
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
    own: [
      ({ phones: own }, keys) => own.forEach((one) => keys.push(tails[one]!)),
      ({ emails: own }, keys) => own.forEach((one) => keys.push(boxes[one]!)),
      ({ taxId }, keys) => both(keys, taxId + 1, 1),
      ({ company }, keys) => both(keys, company + 1, 1),
    ],
    shared: [
      // A phone with one wrong digit has one half right; the sound of a name makes it narrow.
      ({ phones: own, last, first }, keys) =>
        own.forEach((one) => halves[one]!.forEach((half) => each(keys, half, bones[last], bones[first]))),
      (client, keys) => both(keys, street(client), client.postcode + 1),
      ({ postcode, last, first }, keys) => each(keys, postcode + 1, heads[last], heads[first]),
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

/** The same for 4 March and 3 April; 0 for none. */
export const dayAndMonth = (birthday: number): number => {
  const [day, month] = [birthday % 100, Math.floor(birthday / 100) % 100];
  return Math.min(day, month) * 100 + Math.max(day, month);
};

/** The word of the address that fewest rows have, -1 for none: most likely the street. */
export function rarestWord({ words: { counts } }: Base, { address }: Client): number {
  let found = -1;
  for (const word of address?.words ?? []) if (found < 0 || counts[word]! < counts[found]!) found = word;
  return found;
}
