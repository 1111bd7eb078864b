/** Compares two addresses as bags of words and figures, because people write their parts in any order and leave some out. */
import type { Address, Base } from './base';
import { slips, slipsAllowed } from './text-distance';
import { agreement, BITS, PRIORS } from './weights';

export interface AddressVerdict {
  bits: number;
  same: boolean;
  other: boolean;
  /** Street, house and flat agree: proof, where it is not a whole house's. */
  exact: boolean;
}

/** Share of the words' bits that must agree for one street, and for part of it. */
const SAME_STREET = 0.7;
const PART_OF_STREET = 0.35;
export const STREET_MOST = 13;

export function compareAddresses(base: Base, a: Address, b: Address): AddressVerdict {
  const words = common(
    a.words,
    b.words,
    (word) => base.words.counts[word]!,
    base.words.filled,
    PRIORS.word,
    (x, y) => isSlip(base.words.texts[x]!, base.words.texts[y]!),
  );
  if (words.share < SAME_STREET && isRunTogether(base, a, b)) {
    words.share = 1;
    words.bits = Math.max(words.bits, STREET_MOST / 2);
  }
  const figures = common(
    a.figures,
    b.figures,
    (one) => base.figures.counts[one]!,
    base.figures.filled,
    PRIORS.figure,
    () => false,
  );
  const bothFigures = a.figures.length > 0 && b.figures.length > 0;
  const street = words.share >= SAME_STREET;
  let bits = street
    ? Math.min(STREET_MOST, words.bits)
    : words.share >= PART_OF_STREET
      ? words.bits / 2
      : BITS.otherAddress;
  if (bothFigures) bits += figures.bits > 0 ? figures.bits * figures.share : BITS.otherFigures;
  const house = bothFigures && figures.share === 1;
  return { bits, same: street && (house || !bothFigures), other: words.share < PART_OF_STREET, exact: street && house };
}

interface Common {
  /** Bits of the values that both have. */
  bits: number;
  /** Their share of the bits of the shorter side. */
  share: number;
}

function common(
  a: readonly number[],
  b: readonly number[],
  countOf: (value: number) => number,
  filled: number,
  prior: (typeof PRIORS)['word'],
  alike: (a: number, b: number) => boolean,
): Common {
  const bitsOf = (value: number): number => Math.max(0.3, agreement(prior, countOf(value), filled));
  const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + bitsOf(value), 0);
  const left = [...b];
  let bits = 0;
  for (const one of a) {
    let at = left.indexOf(one);
    if (at < 0) at = left.findIndex((other) => alike(one, other));
    if (at < 0) continue;
    const same = left[at] === one;
    bits += same ? bitsOf(one) : 0.7 * Math.min(bitsOf(one), bitsOf(left[at]!));
    left.splice(at, 1);
  }
  const least = Math.min(total(a), total(b));
  return { bits, share: least === 0 ? 0 : Math.min(1, bits / least) };
}

/** Blanks left out or in the wrong place: "Красных Зорь", "Красныхзорь". */
function isRunTogether({ words: { texts } }: Base, a: Address, b: Address): boolean {
  const [one, other] = [a, b].map(({ words }) => words.map((word) => texts[word]!).join('')) as [string, string];
  return Math.min(one.length, other.length) >= 8 && slips(one, other, 2) <= 2;
}

const isSlip = (a: string, b: string): boolean => {
  const allowed = slipsAllowed(Math.min(a.length, b.length));
  return allowed > 0 && slips(a, b, allowed) <= allowed;
};
