/** Timing for the benchmarks: best of several warm runs, and one way to print. */

/** Runs `work` `times` times after one unmeasured run; the shortest time in ms and the last result. */
export async function bestOf<T>(times: number, work: () => T | Promise<T>): Promise<{ ms: number; value: T }> {
  let value = await work();
  let ms = Infinity;
  for (let n = 0; n < times; n++) {
    (globalThis as { gc?: () => void }).gc?.();
    const start = performance.now();
    value = await work();
    ms = Math.min(ms, performance.now() - start);
  }
  return { ms, value };
}

/** Shortest wall and processor time in ms of several runs, each for itself; on a busy machine the second says more. */
export function bestRun<T>(times: number, work: () => T): { wall: number; cpu: number; value: T } {
  let [wall, cpu] = [Infinity, Infinity];
  for (let n = 0; ; n++) {
    (globalThis as { gc?: () => void }).gc?.();
    const [start, before] = [performance.now(), process.cpuUsage()];
    const value = work();
    wall = Math.min(wall, performance.now() - start);
    const { user, system } = process.cpuUsage(before);
    cpu = Math.min(cpu, (user + system) / 1000);
    if (n >= times) return { wall, cpu, value };
  }
}

export const print = (label: string, text: string): void => {
  process.stdout.write(`${label.padEnd(64)} ${text}\n`);
};

export const seconds = (ms: number): string => `${(ms / 1000).toFixed(3)} s`;

/** Peak resident memory of this process so far, MB. */
export const peakMegabytes = (): number => Math.round(process.resourceUsage().maxRSS / 1024);

/** Numbers in [0, 1), the same for the same seed. */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}
