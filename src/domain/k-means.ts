/** Groups of points that lie together (k-means), the same for the same points whatever their order. */

/** Points row by row: field f of point i is `values[i * fields + f]`. */
export interface Points {
  readonly size: number;
  readonly fields: number;
  readonly values: Float64Array;
}

export interface Clusters {
  /** Number of the group, point by point. */
  readonly of: Uint8Array;
  /** Field f of the centre of group g is `centres[g * fields + f]`. */
  readonly centres: Float64Array;
}

/** Lloyd's steps mostly end long before. */
const MOST_STEPS = 50;

/** Numbers from 0 to 1 that look like chance and are the same everywhere: a linear congruential generator. Source of its constants: Press et al., "Numerical Recipes", ranqd1. */
export function fixedStream(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) | 0;
    return (state >>> 0) / 2 ** 32;
  };
}

export function squaredDistance(a: Float64Array, i: number, b: Float64Array, j: number, fields: number): number {
  let sum = 0;
  for (let f = 0; f < fields; f++) sum += (a[i * fields + f]! - b[j * fields + f]!) ** 2;
  return sum;
}

/** The group whose centre is nearest to point i, the first of several. */
export function nearestCentre({ fields, values }: Points, i: number, centres: Float64Array): number {
  let [best, at] = [Infinity, 0];
  for (let g = 0; g * fields < centres.length; g++) {
    const distance = squaredDistance(values, i, centres, g, fields);
    if (distance < best) [best, at] = [distance, g];
  }
  return at;
}

/**
 * First centres: each next one is a point drawn with a chance that grows with its squared distance to the nearest centre so far.
 * Gives fewer than `k` where there are not so many different points.
 * Source: D. Arthur, S. Vassilvitskii, "k-means++: The Advantages of Careful Seeding", 2007.
 */
export function firstCentres({ size, fields, values }: Points, k: number, random: () => number): Float64Array {
  const centres: number[] = [];
  const nearest = new Float64Array(size).fill(Infinity);
  let next = Math.floor(random() * size);
  for (let g = 0; g < k; g++) {
    centres.push(...values.subarray(next * fields, (next + 1) * fields));
    let sum = 0;
    for (let i = 0; i < size; i++) {
      nearest[i] = Math.min(nearest[i]!, squaredDistance(values, i, values, next, fields));
      sum += nearest[i]!;
    }
    if (sum === 0) break;
    let left = random() * sum;
    for (let i = 0; i < size; i++) {
      if (nearest[i] === 0) continue;
      next = i;
      if ((left -= nearest[i]!) < 0) break;
    }
  }
  return Float64Array.from(centres);
}

/**
 * Moves centres to the means of their points until nothing changes. A group that loses all its points keeps its centre.
 * Source: S. Lloyd, "Least squares quantization in PCM", 1982.
 */
export function settle(points: Points, first: Float64Array, steps = MOST_STEPS): Clusters & { spread: number } {
  const { size, fields, values } = points;
  const centres = first.slice();
  const k = centres.length / fields;
  const of = new Uint8Array(size);
  const sums = new Float64Array(k * fields);
  const counts = new Int32Array(k);
  let spread = 0;
  for (let step = 0; step < steps; step++) {
    let moved = step === 0;
    spread = 0;
    sums.fill(0);
    counts.fill(0);
    for (let i = 0; i < size; i++) {
      const at = nearestCentre(points, i, centres);
      if (of[i] !== at) moved = true;
      of[i] = at;
      spread += squaredDistance(values, i, centres, at, fields);
      counts[at]!++;
      for (let f = 0; f < fields; f++) sums[at * fields + f]! += values[i * fields + f]!;
    }
    if (!moved) break;
    for (let g = 0; g < k; g++)
      for (let f = 0; f < fields; f++) if (counts[g]! > 0) centres[g * fields + f] = sums[g * fields + f]! / counts[g]!;
  }
  return { of, centres, spread };
}

/**
 * Mean silhouette, −1 to 1: how much nearer points lie to their own group than to the next. A point alone in its group counts 0.
 * Needs size² distances: for samples.
 * Source: P. Rousseeuw, "Silhouettes: a graphical aid to the interpretation and validation of cluster analysis", 1987.
 */
export function silhouette({ size, fields, values }: Points, of: Uint8Array): number {
  const k = Math.max(...of) + 1;
  const counts = new Int32Array(k);
  for (const g of of) counts[g]!++;
  let total = 0;
  for (let i = 0; i < size; i++) {
    const own = of[i]!;
    if (counts[own]! < 2) continue;
    const sums = new Float64Array(k);
    for (let j = 0; j < size; j++) sums[of[j]!]! += Math.sqrt(squaredDistance(values, i, values, j, fields));
    const inside = sums[own]! / (counts[own]! - 1);
    let outside = Infinity;
    for (let g = 0; g < k; g++) if (g !== own && counts[g]! > 0) outside = Math.min(outside, sums[g]! / counts[g]!);
    const larger = Math.max(inside, outside);
    if (outside < Infinity && larger > 0) total += (outside - inside) / larger;
  }
  return size === 0 ? 0 : total / size;
}
