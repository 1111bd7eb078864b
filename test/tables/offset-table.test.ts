/** The offset table agrees with a calendar made in another way, at any instant, with few probes; in a gap the later instant counts, in a fold the earlier. */
import fc from 'fast-check';
import { OffsetTable } from '../../src/tables/offset-table';
import { zoneOf } from '../support/test-zone';

const ZONES = ['Europe/Moscow', 'Europe/Kyiv', 'America/New_York', 'Asia/Kathmandu', 'Australia/Lord_Howe', 'UTC'];
const DAY = 86_400_000;

function tableOf(name: string): { table: OffsetTable; probes: () => number } {
  const zone = zoneOf(name);
  let count = 0;
  const table = new OffsetTable((instant) => {
    count++;
    return Math.round((zone.serialOf(instant) - 25_569) * DAY - instant);
  });
  return { table, probes: () => count };
}

describe('OffsetTable', () => {
  it.each(ZONES)('%s: tells the same serial as the calendar, and back', (name) => {
    const { table } = tableOf(name);
    const zone = zoneOf(name);
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1930, 0, 1) / 1000, max: Date.UTC(2060, 0, 1) / 1000 }), (second) => {
        const instant = second * 1000;
        const serial = table.serialOf(instant);
        expect(serial).toBeCloseTo(zone.serialOf(instant), 7);
        // A clock shows the hour of a fold twice; the earlier instant is the answer for both.
        expect(table.serialOf(table.instantOf(serial))).toBeCloseTo(serial, 7);
        expect(table.instantOf(serial)).toBeLessThanOrEqual(instant + 1000);
      }),
      { numRuns: 300 },
    );
  });

  const day = (iso: string): number => Date.parse(`${iso}T00:00Z`) / DAY + 25_569;
  const serial = (year: number, month: number, day: number, hour: number): number =>
    Date.UTC(year, month - 1, day, hour) / DAY + 25_569;

  it('takes the later instant in a gap and the earlier in a fold', () => {
    const { table } = tableOf('Europe/Kyiv');
    // On 29 March 2026 the clock goes from 3 to 4, on 25 October from 4 back to 3.
    expect(table.instantOf(serial(2026, 3, 29, 3))).toBe(Date.UTC(2026, 2, 29, 1));
    expect(table.instantOf(serial(2026, 10, 25, 3))).toBe(Date.UTC(2026, 9, 25, 0));
  });

  // In the Soviet Union the clock of 1 April 1981 to 1984 began at 01:00, and half a year's birthdays are dates of those years.
  it.each([...ZONES, 'Asia/Tashkent', 'America/Sao_Paulo', 'Asia/Beirut'])(
    '%s: a day without a midnight is still the bare day',
    (name) => {
      const { table } = tableOf(name);
      for (let day = serial(1930, 1, 1, 0); day < serial(2060, 1, 1, 0); day++)
        if (table.serialOf(table.instantOf(day)) !== day) throw new Error(`day ${day} came back as another`);
      expect(table.serialOf(table.instantOf(day('1984-04-01')))).toBe(day('1984-04-01'));
    },
  );

  it('the hour after the jump is told as it is', () => {
    const { table } = tableOf('Europe/Moscow');
    const first = table.instantOf(day('1984-04-01'));
    expect(table.serialOf(first + 1000)).toBeCloseTo(day('1984-04-01') + 3601 / 86_400, 7);
  });

  it('asks for one look per month of the data, and a few more where the clock changes', () => {
    const { table, probes } = tableOf('Europe/Moscow');
    for (let day = 0; day < 365 * 10; day++) table.serialOf(Date.UTC(2001, 0, 1) + day * DAY);
    expect(probes()).toBeLessThan(10 * 12 + 2 + 20 * 23);
  });
});
