/** The rows of the builder hold a condition whole: it comes back as it went in. */
import fc from 'fast-check';
import { checkCondition, type FieldKind } from '../../src/domain/condition-check';
import { OPERATORS } from '../../src/domain/conditions';
import { conditionOf, draftOf, operandOf, operatorsOf, rowFor, type Draft } from '../../sidebar/segments/own/draft';

const KINDS: Record<string, FieldKind> = {
  orders: { type: 'NUMBER' },
  lastOrder: { type: 'DAY' },
  city: { type: 'TEXT' },
  segment: { type: 'TEXT', choices: ['CHAMPIONS', 'LOST', 'NEW'] },
  tags: { type: 'TAGS' },
};
const oneOf = (field: string): fc.Arbitrary<string | number> =>
  field === 'orders'
    ? fc.integer({ min: -50, max: 50 })
    : field === 'lastOrder'
      ? fc.constantFrom('2026-01-05', '2026-03-05')
      : fc.constantFrom(...(KINDS[field]!.choices ?? ['Киев', 'Львов', 'Новая Одесса']));
const comparison = fc.constantFrom(...Object.keys(KINDS)).chain((field) =>
  fc.constantFrom(...operatorsOf(KINDS[field]!)).chain((is) => {
    const one = oneOf(field);
    const value: Record<string, fc.Arbitrary<unknown>> = {
      NOTHING: fc.constant(undefined),
      ONE: one,
      DAYS: fc.integer({ min: 1, max: 90 }),
      TWO: fc.tuple(one, one),
      LIST: fc.uniqueArray(one, { minLength: 1, maxLength: 3 }),
    };
    return value[operandOf(KINDS[field]!, is)]!.map((found) => ({
      field,
      is,
      ...(found === undefined ? {} : { value: found }),
    }));
  }),
);
const groupOf = (part: fc.Arbitrary<object>): fc.Arbitrary<object> =>
  fc
    .tuple(fc.boolean(), fc.array(part, { minLength: 1, maxLength: 3 }))
    .map(([isAll, parts]) => (isAll ? { all: parts } : { any: parts }));

it('a condition of groups one level deep comes back as it was', () => {
  fc.assert(
    fc.property(groupOf(fc.oneof(comparison, groupOf(comparison))), (condition) => {
      expect(conditionOf(draftOf(condition, KINDS)!, KINDS)).toEqual(condition);
    }),
  );
});

it('what rows cannot show is no draft', () => {
  const row = { field: 'city', is: 'EMPTY' };
  expect(draftOf({ all: [{ any: [{ all: [row] }] }] }, KINDS)).toBeNull();
  expect(draftOf({ field: 'city', is: 'IN', value: ['Киев, центр', 'Львов'] }, KINDS)).toBeNull();
  expect(draftOf({ field: 'gone', is: 'EMPTY' }, KINDS)).toBeNull();
  expect(draftOf(null, KINDS)).toBeNull();
});

it('one code is a tick among others', () => {
  const draft = draftOf({ field: 'segment', is: 'EQUAL', value: 'LOST' }, KINDS)!;
  expect(conditionOf(draft, KINDS)).toEqual({ all: [{ field: 'segment', is: 'IN', value: ['LOST'] }] });
});

it('there is no condition while a row lacks its value, and numbers may be typed as people write them', () => {
  const typed = (field: string, is: string, ...values: string[]): object | null =>
    conditionOf({ isAll: true, parts: [{ key: 1, field, is, values }] } satisfies Draft, KINDS);
  expect(typed('orders', 'MORE')).toBeNull();
  expect(typed('orders', 'MORE', 'много')).toBeNull();
  expect(typed('orders', 'BETWEEN', '5')).toBeNull();
  expect(typed('lastOrder', 'WITHIN', '0')).toBeNull();
  expect(typed('lastOrder', 'AFTER', '05.03.2026')).toBeNull();
  expect(typed('segment', 'IN')).toBeNull();
  expect(typed('city', 'IN', ' , ')).toBeNull();
  expect(typed('orders', 'MORE', '1 234,5')).toEqual({ all: [{ field: 'orders', is: 'MORE', value: 1234.5 }] });
});

it('every field begins with a comparison that it has', () => {
  for (const [field, kind] of Object.entries(KINDS)) {
    const { is } = rowFor(field, kind);
    expect(Object.keys(OPERATORS[kind.type])).toContain(is);
    const isLacking = conditionOf({ isAll: true, parts: [rowFor(field, kind)] }, KINDS) === null;
    expect([field, isLacking]).toEqual([field, true]);
  }
  expect(checkCondition({ field: 'tags', is: 'HAS', value: 'опт' }, KINDS).kind).toBe('condition');
});
