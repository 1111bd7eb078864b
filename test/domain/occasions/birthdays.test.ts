/** Occasions: which day a birthday is kept on, over leap days, the turn of the year and missed days. */
import fc from 'fast-check';
import { dateOf, dayOf, daysInMonth, isLeapYear, isoOf } from '../../../src/domain/days';
import { LEAP_DAYS } from '../../../src/domain/occasions/leap-day';
import {
  ageOn,
  birthdayBetween,
  birthdayIn,
  daysToBirthday,
  nextBirthday,
  type Birthday,
} from '../../../src/domain/occasions/birthdays';
import { firstDue } from '../../../src/domain/occasions/window';

const iso = (text: string): number => dayOf(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)));
const born = (month: number, day: number, year: number | null = null): Birthday => ({ year, month, day });

const birthdays = fc
  .record({ month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 31 }) })
  .filter(({ month, day }) => day <= daysInMonth(2000, month))
  .map(({ month, day }) => born(month, day));
const leapDays = fc.constantFrom(...LEAP_DAYS);

describe('the next birthday', () => {
  test.each([
    ['today counts', born(3, 5, 1987), '2026-03-05', 'FEB28', '2026-03-05'],
    ['yesterday’s comes again in a year', born(3, 5, 1987), '2026-03-06', 'FEB28', '2027-03-05'],
    ['over the turn of the year', born(1, 1), '2026-12-31', 'FEB28', '2027-01-01'],
    ['without a year', born(12, 31), '2026-12-31', 'FEB28', '2026-12-31'],
    ['29 February in a leap year', born(2, 29, 2000), '2028-02-28', 'FEB28', '2028-02-29'],
    ['29 February kept on 28 February', born(2, 29, 2000), '2026-02-28', 'FEB28', '2026-02-28'],
    ['29 February kept on 1 March', born(2, 29, 2000), '2026-02-28', 'MAR1', '2026-03-01'],
    ['29 February kept on 1 March, the day after', born(2, 29, 2000), '2027-03-02', 'MAR1', '2028-02-29'],
    ['2100 has no leap day', born(2, 29), '2100-02-27', 'FEB28', '2100-02-28'],
    ['the day of birth is no birthday', born(5, 20, 2026), '2026-05-20', 'FEB28', '2027-05-20'],
    ['who is not born yet has the first one a year later', born(5, 20, 2030), '2026-05-20', 'FEB28', '2031-05-20'],
  ] as const)('%s', (_rule, birthday, today, leapDay, expected) => {
    expect(isoOf(nextBirthday(birthday, iso(today), leapDay))).toBe(expected);
  });

  test('the time of day in today does not push it to the next year', () => {
    expect(nextBirthday(born(3, 5), iso('2026-03-05') + 0.9, 'FEB28')).toBe(iso('2026-03-05'));
    expect(daysToBirthday(born(3, 5), iso('2026-03-05') + 0.9, 'FEB28')).toBe(0);
  });

  test('is never further away than a year, and never in the past', () => {
    fc.assert(
      fc.property(birthdays, fc.integer({ min: 0, max: 200_000 }), leapDays, (birthday, today, leapDay) => {
        const days = daysToBirthday(birthday, today, leapDay);
        return days >= 0 && days <= 366;
      }),
    );
  });

  test('falls on the written month and day, but for 29 February in a common year', () => {
    fc.assert(
      fc.property(birthdays, fc.integer({ min: 1900, max: 2400 }), leapDays, (birthday, year, leapDay) => {
        const kept = dateOf(birthdayIn(birthday, year, leapDay));
        const moved = birthday.month === 2 && birthday.day === 29 && !isLeapYear(year);
        expect(kept).toEqual({
          year,
          ...(moved
            ? leapDay === 'FEB28'
              ? { month: 2, day: 28 }
              : { month: 3, day: 1 }
            : { month: birthday.month, day: birthday.day }),
        });
      }),
    );
  });
});

describe('every client has exactly one birthday a year', () => {
  test.each(LEAP_DAYS)('through 400 years, 29 February day by day, others week by week (%s)', (leapDay) => {
    const edges = [born(1, 1), born(2, 28), born(2, 29), born(3, 1), born(12, 31), born(7, 15)];
    // 400 years are a whole number of weeks.
    for (const { client, atOnce } of [
      { client: born(2, 29), atOnce: 1 },
      ...edges.map((client) => ({ client, atOnce: 7 })),
    ]) {
      const perYear = new Map<number, number>();
      for (let first = iso('2000-01-01'); first <= iso('2399-12-31'); first += atOnce) {
        const due = birthdayBetween(client, first, first + atOnce - 1, leapDay);
        if (due !== null) perYear.set(due.year, (perYear.get(due.year) ?? 0) + 1);
      }
      expect(perYear.size).toBe(400);
      expect([...perYear.values()].every((count) => count === 1)).toBe(true);
    }
  });

  test('whichever days the daily run missed, no year counts twice and a gap within the bound loses none', () => {
    fc.assert(
      fc.property(
        birthdays,
        leapDays,
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 400, maxLength: 400 }),
        (birthday, leapDay, gaps) => {
          const years: number[] = [];
          let today = iso('2027-12-20');
          let done: number | null = today - 1;
          for (const gap of gaps) {
            const due = birthdayBetween(birthday, firstDue(today, done), today, leapDay);
            if (due !== null) years.push(due.year);
            done = today;
            today += gap;
          }
          expect(new Set(years).size).toBe(years.length);
          const first = dateOf(iso('2027-12-20')).year + 1;
          const last = dateOf(done).year - 1;
          for (let year = first; year <= last; year++) expect(years).toContain(year);
        },
      ),
      { numRuns: 50 },
    );
  });
});

describe('missed days', () => {
  test('nothing was missed before the first run', () => expect(firstDue(100, null)).toBe(100));
  test('go back to the day after the last one done', () => expect(firstDue(100, 98)).toBe(99));
  test('go back three days at the most, so that no flood of late wishes comes', () =>
    expect(firstDue(100, 40)).toBe(97));
  test('a clock that was put back asks for today only', () => expect(firstDue(100, 105)).toBe(100));
  test('a birthday of 31 December made up for in January counts for the old year', () => {
    expect(birthdayBetween(born(12, 31), iso('2026-12-30'), iso('2027-01-02'), 'FEB28')).toEqual({
      day: iso('2026-12-31'),
      year: 2026,
    });
  });
});

describe('age', () => {
  test.each([
    ['on the day', born(3, 5, 1987), '2026-03-05', 'FEB28', 39],
    ['the day before', born(3, 5, 1987), '2026-03-04', 'FEB28', 38],
    ['29 February on 28 February where it is kept then', born(2, 29, 2000), '2027-02-28', 'FEB28', 27],
    ['29 February on 28 February where it is kept on 1 March', born(2, 29, 2000), '2027-02-28', 'MAR1', 26],
    ['without a year of birth', born(3, 5), '2026-03-05', 'FEB28', null],
    ['before the birth', born(3, 5, 2030), '2026-03-05', 'FEB28', null],
    ['on the day of birth', born(3, 5, 2026), '2026-03-05', 'FEB28', 0],
  ] as const)('%s', (_rule, birthday, day, leapDay, expected) => {
    expect(ageOn(birthday, iso(day), leapDay)).toBe(expected);
  });
});
