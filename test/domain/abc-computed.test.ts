import fc from 'fast-check';
import { abcClasses } from '../../src/domain/abc';
import { computedCounts } from '../../src/domain/abc-computed';

const letters = (values: readonly number[]): string =>
  [...abcClasses(values, 'COMPUTED').cls].map((c) => 'ABC-'[c]).join('');

describe('computed limits', () => {
  /** All points of the curve, the three that count picked by looking at each. */
  function plainCounts(values: readonly number[]): { a: number; b: number } {
    const sorted = [...values].sort((x, y) => y - x);
    const total = sorted.reduce((sum, value) => sum + value, 0);
    const points = sorted.map((_, i) => ({
      k: i + 1,
      x: (i + 1) / sorted.length,
      y: sorted.slice(0, i + 1).reduce((sum, value) => sum + value, 0) / total,
    }));
    const nearestTo = (x: number): number =>
      points.reduce((best, point) =>
        Math.hypot(point.x - x, 1 - point.y) < Math.hypot(best.x - x, 1 - best.y) - 1e-12 ? point : best,
      ).k;
    const pareto = nearestTo(0);
    const average = total / sorted.length;
    const breakEven = sorted.filter((value) => value >= average - 1e-9).length;
    const a = Math.min(pareto, breakEven);
    return { a, b: Math.max(a, nearestTo(Math.max(pareto, breakEven) / sorted.length)) };
  }

  it('are those of a plain computation', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 5000 }), { minLength: 1, maxLength: 60 }), (values) => {
        const sorted = Float64Array.from(values).sort().reverse();
        const total = values.reduce((sum, value) => sum + value, 0);
        expect(computedCounts(sorted, total)).toEqual(plainCounts(values));
      }),
    );
  });

  it('find the bend of a steep curve, and swap the two points where the average comes first', () => {
    // The Pareto point and the break-even point both come after 2 of 6.
    expect(computedCounts(Float64Array.of(50, 20, 10, 10, 5, 5), 100)).toEqual({ a: 2, b: 3 });
    // One item above the average of 20, the Pareto point after two.
    expect(computedCounts(Float64Array.of(40, 15, 15, 15, 15), 100)).toEqual({ a: 1, b: 3 });
    expect(letters([40, 15, 15, 15, 15])).toBe('ABBBB');
    expect(letters([50, 20, 10, 10, 5, 5])).toBe('AABBCC');
  });

  it('put equal items together, and say nothing of nothing', () => {
    expect(letters([4, 4, 4, 4])).toBe('AAAA');
    expect(letters([9])).toBe('A');
    expect(letters([0, -2])).toBe('--');
  });
});
