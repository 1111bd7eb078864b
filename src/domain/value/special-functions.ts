/** Gamma and hypergeometric functions of positive arguments, to near the last digit of a double. */

/** Looked up once: in a realm of its own, as of tests and of some local hosts, finding a global takes longer than a logarithm. */
const { abs, log } = Math;

/** From here on Stirling's series has all the digits of a double. */
const FAR = 12;
const HALF_LOG_TWO_PI = 0.9189385332046727;

/**
 * ln Γ(x) for x > 0: Stirling's series, reached by Γ(x) = Γ(x + n) / (x (x+1) … (x+n−1)). Source: DLMF 5.11.1, 5.5.1.
 * @example logGamma(5) //=> ln 24 = 3.1780538303479458
 */
export function logGamma(x: number): number {
  let product = 1;
  while (x < FAR) product *= x++;
  const y = 1 / (x * x);
  const series = (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y * (1 / 1188 - (y * 691) / 360360))))) / x;
  return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI + series - log(product);
}

/**
 * ψ(x) = d ln Γ(x) / dx for x > 0. Source: DLMF 5.11.2, 5.5.2.
 * @example digamma(1) //=> −0.5772156649015329, less Euler's constant
 */
export function digamma(x: number): number {
  let sum = 0;
  while (x < FAR) sum -= 1 / x++;
  const y = 1 / (x * x);
  const series = y * (1 / 12 - y * (1 / 120 - y * (1 / 252 - y * (1 / 240 - y * (1 / 132 - (y * 691) / 32760)))));
  return sum + log(x) - 0.5 / x - series;
}

/** z so near 1 needs more terms than this only with parameters that no fit gives. */
const MOST_TERMS = 100_000;

/**
 * ₂F₁(a, b; c; z) for c > 0 and 0 ≤ z < 1, by its series. Source: DLMF 15.2.1.
 * The caller sees to it that terms of both signs do not cancel out, by Euler's transformation where it helps.
 * @example hypergeometric(1, 1, 2, 0.5) //=> −ln(1 − 0.5) / 0.5 = 1.3862943611198906
 */
export function hypergeometric(a: number, b: number, c: number, z: number): number {
  let term = 1;
  let sum = 1;
  for (let n = 0; n < MOST_TERMS; n++) {
    term *= (((a + n) * (b + n)) / ((c + n) * (n + 1))) * z;
    sum += term;
    if (abs(term) <= 1e-16 * abs(sum)) break;
  }
  return sum;
}
