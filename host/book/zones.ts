/** Turns instants into a spreadsheet's serial days and back, in any time zone, by a table of the zone's clock changes. */

const MS_A_DAY = 86_400_000;
/** 1899-12-30, the day 0 of spreadsheets, as a wall clock read as UTC. */
const EPOCH = Date.UTC(1899, 11, 30);
const FIRST = Date.UTC(1899, 0, 1);
const LAST = Date.UTC(2101, 0, 1);
/** Finer than the shortest time a zone has kept a clock change (Morocco's month of Ramadan). */
const STEP = 14 * MS_A_DAY;

/** The clock of one time zone. Cheap to call: a 100,000-row column of dates costs some 10 ms. */
export class Zone {
  /** Instants from which `#offsets` of the same index holds; the first is -∞. */
  readonly #starts: number[] = [Number.NEGATIVE_INFINITY];
  readonly #offsets: number[];
  #last = 0;

  /** @param name IANA name; throws RangeError when there is no such zone. */
  constructor(readonly name: string) {
    const probe = prober(name);
    this.#offsets = [probe(FIRST)];
    let before = FIRST;
    let offset = this.#offsets[0]!;
    for (let time = FIRST + STEP; time <= LAST; time += STEP) {
      const now = probe(time);
      if (now !== offset) {
        this.#starts.push(bisect(before, time, (at) => probe(at) !== offset));
        this.#offsets.push(now);
        offset = now;
      }
      before = time;
    }
  }

  /** Ms to add to an instant to get the zone's wall clock, read as UTC. */
  offsetAt(instant: number): number {
    let at = this.#last;
    if (!(instant >= this.#starts[at]! && instant < (this.#starts[at + 1] ?? Infinity))) {
      let low = 0;
      let high = this.#starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (this.#starts[middle]! <= instant) low = middle;
        else high = middle - 1;
      }
      at = this.#last = low;
    }
    return this.#offsets[at]!;
  }

  /** The instant (ms) at which the wall clock shows `wall` (ms, read as UTC). An hour that occurs twice is its first; one that is skipped is read with the clock of before. */
  instantOf(wall: number): number {
    const early = wall - this.offsetAt(wall - MS_A_DAY);
    if (early + this.offsetAt(early) === wall) return early;
    const late = wall - this.offsetAt(wall + MS_A_DAY);
    return late + this.offsetAt(late) === wall ? late : early;
  }

  /** Serial day of an instant: days since 1899-12-30 on the wall clock, rounded to ms. @example new Zone('Europe/Moscow').serial(Date.UTC(2026, 2, 11, 21)) // 46093 */
  serial(instant: number): number {
    return (instant + this.offsetAt(instant) - EPOCH) / MS_A_DAY;
  }

  /** The instant of a serial day, in ms; the inverse of `serial`. */
  instant(serial: number): number {
    return this.instantOf(EPOCH + Math.round(serial * MS_A_DAY));
  }
}

const zones = new Map<string, Zone>();

/** The zone of this IANA name, built once (some 20 ms). */
export function zoneOf(name: string): Zone {
  let zone = zones.get(name);
  if (!zone) zones.set(name, (zone = new Zone(name)));
  return zone;
}

/** Asks the platform for a zone's offset at an instant; exact to the second (local mean times of the 19th century have odd ones). */
function prober(name: string): (instant: number) => number {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: name,
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = Number(value);
    const wall = Date.UTC(part.year!, part.month! - 1, part.day, part.hour, part.minute, part.second);
    return wall - instant;
  };
}

/** The first ms in (from, to] for which `changed` holds, exact to a second. */
function bisect(from: number, to: number, changed: (at: number) => boolean): number {
  let low = Math.floor(from / 1000);
  let high = Math.floor(to / 1000);
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (changed(middle * 1000)) high = middle;
    else low = middle;
  }
  return high * 1000;
}
