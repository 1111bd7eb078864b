import fc from 'fast-check';
import {
  aliveChance,
  expectedOfNew,
  expectedPurchases,
  purchaseChance,
  purchaseCounts,
  type PurchaseModel,
} from '../../../src/domain/value/purchase-model';
import { logGamma } from '../../../src/domain/value/special-functions';
import { BG } from '../../support/cdnow';

/** As BTYD and CLVTools fitted it, of which the figures for single clients were counted. */
const FITTED: PurchaseModel = { name: 'BG', r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881 };

const parameter = fc.double({ min: 0.05, max: 8, noNaN: true });
const models: fc.Arbitrary<PurchaseModel> = fc.record({
  name: fc.constantFrom('BG', 'MBG'),
  r: parameter,
  alpha: fc.double({ min: 0.5, max: 50, noNaN: true }),
  a: parameter,
  b: parameter,
});
const clients = fc
  .record({
    x: fc.nat(60),
    age: fc.double({ min: 1, max: 200, noNaN: true }),
    part: fc.double({ min: 0.1, max: 1, noNaN: true }),
  }) // prettier-ignore
  .map(({ x, age, part }) => ({ x, age, recency: x === 0 ? 0 : age * part }));
const weeks = fc.double({ min: 0.1, max: 150, noNaN: true });

/** E[(1 − (1 + p·t/alpha)^−r) / p] over the beta distribution of p: what the closed form stands for, by the tanh-sinh rule on ln p and ln(1 − p). */
function byQuadrature({ r, alpha, a, b }: PurchaseModel, t: number): number {
  let sum = 0;
  const h = 0.02;
  const norm = logGamma(a + b) - logGamma(a) - logGamma(b);
  for (let u = -6; u <= 6; u += h) {
    const s = (Math.PI / 2) * Math.sinh(u);
    const [logP, logQ] = [-Math.log1p(Math.exp(-2 * s)), -Math.log1p(Math.exp(2 * s))];
    const p = Math.exp(logP);
    const density = Math.exp(norm + a * logP + b * logQ) * Math.PI * Math.cosh(u);
    if (p > 0 && Number.isFinite(density)) sum += (density * h * -Math.expm1(-r * Math.log1p((p * t) / alpha))) / p;
  }
  return sum;
}

describe('BG/NBD of CDNOW', () => {
  it('expects of new clients what Fader, Hardie and Lee print', () => {
    const printed: [number, string][] = [[0.1429, '0.0078'], [1, '0.0532'], [3, '0.1506'], [31.8571, '1.0405'], [32, '1.0437'], [78, '1.8576']]; // prettier-ignore
    for (const [t, expected] of printed)
      expect(Math.abs(expectedOfNew(FITTED, t) - Number(expected))).toBeLessThan(5e-4);
    expect(expectedOfNew(FITTED, 52)).toBeCloseTo(1.444004, 4);
  });

  it('expects of known clients what is published', () => {
    expect(expectedPurchases(BG, 2, 30.43, 38.86, 39)).toBeCloseTo(1.226, 3);
    expect(expectedPurchases(FITTED, 26, 30.857, 31, 52) / 25.75659).toBeCloseTo(1, 4);
    expect(aliveChance(FITTED, 26, 30.857, 31)).toBeCloseTo(0.9688523, 5);
    [0.3474606, 0.04283391, 0.004158973, 0.0003583685].forEach((published, i) => {
      expect(expectedPurchases(FITTED, 10 + 5 * i, 20, 39, 52) / published).toBeCloseTo(1, 3);
    });
  });

  it('spreads the purchases of new clients as BTYD does', () => {
    const published = [0.0019995214, 0.0015170236, 0.001163315, 0.0009003148, 0.0007023638, 0.0005517902, 0.0004361913, 0.0003467171, 0.0002769613, 0.000222226]; // prettier-ignore
    const counts = purchaseCounts(BG, 30, 20);
    published.forEach((chance, i) => expect(counts[11 + i]).toBeCloseTo(chance, 9));
    expect(purchaseCounts(BG, 39, 0)[0]).toBeCloseTo(0.5737864, 6);
    expect(purchaseCounts(BG, 2, 10)[10]! / 1.07869e-7).toBeCloseTo(1, 4);
  });

  it('holds every client of one purchase active, which is why that chance names nobody', () => {
    for (const age of [0, 10, 1000]) expect(aliveChance(BG, 0, 0, age)).toBe(1);
    expect(aliveChance({ ...BG, name: 'MBG' }, 0, 0, 1000)).toBeLessThan(0.5);
  });
});

describe('of any model', () => {
  it('the closed form is the integral that it stands for', () => {
    fc.assert(
      fc.property(models, weeks, (model, t) => {
        const integral = byQuadrature(model, t);
        const stays = model.name === 'MBG' ? model.b / (model.a + model.b) : 1;
        // Of MBG/NBD, those who stayed after the first purchase are BG/NBD clients with b one higher.
        const expected = model.name === 'MBG' ? stays * byQuadrature({ ...model, b: model.b + 1 }, t) : integral;
        expect(expectedOfNew(model, t) / expected).toBeCloseTo(1, 6);
      }),
    );
  });

  it('the limit at a = 1 is met from both sides', () => {
    for (const a of [1, 1 + 1e-9, 1 - 3e-5]) {
      expect(expectedOfNew({ ...BG, a }, 39)).toBeCloseTo(byQuadrature({ ...BG, a }, 39), 6);
    }
  });

  it('chances of all counts add up to 1, and their mean is the expectation', () => {
    fc.assert(
      fc.property(models, fc.double({ min: 0.1, max: 20, noNaN: true }), (model, t) => {
        const counts = purchaseCounts({ ...model, alpha: model.alpha + t }, t, 400);
        const expected = expectedOfNew({ ...model, alpha: model.alpha + t }, t);
        expect(counts.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 9);
        expect(counts.reduce((sum, chance, n) => sum + chance * n, 0) / expected).toBeCloseTo(1, 6);
      }),
    );
  });

  it('what is expected of a client is what the model as it knows him expects', () => {
    fc.assert(
      fc.property(models, clients, weeks, (model, { x, recency, age }, t) => {
        const k = model.name === 'MBG' ? x + 1 : x;
        const later: PurchaseModel = {
          name: 'BG',
          r: model.r + x,
          alpha: model.alpha + age,
          a: model.a,
          b: model.b + k,
        };
        const expected = aliveChance(model, x, recency, age) * byQuadrature(later, t);
        expect(Math.abs(expectedPurchases(model, x, recency, age, t) - expected)).toBeLessThanOrEqual(
          1e-6 * (expected + 1e-3),
        );
      }),
    );
  });

  it('figures are finite, chances are chances, and more time brings more', () => {
    fc.assert(
      fc.property(models, clients, weeks, (model, { x, recency, age }, t) => {
        const alive = aliveChance(model, x, recency, age);
        const chance = purchaseChance(model, x, recency, age, t);
        const [soon, late] = [t, t * 1.5].map((w) => expectedPurchases(model, x, recency, age, w)) as [number, number];
        expect(alive).toBeGreaterThanOrEqual(0);
        expect(alive).toBeLessThanOrEqual(1);
        expect(chance).toBeLessThanOrEqual(alive);
        // At least one purchase is no more likely than purchases are many.
        expect(chance).toBeLessThanOrEqual(soon + 1e-9);
        expect(late).toBeGreaterThanOrEqual(soon - 1e-9);
      }),
    );
  });
});
