import { checkCondition, MOST_COMPARISONS } from '../../src/domain/condition-check';
import type { ColumnType } from '../../src/domain/conditions';

const FIELDS: Record<string, ColumnType> = { orders: 'NUMBER', lastOrder: 'DAY', city: 'TEXT' };
it('a field that holds codes is compared with one of them, and the fault names the field', () => {
  const kinds = { segment: { type: 'TEXT', choices: ['LOST', 'NEW'] }, tags: { type: 'TAGS' } } as const;
  const check = (input: unknown) => checkCondition(input, kinds);
  expect(check({ field: 'segment', is: 'IN', value: ['lost', 'NEW'] }).kind).toBe('condition');
  expect(check({ all: [{ field: 'segment', is: 'EQUAL', value: 'OLD' }] })).toEqual({
    kind: 'faulty',
    faults: [{ path: ['all', 0], fault: 'UNKNOWN_CHOICE', field: 'segment' }],
  });
  expect(check({ field: 'tags', is: 'HAS', value: 'a, b' })).toMatchObject({ faults: [{ fault: 'WRONG_VALUE' }] });
});

const faults = (input: unknown): string[] => {
  const checked = checkCondition(input, FIELDS);
  return checked.kind === 'faulty' ? checked.faults.map(({ path, fault }) => `${path.join('.')}:${fault}`) : [];
};

describe('a condition from outside is refused', () => {
  it.each<[unknown, string]>([
    [null, ':NOT_A_CONDITION'],
    [[], ':NOT_A_CONDITION'],
    ['orders > 3', ':NOT_A_CONDITION'],
    [{ all: [], any: [] }, ':NOT_A_CONDITION'],
    [{ all: {} }, ':NOT_A_CONDITION'],
    [{ field: 'orders', is: 'MORE', value: 1, or: 2 }, ':NOT_A_CONDITION'],
    [{ any: [] }, ':EMPTY_GROUP'],
    [{ all: [{ any: [{ field: 'age', is: 'MORE', value: 1 }] }] }, 'all.0.any.0:UNKNOWN_FIELD'],
    [{ field: 'constructor', is: 'MORE', value: 1 }, ':UNKNOWN_FIELD'],
    [{ field: 'orders', is: 'CONTAINS', value: 1 }, ':UNKNOWN_OPERATOR'],
    [{ field: 'orders', is: 'toString', value: 1 }, ':UNKNOWN_OPERATOR'],
    [{ field: 'orders', is: 'MORE' }, ':WRONG_VALUE'],
    [{ field: 'orders', is: 'MORE', value: NaN }, ':WRONG_VALUE'],
    [{ field: 'orders', is: 'MORE', value: '3' }, ':WRONG_VALUE'],
    [{ field: 'orders', is: 'EMPTY', value: 1 }, ':WRONG_VALUE'],
    [{ field: 'orders', is: 'BETWEEN', value: [1] }, ':WRONG_VALUE'],
    [{ field: 'orders', is: 'BETWEEN', value: [5, 1] }, ':BOUNDS_FALL'],
    [{ field: 'lastOrder', is: 'AFTER', value: 45000.5 }, ':WRONG_VALUE'],
    [{ field: 'lastOrder', is: 'WITHIN', value: 0 }, ':WRONG_VALUE'],
    [{ field: 'city', is: 'EQUAL', value: ' ' }, ':WRONG_VALUE'],
    [{ field: 'city', is: 'IN', value: [] }, ':WRONG_VALUE'],
    [{ field: 'city', is: 'IN', value: ['Киев', 5] }, ':WRONG_VALUE'],
  ])('%j', (input, fault) => expect(faults(input)).toEqual([fault]));

  it('with every fault at its place', () => {
    expect(
      faults({ all: [{ field: 'x', is: 'EMPTY' }, { any: [5, { field: 'city', is: 'IN', value: 'x' }] }] }),
    ).toEqual(['all.0:UNKNOWN_FIELD', 'all.1.any.0:NOT_A_CONDITION', 'all.1.any.1:WRONG_VALUE']);
  });

  it('where it is too deep or too long', () => {
    const one = { field: 'orders', is: 'FILLED' };
    const deep = (levels: number): unknown => (levels === 0 ? one : { all: [deep(levels - 1)] });
    expect([faults(deep(5)), faults(deep(6))]).toEqual([[], ['all.0.all.0.all.0.all.0.all.0:TOO_DEEP']]);
    expect(faults({ any: Array(MOST_COMPARISONS).fill(one) })).toEqual([]);
    expect(faults({ any: Array(MOST_COMPARISONS + 5).fill(one) })).toEqual([`any.${MOST_COMPARISONS}:TOO_MANY`]);
  });
});
