import fc from 'fast-check';
import { dayOf, isoOf } from '../../src/domain/days';
import { periodNumbers, PERIODS, periodOf, periodStart, type Period } from '../../src/domain/periods';

describe('periods', () => {
  it('begin where the calendar says', () => {
    fc.assert(
      fc.property(fc.integer({ min: 3, max: 80000 }), fc.constantFrom<Period>(...PERIODS), (day, period) => {
        const number = periodOf(day, period);
        expect(periodStart(number, period)).toBeLessThanOrEqual(day);
        expect(periodStart(number + 1, period)).toBeGreaterThan(day);
      }),
    );
    expect(isoOf(periodStart(periodOf(dayOf(2026, 11, 25), 'QUARTER'), 'QUARTER'))).toBe('2026-10-01');
    expect(isoOf(periodStart(periodOf(dayOf(2026, 11, 25), 'WEEK'), 'WEEK'))).toBe('2026-11-23');
  });
});

it('the numbers of many days are those of each', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 80000 })), fc.constantFrom<Period>(...PERIODS), (days, period) => {
      expect([...periodNumbers(Int32Array.from(days), period)]).toEqual(days.map((day) => periodOf(day, period)));
    }),
  );
});
