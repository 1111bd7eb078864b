/** The host's clock: starts where it is told, runs on with real time or stands still, and is only ever moved forward. */

export interface HostClock {
  /** ms since the epoch */
  now(): number;
  /** Moves it to `ms`; a time that has passed is left alone. */
  advanceTo(ms: number): void;
}

/** @param start ms since the epoch @param frozen whether it moves by `advanceTo` alone */
export function createClock(start: number, frozen: boolean): HostClock {
  let base = start;
  let since = performance.now();
  const now = (): number => Math.floor(base + (frozen ? 0 : performance.now() - since));
  return {
    now,
    advanceTo: (ms) => {
      if (ms <= now()) return;
      base = ms;
      since = performance.now();
    },
  };
}
