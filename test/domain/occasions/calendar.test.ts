/** The calendar of many clients says what the planner says of each, in order. */
import fc from 'fast-check';
import type { ClientFacts } from '../../../src/domain/occasions/facts';
import { calendarOf } from '../../../src/domain/occasions/calendar';
import { planOf } from '../../../src/domain/occasions/planner';
import { OCCASION_KINDS, type OccasionRule } from '../../../src/domain/occasions/rules';
import { iso, numbersFrom, ruleOf, settingsAt } from '../../support/occasions';

const RULES = OCCASION_KINDS.map((kind, at) =>
  ruleOf(kind, {
    field: 'x',
    offset: [0, 3, -5][at % 3]!,
    parameter: { HOLIDAY: 'NEW_YEAR', SEGMENT_ENTRY: 'LOYAL', WIN_BACK: '40', ROUND_ORDER: '2' }[kind as string] ?? '',
  }),
);

function clientsFrom(seed: number, size: number, today: number): ClientFacts[] {
  const number = numbersFrom(seed);
  const date = (): { year: number | null; month: number; day: number } =>
    number(12) === 0
      ? { year: number(2) ? null : 2000, month: 2, day: 29 }
      : { year: number(4) ? 1940 + number(80) : null, month: 1 + number(12), day: 1 + number(28) };
  return Array.from({ length: size }, () => ({
    birthday: number(5) ? date() : null,
    leapDay: number(3) ? null : 'MAR1',
    firstName: ['Ольга', 'Иван', ''][number(3)]!,
    profession: ['врач', 'юрист', ''][number(3)]!,
    orderDays: Array.from({ length: number(5) }, () => today - number(900)).sort((a, b) => a - b),
    dates: { x: number(3) ? date() : null },
    enteredOn: number(2) ? { LOYAL: today - number(20) } : {},
  }));
}

test('the calendar is what planOf says of each client and rule, by day, then rule, then client', () => {
  fc.assert(
    fc.property(fc.nat(), fc.integer({ min: iso('2023-12-01'), max: iso('2029-03-05') }), fc.integer({ min: 0, max: 450 }), (seed, first, length) => {
      const clients = clientsFrom(seed, 40, first);
      const settings = settingsAt(first);
      const last = first + length;
      const all = RULES.flatMap((rule) => clients.map((facts, client) => ({ client, rule, plan: planOf(rule, facts, first, last, settings) })));
      const entries = all.flatMap(({ client, rule, plan }) => plan.occurrences.map((occurrence) => ({ client, rule, occurrence })))
        .filter(({ rule, occurrence: { number } }) => rule.kind !== 'BIRTHDAY' || number === null || number % 10 !== 0);
      const barred = all.flatMap(({ client, rule, plan }) => plan.barred.map((one) => ({ client, rule, ...one })));
      const order = (a: (typeof entries)[number], b: (typeof entries)[number]): number =>
        a.occurrence.day - b.occurrence.day || RULES.indexOf(a.rule) - RULES.indexOf(b.rule) || a.client - b.client;
      expect(calendarOf(RULES, clients, first, last, settings)).toEqual({ entries: entries.sort(order), barred: barred.sort(order) });
    }),
    { numRuns: 60 },
  );
}); // prettier-ignore

test('around a leap day nobody is passed over, whichever day he keeps', () => {
  const clients: ClientFacts[] = (['FEB28', 'MAR1'] as const).flatMap((leapDay) =>
    [2, 3].map((month) => ({ birthday: { year: null, month, day: month === 2 ? 29 : 1 }, leapDay })),
  );
  const greeted = (day: string): number[] =>
    calendarOf([ruleOf('BIRTHDAY')], clients, iso(day), iso(day), settingsAt(iso(day))).entries.map((e) => e.client);
  expect([greeted('2027-02-28'), greeted('2027-03-01')]).toEqual([[0], [1, 2, 3]]);
  expect([greeted('2028-02-28'), greeted('2028-02-29'), greeted('2028-03-01')]).toEqual([[], [0, 2], [1, 3]]);
});

test('a calendar without rules, clients or days is empty', () => {
  const empty = { entries: [], barred: [] };
  const day = iso('2026-11-29');
  expect(calendarOf([], [{}], day, day, settingsAt(day))).toEqual(empty);
  expect(calendarOf(RULES, [], day, day, settingsAt(day))).toEqual(empty);
  expect(calendarOf([ruleOf('HOLIDAY', { parameter: 'NEW_YEAR' })], [{}], day, day - 1, settingsAt(day))).toEqual(
    empty,
  );
  expect(calendarOf([ruleOf('HOLIDAY', { parameter: 'NO_SUCH' })], [{}], day, day + 400, settingsAt(day))).toEqual(
    empty,
  );
});

test('a round birthday has its own letter and no other, as long as its rule is active', () => {
  const [birthday, round] = [ruleOf('BIRTHDAY'), ruleOf('ROUND_BIRTHDAY', { offset: -1, parameter: '30' })];
  const clients = [1996, 1995, null].map((year): ClientFacts => ({ birthday: { year, month: 5, day: 20 } }));
  const letters = (rules: OccasionRule[], others = rules): [number, string][] =>
    calendarOf(rules, clients, iso('2026-05-01'), iso('2026-05-31'), settingsAt(iso('2026-05-20')), others).entries.map(
      ({ client, rule }) => [client, rule.code],
    );
  expect(letters([birthday, round])).toEqual([
    [0, 'ROUND_BIRTHDAY'],
    [1, 'BIRTHDAY'],
    [2, 'BIRTHDAY'],
  ]);
  expect(letters([birthday, { ...round, active: false }]).map(([client]) => client)).toEqual([0, 1, 2]);
  expect(letters([birthday], [birthday, round]).map(([client]) => client)).toEqual([1, 2]);
});
