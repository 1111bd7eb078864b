/** Finds the minimum of a smooth function of a few variables, the logarithms of positive parameters, from its values and slopes. */

/** e to this is beyond any parameter that says something: there is no minimum there. */
const FAR_OFF = 12;

/** Value at `at`; its slopes are written into `slope`. */
export type Smooth = (at: Float64Array, slope: Float64Array) => number;

export interface Minimum {
  at: Float64Array;
  value: number;
  evaluations: number;
  /** Whether the slope there is nil for practical purposes; where not, the function has no minimum or a very flat one. */
  converged: boolean;
}

/** Steps beyond this leave the region where the slope means anything; the variables are logarithms, so this is a factor of four. */
const LONGEST_STEP = 1.4;

/**
 * The quasi-Newton method BFGS with a backtracking line search: J. Nocedal, S. Wright, "Numerical Optimization", 2nd ed., algorithm 6.1.
 * @param flat the slope of which it is said to be nil
 * @example minimise((at, slope) => { slope[0] = 2 * (at[0] - 3); return (at[0] - 3) ** 2; }, [0], 1e-9).at //=> [3]
 */
export function minimise(f: Smooth, start: ArrayLike<number>, flat: number): Minimum {
  const n = start.length;
  let at = Float64Array.from(start);
  let slope = new Float64Array(n);
  let next = new Float64Array(n);
  let nextSlope = new Float64Array(n);
  const [step, change] = [new Float64Array(n), new Float64Array(n)];
  /** The inverse of the curvature, row by row. */
  const inverse = new Float64Array(n * n);
  const forget = (): void => {
    for (let i = 0; i < n * n; i++) inverse[i] = i % (n + 1) === 0 ? 1 : 0;
  };
  forget();
  let fresh = true;
  let value = f(at, slope);
  let evaluations = 1;
  while (evaluations < 400 && largest(slope) > flat && largest(at) < FAR_OFF) {
    for (let i = 0; i < n; i++) step[i] = -rowTimes(inverse, i, slope);
    if (dot(step, slope) >= 0) {
      forget();
      fresh = true;
      continue;
    }
    const long = largest(step);
    if (long > LONGEST_STEP) for (let i = 0; i < n; i++) step[i]! *= LONGEST_STEP / long;
    const fall = dot(step, slope);
    let nextValue = NaN;
    let part = 1;
    for (; part > 1e-9; part *= 0.4) {
      for (let i = 0; i < n; i++) next[i] = at[i]! + part * step[i]!;
      nextValue = f(next, nextSlope);
      evaluations++;
      // Near the minimum the fall is less than rounding.
      if (nextValue <= value + 1e-4 * part * fall + 4e-16 * Math.abs(value)) break;
    }
    if (!(part > 1e-9)) {
      // Rounding hides any further fall, or the curvature is misjudged: once more straight downhill, then it is the end.
      if (fresh) break;
      forget();
      fresh = true;
      continue;
    }
    for (let i = 0; i < n; i++) {
      step[i] = next[i]! - at[i]!;
      change[i] = nextSlope[i]! - slope[i]!;
    }
    bend(inverse, step, change, fresh);
    fresh = false;
    [at, next] = [next, at];
    [slope, nextSlope] = [nextSlope, slope];
    value = nextValue;
  }
  return { at, value, evaluations, converged: largest(slope) <= flat * 100 && largest(at) < FAR_OFF };
}

/** Learns the curvature from one step (equation 6.17 there; 6.20 for the first). */
function bend(inverse: Float64Array, step: Float64Array, change: Float64Array, first: boolean): void {
  const n = step.length;
  const along = dot(step, change);
  if (!(along > 1e-14 * Math.sqrt(dot(step, step) * dot(change, change)))) return;
  if (first) for (let i = 0; i < n; i++) inverse[i * n + i] = along / dot(change, change);
  const moved = Float64Array.from(step, (_, i) => rowTimes(inverse, i, change));
  const scale = (1 + dot(change, moved) / along) / along;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      inverse[i * n + j]! += scale * step[i]! * step[j]! - (moved[i]! * step[j]! + step[i]! * moved[j]!) / along;
    }
  }
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}

function rowTimes(matrix: Float64Array, row: number, vector: Float64Array): number {
  let sum = 0;
  for (let j = 0; j < vector.length; j++) sum += matrix[row * vector.length + j]! * vector[j]!;
  return sum;
}

/** The largest part of a vector by size; infinity where one is no number, so that nothing passes for nil. */
function largest(vector: Float64Array): number {
  let most = 0;
  for (const part of vector) {
    if (!(Math.abs(part) <= most)) most = Number.isNaN(part) ? Infinity : Math.abs(part);
  }
  return most;
}

/** What is taken for likely of each variable before the data are seen: a normal distribution about `centre`. `null`: nothing is. */
export type Prior = readonly ({ centre: number; spread: number } | null)[];

/**
 * How unlikely the variables are by the prior, −ln of its density up to a constant, per client; its slopes are added to `slope`.
 * @example unlikeliness([{ centre: 0, spread: 2 }], [4], slope, 1) //=> 2; slope[0] grows by 1
 */
export function unlikeliness(prior: Prior, at: Float64Array, slope: Float64Array, clients: number): number {
  let sum = 0;
  prior.forEach((about, i) => {
    if (about === null) return;
    const off = (at[i]! - about.centre) / about.spread;
    sum += (off * off) / 2 / clients;
    slope[i]! += off / about.spread / clients;
  });
  return sum;
}
