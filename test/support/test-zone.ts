/** A zone for tests, straight from the platform's own calendar: slow, plain, and made in another way than the one under test. */
import type { Zone } from '../../src/ports';

const EPOCH = 25569;
const DAY = 86_400_000;

export function zoneOf(timeZone: string): Zone {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsets = new Map<number, number>();
  const offsetAt = (instant: number): number => {
    const quarter = Math.floor(instant / 900_000);
    const known = offsets.get(quarter);
    if (known !== undefined) return known;
    const part = Object.fromEntries(
      format.formatToParts(quarter * 900_000).map(({ type, value }) => [type, Number(value)]),
    );
    const local = Date.UTC(
      part['year']!,
      part['month']! - 1,
      part['day'],
      part['hour'],
      part['minute'],
      part['second'],
    );
    const offset = local - quarter * 900_000;
    offsets.set(quarter, offset);
    return offset;
  };
  return {
    offsetIn: (name, instant) => offsetIn(name, instant),
    name: () => timeZone,
    serialOf: (instant) => (instant + offsetAt(instant)) / DAY + EPOCH,
    instantOf: (serial) => {
      const local = Math.round((serial - EPOCH) * DAY);
      const early = local - offsetAt(local - DAY / 2);
      const late = local - offsetAt(local + DAY / 2);
      if (offsetAt(early) === local - early) return early;
      // In a gap neither shows this time: the later instant is the one counted by the offset before it.
      return offsetAt(late) === local - late ? late : early;
    },
  };
}

const others = new Map<string, Zone | null>();

/** As Google answers: a name that its calendar does not know is taken for Greenwich. */
function offsetIn(name: string, instant: number): number {
  let zone = others.get(name);
  if (zone === undefined) {
    try {
      zone = zoneOf(name);
    } catch {
      zone = null;
    }
    others.set(name, zone);
  }
  return zone === null ? 0 : Math.round((zone.serialOf(instant) - EPOCH) * 1440 - instant / 60_000);
}
