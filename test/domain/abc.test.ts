import fc from 'fast-check';
import { ABC_CLASSES, abcClasses, abcCurve, type AbcLimits } from '../../src/domain/abc';

const letters = (values: readonly number[], limits?: AbcLimits): string =>
  [...abcClasses(values, limits).cls].map((c) => 'ABC-'[c]).join('');

/** The rule as it is said, item by item and in whole cents: what is earned by all that earn more, out of the total. */
function plainLetters(cents: readonly number[], a: number, b: number): string {
  const total = cents.filter((value) => value > 0).reduce((sum, value) => sum + value, 0);
  return cents
    .map((value) => {
      if (value <= 0) return '-';
      const before = cents.filter((other) => other > value).reduce((sum, other) => sum + other, 0);
      return before * 100 < a * total ? 'A' : before * 100 < b * total ? 'B' : 'C';
    })
    .join('');
}

const cents = fc.array(fc.oneof(fc.integer({ min: -500, max: 20000 }), fc.constantFrom(0, 100, 100000)), {
  maxLength: 60,
});

describe('ABC classes', () => {
  it.each<[string, number[], string]>([
    ['the item that crosses 80 % is still A', [50, 25, 12, 8, 5], 'AAABC'],
    ['a lone giant is A', [97, 2, 1], 'ACC'],
    ['what stands at 80 % exactly is not before it', [80, 15, 5], 'ABC'],
    ['ties share a class, also where the limit falls among them', [40, 15, 15, 15, 15], 'AAAAA'],
    ['nothing earned and money lost stand apart', [0, 90, -40, 10], '-A-B'],
    ['one client is A', [7], 'A'],
    ['all the same are A', [3, 3, 3, 3, 3], 'AAAAA'],
    ['nobody', [], ''],
    ['nothing positive', [0, -1], '--'],
  ])('%s', (_, values, expected) => expect(letters(values)).toBe(expected));

  it('take own limits', () => {
    expect(letters([50, 25, 15, 10], { a: 0.5, b: 0.9 })).toBe('ABBC');
    expect(letters([50, 25, 15, 10], { a: 0.5, b: 1 })).toBe('ABBB');
  });

  it('are not decided by a hair of rounding', () => {
    // 0.7 + 0.1 is 0.7999999999999999, and 80 % of a total of 1 all the same.
    expect(letters([0.7, 0.1, 0.08, 0.07, 0.05])).toBe('AABBC');
  });

  it('are those of a plain computation', () => {
    fc.assert(
      fc.property(cents, fc.integer({ min: 1, max: 98 }), fc.integer({ min: 1, max: 50 }), (values, a, more) => {
        const b = Math.min(100, a + more);
        const limits = { a: a / 100, b: b / 100 };
        expect(
          letters(
            values.map((value) => value / 100),
            limits,
          ),
        ).toBe(plainLetters(values, a, b));
      }),
    );
  });

  it('have shares that add up, and groups that hold every item', () => {
    fc.assert(
      fc.property(cents, (values) => {
        const { groups, total, cls } = abcClasses(values);
        expect(groups.map((group) => group.code)).toEqual([...ABC_CLASSES]);
        expect(groups.map((group) => group.count)).toEqual(
          [0, 1, 2, 3].map((c) => cls.filter((one) => one === c).length),
        );
        const sum = (pick: (group: (typeof groups)[number]) => number): number =>
          groups.reduce((all, group) => all + pick(group), 0);
        if (values.length > 0) expect(sum((group) => group.countShare)).toBeCloseTo(1, 12);
        expect(sum((group) => group.valueShare)).toBeCloseTo(total > 0 ? 1 : 0, 12);
        expect(sum((group) => group.value)).toBeCloseTo(
          values.reduce((all, value) => all + value, 0),
          6,
        );
      }),
    );
  });

  it('do not depend on the order of items', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: -5, max: 1e6, noNaN: true }), { maxLength: 40 }), (values) => {
        const back = abcClasses([...values].reverse());
        const there = abcClasses(values);
        expect([...back.cls].reverse()).toEqual([...there.cls]);
        expect(back.least).toEqual(there.least);
        expect(back.total).toBe(there.total);
      }),
    );
  });

  it('say from which value on A and B begin', () => {
    expect(abcClasses([500, 250, 200, 30, 20]).least).toEqual({ a: 200, b: 200 });
    expect(abcClasses([500, 300, 150, 30, 20]).least).toEqual({ a: 300, b: 150 });
    expect(abcClasses([]).least).toBeNull();
  });
});

describe('the ABC curve', () => {
  it('goes from nothing to everything and bends one way', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 300 }), (values) => {
        const { effort, yield: gained } = abcCurve(values, 50);
        expect([effort[0], gained[0], effort.at(-1), gained.at(-1)]).toEqual([0, 0, 1, 1]);
        expect(effort.length).toBeLessThanOrEqual(51);
        gained.forEach((y, i) => expect(y).toBeGreaterThanOrEqual(effort[i]! - 1e-9));
      }),
    );
    expect(abcCurve([0])).toEqual({ effort: [], yield: [] });
  });
});
