/** Coupon codes for letters: each code once, each letter one. */
import { fold } from './nodes';

/** Which letter gets which code. */
export interface CouponPlan {
  /** Key of the letter → its code. */
  readonly given: ReadonlyMap<string, string>;
  /** Keys of letters for which no code is left (NO_COUPON_LEFT), in the order asked for. */
  readonly without: readonly string[];
  /** How many codes of the list are still free after that. */
  readonly left: number;
}

/**
 * Gives codes in the order of the list. A letter that has its code keeps it, also when it no longer stands in the list; a code that any letter has is never
 * given again. Two spellings of a code that differ in case or blanks are one.
 * @param list the codes as written; blanks and repetitions count for nothing
 * @param taken key of a letter → the code that the ledger says it has
 * @param letters keys of the letters that want a code, first come first served
 * @example allocateCoupons(['A1', 'a1 ', 'B2'], new Map([['k1', 'A1']]), ['k1', 'k2', 'k3']) //=> { given: k1 → A1, k2 → B2; without: ['k3'], left: 0 }
 */
export function allocateCoupons(
  list: readonly string[],
  taken: ReadonlyMap<string, string>,
  letters: readonly string[],
): CouponPlan {
  const gone = new Set([...taken.values()].map(fold));
  const free: string[] = [];
  for (const code of list) {
    const folded = fold(code);
    if (folded === '' || gone.has(folded)) continue;
    gone.add(folded);
    free.push(code.trim());
  }
  const given = new Map<string, string>();
  const without: string[] = [];
  let next = 0;
  for (const letter of letters) {
    if (given.has(letter) || without.includes(letter)) continue;
    const code = taken.get(letter)?.trim() || free[next];
    if (code === undefined) {
      without.push(letter);
      continue;
    }
    if (code === free[next]) next++;
    given.set(letter, code);
  }
  return { given, without, left: free.length - next };
}
