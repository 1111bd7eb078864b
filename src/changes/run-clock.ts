/** The clock of one run: it stops itself well before Google would, and the next run goes on. */
import type { Clock } from '../ports';

/** Google ends a run at 6 minutes, without a word; the longest single call must still fit in behind this. */
export const RUN_LIMIT = 240_000;
/** A step that would end later than this is left to the next run; what it takes is guessed by the longest stretch so far. */
const LATEST = 265_000;
/** Short pieces of work, such as letters and blocks of cells, may use more of the run, if each is sure to end before this. */
const LATEST_OF_SHORT = 290_000;

export class RunClock {
  static readonly endless = new RunClock({ now: () => 0 });

  private readonly start: number;
  private readonly until: number;
  private last: number;
  private longest = 0;

  /** @param budget ms; never more than `RUN_LIMIT` */
  constructor(
    private readonly clock: Clock,
    budget = RUN_LIMIT,
  ) {
    this.start = clock.now();
    this.last = this.start;
    this.until = this.start + Math.min(budget, RUN_LIMIT);
  }

  /** Whether a short piece of work that takes so many ms still ends within five minutes of the run's start. */
  fits(ms: number): boolean {
    return this.clock.now() + ms <= this.until + (LATEST_OF_SHORT - RUN_LIMIT);
  }

  /** A new stretch begins here. @returns ms of the one before */
  begin(): number {
    const now = this.clock.now();
    const stretch = now - this.last;
    this.longest = Math.max(this.longest, stretch);
    this.last = now;
    return stretch;
  }

  /** Asked where a run may stop itself, after each of many stretches that are alike: whether there is no time for another one. */
  isOver(): boolean {
    const stretch = this.begin();
    if (this.last <= this.until) return false;
    return this.until - this.start < RUN_LIMIT || !this.fits(stretch);
  }

  /** Whether another stretch as long as the longest, or one of so many ms, could come too near to Google's limit. */
  isLate(ms = 0): boolean {
    this.begin();
    return !this.allows(Math.max(ms, this.longest));
  }

  /** Whether the run's time is not over, and work that takes so many ms does not come too near to Google's limit. */
  allows(ms: number): boolean {
    const now = this.clock.now();
    return now <= this.until && now - this.start + ms <= LATEST;
  }

  /** ms until the run is to stop itself. */
  left(): number {
    return Math.max(0, this.until - this.clock.now());
  }
}

/** Thrown between two blocks when the run's time is over, or people keep moving the rows: a planned kill. The operation stays unfinished, and whoever comes next goes on. */
export class Paused extends Error {
  override readonly name = 'Paused';
}
