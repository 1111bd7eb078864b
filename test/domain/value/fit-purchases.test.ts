import fc from 'fast-check';
import { compress, fitPurchases, logLikelihood } from '../../../src/domain/value/fit-purchases';
import type { PurchaseModel } from '../../../src/domain/value/purchase-model';
import { BG, CLIENTS, publishedSummary, summaries } from '../../support/cdnow';

interface Client {
  x: number;
  recency: number;
  age: number;
}
const columns = (clients: readonly Client[]) => ({
  size: clients.length,
  x: Int32Array.from(clients, ({ x }) => x),
  recency: Float64Array.from(clients, ({ recency }) => recency),
  age: Float64Array.from(clients, ({ age }) => age),
});
const rounded = ({ r, alpha, a, b }: PurchaseModel): string[] => [r, alpha, a, b].map((value) => value.toFixed(3));

describe('the fit to CDNOW', () => {
  it('of BG/NBD has the published parameters and likelihood', () => {
    for (const known of [summaries, publishedSummary]) {
      const fit = fitPurchases('BG', known);
      expect(rounded(fit.model)).toEqual(['0.243', '4.414', '0.793', '2.426']);
      expect(Math.abs(fit.logLikelihood - -9582.429)).toBeLessThan(0.01);
      expect(fit.fault).toBeNull();
    }
    expect(fitPurchases('BG', publishedSummary).logLikelihood).toBeCloseTo(-9582.4256, 3);
    const { r, alpha, a, b } = fitPurchases('BG', summaries).model;
    [0.2425945, 4.4136019, 0.7929199, 2.4258881].forEach((published, i) => {
      expect([r, alpha, a, b][i]! / published).toBeCloseTo(1, 4);
    });
  });

  it('of MBG/NBD has the published parameters', () => {
    const fit = fitPurchases('MBG', summaries);
    expect(rounded(fit.model)).toEqual(['0.525', '6.183', '0.891', '1.614']);
    expect(fit.logLikelihood).toBeCloseTo(-9582.13, 1);
    expect(fit.fault).toBeNull();
  });

  it('does not depend on the order of clients, and little on the unit of time', () => {
    const back = (column: Int32Array | Float64Array): number[] => Array.from(column).reverse();
    const { x, recency, age } = summaries;
    const once = fitPurchases('BG', summaries);
    const reversed = fitPurchases('BG', {
      size: CLIENTS,
      x: Int32Array.from(back(x)),
      recency: Float64Array.from(back(recency)),
      age: Float64Array.from(back(age)),
    });
    const inDays = fitPurchases('BG', { ...summaries, recency: recency.map((w) => w * 7), age: age.map((w) => w * 7) });
    expect(reversed.logLikelihood).toBeCloseTo(once.logLikelihood, 6);
    expect(rounded({ ...inDays.model, alpha: inDays.model.alpha / 7 })).toEqual(rounded(once.model));
  });

  it('counts equal clients instead of repeating them', () => {
    const { weight, weights, times } = compress(publishedSummary);
    expect(weight.reduce((sum, w) => sum + w, 0)).toBe(CLIENTS);
    expect(weights.reduce((sum, w) => sum + w, 0)).toBe(CLIENTS);
    expect(weight).toHaveLength(1016);
    expect(times.length).toBeLessThan(400);
  });
});

describe('the likelihood', () => {
  const parameter = fc.double({ min: 0.05, max: 10, noNaN: true });
  const client = fc
    .record({
      x: fc.nat(30),
      age: fc.double({ min: 0.1, max: 100, noNaN: true }),
      part: fc.double({ min: 0.05, max: 1, noNaN: true }),
    }) // prettier-ignore
    .map(({ x, age, part }) => ({ x, age, recency: x === 0 ? 0 : age * part }));

  it('has the slopes that it says', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<'BG' | 'MBG'>('BG', 'MBG'),
        fc.tuple(parameter, parameter, parameter, parameter),
        fc.array(client, { minLength: 1, maxLength: 20 }),
        (name, [r, alpha, a, b], clients) => {
          const known = columns(clients);
          const at = (by: readonly number[]): PurchaseModel =>
            ({ name, r: r + by[0]!, alpha: alpha + by[1]!, a: a + by[2]!, b: b + by[3]! }); // prettier-ignore
          const { slope } = logLikelihood(at([0, 0, 0, 0]), known);
          slope.forEach((found, p) => {
            const h = 1e-6 * [r, alpha, a, b][p]!;
            const step = [0, 0, 0, 0].map((_, i) => (i === p ? h : 0));
            const [up, down] = [step, step.map((s) => -s)].map((by) => logLikelihood(at(by), known).value) as [number, number]; // prettier-ignore
            expect(Math.abs(found - (up - down) / (2 * h))).toBeLessThan(1e-3 * (1 + Math.abs(found)));
          });
        },
      ),
    );
  });

  it('adds up over clients', () => {
    fc.assert(
      fc.property(fc.array(client, { maxLength: 20 }), fc.array(client, { maxLength: 20 }), (some, others) => {
        const of = (clients: Client[]): number => logLikelihood(BG, columns(clients)).value;
        expect(of([...some, ...others])).toBeCloseTo(of(some) + of(others), 6);
      }),
    );
  });

  it('stays a number for a client of a thousand purchases', () => {
    const { value, slope } = logLikelihood(BG, columns([{ x: 1000, recency: 10, age: 500 }]));
    expect([value, ...slope].every(Number.isFinite)).toBe(true);
  });
});

describe('a fit that says nothing is flagged', () => {
  const same = (x: number, recency: number): Client[] => Array.from({ length: 300 }, (_, i) => ({ x, recency: x === 0 ? 0 : recency - (i % 7) / 7, age: 40 - (i % 10) })); // prettier-ignore

  it('where nobody ever came back', () => {
    expect(fitPurchases('BG', columns(same(0, 0))).fault).not.toBeNull();
  });

  it('where everybody buys alike and is there to the end', () => {
    expect(fitPurchases('BG', columns(same(20, 30))).fault).not.toBeNull();
  });

  it('where nobody leaves, so that leaving cannot be known', () => {
    let seed = 3;
    const next = (): number => (seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    const stayers = Array.from({ length: 2000 }, (): Client => {
      const [rate, age] = [0.02 - 0.1 * Math.log(1 - next()), 5 + 47 * next()];
      const client = { x: 0, recency: 0, age };
      for (let t = 0; ; client.x++, client.recency = t) {
        t -= Math.log(1 - next()) / rate;
        if (t > age) return client;
      }
    });
    for (const name of ['BG', 'MBG'] as const) expect(fitPurchases(name, columns(stayers)).fault).not.toBeNull();
  });

  it('where one client is all there is', () => {
    expect(fitPurchases('BG', columns([{ x: 2, recency: 3, age: 9 }])).fault).not.toBeNull();
  });
});
