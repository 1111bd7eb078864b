/** Utilities.formatDate: the letters of Java's SimpleDateFormat, with English names, in any time zone. */
import { exception } from './spreadsheet/errors';

const MONTHS = 'January February March April May June July August September October November December'.split(' ');
const DAYS = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');

interface Wall {
  year: number;
  /** From 0. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
  /** 0 Sunday. */
  weekDay: number;
  /** Minutes east of Greenwich. */
  offset: number;
  zone: string;
  instant: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

/** Minutes of `GMT+3`, `GMT+03:00`, `UTC-5`; null for a zone with a name. */
function fixedOffset(zone: string): number | null {
  const custom = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d{2}))?$/.exec(zone);
  if (!custom) return null;
  const minutes = Number(custom[2]) * 60 + Number(custom[3] ?? 0);
  return custom[1] === '-' ? -minutes : minutes;
}

/** A zone that Java does not know is GMT. */
function formatOf(zone: string): Intl.DateTimeFormat {
  let format = formats.get(zone);
  if (!format) {
    const options = {
      calendar: 'gregory',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    } as const;
    try {
      format = new Intl.DateTimeFormat('en-US', { ...options, timeZone: zone });
    } catch {
      format = new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' });
    }
    formats.set(zone, format);
  }
  return format;
}

function wallOf(instant: number, zone: string): Wall {
  const fixed = fixedOffset(zone);
  if (fixed !== null) return { ...wallOf(instant + fixed * 60_000, 'UTC'), offset: fixed, zone, instant };
  const parts: Partial<Record<string, string>> = {};
  for (const { type, value } of formatOf(zone).formatToParts(instant)) parts[type] = value;
  const [month, day, hour, minute, second] = ['month', 'day', 'hour', 'minute', 'second'].map((part) =>
    Number(parts[part]),
  ) as [number, number, number, number, number];
  const year = parts.era?.startsWith('B') ? 1 - Number(parts.year) : Number(parts.year);
  const ms = ((instant % 1000) + 1000) % 1000;
  const asUtc = new Date(0);
  asUtc.setUTCFullYear(year, month - 1, day);
  asUtc.setUTCHours(hour, minute, second, ms);
  return {
    ...{ year, month: month - 1, day, hour, minute, second, ms, zone, instant },
    weekDay: asUtc.getUTCDay(),
    offset: Math.round((asUtc.getTime() - instant) / 60_000),
  };
}

const DAY_MS = 86_400_000;
const utcDay = (year: number, month: number, day: number): number => Date.UTC(year, month, day) / DAY_MS;

/** Java's default week: from Sunday, the first week is the one with 1 January. */
function weekOf({ year, month, day }: Wall): { week: number; weekYear: number } {
  const sundayOf = (of: number): number => {
    const first = utcDay(of, 0, 1);
    return first - ((first + 4) % 7);
  };
  const today = utcDay(year, month, day);
  const weekYear = today >= sundayOf(year + 1) ? year + 1 : year;
  return { week: Math.floor((today - sundayOf(weekYear)) / 7) + 1, weekYear };
}

function zoneText(wall: Wall, letter: string, count: number): string {
  const sign = wall.offset < 0 ? '-' : '+';
  const hours = String(Math.floor(Math.abs(wall.offset) / 60)).padStart(2, '0');
  const minutes = String(Math.abs(wall.offset) % 60).padStart(2, '0');
  if (letter === 'Z') return `${sign}${hours}${minutes}`;
  if (letter === 'X') {
    if (wall.offset === 0) return 'Z';
    return sign + hours + (count === 1 ? '' : count === 2 ? minutes : `:${minutes}`);
  }
  if (fixedOffset(wall.zone) !== null) return `GMT${sign}${hours}:${minutes}`;
  const { timeZone } = formatOf(wall.zone).resolvedOptions();
  const names = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: count >= 4 ? 'long' : 'short' });
  const name = names.formatToParts(wall.instant).find(({ type }) => type === 'timeZoneName')?.value;
  return name ?? `GMT${sign}${hours}:${minutes}`;
}

const padded = (value: number, count: number): string =>
  (value < 0 ? '-' : '') + String(Math.abs(value)).padStart(count, '0');

function yearText(year: number, count: number): string {
  return count === 2 ? padded(((year % 100) + 100) % 100, 2) : padded(year, count);
}

/** One run of a pattern letter; null for a letter that Java does not know. */
function field(letter: string, count: number, wall: Wall): string | null {
  const { year, month, day, hour, weekDay } = wall;
  // Before Christ Java counts years from 1 back, without a sign.
  const yearOfEra = year > 0 ? year : 1 - year;
  switch (letter) {
    case 'G':
      return year > 0 ? 'AD' : 'BC';
    case 'y':
    case 'u':
      return letter === 'u' ? padded(weekDay || 7, count) : yearText(yearOfEra, count);
    case 'Y':
      return yearText(weekOf(wall).weekYear, count);
    case 'M':
    case 'L':
      return count >= 4 ? MONTHS[month]! : count === 3 ? MONTHS[month]!.slice(0, 3) : padded(month + 1, count);
    case 'w':
      return padded(weekOf(wall).week, count);
    case 'W':
      return padded(Math.floor((day - 1 + ((utcDay(year, month, 1) + 4) % 7)) / 7) + 1, count);
    case 'D':
      return padded(utcDay(year, month, day) - utcDay(year, 0, 1) + 1, count);
    case 'd':
      return padded(day, count);
    case 'F':
      return padded(Math.floor((day - 1) / 7) + 1, count);
    case 'E':
      return count >= 4 ? DAYS[weekDay]! : DAYS[weekDay]!.slice(0, 3);
    case 'a':
      return hour < 12 ? 'AM' : 'PM';
    case 'H':
      return padded(hour, count);
    case 'k':
      return padded(hour || 24, count);
    case 'K':
      return padded(hour % 12, count);
    case 'h':
      return padded(hour % 12 || 12, count);
    case 'm':
      return padded(wall.minute, count);
    case 's':
      return padded(wall.second, count);
    case 'S':
      return padded(wall.ms, count);
    case 'z':
    case 'Z':
    case 'X':
      return zoneText(wall, letter, count);
    default:
      return null;
  }
}

/**
 * Formats an instant as Java's SimpleDateFormat does: quoted text in `'…'`, `''` for a quote, other letters as in Java's table.
 *
 * @throws Exception for a letter without a meaning
 * @example formatDate(new Date(0), 'Europe/Kyiv', "dd.MM.yyyy 'at' HH:mm") → '01.01.1970 at 03:00'
 */
export function formatDate(date: { getTime(): number }, zone: string, pattern: string): string {
  const wall = wallOf(date.getTime(), zone);
  return pattern.replace(
    /'((?:[^']|'')*)'|([A-Za-z])\2*/g,
    (run: string, quoted: string | undefined, letter: string | undefined) => {
      if (letter === undefined) return quoted === '' ? "'" : (quoted ?? '').replaceAll("''", "'");
      const text = field(letter, run.length, wall);
      if (text === null) throw exception(`Illegal pattern character '${letter}'`);
      return text;
    },
  );
}
