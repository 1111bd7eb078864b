/** The planner: which day each kind falls on, what names it for good, and what cannot be right. */
import fc from 'fast-check';
import { isoOf } from '../../../src/domain/days';
import type { ClientFacts } from '../../../src/domain/occasions/facts';
import { occurrencesOf, planOf, type Plan } from '../../../src/domain/occasions/planner';
import { KIND_TRAITS, OCCASION_KINDS, type OccasionRule } from '../../../src/domain/occasions/rules';
import { iso, ruleOf, settingsAt } from '../../support/occasions';

const born = (year: number | null, month: number, day: number): ClientFacts => ({ birthday: { year, month, day } });
const TODAY = iso('2026-11-29');

/** `due event instance number` of each occurrence. */
const shown = (
  rule: OccasionRule,
  facts: ClientFacts,
  [first, last]: readonly [string, string],
  more: Parameters<typeof settingsAt>[1] = {},
): string[] =>
  occurrencesOf(rule, facts, iso(first), iso(last), settingsAt(TODAY, more)).map(
    ({ day, event, instance, number }) => `${isoOf(day)} ${isoOf(event)} ${instance} ${number ?? '-'}`,
  );

const YEAR = ['2027-01-01', '2027-12-31'] as const;

describe('each kind falls on its day', () => {
  test.each<[string, OccasionRule, ClientFacts, string[]]>([
    ['a birthday with its age', ruleOf('BIRTHDAY'), born(1987, 3, 5), ['2027-03-05 2027-03-05 2027 40']],
    ['a birthday without a year', ruleOf('BIRTHDAY'), born(null, 3, 5), ['2027-03-05 2027-03-05 2027 -']],
    ['a round birthday', ruleOf('ROUND_BIRTHDAY'), born(1987, 3, 5), ['2027-03-05 2027-03-05 2027 40']],
    ['no round one', ruleOf('ROUND_BIRTHDAY'), born(1986, 3, 5), []],
    ['no round one without a year', ruleOf('ROUND_BIRTHDAY'), born(null, 3, 5), []],
    ['an age of the list', ruleOf('ROUND_BIRTHDAY', { parameter: '18, 41' }), born(1986, 3, 5), ['2027-03-05 2027-03-05 2027 41']],
    ['a name day of the old calendar', ruleOf('NAME_DAY'), { firstName: 'Татьяна' }, ['2027-01-25 2027-01-25 2027 -']],
    ['a name day of the user’s column', ruleOf('NAME_DAY'), { firstName: 'Татьяна', nameDay: { month: 5, day: 2 } }, ['2027-05-02 2027-05-02 2027 -']],
    ['a professional day', ruleOf('PROFESSIONAL_DAY'), { profession: 'Учитель химии' }, ['2027-10-05 2027-10-05 2027 -']],
    ['the anniversary of the first order', ruleOf('ANNIVERSARY'), { orderDays: [iso('2020-02-29'), iso('2024-05-01')] }, ['2027-02-28 2027-02-28 2027 7']],
    ['a holiday', ruleOf('HOLIDAY', { parameter: 'EASTER' }), {}, ['2027-05-02 2027-05-02 2027 -']],
    ['a yearly date', ruleOf('YEARLY_DATE', { field: 'wedding' }), { dates: { wedding: { year: 2017, month: 6, day: 1 } } }, ['2027-06-01 2027-06-01 2027 10']],
    ['a date that comes once', ruleOf('ONE_TIME_DATE', { field: 'exam' }), { dates: { exam: { year: 2027, month: 6, day: 1 } } }, ['2027-06-01 2027-06-01 2027-06-01 -']],
    ['a due date, reminded of before', ruleOf('DUE', { field: 'visit', offset: -7 }), { dates: { visit: { year: 2027, month: 6, day: 1 } } }, ['2027-05-25 2027-06-01 2027-06-01 -']],
    ['a due date without a year is none', ruleOf('DUE', { field: 'visit' }), { dates: { visit: { year: null, month: 6, day: 1 } } }, []],
    ['thanks after each day with orders', ruleOf('THANK_YOU', { offset: 60 }), { orderDays: ['2026-11-10', '2026-11-10', '2026-11-20'].map(iso) }, ['2027-01-09 2026-11-10 2026-11-10 1', '2027-01-19 2026-11-20 2026-11-20 3']],
    ['a review of the latest order only', ruleOf('REVIEW', { offset: 60 }), { orderDays: ['2026-11-10', '2026-11-20'].map(iso) }, ['2027-01-19 2026-11-20 2026-11-20 -']],
    ['the order of a round number', ruleOf('ROUND_ORDER', { parameter: '2', offset: 60 }), { orderDays: ['2026-11-10', '2026-11-20', '2026-11-25'].map(iso) }, ['2027-01-19 2026-11-20 #2 2']],
    ['silence of so many days', ruleOf('WIN_BACK', { parameter: '90' }), { orderDays: [iso('2026-11-01')] }, ['2027-01-30 2027-01-30 2026-11-01 90']],
    ['silence by the own rhythm', ruleOf('WIN_BACK'), { orderDays: [iso('2026-11-01')], asleepOn: iso('2027-01-05') }, ['2027-01-05 2027-01-05 2026-11-01 65']],
    ['no silence without a rhythm', ruleOf('WIN_BACK'), { orderDays: [iso('2026-11-01')] }, []],
    ['coming into a segment', ruleOf('SEGMENT_ENTRY', { parameter: 'LOYAL', offset: 40 }), { enteredOn: { LOYAL: iso('2026-11-29'), LOST: iso('2026-11-28') } }, ['2027-01-08 2026-11-29 2026-11-29 -']],
  ])('%s', (_rule, rule, facts, expected) => expect(shown(rule, facts, YEAR)).toEqual(expected)); // prettier-ignore

  test('a rule that is switched off has nothing', () =>
    expect(shown(ruleOf('BIRTHDAY', { active: false }), born(1987, 3, 5), YEAR)).toEqual([]));

  test('a client of whom nothing is known has nothing but holidays', () => {
    const kinds = OCCASION_KINDS.filter((kind) => {
      const rule = ruleOf(kind, { parameter: kind === 'HOLIDAY' ? 'NEW_YEAR' : '', field: 'x' });
      return occurrencesOf(rule, {}, TODAY, TODAY + 400, settingsAt(TODAY)).length > 0;
    });
    expect(kinds).toEqual(['HOLIDAY']);
  });
});

describe('29 February', () => {
  test('is kept as the base says, and as the client wishes', () => {
    const facts = born(2000, 2, 29);
    expect(shown(ruleOf('BIRTHDAY'), facts, YEAR)).toEqual(['2027-02-28 2027-02-28 2027 27']);
    expect(shown(ruleOf('BIRTHDAY'), facts, YEAR, { leapDay: 'MAR1' })).toEqual(['2027-03-01 2027-03-01 2027 27']);
    expect(shown(ruleOf('BIRTHDAY'), { ...facts, leapDay: 'MAR1' }, YEAR)).toEqual(['2027-03-01 2027-03-01 2027 27']);
    expect(shown(ruleOf('BIRTHDAY'), facts, ['2028-01-01', '2028-12-31'])).toEqual(['2028-02-29 2028-02-29 2028 28']);
  });
});

describe('the turn of the year', () => {
  test('a letter three days before 1 January belongs to the January’s year', () =>
    expect(shown(ruleOf('BIRTHDAY', { offset: -3 }), born(1990, 1, 1), ['2026-12-29', '2026-12-29'])).toEqual([
      '2026-12-29 2027-01-01 2027 37',
    ]));
  test('a letter three days after 31 December belongs to the December’s year', () =>
    expect(shown(ruleOf('BIRTHDAY', { offset: 3 }), born(1990, 12, 31), ['2027-01-03', '2027-01-03'])).toEqual([
      '2027-01-03 2026-12-31 2026 36',
    ]));
});

describe('what cannot be right is barred with its reason', () => {
  const barred = (plan: Plan): string[] =>
    plan.barred.map(({ occurrence, reason }) => `${occurrence.instance} ${reason}`);
  const look = (rule: OccasionRule, facts: ClientFacts): Plan =>
    planOf(rule, facts, TODAY, TODAY + 30, settingsAt(TODAY));

  test.each<[string, OccasionRule, ClientFacts, string[]]>([
    ['a birth in the future', ruleOf('BIRTHDAY'), born(2062, 12, 5), ['2026 DATE_IN_FUTURE']],
    ['a birth next week', ruleOf('BIRTHDAY'), born(2026, 12, 5), ['2026 DATE_IN_FUTURE']],
    ['somebody of 140 years', ruleOf('BIRTHDAY'), born(1886, 12, 5), ['2026 DATE_TOO_EARLY']],
    ['the same on another day of the year is not asked for', ruleOf('BIRTHDAY'), born(1886, 5, 5), []],
    ['an order in the future', ruleOf('THANK_YOU'), { orderDays: [TODAY + 9] }, ['2026-12-08 DATE_IN_FUTURE']],
    ['a segment entered in the future', ruleOf('SEGMENT_ENTRY', { parameter: 'LOST' }), { enteredOn: { LOST: TODAY + 9 } }, ['2026-12-08 DATE_IN_FUTURE']],
  ])('%s', (_rule, rule, facts, expected) => {
    const plan = look(rule, facts);
    expect(plan.occurrences).toEqual([]);
    expect(barred(plan)).toEqual(expected);
  }); // prettier-ignore

  test('nobody is greeted on the day of birth, and nobody is barred for it', () => {
    const day = TODAY - 2;
    expect(planOf(ruleOf('BIRTHDAY'), born(2026, 11, 27), day, TODAY, settingsAt(TODAY))).toEqual({
      occurrences: [],
      barred: [],
    });
  });

  test('the oldest who ever lived is greeted', () =>
    expect(look(ruleOf('BIRTHDAY'), born(1904, 12, 5)).occurrences).toHaveLength(1));

  test('an order in the future hides neither the latest one nor a silence', () => {
    const facts = { orderDays: [TODAY - 10, TODAY + 9000] };
    expect(look(ruleOf('REVIEW', { offset: 14 }), facts).occurrences.map(({ event }) => event)).toEqual([TODAY - 10]);
    expect(look(ruleOf('WIN_BACK', { parameter: '30' }), facts).occurrences).toHaveLength(1);
  });
});

test('a letter that is made up for knows by how many days it is late', () => {
  const days = occurrencesOf(ruleOf('BIRTHDAY'), born(null, 11, 27), TODAY - 3, TODAY, settingsAt(TODAY));
  expect(days.map(({ lateBy }) => lateBy)).toEqual([2]);
  const ahead = occurrencesOf(ruleOf('BIRTHDAY'), born(null, 12, 5), TODAY, TODAY + 30, settingsAt(TODAY));
  expect(ahead.map(({ lateBy }) => lateBy)).toEqual([0]);
});

test('one silence has one letter, however its length is reckoned', () => {
  const instances = ['30', '45', '90'].flatMap((parameter) =>
    occurrencesOf(ruleOf('WIN_BACK', { parameter }), { orderDays: [TODAY - 20] }, TODAY, TODAY + 99, settingsAt(TODAY)),
  );
  expect(new Set(instances.map(({ instance }) => instance)).size).toBe(1);
  expect(instances).toHaveLength(3);
});

describe('laws of windows, names and offsets', () => {
  const day = fc.integer({ min: iso('2015-01-01'), max: iso('2030-12-31') });
  const date = fc.record({
    year: fc.oneof(fc.constant(null), fc.integer({ min: 1880, max: 2030 })),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const leap = fc.constant({ year: 2000, month: 2, day: 29 });
  const facts = fc.record({
    birthday: fc.oneof(date, leap),
    leapDay: fc.constantFrom(null, 'FEB28' as const, 'MAR1' as const),
    firstName: fc.constantFrom('Николай', 'Olena', 'Саша', ''),
    profession: fc.constantFrom('врач', 'бухгалтер', 'никто'),
    orderDays: fc.array(day, { maxLength: 30 }).map((days) => days.sort((a, b) => a - b)),
    asleepOn: fc.oneof(fc.constant(null), day),
    dates: fc.record({ x: fc.oneof(date, leap) }),
    enteredOn: fc.record({ LOYAL: day }),
  });
  const rules = fc
    .record({ kind: fc.constantFrom(...OCCASION_KINDS), offset: fc.integer({ min: -40, max: 40 }), days: fc.boolean() })
    .map(({ kind, offset, days }) =>
      ruleOf(kind, {
        offset: KIND_TRAITS[kind].isAfter ? Math.abs(offset) : offset,
        field: 'x',
        parameter: { WIN_BACK: days ? '60' : '', HOLIDAY: 'EASTER', SEGMENT_ENTRY: 'LOYAL', ROUND_ORDER: '2, 3*' }[kind as string] ?? '',
      }),
    ); // prettier-ignore
  const window = fc.tuple(day, fc.integer({ min: 0, max: 800 }));
  const sorted = (plans: Plan[]): unknown => ({
    occurrences: plans.flatMap(({ occurrences }) => occurrences),
    barred: plans.flatMap(({ barred }) => barred),
  });

  test('a window is the union of its days', () => {
    fc.assert(
      fc.property(rules, facts, window, day, (rule, client, [first, length], today) => {
        const settings = settingsAt(today);
        const days = Array.from({ length: length + 1 }, (_, i) => planOf(rule, client, first + i, first + i, settings));
        expect(sorted(days)).toEqual(sorted([planOf(rule, client, first, first + length, settings)]));
      }),
      { numRuns: 300 },
    );
  });

  test('no two occurrences of a rule have one name', () => {
    fc.assert(
      fc.property(rules, facts, day, (rule, client, today) => {
        const names = occurrencesOf(rule, client, today - 2000, today + 2000, settingsAt(today)).map((o) => o.instance);
        expect(new Set(names).size).toBe(names.length);
      }),
      { numRuns: 500 },
    );
  });

  test('another offset moves the letter and nothing else', () => {
    fc.assert(
      fc.property(rules, facts, window, day, fc.integer({ min: 0, max: 60 }), (rule, client, [first, length], today, shift) => {
        const settings = settingsAt(today);
        const moved = { ...rule, offset: rule.offset + shift };
        const before = occurrencesOf(rule, client, first, first + length, settings);
        const after = occurrencesOf(moved, client, first + shift, first + length + shift, settings);
        const strip = (plan: typeof before): unknown => plan.map(({ lateBy: _, day: due, ...rest }) => ({ ...rest, offset: due - rest.event }));
        expect(strip(after)).toEqual((strip(before) as { offset: number }[]).map((o) => ({ ...o, offset: o.offset + shift })));
      }),
      { numRuns: 500 },
    ); // prettier-ignore
  });
});
