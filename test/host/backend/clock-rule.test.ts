/** When triggers fire: Google's windows, time zones and changes of the clock. */
import fc from 'fast-check';
import { nextFiring } from '../../../host/backend/clock-rule';
import { instantOf, wallTime } from '../../../host/backend/zone';
import type { ClockRule } from '../../../host/runner/trigger-request';

const at = (iso: string): number => Date.parse(iso);
const daily = (hour: number | null, zone: string, every = 1): ClockRule => ({
  type: 'days',
  every,
  hour,
  minute: null,
  zone,
});
const firings = (rule: ClockRule, count: number, created: number, id = 'a'): number[] => {
  const found: number[] = [];
  for (let last: number | null = created; found.length < count; found.push(last)) {
    last = nextFiring(rule, { id, created }, last);
    if (last === null) break;
  }
  return found;
};

describe('a daily trigger', () => {
  it('fires once a day at one stable minute of its hour, over both changes of the clock', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 1 }),
        fc.integer({ min: 0, max: 23 }),
        fc.constantFrom('Europe/Kyiv', 'America/New_York', 'Asia/Kolkata', 'Asia/Tokyo'),
        (id, hour, zone) => {
          const created = at('2026-01-01T00:00:00Z');
          const times = firings(daily(hour, zone), 365, created, id).map((time) => wallTime(zone, time));
          expect(new Set(times.map(({ month, day }) => `${month}-${day}`)).size).toBe(365);
          // On the day the hour is skipped it comes an hour later.
          expect(times.filter((time) => time.hour !== hour).length).toBeLessThanOrEqual(1);
          expect(new Set(times.map(({ minute }) => minute)).size).toBe(1);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('comes an hour later on the day its hour is skipped, and once on the day it comes twice', () => {
    const zone = 'Europe/Berlin';
    const spring = nextFiring(
      daily(2, zone),
      { id: 'a', created: at('2026-03-28T12:00:00Z') },
      at('2026-03-28T12:00:00Z'),
    )!;
    expect(wallTime(zone, spring)).toMatchObject({ day: 29, hour: 3 });
    const autumn = firings(daily(2, zone), 2, at('2026-10-24T12:00:00Z')).map((time) => wallTime(zone, time).day);
    expect(autumn).toEqual([25, 26]);
  });

  it('stays within 15 minutes of nearMinute', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer({ min: 0, max: 59 }), (id, minute) => {
        const time = nextFiring({ type: 'days', every: 1, hour: 9, minute, zone: 'UTC' }, { id, created: 0 }, 0)!;
        expect(Math.abs((time % 86_400_000) / 60_000 - (9 * 60 + minute))).toBeLessThanOrEqual(15);
      }),
    );
  });

  it('every n days counts from the day it was made', () => {
    const days = firings(daily(9, 'UTC', 3), 3, at('2026-05-01T00:00:00Z')).map((time) => wallTime('UTC', time).day);
    expect(days).toEqual([1, 4, 7]);
  });
});

describe('other rules', () => {
  it('fire every n hours at one minute, the first within the hour', () => {
    const created = at('2026-05-01T10:20:00Z');
    const times = firings({ type: 'hours', every: 6 }, 3, created);
    expect(times[0]! - created).toBeLessThanOrEqual(3_600_000);
    expect(times[2]! - times[1]!).toBe(6 * 3_600_000);
  });

  it('fire on their weekday, every n weeks from the one they were made in', () => {
    const monday: ClockRule = { type: 'weeks', every: 2, weekDay: 1, hour: 8, minute: null, zone: 'Europe/Kyiv' };
    // 2026-05-06 is a Wednesday: this week's Monday is over, so the first is the Monday two weeks after it.
    const days = firings(monday, 2, at('2026-05-06T00:00:00Z')).map((time) => wallTime('Europe/Kyiv', time));
    expect(days.map(({ month, day, weekDay }) => [month, day, weekDay])).toEqual([
      [5, 18, 1],
      [6, 1, 1],
    ]);
  });

  it('leave out a month without the day', () => {
    const rule: ClockRule = { type: 'month', day: 31, hour: 0, minute: null, zone: 'UTC' };
    expect(firings(rule, 3, at('2026-01-31T12:00:00Z')).map((time) => wallTime('UTC', time).month)).toEqual([3, 5, 7]);
  });

  it('fire once and never again', () => {
    expect(firings({ type: 'once', at: 5 }, 3, 0)).toEqual([5]);
  });
});

describe('wall clocks', () => {
  it('read back as the instant they came from, but for skipped and doubled hours', () => {
    const zones = fc.constantFrom('Europe/Kyiv', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kathmandu', 'UTC');
    fc.assert(
      fc.property(zones, fc.integer({ min: 0, max: 2_000_000 }), (zone, halfHours) => {
        const instant = halfHours * 1_800_000;
        const wall = wallTime(zone, instant);
        const back = instantOf(zone, wall.year, wall.month, wall.day, wall.hour * 60 + wall.minute);
        expect(wallTime(zone, back)).toEqual({ ...wall, second: 0 });
      }),
    );
  });
});
