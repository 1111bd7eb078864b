import { firstCentres, fixedStream, settle, silhouette, type Points } from '../../src/domain/k-means';

describe('k-means', () => {
  const line = (...values: number[]): Points => ({ size: values.length, fields: 1, values: Float64Array.from(values) });

  it('moves centres to the means of their points', () => {
    const { of, centres, spread } = settle(line(0, 1, 2, 10, 11, 12), Float64Array.of(0, 1));
    expect([[...of], [...centres], spread]).toEqual([[0, 0, 0, 1, 1, 1], [1, 11], 4]);
  });

  it('starts from different points only', () => {
    expect(new Set(firstCentres(line(5, 5, 5, 9, 5), 3, fixedStream(3)))).toEqual(new Set([5, 9]));
  });

  it('has the silhouettes of their definition', () => {
    // Of 0: 2 inside, 10 outside; of 2: 2 inside, 8 outside; 10 is alone.
    expect(silhouette(line(0, 2, 10), Uint8Array.of(0, 0, 1))).toBeCloseTo((0.8 + 0.75 + 0) / 3, 12);
  });
});
