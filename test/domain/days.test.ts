import fc from 'fast-check';
import {
  dateOf,
  dayOf,
  dayOfIso,
  daysInMonth,
  fullYear,
  isLeapYear,
  isoOf,
  isRealDate,
  weekdayOf,
} from '../../src/domain/days';

const epochDay = (year: number, month: number, day: number): number => {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime() / 86_400_000 + 25569;
};

describe('a day number', () => {
  it('counts as spreadsheets do', () => {
    expect(dayOf(1899, 12, 30)).toBe(0);
    expect(dayOf(1899, 12, 31)).toBe(1);
    expect(dayOf(1970, 1, 1)).toBe(25569);
    expect(dayOf(1850, 1, 1)).toBe(-18260);
  });

  it('agrees with the calendar of the language over three thousand years', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 31 }),
        (year, month, day) => {
          fc.pre(isRealDate(year, month, day));
          expect(dayOf(year, month, day)).toBe(epochDay(year, month, day));
        },
      ),
    );
  });

  it('and its date are one and the same', () => {
    fc.assert(
      fc.property(fc.integer({ min: -800000, max: 800000 }), (day) => {
        const { year, month, day: d } = dateOf(day);
        expect(isRealDate(year, month, d)).toBe(true);
        expect(dayOf(year, month, d)).toBe(day);
      }),
    );
  });

  it('has the weekday the calendar says', () => {
    expect(weekdayOf(dayOf(1900, 1, 1))).toBe(1);
    expect(weekdayOf(dayOf(2026, 11, 22))).toBe(7);
    expect(weekdayOf(dayOf(1850, 1, 1))).toBe(2);
  });

  it('has an ISO text that reads back', () => {
    expect(isoOf(45356)).toBe('2024-03-05');
    expect(dayOfIso('2024-03-05')).toBe(45356);
    expect(isoOf(dayOf(987, 1, 2))).toBe('0987-01-02');
    for (const text of ['2024-02-30', '2024-3-5', '05.03.2024', '', '2024-13-01']) expect(dayOfIso(text)).toBeNull();
  });
});

describe('the calendar', () => {
  it('knows leap years', () => {
    expect([1900, 2000, 2023, 2024, 2100].map(isLeapYear)).toEqual([false, true, false, true, false]);
    expect([daysInMonth(2023, 2), daysInMonth(2024, 2), daysInMonth(2024, 4)]).toEqual([28, 29, 30]);
    expect(isRealDate(null, 2, 29)).toBe(true);
    expect(isRealDate(2023, 2, 29)).toBe(false);
  });

  it('takes a two-digit year for the latest that is not in the future', () => {
    expect([0, 26, 27, 87, 99].map((year) => fullYear(year, 2026))).toEqual([2000, 2026, 1927, 1987, 1999]);
  });
});
