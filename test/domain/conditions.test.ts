import fc from 'fast-check';
import { checkCondition } from '../../src/domain/condition-check';
import { matching, OPERATORS, type Column, type ColumnType, type Condition } from '../../src/domain/conditions';
import { NO_DAY } from '../../src/domain/orders';

const TODAY = 46000;
const FIELDS: Record<string, ColumnType> = { orders: 'NUMBER', lastOrder: 'DAY', city: 'TEXT', tags: 'TAGS' };
const columns: Record<string, Column> = {
  orders: { type: 'NUMBER', values: Float64Array.of(0, 1, 5, NaN) },
  lastOrder: { type: 'DAY', values: Int32Array.of(NO_DAY, TODAY, TODAY - 30, TODAY - 29) },
  city: { type: 'TEXT', values: ['', 'Киев', ' киев ', 'Львов'] },
  tags: { type: 'TAGS', values: ['', 'VIP; опт', 'оптика', 'Опт,новый'] },
};
const fits = (condition: Condition): string => {
  expect(checkCondition(condition, FIELDS)).toEqual({ kind: 'condition', condition });
  return matching(condition, columns, 4, TODAY).join('');
};
describe('a comparison', () => {
  it.each<[Condition, string]>([
    [{ field: 'orders', is: 'EQUAL', value: 1 }, '0100'],
    [{ field: 'orders', is: 'NOT_EQUAL', value: 1 }, '1011'],
    [{ field: 'orders', is: 'LESS', value: 1 }, '1000'],
    [{ field: 'orders', is: 'AT_MOST', value: 1 }, '1100'],
    [{ field: 'orders', is: 'MORE', value: 1 }, '0010'],
    [{ field: 'orders', is: 'AT_LEAST', value: 1 }, '0110'],
    [{ field: 'orders', is: 'BETWEEN', value: [1, 5] }, '0110'],
    [{ field: 'orders', is: 'EMPTY' }, '0001'],
    [{ field: 'orders', is: 'FILLED' }, '1110'],
    [{ field: 'tags', is: 'HAS', value: 'ОПТ' }, '0101'],
    [{ field: 'tags', is: 'HAS_NOT', value: 'опт' }, '1010'],
    [{ field: 'tags', is: 'HAS_ANY', value: ['vip', 'Новый'] }, '0101'],
    [{ field: 'tags', is: 'HAS_ALL', value: ['опт', 'новый'] }, '0001'],
    [{ field: 'tags', is: 'EMPTY' }, '1000'],
    [{ field: 'tags', is: 'FILLED' }, '0111'],
    [{ field: 'lastOrder', is: 'EQUAL', value: TODAY }, '0100'],
    [{ field: 'lastOrder', is: 'BEFORE', value: TODAY }, '0011'],
    [{ field: 'lastOrder', is: 'AFTER', value: TODAY - 30 }, '0101'],
    [{ field: 'lastOrder', is: 'BETWEEN', value: [TODAY - 30, TODAY - 29] }, '0011'],
    [{ field: 'lastOrder', is: 'WITHIN', value: 30 }, '0101'],
    [{ field: 'lastOrder', is: 'OLDER_THAN', value: 30 }, '0010'],
    [{ field: 'lastOrder', is: 'EMPTY' }, '1000'],
    [{ field: 'city', is: 'EQUAL', value: 'КИЕВ' }, '0110'],
    [{ field: 'city', is: 'NOT_EQUAL', value: 'киев' }, '1001'],
    [{ field: 'city', is: 'CONTAINS', value: 'ев' }, '0110'],
    [{ field: 'city', is: 'STARTS', value: 'ль' }, '0001'],
    [{ field: 'city', is: 'IN', value: ['Львов', 'Одесса'] }, '0001'],
    [{ field: 'city', is: 'NOT_IN', value: ['Львов', 'Одесса'] }, '1110'],
    [{ field: 'city', is: 'FILLED' }, '0111'],
  ])('%j fits %s', (condition, expected) => expect(fits(condition)).toBe(expected));

  it('of a field that the base has no column for finds it blank', () => {
    expect(matching({ field: 'orders', is: 'EMPTY' }, {}, 2, TODAY).join('')).toBe('11');
    expect(matching({ field: 'orders', is: 'AT_LEAST', value: 0 }, {}, 2, TODAY).join('')).toBe('00');
    expect(matching({ field: 'city', is: 'NOT_IN', value: ['x'] }, {}, 2, TODAY).join('')).toBe('11');
  });
});

const comparison = fc.oneof(
  fc.record({
    field: fc.constant('orders'),
    is: fc.constantFrom('LESS', 'MORE', 'EQUAL', 'NOT_EQUAL'),
    value: fc.nat(6),
  }),
  fc.record({
    field: fc.constant('city'),
    is: fc.constantFrom('EQUAL', 'CONTAINS', 'NOT_EQUAL'),
    value: fc.constantFrom('киев', 'в'),
  }),
  fc.record({ field: fc.constant('lastOrder'), is: fc.constantFrom('EMPTY', 'FILLED') }),
) as fc.Arbitrary<Condition>;
const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
  condition: fc.oneof(
    { maxDepth: 3, depthSize: 'small' },
    comparison,
    fc.record({ all: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
    fc.record({ any: fc.array(tie('condition'), { minLength: 1, maxLength: 3 }) }),
  ),
}));

describe('conditions', () => {
  it('join by AND and OR as Boolean algebra says, client by client', () => {
    const plain = (one: Condition, i: number): boolean =>
      'all' in one
        ? one.all.every((part) => plain(part, i))
        : 'any' in one
          ? one.any.some((part) => plain(part, i))
          : matching(one, columns, 4, TODAY)[i] === 1;
    fc.assert(
      fc.property(condition, (one) => {
        expect([...matching(one, columns, 4, TODAY)]).toEqual([0, 1, 2, 3].map((i) => (plain(one, i) ? 1 : 0)));
      }),
    );
  });

  it('are the same after a way through JSON', () => {
    fc.assert(
      fc.property(condition, (one) => {
        const back = checkCondition(JSON.parse(JSON.stringify(one)), FIELDS);
        expect(back).toEqual({ kind: 'condition', condition: one });
      }),
    );
  });
});

it('every operator of every type is understood where conditions are evaluated', () => {
  const values = { NOTHING: undefined, ONE: 5, TWO: [1, 5], LIST: [5], DAYS: 5 } as const;
  for (const [type, operators] of Object.entries(OPERATORS))
    for (const [is, operand] of Object.entries(operators)) {
      const isText = type === 'TEXT' || type === 'TAGS';
      const value = isText && operand !== 'NOTHING' ? (operand === 'LIST' ? ['5'] : '5') : values[operand];
      const field = Object.keys(FIELDS).find((name) => FIELDS[name] === type)!;
      const one = { field, is, ...(value === undefined ? {} : { value }) } as Condition;
      expect(checkCondition(one, FIELDS).kind).toBe('condition');
      // A blank fits these and nothing else.
      const blanks = { orders: 3, lastOrder: 0, city: 0, tags: 0 }[field]!;
      expect([is, matching(one, columns, 4, TODAY)[blanks]]).toEqual([
        is,
        ['EMPTY', 'NOT_EQUAL', 'NOT_IN', 'HAS_NOT'].includes(is) ? 1 : 0,
      ]);
    }
});
