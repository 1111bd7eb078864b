import fc from 'fast-check';
import { dayOf } from '../../../src/domain/days';
import type { RawValue } from '../../../src/ports';
import { AMBIGUOUS, BLANK, fallbackOrder, isDay, readDays, UNREADABLE } from '../../../src/tables/codecs/days';
import { ZoneDays } from '../../../src/tables/codecs/zone-days';
import { zoneOf } from '../../support/test-zone';

const kyiv = zoneOf('Europe/Kyiv');

function read(cells: RawValue[], fallback: 'DMY' | 'MDY' = 'DMY', zone = kyiv): number[] {
  return [...readDays(cells, zone, 2026, fallback).days];
}

describe('a day of an instant', () => {
  it.each([
    'Europe/Kyiv',
    'Europe/Moscow',
    'America/New_York',
    'Asia/Kathmandu',
    'Australia/Lord_Howe',
    'UTC',
    'Pacific/Apia',
  ])('is the one that the clock of %s shows, at any time', (name) => {
    const zone = zoneOf(name);
    const days = new ZoneDays(zone);
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1905, 0, 1), max: Date.UTC(2119, 0, 1) }), (instant) => {
        expect(days.dayOf(instant)).toBe(Math.floor(zone.serialOf(instant)));
      }),
      { numRuns: 300 },
    );
  });

  it('is right around each change of the clock', () => {
    const days = new ZoneDays(kyiv);
    // Kyiv went to summer time on 2024-03-31 at 01:00 UTC and back on 2024-10-27 at 01:00 UTC.
    for (const change of [Date.UTC(2024, 2, 31, 1), Date.UTC(2024, 9, 27, 1)]) {
      for (let minutes = -48 * 60; minutes <= 48 * 60; minutes += 15) {
        const instant = change + minutes * 60_000;
        expect(days.dayOf(instant)).toBe(Math.floor(kyiv.serialOf(instant)));
      }
    }
  });

  it('asks the zone twice a day at most', () => {
    let asked = 0;
    const days = new ZoneDays({ serialOf: (instant) => (asked++, kyiv.serialOf(instant)) });
    for (let i = 0; i < 10_000; i++) days.dayOf(Date.UTC(2024, 5, 1) + (i % 30) * 86_400_000 + i * 1000);
    expect(asked).toBeLessThanOrEqual(62);
  });

  it('lies beyond the table as right as within it', () => {
    const days = new ZoneDays(zoneOf('UTC'));
    expect(days.dayOf(Date.UTC(1700, 0, 1))).toBe(dayOf(1700, 1, 1));
    expect(days.dayOf(Date.UTC(2400, 11, 31, 23))).toBe(dayOf(2400, 12, 31));
  });
});

describe('a column of dates', () => {
  it('is read cell by cell in whatever form it has', () => {
    const midnight = new Date(kyiv.instantOf(dayOf(2024, 3, 5)));
    const evening = new Date(kyiv.instantOf(dayOf(2024, 3, 5) + 0.99));
    const cells: RawValue[] = [midnight, evening, '05.03.2024', '5 марта 2024', 45356, 20240305, '2024-03-05 23:59'];
    expect(read(cells)).toEqual(cells.map(() => 45356));
  });

  it('has codes for what is no day', () => {
    expect(read(['', ' ', false, 'нет', true, 1987, 0.5, '05.03', new Date(NaN)])).toEqual([
      BLANK,
      BLANK,
      BLANK,
      UNREADABLE,
      UNREADABLE,
      UNREADABLE,
      UNREADABLE,
      UNREADABLE,
      UNREADABLE,
    ]);
    expect([BLANK, UNREADABLE, AMBIGUOUS, dayOf(1, 1, 1)].map(isDay)).toEqual([false, false, false, true]);
  });

  it('has one order of day and month, proved by any of its cells', () => {
    expect(read(['03/05/2024', '25/12/2020'], 'MDY')).toEqual([dayOf(2024, 5, 3), dayOf(2020, 12, 25)]);
    expect(read(['03/05/2024', '12/25/2020'], 'DMY')).toEqual([dayOf(2024, 3, 5), dayOf(2020, 12, 25)]);
  });

  it('that proves none is read as the book is used to, and says so', () => {
    const column = readDays(['03/05/2024', '01/02/2024'], kyiv, 2026, 'MDY');
    expect([...column.days]).toEqual([dayOf(2024, 3, 5), dayOf(2024, 1, 2)]);
    expect(column.decision).toEqual({ order: 'MDY', by: 'LOCALE', twoWay: 2 });
  });

  it('that contradicts itself leaves two-way cells unread and lists them', () => {
    const column = readDays(['25/12/2020', '12/25/2020', '03/05/2024', '05/05/2024'], kyiv, 2026, 'DMY');
    expect([...column.days]).toEqual([dayOf(2020, 12, 25), dayOf(2020, 12, 25), AMBIGUOUS, dayOf(2024, 5, 5)]);
    expect(column.faults).toEqual([{ index: 2, reason: 'AMBIGUOUS_DATE' }]);
    expect(column.decision.by).toBe('CONTRADICTION');
  });

  it('is read the same whatever the order of its rows', () => {
    const text = fc
      .record({ a: fc.integer({ min: 1, max: 31 }), b: fc.integer({ min: 1, max: 31 }) })
      .map(({ a, b }) => `${a}/${b}/2024`);
    fc.assert(
      fc.property(fc.array(text, { maxLength: 20 }), (cells) => {
        expect(read([...cells].reverse()).reverse()).toEqual(read(cells));
      }),
    );
  });

  it.each([
    ['en_US', 'MDY'],
    ['US', 'MDY'],
    ['en_GB', 'DMY'],
    ['ru_RU', 'DMY'],
    ['RU', 'DMY'],
    ['UA', 'DMY'],
    ['', 'DMY'],
  ])('of a book in %s is %s where nothing decides', (locale, order) => {
    expect(fallbackOrder(locale)).toBe(order);
  });
});
