/** Latencies: what calls cost, how the simulated clock moves, and how the time limits are judged on it. */
import fs from 'node:fs';
import path from 'node:path';
import { RUN, slowHost } from '../support/latency-host';
import { costOf, GOOGLE_LATENCY, latencyOf, latencyTable, SOURCES } from '../../../host/runner/latency';
import type { ComingCall, RunResult } from '../../../host/runner/protocol';
import type { Host } from '../../../host/host';
import { runEditor } from '../support/services-host';

const { start, flush } = GOOGLE_LATENCY;
let host: Host;
beforeEach(async () => {
  host = await slowHost();
});
afterEach(() => host.dispose());

describe('the table', () => {
  it.each([
    ['Range.getValues', 'Cells: read'],
    ['Range.getRichTextValues', 'Cells: read'],
    ['Range.setValues', 'Values and formulas: write'],
    ['Range.setNumberFormat', 'One setting for a whole range: format, rule, clear'],
    ['Range.setNumberFormats', 'Other grids: write (formats, notes, rules by the cell)'],
    ['Range.clearContent', 'One setting for a whole range: format, rule, clear'],
    ['Sheet.getLastRow', 'Last row or column, data range'],
    ['Sheet.deleteRows', 'Rows, columns: insert, delete, move'],
    ['Sheet.getName', 'Tabs and file: look'],
    ['DeveloperMetadataFinder.find', 'Column marks: find, read'],
    ['Properties.setProperties', 'Properties: write'],
    ['Lock.tryLock', 'Lock (waiting for another comes on top)'],
    ['MailApp.sendEmail', 'MailApp.sendEmail'],
  ])('knows %s', (method, name) => {
    expect(latencyOf(GOOGLE_LATENCY, method).name).toBe(name);
  });

  it('agrees with the measurement it was taken from', () => {
    // suzuki: 120,000 rows of 2 columns, 7.38 s.
    const read = costOf(GOOGLE_LATENCY, { method: 'Range.getValues', effect: 'read', cells: 240_000, tabCells: 0 });
    expect(read.call / 7380).toBeCloseTo(1, 1);
    // stackoverflow: 4,000 cells written and flushed in 610 ms; the model is on the careful side of it.
    const write = costOf(GOOGLE_LATENCY, { method: 'Range.setValues', effect: 'write', cells: 4000, tabCells: 0 });
    expect(write.call + write.flush + flush).toBeGreaterThan(610);
  });

  it('names for each figure a source that is listed, or that it is assumed', () => {
    for (const [name, , , , source] of latencyTable(GOOGLE_LATENCY)) {
      const named = Object.keys(SOURCES).some((key) => source!.includes(key));
      expect([name, named || source!.includes('assumed')]).toEqual([name, true]);
    }
  });

  it('stands in the documentation', () => {
    const text = fs.readFileSync(path.join(__dirname, '../../../docs/google-envelope.md'), 'utf8');
    const table = /<!-- latencies -->([\s\S]*)<!-- \/latencies -->/.exec(text)?.[1] ?? '';
    const rows = table
      .trim()
      .split('\n')
      .slice(2)
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((field) => field.trim()),
      );
    expect(rows).toEqual(latencyTable(GOOGLE_LATENCY));
    for (const source of Object.values(SOURCES)) expect(text).toContain(source);
  });
});

describe('the simulated clock', () => {
  it('moves by calls and sleep alone, and the script sees it', async () => {
    const { value, simulatedMs } = await runEditor(host, 'watch');
    const [before, read, slept] = value as number[];
    expect(before).toBe(0);
    expect(read).toBe(161);
    expect(slept! - read!).toBe(60_000);
    expect(simulatedMs).toBe(start + 60 + 161 + 60_000);
  });

  it('is the same for the same run', async () => {
    const times = [await runEditor(host, 'calls', [30]), await runEditor(host, 'calls', [30])];
    expect(new Set(times.map(({ simulatedMs }) => simulatedMs)).size).toBe(1);
  });

  it('pays for a flush once, where the writes are needed', async () => {
    const written = (await runEditor(host, 'writes', [10])).simulatedMs!;
    const read = (await runEditor(host, 'calls', [10])).simulatedMs!;
    expect(written).toBeLessThan(start + flush + 10 * 30 + 200);
    expect(read).toBeGreaterThan(start + 10 * flush);
  });

  it("carries the host's clock along", async () => {
    const before = host.now();
    const { simulatedMs } = await runEditor(host, 'watch');
    expect(host.now() - before).toBe(simulatedMs);
  });

  it('is off unless asked for', async () => {
    const real = await slowHost({ latency: undefined });
    expect(await runEditor(real, 'calls', [3])).not.toHaveProperty('simulatedMs');
    await real.dispose();
  });
});

describe('two runs at once', () => {
  /** One holds the lock while the other begins to wait for it. */
  const contend = async (ms: number): Promise<unknown> => {
    let waiting: Promise<RunResult> | undefined;
    const onCall = async ({ number }: ComingCall): Promise<void> => {
      if (number !== 4) return;
      await new Promise<void>((asked) => {
        waiting = runEditor(host, 'wait', [ms], { user: 'b@x.ru', faults: { onCall: () => asked() } });
      });
    };
    await runEditor(host, 'hold', [60], { faults: { onCall } });
    return (await waiting)?.value;
  };

  it('wait for the lock by the simulated clock, and go on where the other one was', async () => {
    expect(await contend(300_000)).toEqual([true, true]);
  });

  it('give up when the other one takes longer than they wait, if only on that clock', async () => {
    expect(await contend(10_000)).toEqual([false, false]);
  });
});

describe("Google's time limit", () => {
  it('ends a run of many calls within a moment, and what was not flushed is lost', async () => {
    const began = performance.now();
    const { error, killed, simulatedMs } = await runEditor(host, 'calls', [100_000]);
    expect({ killed, error }).toEqual({
      killed: true,
      error: { name: 'Exception', code: 'TIME_LIMIT', message: 'Exceeded maximum execution time' },
    });
    expect(simulatedMs).toBeGreaterThan(360_000);
    expect(simulatedMs).toBeLessThan(362_000);
    expect(performance.now() - began).toBeLessThan(10_000);
    const written = RUN.cells(host);
    expect(written.filter((value) => value !== '').length).toBeGreaterThan(100);
    const last = written.findIndex((value) => value === '');
    expect(written.slice(last).every((value) => value === '')).toBe(true);
  });

  it('does not end one that watches its clock', async () => {
    const { value, killed, simulatedMs } = await runEditor(host, 'careful');
    expect(killed).toBe(false);
    expect(value).toBeGreaterThan(100);
    expect(simulatedMs).toBeGreaterThan(270_000);
    expect(simulatedMs).toBeLessThan(275_000);
  });

  it('counts sleep', async () => {
    expect((await runEditor(host, 'sleepy')).error?.code).toBe('TIME_LIMIT');
  });

  it('is 30 seconds for a simple trigger', async () => {
    const { error, simulatedMs } = await runEditor(host, 'calls', [100_000], { kind: 'simple-trigger' });
    expect(error?.code).toBe('TIME_LIMIT');
    expect(simulatedMs).toBeLessThan(32_000);
  });

  it('leaves the next run its clock and its locks', async () => {
    await runEditor(host, 'calls', [100_000]);
    expect((await runEditor(host, 'watch')).killed).toBe(false);
  });
});
