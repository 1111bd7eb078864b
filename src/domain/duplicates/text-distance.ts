/** How many slips of the hand lie between two words, without looking further than asked. */

/** Longest word that is compared letter by letter; what is longer is cut. */
const LONGEST = 48;
const rows: readonly Uint8Array[] = [0, 1, 2].map(() => new Uint8Array(LONGEST + 1));

/**
 * Letters inserted, left out, replaced or changed places with the next one (optimal string alignment); `limit + 1` where it is more than `limit`.
 * @example slips('ivanov', 'ivnaov', 2) //=> 1
 * @example slips('ivanov', 'petrov', 2) //=> 3
 */
export function slips(a: string, b: string, limit: number): number {
  if (a === b) return 0;
  let [la, lb] = [Math.min(a.length, LONGEST), Math.min(b.length, LONGEST)];
  if (Math.abs(la - lb) > limit) return limit + 1;
  let start = 0;
  while (start < la && start < lb && a.charCodeAt(start) === b.charCodeAt(start)) start++;
  while (la > start && lb > start && a.charCodeAt(la - 1) === b.charCodeAt(lb - 1)) {
    la--;
    lb--;
  }
  let [before, row, next] = rows as [Uint8Array, Uint8Array, Uint8Array];
  for (let j = 0; j <= lb - start; j++) row[j] = j;
  for (let i = 1; i <= la - start; i++) {
    const letter = a.charCodeAt(start + i - 1);
    const last = i > 1 ? a.charCodeAt(start + i - 2) : -1;
    next[0] = i;
    let least = i;
    for (let j = 1; j <= lb - start; j++) {
      const other = b.charCodeAt(start + j - 1);
      let cost = row[j - 1]! + (letter === other ? 0 : 1);
      if (row[j]! + 1 < cost) cost = row[j]! + 1;
      if (next[j - 1]! + 1 < cost) cost = next[j - 1]! + 1;
      if (j > 1 && last === other && letter === b.charCodeAt(start + j - 2) && before[j - 2]! + 1 < cost)
        cost = before[j - 2]! + 1;
      next[j] = cost;
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    [before, row, next] = [row, next, before];
  }
  return Math.min(row[lb - start]!, limit + 1);
}

/** Slips that a word of this length may have and still be taken for the other. */
export const slipsAllowed = (length: number): number => (length < 3 ? 0 : length < 5 ? 1 : length < 10 ? 2 : 3);

/** The letters of a word as bits, for telling at a glance that two words are far apart. */
export function letters(word: string): number {
  let bits = 0;
  for (let i = 0; i < word.length; i++) bits |= 1 << (word.charCodeAt(i) & 31);
  return bits;
}

/** The least slips between two words with these letters: one slip takes one letter for another, which is two bits. */
export function leastSlips(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  while (bits !== 0) {
    bits &= bits - 1;
    count++;
  }
  return (count + 1) >> 1;
}
