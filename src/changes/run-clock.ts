/** The clock of one run: it stops itself well before Google would, and the next run goes on. */
import type { Clock } from '../ports';

/** Google ends a run at 6 minutes, without a word; the longest single call must still fit in behind this. */
export const RUN_LIMIT = 270_000;

export class RunClock {
  static readonly endless = new RunClock({ now: () => 0 });

  private readonly until: number;

  /** @param budget ms; never more than `RUN_LIMIT` */
  constructor(
    private readonly clock: Clock,
    budget = RUN_LIMIT,
  ) {
    this.until = clock.now() + Math.min(budget, RUN_LIMIT);
  }

  isOver(): boolean {
    return this.clock.now() > this.until;
  }
}

/** Thrown between two blocks when the run's time is over, or people keep moving the rows: a planned kill. The operation stays unfinished, and whoever comes next goes on. */
export class Paused extends Error {
  override readonly name = 'Paused';
}
