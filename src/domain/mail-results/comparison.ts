/** Two variants of a letter compared honestly: the difference of two shares with its interval, or that there is too little to tell. */

/** So many of so many: `yes` of `of`. */
export interface Share {
  yes: number;
  of: number;
}

export interface Interval {
  low: number;
  high: number;
}

/** How two variants stand to each other; differences are shares, 0.05 is five points of per cent, and above 0 where A is better. */
export type Comparison =
  | { kind: 'TOO_FEW'; /** Letters that each variant needs before anything is said. */ least: number }
  | {
      kind: 'COMPARED';
      difference: number;
      interval: Interval;
      /** `NEITHER`: the interval holds 0, so that chance alone may have made the difference. */
      better: 'A' | 'B' | 'NEITHER';
      /** Letters of each variant by which a difference as large as the one seen would probably show; null where there is none, or it shows already. */
      wanted: number | null;
    };

/** Below this many letters of a variant one buyer more or less moves its share by three points of per cent and more: nothing is said of it. */
export const LEAST_LETTERS = 30;

/** 0.975 and 0.8 quantiles of the normal distribution. */
const Z = 1.959963984540054;
const Z_POWER = 0.8416212335729143;

/**
 * Wilson's score interval of a share, 95 %, without correction for continuity.
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 857–872, method 3.
 * @example wilson({ yes: 81, of: 263 }) //=> { low: 0.2553, high: 0.3662 }
 */
export function wilson({ yes, of }: Share): Interval {
  const middle = 2 * yes + Z * Z;
  const half = Z * Math.sqrt(Z * Z + (4 * yes * (of - yes)) / of);
  const whole = 2 * (of + Z * Z);
  // At the ends the formula gives 0 and 1 but for the last binary digit.
  return { low: yes === 0 ? 0 : (middle - half) / whole, high: yes === of ? 1 : (middle + half) / whole };
}

/**
 * The 95 % interval of the difference of two independent shares, a less b; both `of` above 0.
 * Source: R. G. Newcombe, Statistics in Medicine 17 (1998), 873–890, method 10 (hybrid score).
 * @example differenceInterval({ yes: 56, of: 70 }, { yes: 48, of: 80 }) //=> { low: 0.0524, high: 0.3339 }
 */
export function differenceInterval(a: Share, b: Share): Interval {
  const [p, q] = [a.yes / a.of, b.yes / b.of];
  const [first, second] = [wilson(a), wilson(b)];
  return {
    low: p - q - Math.hypot(p - first.low, second.high - q),
    high: p - q + Math.hypot(first.high - p, q - second.low),
  };
}

/**
 * Compares two variants, once each has `LEAST_LETTERS`. Looking every day and stopping at the first difference finds one by chance sooner or later: the number of
 * letters wanted is given so that it can be waited for.
 * @example compareVariants({ yes: 56, of: 70 }, { yes: 48, of: 80 }) //=> { kind: 'COMPARED', difference: 0.2, interval: { low: 0.0524, high: 0.3339 }, better: 'A', wanted: null }
 * @example compareVariants({ yes: 9, of: 10 }, { yes: 3, of: 10 }) //=> { kind: 'TOO_FEW', least: 30 }
 */
export function compareVariants(a: Share, b: Share): Comparison {
  if (a.of < LEAST_LETTERS || b.of < LEAST_LETTERS) return { kind: 'TOO_FEW', least: LEAST_LETTERS };
  const [p, q] = [a.yes / a.of, b.yes / b.of];
  const interval = differenceInterval(a, b);
  const better = interval.low > 0 ? 'A' : interval.high < 0 ? 'B' : 'NEITHER';
  const wanted = better === 'NEITHER' && p !== q ? lettersToTell(p, q) : null;
  return { kind: 'COMPARED', difference: p - q, interval, better, wanted };
}

/**
 * Letters of each variant that show a difference of two shares at 5 % in four of five trials.
 * Source: J. L. Fleiss, B. Levin, M. C. Paik, Statistical Methods for Rates and Proportions, 3rd ed., formula 4.14 without correction for continuity.
 * @example lettersToTell(0.1, 0.15) //=> 686
 */
export function lettersToTell(p: number, q: number): number {
  const mean = (p + q) / 2;
  const root = Z * Math.sqrt(2 * mean * (1 - mean)) + Z_POWER * Math.sqrt(p * (1 - p) + q * (1 - q));
  return Math.ceil((root / (p - q)) ** 2);
}
