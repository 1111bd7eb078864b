import { LOYALTY_TIERS, loyaltyTiers, readTierSums } from '../../src/domain/loyalty';

describe('loyalty tiers', () => {
  const names = (revenue: readonly number[], sums?: readonly number[]): string =>
    [...loyaltyTiers(revenue, sums).tier].map((t) => LOYALTY_TIERS[t]![0]).join('');
  it('begin at the sums given', () => {
    expect(names([-5, 0, 1, 999, 1000, 5000, 20000], [1000, 5000, 20000])).toBe('NNBBSGP');
  });
  it('are parts of the base without sums', () => {
    const { counts, from } = loyaltyTiers(Array.from({ length: 101 }, (_, i) => i));
    // Of 100 clients with revenue: half bronze, 30 silver, 15 gold, 5 platinum.
    expect(counts).toEqual([1, 50, 30, 15, 5]);
    expect(from).toEqual([51, 81, 96]);
  });
  it('keep equal revenue together', () => {
    expect(names([7, 7, 7, 7])).toBe('BBBB');
    expect(names([7, 7, 7, 8])).toBe('BBBP');
    expect(loyaltyTiers([7, 7]).from).toEqual([null, null, null]);
    expect(loyaltyTiers([])).toEqual({ tier: new Uint8Array(0), counts: [0, 0, 0, 0, 0], from: [] });
  });
});

describe('the sums of the setting', () => {
  it.each<[string, readonly number[] | null | undefined]>([
    ['1000 5000 20000', [1000, 5000, 20000]],
    [' 1000; 5000,50;20000 ', [1000, 5000.5, 20000]],
    ['', null],
    ['  ', null],
    ['1000 5000', undefined],
    ['1000 1000 2000', undefined],
    ['0 1 2', undefined],
    ['-5 1 2', undefined],
    ['1e3 5000 20000', undefined],
    ['silver gold platinum', undefined],
  ])('%j', (text, sums) => expect(readTierSums(text)).toEqual(sums));
});
