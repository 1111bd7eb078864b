/** Stands in for `nanoid` in the page's bundle: a tab that a person adds gets a number for its ID, as tabs of Google Sheets have. */

/** Smallest ID given out, and how many there are: all below 2³¹. */
const FIRST = 100_000_000;
const COUNT = 2 ** 31 - FIRST;

/** A random number of nine or ten digits, whatever length is asked for. */
export const nanoid = (): string => String(FIRST + (crypto.getRandomValues(new Uint32Array(1))[0]! % COUNT));

export const customAlphabet =
  (alphabet: string, size: number): (() => string) =>
  () =>
    Array.from(crypto.getRandomValues(new Uint32Array(size)), (random) => alphabet[random % alphabet.length]).join('');
