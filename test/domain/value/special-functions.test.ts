import fc from 'fast-check';
import { digamma, hypergeometric, logGamma } from '../../../src/domain/value/special-functions';

const positive = fc.double({ min: 1e-6, max: 1e6, noNaN: true });
const close = (value: number, expected: number, digits = 12): void =>
  expect(Math.abs(value - expected)).toBeLessThanOrEqual(10 ** -digits * Math.max(1, Math.abs(expected)));

describe('logGamma', () => {
  it('is the logarithm of a factorial', () => {
    let factorial = 1;
    for (let n = 1; n <= 20; n++) {
      close(logGamma(n), Math.log(factorial), 13);
      factorial *= n;
    }
    close(logGamma(0.5), Math.log(Math.PI) / 2, 14);
    close(logGamma(1e-10), -Math.log(1e-10), 10);
  });

  it('grows by ln x from x to x + 1', () => {
    fc.assert(fc.property(positive, (x) => close(logGamma(x + 1) - logGamma(x), Math.log(x), 8)));
  });
});

describe('digamma', () => {
  it('is the slope of logGamma', () => {
    close(digamma(1), -0.5772156649015329, 15);
    close(digamma(0.5), -1.9635100260214235, 14);
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 1000, noNaN: true }), (x) => {
        const h = 1e-5 * x;
        close(digamma(x), (logGamma(x + h) - logGamma(x - h)) / (2 * h), 5);
      }),
    );
  });
});

describe('hypergeometric', () => {
  it('is what it is known to be in closed form', () => {
    close(hypergeometric(1, 1, 2, 0.5), 2 * Math.LN2, 15);
    close(hypergeometric(0.5, 1, 1.5, 0.81), Math.log(1.9 / 0.1) / 1.8, 13);
    close(hypergeometric(-2, 3, 4, 0.5), 1 - 2 * 0.75 * 0.5 + (3 * 4) / (4 * 5) / 4, 15);
  });

  it('keeps Euler’s transformation', () => {
    const argument = fc.double({ min: 0.05, max: 5, noNaN: true });
    fc.assert(
      fc.property(argument, argument, argument, fc.double({ min: 0, max: 0.95, noNaN: true }), (a, b, more, z) => {
        const c = Math.max(a, b) + more;
        close(hypergeometric(a, b, c, z), (1 - z) ** (c - a - b) * hypergeometric(c - a, c - b, c, z), 9);
      }),
    );
  });
});
