/** Personas: a few groups of clients who are alike in named figures, each described by what is high or low in it. */
import { firstCentres, fixedStream, nearestCentre, settle, silhouette, type Points } from './k-means';

export interface PersonaField {
  code: string;
  /** Finite, one for each client. */
  values: ArrayLike<number>;
  /** `LOG` for money, counts and days, of which few are very large; what is below 0 counts as 0. */
  scale: 'LOG' | 'PLAIN';
}

export interface Trait {
  field: string;
  level: 'HIGH' | 'LOW';
}

export interface Persona {
  count: number;
  /** Of all clients, 0 to 1. */
  share: number;
  /** Most marked first; none: like the average client. */
  traits: Trait[];
  /** Mean of each field in its own unit, in the order of the fields given. */
  means: number[];
}

export type Personas =
  | { kind: 'found'; personas: Persona[]; of: Uint8Array; silhouette: number }
  /** Fewer than `FEWEST_CLIENTS`; or fewer different clients than groups; or groups that are no groups. */
  | { kind: 'none'; reason: 'TOO_FEW_CLIENTS' | 'ALL_ALIKE' | 'NO_GROUPS' };

export const FEWEST_CLIENTS = 30;
const [FEWEST_GROUPS, MOST_GROUPS, TRIES] = [3, 6, 5];
/** Kaufman & Rousseeuw 1990: below .25 no substantial structure has been found. */
const LEAST_SILHOUETTE = 0.25;
/** Half a standard deviation from the mean of all is worth a word. */
const MARKED = 0.5;
/** From the centres of a sample it is not far to those of all. */
const FEW_STEPS = 10;
const SAMPLE = 1500;
const SILHOUETTE_SAMPLE = 400;

/**
 * Finds 3 to 6 personas. Fields are brought to one scale (logarithm if so, mean 0, standard deviation 1); one that is the same for all is left out.
 * The number of groups is the one with the best mean silhouette on a sample. Does not depend on the order of clients: points are sorted first, and the stream of chances is fixed.
 * @example personas([{ code: 'orders', values: [1, 1, …, 40], scale: 'LOG' }]).personas[0] //=> { count: 70, share: 0.7, traits: [{ field: 'orders', level: 'LOW' }], means: [1.1] }
 */
export function personas(fields: readonly PersonaField[]): Personas {
  const size = fields[0]?.values.length ?? 0;
  if (size < FEWEST_CLIENTS) return { kind: 'none', reason: 'TOO_FEW_CLIENTS' };
  const scaled = fields.map(standardised);
  const used = fields.map((_, f) => f).filter((f) => scaled[f] !== null);
  if (used.length === 0) return { kind: 'none', reason: 'ALL_ALIKE' };
  const columns = used.map((f) => scaled[f]!);
  const places = sortedPlaces(columns, size);
  const points = pointsOf(columns, places);
  const best = bestStart(points);
  if (best === null) return { kind: 'none', reason: 'ALL_ALIKE' };
  if (best.silhouette < LEAST_SILHOUETTE) return { kind: 'none', reason: 'NO_GROUPS' };
  const { of } = settle(points, best.centres, FEW_STEPS);
  return { kind: 'found', silhouette: best.silhouette, ...described(fields, used, columns, places, of) };
}

/** Values with mean 0 and standard deviation 1; `null` where all are the same. */
function standardised({ values, scale }: PersonaField): Float64Array | null {
  const z = Float64Array.from(values, (value) => (scale === 'LOG' ? Math.log1p(Math.max(0, value)) : value));
  // Sums in the order of values, so that they are the same for every order of clients.
  const sorted = z.slice().sort();
  if (sorted[0] === sorted[sorted.length - 1]) return null;
  let [sum, squares] = [0, 0];
  for (const value of sorted) sum += value;
  const mean = sum / z.length;
  for (const value of sorted) squares += (value - mean) ** 2;
  const deviation = Math.sqrt(squares / z.length);
  return deviation > 0 ? z.map((value) => (value - mean) / deviation) : null;
}

function sortedPlaces(columns: readonly Float64Array[], size: number): Int32Array {
  return Int32Array.from({ length: size }, (_, i) => i).sort((a, b) => {
    for (const column of columns) if (column[a] !== column[b]) return column[a]! - column[b]!;
    return 0;
  });
}

function pointsOf(columns: readonly Float64Array[], places: ArrayLike<number>): Points {
  const fields = columns.length;
  const values = new Float64Array(places.length * fields);
  for (let i = 0; i < places.length; i++)
    columns.forEach((column, f) => (values[i * fields + f] = column[places[i]!]!));
  return { size: places.length, fields, values };
}

/** Evenly spaced in the sorted points. */
function sampleOf({ size, fields, values }: Points, most: number): Points {
  const count = Math.min(size, most);
  const sample = new Float64Array(count * fields);
  for (let i = 0; i < count; i++) {
    const from = Math.floor((i * size) / count) * fields;
    sample.set(values.subarray(from, from + fields), i * fields);
  }
  return { size: count, fields, values: sample };
}

/** Centres of the number of groups with the best silhouette, of several starts the one with the least spread; `null` without 3 different points. */
function bestStart(points: Points): { centres: Float64Array; silhouette: number } | null {
  const sample = sampleOf(points, SAMPLE);
  const small = sampleOf(sample, SILHOUETTE_SAMPLE);
  const random = fixedStream(1);
  let best: { centres: Float64Array; silhouette: number } | null = null;
  for (let k = FEWEST_GROUPS; k <= MOST_GROUPS; k++) {
    let least: { centres: Float64Array; spread: number } | null = null;
    for (let attempt = 0; attempt < TRIES; attempt++) {
      const first = firstCentres(sample, k, random);
      if (first.length < k * points.fields) return best;
      const settled = settle(sample, first);
      if (least === null || settled.spread < least.spread) least = settled;
    }
    const { centres } = least!;
    const found = { centres, silhouette: silhouette(small, groupsOf(small, centres)) };
    if (best === null || found.silhouette > best.silhouette + 1e-9) best = found;
  }
  return best;
}

function groupsOf(points: Points, centres: Float64Array): Uint8Array {
  return Uint8Array.from({ length: points.size }, (_, i) => nearestCentre(points, i, centres));
}

/** The groups, largest first, and the group of each client. */
function described(
  fields: readonly PersonaField[],
  used: readonly number[],
  columns: readonly Float64Array[],
  places: Int32Array,
  of: Uint8Array,
): { personas: Persona[]; of: Uint8Array } {
  const size = places.length;
  const groups = Array.from({ length: MOST_GROUPS }, (_, g) => ({
    g,
    count: 0,
    z: columns.map(() => 0),
    sums: fields.map(() => 0),
  }));
  places.forEach((place, i) => {
    const group = groups[of[i]!]!;
    group.count++;
    columns.forEach((column, f) => (group.z[f]! += column[place]!));
    fields.forEach(({ values }, f) => (group.sums[f]! += values[place]!));
  });
  const order = groups.filter(({ count }) => count > 0).sort((a, b) => b.count - a.count || a.g - b.g);
  const rank = new Uint8Array(MOST_GROUPS);
  order.forEach(({ g }, i) => (rank[g] = i));
  const result = new Uint8Array(size);
  places.forEach((place, i) => (result[place] = rank[of[i]!]!));
  const found = order.map(({ count, z, sums }): Persona => {
    const means = z.map((sum) => sum / count);
    const traits = means
      .map((mean, f) => ({ mean, field: fields[used[f]!]!.code }))
      .filter(({ mean }) => Math.abs(mean) >= MARKED)
      .sort((a, b) => Math.abs(b.mean) - Math.abs(a.mean))
      .map(({ mean, field }): Trait => ({ field, level: mean > 0 ? 'HIGH' : 'LOW' }));
    return { count, share: count / size, traits, means: sums.map((sum) => sum / count) };
  });
  return { personas: found, of: result };
}
