/** Years of hourly runs over clients of twelve zones, through the planner and a ledger: each client one letter a year, by the own clock. */
import fc from 'fast-check';
import { calendarOf } from '../../../src/domain/occasions/calendar';
import { localCalendarOf } from '../../../src/domain/occasions/local-calendar';
import {
  askedDaysOf,
  isMailTime,
  lastAskedDay,
  localTimeOf,
  nextMailTime,
} from '../../../src/domain/occasions/local-time';
import { CLIENT_ZONES, FILE_ZONES, startOf } from '../../support/local-hours';
import { iso, ruleOf, settingsAt } from '../../support/occasions';
import { hourly, localYears } from '../../support/planner-hours';

const HOUR = 3_600_000;
const TEN_HOURS_EAST = 600;

describe.each(FILE_ZONES)('clients of twelve zones in a file of %s', (fileZone) => {
  test.each([
    ['FEB28', 9, 0],
    ['MAR1', 22, 59],
  ] as const)(
    '29 February by %s, letters at %i: one a year, by the own hour of the own day',
    (leapDay, hour, minute) => {
      const outcome = localYears(fileZone, {
        leapDay,
        hour,
        minute: () => minute,
        first: 2024,
        last: 2025,
        birthdays: ['29.02', '30.03', '31.12'],
      });
      console.info(`${fileZone}, ${leapDay}, ${hour}: ${JSON.stringify(outcome)}`);
      expect(outcome).toEqual({ letters: CLIENT_ZONES.length * 6, twice: 0, missed: 0, early: 0, otherDay: 0 });
    },
  );
});

test('who moves from one end of the world to the other at any hour, or a file that does, gets the letter once', () => {
  const birthday = { year: null, month: 3, day: 30 };
  const [from, to] = [startOf(2026, 3, 27), startOf(2026, 4, 3)];
  const zone = fc.constantFrom(...CLIENT_ZONES);
  // Stays of some hours, one after the other; the last one lasts.
  const stays = fc.array(fc.record({ zone, hours: fc.integer({ min: 1, max: 60 }) }), { minLength: 1, maxLength: 6 });
  const where =
    (list: readonly { zone: string; hours: number }[]) =>
    (instant: number): string => {
      let left = (instant - from) / HOUR;
      for (const stay of list) {
        if (left < stay.hours) return stay.zone;
        left -= stay.hours;
      }
      return list.at(-1)!.zone;
    };
  fc.assert(
    fc.property(
      stays,
      stays,
      // A trigger that fires every third hour alone may never see the last hours of a day.
      fc.integer({ min: 0, max: 20 }),
      fc.array(fc.boolean(), { minLength: 24, maxLength: 24 }),
      (client, file, hour, pauses) => {
        const [zoneAt, fileAt] = [where(client), where(file)];
        const sent = hourly({
          file: fileAt,
          zone: (_, instant) => zoneAt(instant),
          clients: [birthday],
          leapDay: 'FEB28',
          hour,
          from,
          to,
          // A trigger that fails in some hours.
          fires: (instant) => pauses[((instant - from) / HOUR) % 24]! || (instant / HOUR) % 3 === 0,
        });
        expect(sent.map(({ name }) => name)).toEqual(['0/2026']);
        // Never on the day before, wherever the client is by then.
        expect(sent[0]!.hours).toBeGreaterThanOrEqual(-1e-6);
      },
    ),
    { numRuns: 150 },
  );
});

describe('the next hour of letters', () => {
  const clock = fc.record({ minutes: fc.integer({ min: -48, max: 56 }).map((n) => n * 15), isFixed: fc.boolean() });
  const serial = fc.integer({ min: 46_000 * 1440, max: 46_400 * 1440 }).map((minutes) => minutes / 1440);

  test('comes within a day, and no clock has its hour before it', () => {
    fc.assert(
      fc.property(
        serial,
        fc.array(clock, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 23 }),
        (now, clocks, hour) => {
          const next = nextMailTime(now, clocks, hour);
          expect(next).toBeGreaterThan(now);
          expect(next - now).toBeLessThanOrEqual(1 + 1e-9);
          // Clocks differ by quarters of an hour, so no hour begins between two looks.
          const begins = (at: number, minutes: number): boolean =>
            isMailTime(at, minutes, hour) && !isMailTime(at - 1 / 1440, minutes, hour);
          const missed = clocks.flatMap(({ minutes }) => {
            const found: number[] = [];
            for (let at = Math.ceil(now * 96) / 96; at < next - 1e-6; at += 1 / 96)
              if (at > now + 1e-6 && begins(at, minutes)) found.push(at);
            return found;
          });
          expect(missed).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
  test('of fixed clocks it has come to one of them', () => {
    fc.assert(
      fc.property(
        serial,
        fc.array(clock, { minLength: 1, maxLength: 5 }),
        fc.integer({ min: 0, max: 23 }),
        (now, clocks, hour) => {
          const fixed = clocks.map(({ minutes }) => ({ minutes, isFixed: true }));
          const next = nextMailTime(now, fixed, hour);
          const came = fixed.filter(
            ({ minutes }) => isMailTime(next, minutes, hour) && localTimeOf(next, minutes).hour === Math.min(hour, 22),
          );
          expect(came).not.toHaveLength(0);
        },
      ),
    );
  });
});

test('of a clock that may be put forward meanwhile a late hour is looked for an hour before as well', () => {
  const noon = iso('2026-03-28') + 0.5;
  const at = (hour: number): number => iso('2026-03-28') + hour / 24;
  const changing = [{ minutes: 0, isFixed: false }];
  expect(nextMailTime(noon, changing, 22)).toBeCloseTo(at(21), 9);
  expect(nextMailTime(at(21), changing, 22)).toBeCloseTo(at(22), 9);
  expect(nextMailTime(noon, [{ minutes: 0, isFixed: true }], 22)).toBeCloseTo(at(22), 9);
  expect(nextMailTime(noon, changing, 20)).toBeCloseTo(at(20), 9);
});

test('a day counts as asked for when its hour has come to every clock on earth, and the next one not yet', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 46_000 * 24, max: 46_400 * 24 }).map((hours) => hours / 24),
      fc.integer({ min: 0, max: 23 }),
      (serial, hour) => {
        const day = lastAskedDay(serial, hour);
        const comes = (of: number, minutes: number): number => of + hour / 24 - minutes / 1440;
        for (let minutes = -720; minutes <= 840; minutes += 15)
          expect(comes(day, minutes)).toBeLessThanOrEqual(serial + 1e-6);
        expect(comes(day + 1, -720)).toBeGreaterThan(serial);
      },
    ),
  );
});

test('the calendar of clients on several days is that of each by himself, in the order of days, rules and clients', () => {
  const rules = [ruleOf('BIRTHDAY'), ruleOf('BIRTHDAY', { code: 'AHEAD', offset: -2 })];
  const today = iso('2026-03-01');
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 20, max: 40 })), { maxLength: 8 }),
      (people) => {
        const facts = people.map(([, n]) => ({
          birthday: { year: null, month: n > 28 ? 3 : 2, day: n > 28 ? n - 28 : n },
        }));
        const { entries } = localCalendarOf(rules, facts, (n) => today + people[n]![0], 3, settingsAt(today));
        const alone = people.flatMap(([shift], client) => {
          const own = today + shift;
          return calendarOf(rules, [facts[client]!], own - 3, own, settingsAt(own)).entries.map((entry) => ({
            ...entry,
            client,
          }));
        });
        const order = alone.sort(
          (a, b) =>
            a.occurrence.day - b.occurrence.day || rules.indexOf(a.rule) - rules.indexOf(b.rule) || a.client - b.client,
        );
        expect(entries).toEqual(order);
      },
    ),
  );
});

test('a client’s own clock says the day and the hour', () => {
  const evening = iso('2026-05-20') + 18 / 24;
  expect(localTimeOf(evening, TEN_HOURS_EAST)).toEqual({ day: iso('2026-05-21'), hour: 4 });
  expect(localTimeOf(evening, -TEN_HOURS_EAST)).toEqual({ day: iso('2026-05-20'), hour: 8 });
  expect(askedDaysOf({ day: 101, isMailTime: false }, { today: 100, first: 90, hour: 9 })).toEqual({
    first: 98,
    last: 100,
  });
  expect(askedDaysOf({ day: 99, isMailTime: false }, { today: 100, first: 100 })).toEqual({ first: 99, last: 99 });
});
