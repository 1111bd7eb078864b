/** Round numbers as people list them: ages and orders worth a letter. */

export interface Rounds {
  has(number: number): boolean;
}

/**
 * A list of whole numbers above 0; one with a star stands for all its multiples. `null` for anything else.
 * @example readRounds('18, 25, 10*')?.has(30) //=> true
 * @example readRounds('18, 25')?.has(30) //=> false
 */
export function readRounds(text: string): Rounds | null {
  const [single, steps] = [new Set<number>(), [] as number[]];
  for (const part of text.split(/[,;\s]+/)) {
    if (part === '') continue;
    const found = /^([1-9]\d{0,5})(\*?)$/.exec(part);
    if (found === null) return null;
    if (found[2] === '*') steps.push(Number(found[1]));
    else single.add(Number(found[1]));
  }
  if (single.size + steps.length === 0) return null;
  return { has: (number) => number > 0 && (single.has(number) || steps.some((step) => number % step === 0)) };
}
