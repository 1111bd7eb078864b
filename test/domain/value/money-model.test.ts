import fc from 'fast-check';
import { dependence, expectedMoney, fitMoney, type MoneyModel } from '../../../src/domain/value/money-model';
import { summaries } from '../../support/cdnow';

const base = (...clients: (readonly [x: number, monetary: number])[]) => ({
  size: clients.length,
  x: Int32Array.from(clients, ([x]) => x),
  monetary: Float64Array.from(clients, ([, monetary]) => monetary),
});

describe('the fit to CDNOW', () => {
  const fit = fitMoney(summaries)!;

  it('has the published parameters and likelihood', () => {
    const { p, q, v } = fit.model;
    expect([p, q, v].map((value) => value.toFixed(2))).toEqual(['6.25', '3.74', '15.44']);
    expect(fit.logLikelihood).toBeCloseTo(-4055.9177, 3);
    expect(fit.repeaters).toBe(946);
    expect(fit.fault).toBeNull();
  });

  it('expects of the first ten clients what is published', () => {
    const published = [24.65, 18.91, 35.17, 35.17, 35.17, 71.46, 18.91, 35.17, 27.28, 35.17];
    const found = published.map((_, i) => expectedMoney(fit.model, summaries.x[i]!, summaries.monetary[i]!));
    expect(found.map((money) => Number(money.toFixed(2)))).toEqual(published);
  });

  it('rests on purchases and worth that have little to do with each other', () => {
    expect(dependence(summaries)).toBeCloseTo(0.1139, 4);
  });

  it('is in the currency of the amounts', () => {
    const { model } = fitMoney({ ...summaries, monetary: summaries.monetary.map((money) => money * 75) })!;
    expect(model.p).toBeCloseTo(fit.model.p, 3);
    expect(model.q).toBeCloseTo(fit.model.q, 3);
    expect(model.v / 75).toBeCloseTo(fit.model.v, 2);
  });
});

it('what is expected lies between the mean of the base and the own, nearer to the own the more purchases', () => {
  const models: fc.Arbitrary<MoneyModel> = fc.record({
    p: fc.double({ min: 0.1, max: 50, noNaN: true }),
    q: fc.double({ min: 1.1, max: 50, noNaN: true }),
    v: fc.double({ min: 0.1, max: 1e5, noNaN: true }),
  });
  fc.assert(
    fc.property(
      models,
      fc.integer({ min: 1, max: 100 }),
      fc.double({ min: 0, max: 1e5, noNaN: true }),
      (model, x, own) => {
        const mean = expectedMoney(model, 0, 0);
        const [found, more] = [expectedMoney(model, x, own), expectedMoney(model, x + 1, own)];
        const slack = 1e-9 * (1 + mean + own);
        expect(found).toBeGreaterThanOrEqual(Math.min(mean, own) - slack);
        expect(found).toBeLessThanOrEqual(Math.max(mean, own) + slack);
        expect(Math.abs(more - own)).toBeLessThanOrEqual(Math.abs(found - own) + slack);
      },
    ),
  );
});

describe('dependence', () => {
  it('is 1 where worth grows with purchases, and has no meaning where clients are alike', () => {
    expect(dependence(base([1, 10], [2, 20], [3, 30], [0, 0]))).toBeCloseTo(1, 12);
    expect(dependence(base([1, 30], [2, 20], [3, 10], [4, -5]))).toBeCloseTo(-1, 12);
    for (const alike of [
      base(),
      base([1, 10], [2, 20]),
      base([1, 10], [2, 10], [3, 10]),
      base([2, 1], [2, 5], [2, 3]),
    ]) {
      expect(dependence(alike)).toBeNull();
    }
  });
});

describe('a base that tells nothing', () => {
  it('has no fit without a repeat purchase of positive worth', () => {
    expect(fitMoney(base())).toBeNull();
    expect(fitMoney(base([0, 0], [3, 0], [2, -5]))).toBeNull();
  });

  it('is flagged where every purchase costs the same', () => {
    expect(fitMoney(base(...Array.from({ length: 100 }, (_, i) => [1 + (i % 5), 20] as const)))!.fault).not.toBeNull();
  });
});
