/** Conditions in words: each says its fields and values, and two that differ are told apart, in every language. */
import fc from 'fast-check';
import { checkCondition, type FieldKind } from '../../src/domain/condition-check';
import { OPERATORS, type Condition } from '../../src/domain/conditions';
import { dayOf } from '../../src/domain/days';
import { conditionSentence } from '../../src/i18n/condition-sentence';
import type { Locale } from '../../src/i18n/template';

const LOCALES: readonly Locale[] = ['en', 'ru', 'uk'];
const KINDS: Record<string, FieldKind> = {
  orders: { type: 'NUMBER' },
  averageOrder: { type: 'NUMBER' },
  lastOrder: { type: 'DAY' },
  city: { type: 'TEXT' },
  segment: { type: 'TEXT', choices: ['CHAMPIONS', 'LOST'] },
  birthdayMonth: { type: 'TEXT', choices: ['1', '2', '3'] },
  tags: { type: 'TAGS' },
  '#Размер обуви': { type: 'NUMBER' },
};

it('reads as a person would say it', () => {
  const condition: Condition = {
    all: [
      { field: 'orders', is: 'MORE', value: 3 },
      { field: 'lastOrder', is: 'OLDER_THAN', value: 90 },
      {
        any: [
          { field: 'city', is: 'IN', value: ['Киев', 'Львов'] },
          { field: 'tags', is: 'HAS', value: 'опт' },
        ],
      },
    ],
  };
  expect(LOCALES.map((locale) => conditionSentence(condition, KINDS, locale))).toEqual([
    'Orders more than 3 and Last order 90 days ago or earlier and (City is “Киев” or “Львов” or has the tag “опт”)',
    'Заказов: больше 3 и Последний заказ: 90 дней назад или раньше и (Город: «Киев» или «Львов» или есть тег «опт»)',
    'Замовлень: більше 3 і Останнє замовлення: 90 днів тому або раніше і (Місто: «Киев» або «Львов» або є тег «опт»)',
  ]);
});

it('names codes, months, days and columns of the user', () => {
  const say = (one: Condition): string => conditionSentence(one, KINDS, 'ru');
  expect(say({ field: 'segment', is: 'EQUAL', value: 'lost' })).toBe('Сегмент: «Потерянные»');
  expect(say({ field: 'birthdayMonth', is: 'EQUAL', value: '3' })).toBe('Месяц рождения: «март»');
  expect(say({ field: 'lastOrder', is: 'BETWEEN', value: [dayOf(2026, 1, 5), dayOf(2026, 3, 5)] })).toBe(
    'Последний заказ: с 05.01.2026 по 05.03.2026',
  );
  expect(say({ field: '#Размер обуви', is: 'AT_LEAST', value: 42.5 })).toBe('Размер обуви: не меньше 42,5');
});

const value = (field: string): fc.Arbitrary<number | string> =>
  KINDS[field]!.choices !== undefined
    ? fc.constantFrom(...KINDS[field]!.choices)
    : KINDS[field]!.type === 'NUMBER' || KINDS[field]!.type === 'DAY'
      ? fc.integer({ min: 40_000, max: 40_400 })
      : fc.constantFrom('Киев', 'Львов', 'Одесса', 'опт');
const comparison: fc.Arbitrary<Condition> = fc.constantFrom(...Object.keys(KINDS)).chain((field) => {
  const operators = Object.entries(OPERATORS[KINDS[field]!.type]);
  return fc.constantFrom(...operators).chain(([is, operand]) => {
    const one = value(field);
    const of = {
      NOTHING: fc.constant(undefined),
      ONE: one,
      DAYS: fc.integer({ min: 1, max: 400 }),
      // EQUAL one text and IN a list of it mean the same and are said alike, so a list has two.
      LIST: fc.uniqueArray(one, { minLength: 2, maxLength: 3 }),
      TWO: fc.tuple(one, one).map((two) => two.sort()),
    }[operand as 'ONE'] as fc.Arbitrary<unknown>;
    return of.map((found) => ({ field, is, ...(found === undefined ? {} : { value: found }) }) as Condition);
  });
});
const condition: fc.Arbitrary<Condition> = fc
  .tuple(fc.boolean(), fc.array(fc.oneof(comparison, group(comparison)), { minLength: 2, maxLength: 3 }))
  .map(([isAll, parts]) => (isAll ? { all: parts } : { any: parts }));
function group(of: fc.Arbitrary<Condition>): fc.Arbitrary<Condition> {
  return fc
    .tuple(fc.boolean(), fc.array(of, { minLength: 2, maxLength: 2 }))
    .map(([isAll, parts]) => (isAll ? { all: parts } : { any: parts }));
}

it.each(LOCALES)('tells conditions apart that are not the same, without a gap, in %s', (locale) => {
  fc.assert(
    fc.property(condition, condition, (one, other) => {
      expect(checkCondition(one, KINDS).kind).toBe('condition');
      const [first, second] = [one, other].map((each) => conditionSentence(each, KINDS, locale));
      expect(first).not.toMatch(/…|undefined|\{|\}/);
      expect(first === second).toBe(JSON.stringify(one) === JSON.stringify(other));
    }),
    { numRuns: 300 },
  );
});
