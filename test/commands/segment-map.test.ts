/** The map of segments edited in the Segments tab: it counts once accepted, gives the same as formulas, is told from what we wrote ourselves, and can be put back. */
import { runCommand } from '../../src/commands';
import { dayOf } from '../../src/domain/days';
import type { Segment } from '../../src/domain/rfm-maps';
import { runFormula } from '../../src/formulas';
import { storedWords } from '../../src/i18n/stored';
import { openBase } from '../../src/tables/table';
import { contextOf } from '../support/formula-context';
import { Killed, type World } from '../support/memory-book';
import { refusal, report } from '../support/run-command';
import { addOrder, baseOf, scattered, shop } from '../support/shop';

const TODAY = dayOf(2026, 5, 20);
const TAB = 'Сегменты';
const CELLS = 8;
const word = (code: Segment): string => storedWords('ru').segment(code);
const settings = (world: World, wanted: object): unknown => report(world, 'settings.change', wanted);
const kept = (world: World): string => (world.nextRun(), openBase(world.ports).settings.segmentMap);
const rowOf = (world: World, code: string): number => world.grid(TAB).findIndex((row) => row[1] === code) + 1;
const cellsOf = (world: World, code: string): string => String(world.grid(TAB)[rowOf(world, code) - 1]![CELLS - 1]);
const edit = (world: World, cells: Record<string, string | number | null>): void => {
  for (const [code, text] of Object.entries(cells)) world.tab(TAB).type(rowOf(world, code), CELLS, text);
};

/** Three levels: NEW ('R 3 F 1 M 1') goes to PROMISING. */
const TO_PROMISING = { NEW: null, PROMISING: '313; 312; 311' };

function made(scheme = 'RFM_3'): World {
  const world = shop(60, scattered(60, 200));
  settings(world, { scheme });
  report(world, 'segments.refresh');
  return world;
}

describe.each([
  ['RFM_5', { CHAMPIONS: 'R 5', LOST: 'R 1–4' }],
  ['RFM_3', { CHAMPIONS: 'R 3', LOST: 'R 1–2' }],
  ['RFM_FIXED', { CHAMPIONS: 'R 5', LOST: 'R 1–4' }],
  ['RF_25', { CHAMPIONS: 'R 5', LOST: 'R 1–4' }],
  ['R_RFM', { CHAMPIONS: 'R 5', LOST: 'R 1–4' }],
  ['R 60 200; F 1 3', { CHAMPIONS: 'R 3', LOST: 'R 1–2' }],
  ['R 60 200; F 1 3; M 50 200', { CHAMPIONS: 'R 3', LOST: 'R 1–2' }],
])('%s', (scheme, map) => {
  it('counts by the map that was edited, as a formula with the kept text does', () => {
    const world = made(scheme);
    const codes = world
      .grid(TAB)
      .slice(1)
      .map((row) => String(row[1]));
    edit(world, Object.fromEntries(codes.map((code) => [code, (map as Record<string, string>)[code] ?? null])));
    const { counts, warnings } = report(world, 'segments.refresh');
    expect(Object.keys(counts.rfm).sort()).toEqual(
      ['CHAMPIONS', 'LOST', 'PROSPECT'].filter((code) => counts.rfm[code]),
    );
    expect(warnings.filter(({ code }: { code: string }) => code === 'MAP_NOT_IN_FORCE')).toEqual([]);
    const { clients } = baseOf(world);
    const column = (field: Parameters<typeof clients.column>[0]): unknown[][] =>
      clients.column(field).map((cell) => [cell]);
    // A scheme of thresholds says them before its map.
    const text = /^R \d/.test(scheme) ? kept(world).replace('OWN:', `${scheme};`) : kept(world);
    const args = [column('lastOrder'), column('orders'), column('revenue'), TODAY, text];
    expect(runFormula('RFM_SEGMENT', args, contextOf(world, TODAY))).toEqual(column('segment'));
    const again = report(world, 'segments.refresh');
    expect(again.counts).toEqual(counts);
  });
});

it('stands beside the segments in ranges, those of the rules of R rfm too', () => {
  const world = made();
  expect(world.grid(TAB)[0]![CELLS - 1]).toBe('Оценки сегмента');
  expect([cellsOf(world, 'CHAMPIONS'), cellsOf(world, 'PROSPECT')]).toEqual(['333', '']);
  const rules = made('R_RFM');
  expect(cellsOf(rules, 'OTHERS')).not.toBe('');
  expect(refusal(() => (edit(rules, { OTHERS: null }), report(rules, 'segments.refresh'))).params).toMatchObject({
    why: 'CELLS_MISSING',
  });
});

it('is kept as a setting, can be undone, and the scheme’s map comes back by the setting or by its cells', () => {
  const world = made();
  const before = report(world, 'segments.report').segments;
  edit(world, TO_PROMISING);
  const { operation } = report(world, 'segments.refresh');
  expect(kept(world)).toMatch(/^RFM_3: CHAMPIONS 333; LOYAL .*; PROMISING R 3 F 1; /);
  expect(cellsOf(world, 'PROMISING')).toBe('R 3 F 1');
  expect(String(world.grid(TAB)[1]![6])).toMatch(/, своя карта$/);
  report(world, 'changes.undo', { operation });
  expect([kept(world), cellsOf(world, 'NEW')]).toEqual(['SCHEME', '311']);
  expect(report(world, 'segments.report').segments).toEqual(before);

  edit(world, TO_PROMISING);
  report(world, 'segments.refresh');
  settings(world, { segmentMap: 'SCHEME' });
  report(world, 'segments.refresh');
  expect([kept(world), cellsOf(world, 'NEW')]).toEqual(['SCHEME', '311']);

  edit(world, TO_PROMISING);
  report(world, 'segments.refresh');
  edit(world, { NEW: '311', PROMISING: '313; 312' });
  report(world, 'segments.refresh');
  expect([kept(world), cellsOf(world, 'NEW')]).toEqual(['SCHEME', '311']);
});

it('edited thresholds that were taken back in the settings do not come again', () => {
  const world = made('RFM_FIXED');
  const row = world.grid(TAB).findIndex((cells) => String(cells[6]).startsWith('Дней')) + 1;
  world.tab(TAB).type(row, 7, String(world.grid(TAB)[row - 1]![6]).replace('до 30', 'до 45'));
  expect(report(world, 'segments.refresh').thresholds.r[0]).toBe(45);
  settings(world, { thresholds: 'RECOMPUTE' });
  expect(report(world, 'segments.refresh').thresholds.r[0]).toBe(30);
});

it('leaves the thresholds to be computed anew', () => {
  const world = made();
  edit(world, TO_PROMISING);
  const first = report(world, 'segments.refresh').thresholds;
  for (let i = 0; i < 30; i++) addOrder(world, [i, 1, 9000]);
  const second = report(world, 'segments.refresh').thresholds;
  expect([first.frozen, second.frozen]).toEqual([false, false]);
  expect(second.m).not.toEqual(first.m);
  expect(kept(world)).toMatch(/^RFM_3: /);
});

it('waits while another scheme is in force, and says so', () => {
  const world = made();
  edit(world, TO_PROMISING);
  report(world, 'segments.refresh');
  settings(world, { scheme: 'RFM_5' });
  const { warnings } = report(world, 'segments.refresh');
  expect(warnings).toContainEqual({ code: 'MAP_NOT_IN_FORCE', scheme: 'RFM_3' });
  settings(world, { scheme: 'RFM_3' });
  expect(report(world, 'segments.refresh').warnings).not.toContainEqual(
    expect.objectContaining({ code: 'MAP_NOT_IN_FORCE' }),
  );
  expect(cellsOf(world, 'NEW')).toBe('');
});

it('moves are not told across maps', () => {
  const world = made();
  edit(world, TO_PROMISING);
  report(world, 'segments.refresh');
  world.now += 40 * 86_400_000;
  settings(world, { segmentMap: 'SCHEME' });
  const { moves, warnings } = report(world, 'segments.report');
  expect(moves.rows).toEqual([]);
  expect(warnings).toContainEqual({ code: 'SCHEME_CHANGED' });
});

describe('is refused, and the tab stays as it is', () => {
  it.each([
    ['a cell of nobody', { NEW: null }, { why: 'CELLS_MISSING', cells: '311' }],
    [
      'a cell of two',
      { PROMISING: '313; 312; 311' },
      { why: 'CELLS_TWICE', cells: '311', segment: word('NEW'), otherSegment: word('PROMISING') },
    ],
    ['nonsense', { NEW: 'лучшие' }, { why: 'CELLS_UNREADABLE', cells: 'лучшие', levels: 3 }],
    ['a score that the scheme does not have', { NEW: '511' }, { why: 'CELLS_UNREADABLE', cells: '511' }],
    ['scores of those who never ordered', { PROSPECT: 'R 1' }, { why: 'CELLS_OF_PROSPECT' }],
  ])('%s', (_, cells, params) => {
    const world = made();
    edit(world, cells);
    const before = world.tabs.map(({ name }) => world.grid(name));
    const error = refusal(() => report(world, 'segments.refresh'));
    expect(error.code).toBe('MAP_INVALID');
    expect(error.params).toMatchObject({ tab: TAB, ...params });
    expect(world.tabs.map(({ name }) => world.grid(name))).toEqual(before);
  });

  it('a setting that is no map', () => {
    const world = made();
    settings(world, { segmentMap: 'RFM_3: CHAMPIONS R 3' });
    expect(refusal(() => report(world, 'segments.refresh'))).toMatchObject({
      code: 'SETTING_INVALID',
      params: { setting: 'segmentMap' },
    });
  });
});

it('what a person deleted is written again: a row, or the whole column', () => {
  const world = made();
  const before = world.grid(TAB);
  world.tab(TAB).deleteRows(rowOf(world, 'NEW'), 1);
  report(world, 'segments.refresh');
  expect(world.grid(TAB)).toEqual(before);
  edit(world, Object.fromEntries(before.slice(1).map((row) => [String(row[1]), null])));
  report(world, 'segments.refresh');
  expect(world.grid(TAB)).toEqual(before);
});

it.each([
  ['an edited map', (world: World) => edit(world, TO_PROMISING)],
  [
    'a map that was put back',
    (world: World) => (
      edit(world, TO_PROMISING),
      report(world, 'segments.refresh'),
      settings(world, { segmentMap: 'SCHEME' })
    ),
  ],
  [
    'another scheme',
    (world: World) => (
      edit(world, TO_PROMISING),
      report(world, 'segments.refresh'),
      settings(world, { scheme: 'RFM_5' })
    ),
  ],
])('comes out the same wherever a refresh is killed and run again: %s', (_, prepare) => {
  const ready = shop(9, scattered(9, 40));
  settings(ready, { scheme: 'RFM_3' });
  report(ready, 'segments.refresh');
  prepare(ready);
  const whole = ready.copy();
  report(whole, 'segments.refresh');
  const { calls } = whole;
  const seen = (world: World): unknown =>
    [TAB, 'Настройки', 'Прежние сегменты', 'Клиенты'].map((name) => world.grid(name));
  const expected = seen(whole);
  for (let call = 1; call <= calls; call++) {
    for (const keepWrites of [true, false]) {
      const world = ready.copy();
      world.nextRun();
      world.killBefore(call, keepWrites);
      expect(() => runCommand(world.ports, 'segments.refresh', {})).toThrow(Killed);
      report(world, 'segments.refresh');
      expect(seen(world)).toEqual(expected);
    }
  }
});

describe('the Segments tab of an older version', () => {
  /** As it was before there were cells. */
  const older = (notes?: string): World => {
    const world = made();
    world.tab(TAB).deleteColumns(CELLS, 1);
    if (notes !== undefined) {
      world.tab(TAB).insertColumns(CELLS, 1);
      world.tab(TAB).type(3, CELLS, notes);
    }
    return world;
  };

  it('gets the column with the next refresh, once', () => {
    const world = older();
    const whole = made();
    report(world, 'segments.refresh');
    expect(world.grid(TAB)).toEqual(whole.grid(TAB));
    report(world, 'segments.refresh');
    expect(world.grid(TAB)).toEqual(whole.grid(TAB));
  });

  it('keeps what a person wrote at its place, which is no map', () => {
    const world = older('позвонить');
    expect(report(world, 'segments.report').clients).toBe(60);
    report(world, 'segments.refresh');
    report(world, 'segments.refresh');
    expect(world.grid(TAB)[2]!.slice(CELLS - 1)).toEqual([cellsOf(made(), 'LOYAL'), 'позвонить']);
  });

  it.each([undefined, 'позвонить'])('is whole after a kill at any call: notes %s', (notes) => {
    const ready = older(notes);
    const whole = ready.copy();
    report(whole, 'segments.refresh');
    for (let call = 1; call <= whole.calls; call++)
      for (const keepWrites of [true, false]) {
        const world = ready.copy();
        world.nextRun();
        world.killBefore(call, keepWrites);
        expect(() => runCommand(world.ports, 'segments.refresh', {})).toThrow(Killed);
        report(world, 'segments.refresh');
        expect(world.grid(TAB)).toEqual(whole.grid(TAB));
      }
  });

  it('is known by its header where a file has lost the marks', () => {
    const world = older();
    world.tab(TAB).marks.clear();
    report(world, 'segments.refresh');
    expect(world.tabs.filter(({ name }) => name.startsWith(TAB))).toHaveLength(1);
  });
});
