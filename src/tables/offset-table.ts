/** A zone's offsets as a table that is filled while it is asked, from a probe that may be dear: one look per month of the data, and a bisection where the clock changes. */

const DAY = 86_400_000;
/** A mean month; no zone has turned its clock and back within one. */
const SPAN = 30.436875 * DAY;
const SECOND = 1000;
/** Day 25569 of Sheets is 1970-01-01. */
const EPOCH = 25_569;
/** Before it, calendars of platforms differ; the offset is taken as it was then. */
const EARLIEST = Date.UTC(1800, 0, 1);

interface Stretch {
  before: number;
  after: number;
  /** The first instant with `after`. */
  change: number;
}

export class OffsetTable {
  private readonly stretches = new Map<number, Stretch>();
  private readonly edges = new Map<number, number>();
  private lastIndex = NaN;
  private last: Stretch = { before: 0, after: 0, change: 0 };

  /** @param probe offset from UTC in ms at an instant, exact at whole seconds */
  constructor(private readonly probe: (instant: number) => number) {}

  /** @example in Europe/Moscow: offsetAt(Date.UTC(2026, 4, 20)) → 10 800 000 */
  offsetAt(instant: number): number {
    const index = Math.floor(Math.max(instant, EARLIEST) / SPAN);
    if (index !== this.lastIndex) {
      let stretch = this.stretches.get(index);
      if (stretch === undefined) this.stretches.set(index, (stretch = this.look(index)));
      this.last = stretch;
      this.lastIndex = index;
    }
    return instant < this.last.change ? this.last.before : this.last.after;
  }

  /**
   * A day without a midnight begins when its clock has jumped; a cell that holds the bare day gives that instant, and means the day.
   * @example in Europe/Moscow: serialOf(Date.UTC(2026, 4, 20, 9)) → 46162.5
   * @example in Europe/Moscow, 1 April 1984, when 00:00 became 01:00: serialOf(instantOf(30773)) → 30773
   */
  serialOf(instant: number): number {
    const local = instant + this.offsetAt(instant);
    const { change, before } = this.last;
    const isFirst = instant === change && local % DAY !== 0 && (change + before) % DAY === 0;
    return (isFirst ? change + before : local) / DAY + EPOCH;
  }

  /** The instant at which the clock shows this serial; in a gap the later, in a fold the earlier. @example in Europe/Moscow: instantOf(46162.5) → Date.UTC(2026, 4, 20, 9) */
  instantOf(serial: number): number {
    const local = Math.round((serial - EPOCH) * DAY);
    const early = local - this.offsetAt(local - DAY);
    const late = local - this.offsetAt(local + DAY);
    const shows = (instant: number): boolean => instant + this.offsetAt(instant) === local;
    const fitting = [early, late].filter(shows);
    return fitting.length > 0 ? Math.min(...fitting) : Math.max(early, late);
  }

  private look(index: number): Stretch {
    const start = index * SPAN;
    const before = this.edge(index);
    const after = this.edge(index + 1);
    if (before === after) return { before, after, change: start };
    let low = Math.floor(start / SECOND);
    let high = Math.ceil((start + SPAN) / SECOND);
    while (high - low > 1) {
      const middle = Math.floor((low + high) / 2);
      if (this.probe(middle * SECOND) === before) low = middle;
      else high = middle;
    }
    return { before, after, change: high * SECOND };
  }

  private edge(index: number): number {
    let offset = this.edges.get(index);
    if (offset === undefined)
      this.edges.set(index, (offset = this.probe(Math.floor((index * SPAN) / SECOND) * SECOND)));
    return offset;
  }
}
