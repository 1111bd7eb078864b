/** Saves the book a moment after it was changed, one save at a time, and says how it stands. */
import type { Saving } from './messages';

/** A change is saved this long after the last one, and no later than the longest wait even if changes go on. */
const QUIET_MS = 1000;
const LONGEST_MS = 10000;

export class Saver {
  state: Saving;
  private timer: NodeJS.Timeout | null = null;
  private firstChange = 0;
  private running: Promise<void> | null = null;
  private changedMeanwhile = false;

  /** @param save writes the file; null for a book without a file. */
  constructor(
    private readonly save: (() => Promise<void>) | null,
    private readonly changed: (state: Saving) => void,
  ) {
    this.state = save ? 'saved' : 'none';
  }

  /** Notes a change of the book or of what the services keep with it. */
  touch(): void {
    if (!this.save) return;
    if (this.running) {
      this.changedMeanwhile = true;
      return;
    }
    const now = Date.now();
    if (this.timer) clearTimeout(this.timer);
    else this.firstChange = now;
    const wait = Math.max(0, Math.min(QUIET_MS, this.firstChange + LONGEST_MS - now));
    this.timer = setTimeout(() => void this.flush().catch(() => undefined), wait);
    this.timer.unref();
    this.tell('pending');
  }

  /** Saves what is not yet saved, now; throws when the file cannot be written. */
  async flush(): Promise<void> {
    if (!this.save) return;
    if (this.running) await this.running;
    if (this.state === 'saved') return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.changedMeanwhile = false;
    this.tell('saving');
    const write = this.save().then(
      () => this.tell('saved'),
      (error: unknown) => {
        this.tell('failed');
        throw error;
      },
    );
    this.running = write.catch(() => undefined);
    try {
      await write;
    } finally {
      this.running = null;
    }
    if (this.changedMeanwhile) this.touch();
  }

  private tell(state: Saving): void {
    if (this.state === state) return;
    this.state = state;
    this.changed(state);
  }
}
