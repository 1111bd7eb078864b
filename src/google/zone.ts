/** The spreadsheet's time zone, from the platform's own calendar. */
import type { Zone } from '../ports';
import { OffsetTable } from '../tables/offset-table';

/** Instants at which a calendar of zones that is not the platform's would show: old, recent, summer, winter, and a day of Russia's changes. */
const SAMPLES = [
  Date.UTC(1925, 5, 1),
  Date.UTC(1961, 0, 15),
  Date.UTC(1986, 6, 1),
  Date.UTC(2010, 11, 1),
  Date.UTC(2011, 6, 1),
  Date.UTC(2012, 0, 15),
  Date.UTC(2014, 10, 1),
  Date.UTC(2016, 6, 1),
  Date.UTC(2024, 6, 1),
  Date.UTC(2026, 0, 15),
];

/**
 * The zone of a spreadsheet. Costs nothing before it is asked; then one look per month of the data. Where the runtime's own calendar agrees with the platform's at
 * samples over a century, it answers instead, because it is faster.
 */
export function spreadsheetZone(timeZone: () => string): Zone {
  let name: string | null = null;
  let table: OffsetTable | null = null;
  const nameOf = (): string => (name ??= timeZone());
  const offsets = (): OffsetTable => (table ??= new OffsetTable(probeOf(nameOf())));
  return {
    name: nameOf,
    serialOf: (instant) => offsets().serialOf(instant),
    instantOf: (serial) => offsets().instantOf(serial),
    offsetIn: offsetOf,
  };
}

/** `Z` is the offset as RFC 822 writes it: +1030. */
function offsetOf(name: string, instant: number): number | null {
  try {
    const written = /^([+-])(\d\d)(\d\d)$/.exec(Utilities.formatDate(new Date(instant), name, 'Z'));
    if (written === null) return null;
    const minutes = Number(written[2]) * 60 + Number(written[3]);
    return written[1] === '-' ? -minutes : minutes;
  } catch {
    return null;
  }
}

function probeOf(timeZone: string): (instant: number) => number {
  const platform = (instant: number): number => {
    const [year, month, day, hour, minute, second] = Utilities.formatDate(
      new Date(instant),
      timeZone,
      'yyyy-MM-dd-HH-mm-ss',
    )
      .split('-')
      .map(Number);
    return utc(year!, month!, day!, hour!, minute!, second!) - instant;
  };
  const runtime = runtimeProbe(timeZone);
  if (runtime === null) return platform;
  try {
    return SAMPLES.every((instant) => runtime(instant) === platform(instant)) ? runtime : platform;
  } catch {
    return platform;
  }
}

function runtimeProbe(timeZone: string): ((instant: number) => number) | null {
  try {
    const format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hour12: false,
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    return (instant) => {
      const part: Record<string, number> = {};
      for (const { type, value } of format.formatToParts(new Date(instant))) part[type] = Number(value);
      // Some runtimes call midnight 24.
      return (
        utc(part['year']!, part['month']!, part['day']!, part['hour']! % 24, part['minute']!, part['second']!) - instant
      );
    };
  } catch {
    return null;
  }
}

/** `Date.UTC` takes years below 100 for those of the last century. */
function utc(year: number, month: number, day: number, hour: number, minute: number, second: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute, second, 0);
  return date.getTime();
}
