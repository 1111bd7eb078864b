import fc from 'fast-check';
import { isRating, nps } from '../../src/domain/nps';

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

describe('NPS', () => {
  it('is the share of promoters less that of detractors, with its standard error', () => {
    expect(nps([10, 9, 8, 3])).toMatchObject({ answers: 4, promoters: 2, passives: 1, detractors: 1, score: 25 });
    expect(nps([10, 9, 8, 3]).error).toBeCloseTo(41.4578, 4);
  });

  it('has the standard error of a mean of +1, 0 and −1', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 200 }), (ratings) => {
        const signs = ratings.map((rating) => (rating > 8 ? 1 : rating < 7 ? -1 : 0) as number);
        const mean = sum(signs) / signs.length;
        const variance = sum(signs.map((sign) => (sign - mean) ** 2)) / signs.length;
        const found = nps(ratings);
        expect(found.score).toBeCloseTo(mean * 100, 9);
        expect(found.error).toBeCloseTo(Math.sqrt(variance / signs.length) * 100, 6);
      }),
    );
  });

  it('leaves out what is no answer, and says nothing of no answers', () => {
    expect(nps([11, -1, 8.5, NaN])).toMatchObject({ answers: 0, ignored: 4, score: null, error: null });
    expect(nps([10])).toMatchObject({ score: 100, error: 0 });
    expect([0, 10, 8.5, NaN, 11].map(isRating)).toEqual([true, true, false, false, false]);
  });
});
