/** A curve between its points. */
import fc from 'fast-check';
import { abcCurve } from '../../src/domain/abc';
import { curveAt } from '../../src/domain/curve';

test('is straight between two points and goes through each', () => {
  expect([0, 0.25, 0.5, 0.75, 1].map((x) => curveAt([0, 0.5, 1], [0, 0.75, 1], x))).toEqual([0, 0.375, 0.75, 0.875, 1]);
});

test('of an ABC curve rises from 0 to 1 and never lies below the diagonal', () => {
  const values = fc.array(fc.integer({ min: 1, max: 1_000_000 }), { minLength: 1, maxLength: 300 });
  fc.assert(
    fc.property(values, (revenue) => {
      const { effort, yield: heights } = abcCurve(revenue);
      let before = 0;
      for (let i = 0; i <= 20; i++) {
        const height = curveAt(effort, heights, i / 20);
        expect(height).toBeGreaterThanOrEqual(before - 1e-12);
        expect(height).toBeGreaterThanOrEqual(i / 20 - 1e-9);
        before = height;
      }
      expect(before).toBeCloseTo(1, 12);
    }),
  );
});
