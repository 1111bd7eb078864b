/** Coupon codes: each once, and a letter keeps its own. */
import fc from 'fast-check';
import { allocateCoupons } from '../../../src/domain/letters';

test('codes go out in the order of the list, and letters without one are named', () => {
  const plan = allocateCoupons(['A', ' ', 'B '], new Map(), ['k1', 'k2', 'k3']);
  expect([...plan.given]).toEqual([
    ['k1', 'A'],
    ['k2', 'B'],
  ]);
  expect(plan.without).toEqual(['k3']);
  expect(plan.left).toBe(0);
});
test('a letter keeps its code, also one that no longer stands in the list', () => {
  const plan = allocateCoupons(
    ['B', 'C'],
    new Map([
      ['k1', 'A'],
      ['k2', 'B'],
    ]),
    ['k2', 'k3', 'k1'],
  );
  expect([...plan.given]).toEqual([
    ['k2', 'B'],
    ['k3', 'C'],
    ['k1', 'A'],
  ]);
});
test('spellings of one code are one code', () => {
  expect(allocateCoupons(['a1', 'A1 ', 'b2'], new Map([['old', 'A1']]), ['k'])).toMatchObject({ left: 0, without: [] });
});
test('asked again after the ledger has it, nothing changes; and no code is ever given twice', () => {
  const code = fc.constantFrom('a', 'A', 'b', 'c', 'd ', '', 'e');
  const key = fc.constantFrom('k1', 'k2', 'k3', 'k4', 'k5');
  fc.assert(
    fc.property(fc.array(code), fc.array(key), fc.array(key), (list, first, second) => {
      const one = allocateCoupons(list, new Map(), first);
      const two = allocateCoupons(list, one.given, [...first, ...second]);
      for (const [letter, given] of one.given) expect(two.given.get(letter)).toBe(given);
      const codes = [...two.given.values()].map((given) => given.toLowerCase());
      expect(new Set(codes).size).toBe(codes.length);
      expect(two.without.some((letter) => two.given.has(letter))).toBe(false);
      expect(two.without.length === 0 || two.left === 0).toBe(true);
    }),
  );
});
