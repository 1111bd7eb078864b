/** Who moved from segment to segment: compared with the last month's end, kept small, the same after a second run, and gone with the base. */
import { dayOf } from '../../src/domain/days';
import { SEGMENTS } from '../../src/domain/rfm-maps';
import { BUILT_IN } from '../../src/domain/rfm-schemes';
import type { ComputedFigures } from '../../src/commands/computed-figures';
import { movesSince, snapshotSteps, type Snapshot } from '../../src/commands/snapshots';
import { createWorld, type World } from '../support/memory-book';
import { report, type AnyReport } from '../support/run-command';
import { addOrder, baseOf, scattered, shop } from '../support/shop';
import { testWords } from '../support/test-words';

const DAY = 86_400_000;
const HIDDEN = 'Прежние сегменты';

/** The world's clock so many days later. */
function later(world: World, days: number): void {
  world.now += days * DAY;
}
const lines = (seen: AnyReport): Record<string, [came: number, left: number]> =>
  Object.fromEntries(
    seen.segments
      .filter(({ came, left }: AnyReport) => came > 0 || left > 0)
      .map(({ code, came, left }: AnyReport) => [code, [came, left]]),
  );

it('shows who came and who left since the first refresh, and since the month’s end once there is one', () => {
  const world = shop(4, [
    [0, 25, 100],
    [1, 25, 100],
    [2, 100, 100],
  ]);
  report(world, 'segments.refresh');
  expect(report(world, 'segments.report').moves).toEqual({ since: '2026-05-20', rows: [] });
  later(world, 10);
  addOrder(world, [3, -9, 50]);
  report(world, 'segments.refresh');
  const seen = report(world, 'segments.report');
  expect(seen.moves).toEqual({
    since: '2026-05-20',
    rows: [
      { from: 'NEW', to: 'PROMISING', clients: 2 },
      { from: 'PROSPECT', to: 'NEW', clients: 1 },
    ],
  });
  expect(lines(seen)).toEqual({ NEW: [1, 2], PROMISING: [2, 0], PROSPECT: [0, 1] });
  later(world, 5);
  expect(report(world, 'segments.report').moves).toEqual({ since: '2026-05-30', rows: [] });
  report(world, 'segments.refresh');
  later(world, 1);
  report(world, 'segments.refresh');
  expect(report(world, 'segments.report').moves.since).toBe('2026-05-30');
});

it('a client that was added has come, and one that was deleted has left', () => {
  const world = shop(3, [[0, 1, 100]]);
  report(world, 'segments.refresh');
  const { rows } = baseOf(world).clients;
  world.tab('Клиенты').deleteRows(rows[2]!, 1);
  const seen = report(world, 'segments.report');
  expect(lines(seen)).toEqual({ PROSPECT: [0, 1] });
  expect(seen.moves.rows).toEqual([]);
});

it('keeps two snapshots however often segments are refreshed, and a second run of a day changes nothing', () => {
  const world = shop(30, scattered(30, 100));
  for (const days of [0, 0, 20, 20, 40, 1]) {
    later(world, days);
    report(world, 'segments.refresh');
    const seen = world.grid(HIDDEN);
    report(world, 'segments.refresh');
    expect(world.grid(HIDDEN)).toEqual(seen);
    expect(seen.length).toBeLessThanOrEqual(3);
  }
  expect(
    world
      .grid(HIDDEN)
      .slice(1)
      .map(([day]) => day),
  ).toEqual(['2026-08-09', '2026-06-29']);
});

it('the tab is hidden, and goes with the base', () => {
  const world = shop(3, [[0, 1, 100]]);
  report(world, 'segments.refresh');
  expect(world.tab(HIDDEN).hidden).toBe(true);
  report(world, 'base.remove');
  expect(world.tabs.map(({ name }) => name)).toEqual(['Клиенты', 'Продажи']);
});

it('does not call it a move when another scheme puts clients elsewhere, and says so', () => {
  const world = shop(40, scattered(40, 200));
  report(world, 'segments.refresh');
  report(world, 'settings.change', { scheme: 'RFM_FIXED' });
  const { moves, warnings } = report(world, 'segments.report');
  expect(moves).toEqual({ since: null, rows: [] });
  expect(warnings).toContainEqual({ code: 'SCHEME_CHANGED' });
});

it('something else that has segments computed before the first refresh meets no conflict', () => {
  const world = shop(3, [[0, 1, 100]]);
  const { operation } = report(world, 'segments.columns', { fields: ['abc'] });
  expect(report(world, 'changes.undo', { operation }).conflicts).toEqual([]);
});

describe('the packed form', () => {
  const day = dayOf(2026, 5, 20);
  const figures = (size: number, today: number, segmentOf: (i: number) => number): ComputedFigures =>
    ({
      ids: Array.from({ length: size }, (_, i) => `K-${i}`),
      today,
      scored: {
        segment: Uint8Array.from({ length: size }, (_, i) => segmentOf(i)),
        scheme: BUILT_IN.RFM_5,
        thresholds: { scheme: 'RFM_5', recency: [], frequency: [], monetary: [] },
      },
    }) as unknown as ComputedFigures;
  const base = { own: new Map([['snapshots', 1]]), words: testWords('en'), settings: { locale: 'en' } } as never;
  const { ports } = createWorld();
  const kept = (computed: ComputedFigures): Snapshot[] => {
    const [step] = snapshotSteps(ports, base, computed, [], '').steps as unknown as [{ rows: string[][] }];
    return [
      {
        day: computed.today,
        thresholds: ['RFM_5: R 1 2 3 4; F 1 2 3 4'],
        cells: step.rows.map((row) => row[2]!),
        entered: [],
      },
    ];
  };

  it('holds 20,000 clients in four cells of at most 45,000 characters, and gives each segment back', () => {
    const before = figures(20_000, day, (i) => i % SEGMENTS.length);
    const [snapshot] = kept(before) as [Snapshot];
    expect(snapshot.cells).toHaveLength(4);
    expect(Math.max(...snapshot.cells.map((cell) => cell.length))).toBeLessThanOrEqual(45_000);
    expect(movesSince([snapshot], before).rows).toEqual([]);
    const after = figures(20_000, day + 1, (i) => (i === 777 ? 0 : i % SEGMENTS.length));
    expect(movesSince([snapshot], after).rows).toEqual([
      { from: SEGMENTS[777 % SEGMENTS.length], to: 'CHAMPIONS', clients: 1 },
    ]);
  });

  it('adds up: clients then and who came are clients now and who left', () => {
    const snapshots = kept(figures(500, day, (i) => (i * 7) % 12));
    const now = figures(650, day + 40, (i) => (i * 5) % 11);
    const { came, left } = movesSince(snapshots, now);
    const counts = (size: number, of: (i: number) => number): number[] => {
      const found = new Array<number>(SEGMENTS.length).fill(0);
      for (let i = 0; i < size; i++) found[of(i)]!++;
      return found;
    };
    const then = counts(500, (i) => (i * 7) % 12);
    expect(then.map((n, s) => n + came[s]! - left[s]!)).toEqual(counts(650, (i) => (i * 5) % 11));
  });

  it('does not trip over cells that a person spoiled', () => {
    const spoiled: Snapshot = {
      day,
      thresholds: ['RFM_5: R 1 2 3 4; F 1 2 3 4'],
      cells: ['', 'abc', 'zzzzzzzzz'],
      entered: [],
    };
    const now = figures(1, day + 1, () => 0);
    expect(movesSince([spoiled], now)).toMatchObject({ since: day, rows: [] });
  });
});
