import fc from 'fast-check';
import { fixedStream } from '../../src/domain/k-means';
import { FEWEST_CLIENTS, personas, type PersonaField, type Personas } from '../../src/domain/personas';

type Client = [orders: number, revenue: number, days: number];
const fieldsOf = (clients: readonly Client[]): PersonaField[] => [
  { code: 'orders', values: clients.map((c) => c[0]), scale: 'LOG' },
  { code: 'revenue', values: clients.map((c) => c[1]), scale: 'LOG' },
  { code: 'recency', values: clients.map((c) => c[2]), scale: 'LOG' },
];
const found = (result: Personas) => {
  if (result.kind !== 'found') throw new Error(result.reason);
  return result;
};
const jitter = fixedStream(7);
const near = (value: number): number => Math.round(value * (0.9 + 0.2 * jitter()));

/** Three kinds of clients that anyone would tell apart: many of one cheap order long ago, fewer regulars, a few who spend most. */
const KINDS: Client[] = [
  ...Array.from({ length: 60 }, (): Client => [1, near(500), near(300)]),
  ...Array.from({ length: 30 }, (): Client => [near(10), near(8000), near(60)]),
  ...Array.from({ length: 10 }, (): Client => [near(40), near(200000), near(6)]),
];

const shuffled = (list: readonly unknown[], seed: number): number[] => {
  const random = fixedStream(seed);
  const places = list.map((_, i) => i);
  for (let i = places.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [places[i], places[j]] = [places[j]!, places[i]!];
  }
  return places;
};

describe('personas', () => {
  it('are the kinds of clients that are there, in words of the fields', () => {
    const { personas: list, of, silhouette: quality } = found(personas(fieldsOf(KINDS)));
    expect(list.map(({ count, share }) => [count, share])).toEqual([
      [60, 0.6],
      [30, 0.3],
      [10, 0.1],
    ]);
    expect(quality).toBeGreaterThan(0.7);
    expect([...of]).toEqual([...Array<number>(60).fill(0), ...Array<number>(30).fill(1), ...Array<number>(10).fill(2)]);
    const words = list.map(({ traits }) => traits.map(({ field, level }) => `${level} ${field}`).sort());
    expect(words).toEqual([
      ['HIGH recency', 'LOW orders', 'LOW revenue'],
      ['HIGH orders', 'HIGH revenue', 'LOW recency'],
      ['HIGH orders', 'HIGH revenue', 'LOW recency'],
    ]);
    expect(list[0]!.means[0]).toBe(1);
    expect(list[2]!.means[1]).toBeCloseTo(KINDS.slice(90).reduce((sum, c) => sum + c[1], 0) / 10, 6);
  });

  it('are the same in every run and for every order of clients', () => {
    const plain = found(personas(fieldsOf(KINDS)));
    expect(personas(fieldsOf(KINDS))).toEqual(plain);
    fc.assert(
      fc.property(fc.nat(), (seed) => {
        const places = shuffled(KINDS, seed);
        const mixed = found(personas(fieldsOf(places.map((i) => KINDS[i]!))));
        expect([...mixed.of]).toEqual(places.map((i) => plain.of[i]));
        expect(mixed.personas.map(({ count, traits }) => [count, traits])).toEqual(
          plain.personas.map(({ count, traits }) => [count, traits]),
        );
      }),
      { numRuns: 10 },
    );
  });

  it('hold every client once, whatever the figures', () => {
    const client = fc.tuple(fc.integer({ min: -3, max: 50 }), fc.integer({ min: -100, max: 100000 }), fc.nat(900));
    fc.assert(
      fc.property(fc.array(client, { minLength: FEWEST_CLIENTS, maxLength: 80 }), (clients) => {
        const result = personas(fieldsOf(clients));
        if (result.kind === 'none') return;
        const counts = result.personas.map((_, g) => result.of.filter((one) => one === g).length);
        expect(result.personas.map(({ count }) => count)).toEqual(counts);
        expect(counts.reduce((sum, count) => sum + count, 0)).toBe(clients.length);
        expect(result.personas.flatMap(({ means, share }) => [...means, share]).every(Number.isFinite)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });

  it('say why there are none', () => {
    expect(personas([])).toEqual({ kind: 'none', reason: 'TOO_FEW_CLIENTS' });
    expect(personas(fieldsOf(KINDS.slice(0, FEWEST_CLIENTS - 1)))).toEqual({ kind: 'none', reason: 'TOO_FEW_CLIENTS' });
    expect(personas(fieldsOf(Array<Client>(50).fill([1, 100, 5])))).toEqual({ kind: 'none', reason: 'ALL_ALIKE' });
    const two = Array.from({ length: 50 }, (_, i): Client => [1 + (i % 2), 100, 5]);
    expect(personas(fieldsOf(two))).toEqual({ kind: 'none', reason: 'ALL_ALIKE' });
  });

  it('leave out a field that is the same for all', () => {
    const { personas: list } = found(personas(fieldsOf(KINDS.map((c): Client => [c[0], c[1], 9]))));
    expect(list.flatMap(({ traits }) => traits.map(({ field }) => field))).not.toContain('recency');
    expect(list[0]!.means[2]).toBe(9);
  });
});
