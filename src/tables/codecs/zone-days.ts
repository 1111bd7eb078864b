/** Turns instants into local days fast: one table of zone offsets by UTC day, filled as it is asked for. */
import type { Day } from '../../domain/codes';
import { floorDiv, MS_PER_DAY, UNIX_EPOCH_DAY } from './epoch';

/** The part of the port `Zone` that codecs need. */
export interface SerialZone {
  /** Serial (day number with the time of day as its fraction) that the zone's clock shows at this instant. */
  serialOf(instant: number): number;
}

/** UTC days 1880 to 2120, numbered from 1970-01-01; instants outside ask the zone each time. */
const FIRST = -32872;
const LAST = 54787;
const UNKNOWN = 0x7fffffff;
/** The clock changes within this UTC day. */
const CHANGES = 0x7ffffffe;

/**
 * Local days of instants. A million lookups over a few years ask the zone a few thousand times: a UTC day at whose two ends
 * the offset is the same has that offset throughout.
 */
export class ZoneDays {
  private readonly offsets = new Int32Array(LAST - FIRST + 1).fill(UNKNOWN);

  constructor(private readonly zone: SerialZone) {}

  /**
   * The local day of an instant (ms since 1970-01-01 UTC).
   * @example in Europe/Moscow: dayOf(Date.UTC(2024, 2, 4, 21)) //=> 45356, which is 2024-03-05
   */
  dayOf(instant: number): Day {
    const utcDay = floorDiv(instant, MS_PER_DAY);
    if (utcDay < FIRST || utcDay > LAST) return Math.floor(this.zone.serialOf(instant));
    let offset = this.offsets[utcDay - FIRST]!;
    if (offset === UNKNOWN) {
      const start = this.offsetAt(utcDay * MS_PER_DAY);
      offset = start === this.offsetAt((utcDay + 1) * MS_PER_DAY) ? start : CHANGES;
      this.offsets[utcDay - FIRST] = offset;
    }
    if (offset === CHANGES) return Math.floor(this.zone.serialOf(instant));
    return floorDiv(instant + offset, MS_PER_DAY) + UNIX_EPOCH_DAY;
  }

  private offsetAt(instant: number): number {
    return Math.round((this.zone.serialOf(instant) - UNIX_EPOCH_DAY) * MS_PER_DAY - instant);
  }
}
