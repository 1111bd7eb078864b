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
  private unsaved = false;

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
    this.unsaved = true;
    if (this.running) return;
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
    while (this.running) await this.running;
    if (!this.save || !this.unsaved) return;
    if (this.timer) clearTimeout(this.timer);
    this.timer = null;
    this.unsaved = false;
    this.tell('saving');
    let failure: unknown = null;
    this.running = this.save().catch((error: unknown) => {
      failure = error ?? new Error('The file could not be written');
    });
    await this.running;
    this.running = null;
    if (failure !== null) {
      this.unsaved = true;
      this.tell('failed');
      throw failure as Error;
    }
    this.tell('saved');
    if (this.hasChanged()) this.touch();
  }

  /** Whether a change came while the file was written. */
  private hasChanged(): boolean {
    return this.unsaved;
  }

  private tell(state: Saving): void {
    if (this.state === state) return;
    this.state = state;
    this.changed(state);
  }
}
