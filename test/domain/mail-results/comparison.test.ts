/** Two shares compared: published intervals, and no verdict on too few letters or on chance. */
import fc from 'fast-check';
import {
  compareVariants,
  differenceInterval,
  LEAST_LETTERS,
  lettersToTell,
  wilson,
  type Share,
} from '../../../src/domain/mail-results';

const share = (yes: number, of: number): Share => ({ yes, of });

test.each([
  // Newcombe 1998, Statistics in Medicine 17, 857–872, table I, method 3.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('Wilson’s interval of %i of %i is the published one', (yes, of, low, high) => {
  const interval = wilson(share(yes, of));
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

test.each([
  // Newcombe 1998, Statistics in Medicine 17, 873–890, table II, method 10.
  [56, 70, 48, 80, 0.0524, 0.3339],
  [9, 10, 3, 10, 0.1705, 0.809],
  [6, 7, 2, 7, 0.0582, 0.8062],
  [5, 56, 0, 29, -0.0381, 0.1926],
  [0, 10, 0, 20, -0.1611, 0.2775],
  [0, 10, 0, 10, -0.2775, 0.2775],
  [10, 10, 0, 20, 0.6791, 1],
  [10, 10, 0, 10, 0.6075, 1],
])('the interval of %i/%i less %i/%i is the published one', (a, of, b, ofOther, low, high) => {
  const interval = differenceInterval(share(a, of), share(b, ofOther));
  expect(interval.low).toBeCloseTo(low, 4);
  expect(interval.high).toBeCloseTo(high, 4);
});

const shares = fc
  .integer({ min: 1, max: 500 })
  .chain((of) => fc.integer({ min: 0, max: of }).map((yes) => share(yes, of)));

test('the interval holds the difference and lies between -1 and 1', () => {
  fc.assert(
    fc.property(shares, shares, (a, b) => {
      const { low, high } = differenceInterval(a, b);
      const difference = a.yes / a.of - b.yes / b.of;
      expect(low).toBeLessThanOrEqual(difference + 1e-12);
      expect(high).toBeGreaterThanOrEqual(difference - 1e-12);
      expect(low).toBeGreaterThanOrEqual(-1 - 1e-12);
      expect(high).toBeLessThanOrEqual(1 + 1e-12);
    }),
  );
});
test('who is called A and who B changes nothing but the sign', () => {
  fc.assert(
    fc.property(shares, shares, (a, b) => {
      const [there, back] = [differenceInterval(a, b), differenceInterval(b, a)];
      expect(there.low).toBeCloseTo(-back.high, 12);
      expect(there.high).toBeCloseTo(-back.low, 12);
    }),
  );
});

test('below the least number of letters of either variant nothing is said, however large the difference', () => {
  const few = { kind: 'TOO_FEW', least: LEAST_LETTERS };
  expect(compareVariants(share(29, 29), share(0, 500))).toEqual(few);
  expect(compareVariants(share(0, 500), share(29, 29))).toEqual(few);
  expect(compareVariants(share(30, 30), share(0, 30))).toMatchObject({ kind: 'COMPARED', better: 'A' });
});
test('a variant is better only when the interval leaves no difference out', () => {
  expect(compareVariants(share(56, 70), share(48, 80))).toMatchObject({ better: 'A', wanted: null });
  expect(compareVariants(share(48, 80), share(56, 70))).toMatchObject({ better: 'B', wanted: null });
  expect(compareVariants(share(10, 100), share(15, 100))).toMatchObject({ better: 'NEITHER', wanted: 686 });
  expect(compareVariants(share(10, 100), share(10, 100))).toMatchObject({ better: 'NEITHER', wanted: null });
});
test('letters to tell a difference: textbook sizes', () => {
  expect(lettersToTell(0.1, 0.15)).toBe(686);
  expect(lettersToTell(0.5, 0.6)).toBe(388);
  expect(lettersToTell(0.6, 0.5)).toBe(388);
});
test('equal variants are told apart by chance in about one of twenty comparisons', () => {
  // Exact: every outcome of 40 letters each with a share of 0.3, weighed by its probability.
  const n = 40;
  const chance: number[] = [0.7 ** n];
  for (let k = 1; k <= n; k++) chance.push(((chance[k - 1]! * (n - k + 1)) / k) * (0.3 / 0.7));
  let wrong = 0;
  for (let a = 0; a <= n; a++)
    for (let b = 0; b <= n; b++) {
      const found = compareVariants(share(a, n), share(b, n));
      if (found.kind === 'COMPARED' && found.better !== 'NEITHER') wrong += chance[a]! * chance[b]!;
    }
  expect(wrong).toBeGreaterThan(0.02);
  expect(wrong).toBeLessThan(0.06);
});
