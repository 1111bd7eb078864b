/** The door keeps its promises: intent first, roll forward, rows by ID whatever people do meanwhile, no edited cell overwritten, bounded calls. */
import { applyChanges } from '../../src/changes/apply';
import { recoverUnfinished } from '../../src/changes/recover';
import type { CellChange, ChangeSet } from '../../src/changes/change-set';
import { readIntent, readLog, type LogEntry } from '../../src/changes/log/read-log';
import { execute } from '../../src/commands/execute';
import { setUpBase } from '../../src/commands/set-up-base';
import { idText, openBase } from '../../src/tables/table';
import { createWorld, Killed, type World } from '../support/memory-book';
import { runOf } from '../support/run-command';

const NAMES = ['Анна', 'Борис', 'Вера', 'Глеб', 'Дина', 'Егор', 'Жанна', 'Захар'];

function base(): World {
  const world = createWorld();
  world.addTab('Клиенты', [
    ['Имя', 'Телефон', 'Город'],
    ...NAMES.map((name, i) => [name, `8916000000${i}`, `город${i}`]),
    ['Итого', '', ''],
  ]);
  execute(world.ports, setUpBase, {});
  world.nextRun();
  return world;
}

/** Name → city, by what the rows say now. */
function cities(world: World): Record<string, unknown> {
  return Object.fromEntries(
    world
      .grid('Клиенты')
      .filter((row) => NAMES.includes(String(row[0])))
      .map((row) => [row[0], row[2]]),
  );
}

/** A new city for every second client. */
function moves(world: World): { set: ChangeSet; changes: CellChange[] } {
  const { clients } = openBase(world.ports);
  const changes = clients.rows
    .map((row, i) => ({ id: clients.ids[i]!, field: 'city', before: `город${i}`, after: `новый${i}`, row }))
    .filter((_, i) => i % 2 === 0)
    .map(({ row: _row, ...change }) => change);
  return { set: { command: 'test', steps: [{ kind: 'cells', table: 'clients', changes }] }, changes };
}

/** Kills the run at the first call after its intent is kept. */
function killAfterIntent(world: World, set: ChangeSet): void {
  world.nextRun();
  const flushes = world.flushes;
  world.killWhen(() => world.flushes > flushes);
  expect(() => applyChanges(runOf(world), set)).toThrow(Killed);
  world.nextRun();
  expect(entries(world)[1]!.state).toBe('PLANNED');
}

const expected = (changed: (i: number) => boolean): Record<string, string> =>
  Object.fromEntries(NAMES.map((name, i) => [name, changed(i) ? `новый${i}` : `город${i}`]));
const even = (i: number): boolean => i % 2 === 0;
/** The log's operations. */
const entries = (world: World): LogEntry[] => readLog(world.ports).entries;

describe('applyChanges', () => {
  it('leaves no trace of an empty change set', () => {
    const world = createWorld();
    world.addTab('Лист1', [['a']]);
    expect(applyChanges(runOf(world), { command: 'test', steps: [] })).toEqual({ operation: null, conflicts: [] });
    expect(world.tabs).toHaveLength(1);
  });

  it('writes the planned cells and no other, and logs each client', () => {
    const world = base();
    const { set, changes } = moves(world);
    const { operation, conflicts } = applyChanges(runOf(world), set);
    expect(conflicts).toEqual([]);
    expect(cities(world)).toEqual(expected(even));
    const entry = entries(world).find((candidate) => candidate.operation === operation)!;
    expect(entry.state).toBe('DONE');
    expect(readIntent(world.ports, readLog(world.ports), entry)).toEqual([
      { kind: 'cells', table: 'clients', changes },
    ]);
  });

  it('never overwrites a cell that someone changed since the plan', () => {
    const world = base();
    const { set, changes } = moves(world);
    world.tab('Клиенты').type(2, 3, 'сам переехал');
    const { conflicts } = applyChanges(runOf(world), set);
    expect(conflicts).toEqual([{ id: changes[0]!.id, field: 'city' }]);
    expect(cities(world)).toEqual({ ...expected(even), Анна: 'сам переехал' });
  });

  it('never writes over a formula', () => {
    const world = base();
    const { set, changes } = moves(world);
    world.tab('Клиенты').type(2, 3, { formula: '="город"&0', value: 'город0' });
    expect(applyChanges(runOf(world), set).conflicts).toEqual([{ id: changes[0]!.id, field: 'city' }]);
    expect(world.grid('Клиенты')[1]![2]).toBe('="город"&0');
  });

  it('says which client is gone', () => {
    const world = base();
    const { set, changes } = moves(world);
    world.tab('Клиенты').deleteRows(2, 1);
    expect(applyChanges(runOf(world), set).conflicts).toEqual([{ id: changes[0]!.id, field: 'city' }]);
  });

  const people: [string, (world: World) => void][] = [
    ['sorts the tab', (world) => world.tab('Клиенты').sort(1, 2 + (world.tab('Клиенты').columns.length > 3 ? 2 : 0))],
    ['inserts a row', (world) => world.tab('Клиенты').insertRows(3, 1)],
    ['inserts a column', (world) => world.tab('Клиенты').insertColumns(1, 1)],
    ['deletes another client', (world) => world.tab('Клиенты').deleteRows(5, 1)],
  ];
  it.each(people)('writes each value to its client when a person %s before any call', (what, act) => {
    const dry = base();
    const { set: drySet } = moves(dry);
    dry.nextRun();
    applyChanges(runOf(dry), drySet);
    const count = dry.calls;
    for (let call = 1; call <= count; call++) {
      const world = base();
      const { set, changes } = moves(world);
      world.nextRun();
      world.disturbBefore(call, () => act(world));
      const { conflicts } = applyChanges(runOf(world), set);
      const moved = what === 'inserts a column' && world.grid('Клиенты')[0]![0] === '';
      const rows = world.grid('Клиенты').filter((row) => NAMES.includes(String(row[moved ? 1 : 0])));
      const seen = Object.fromEntries(rows.map((row) => [row[moved ? 1 : 0], row[moved ? 3 : 2]]));
      const wanted = Object.fromEntries(Object.entries(expected(even)).filter(([name]) => name in seen));
      expect([call, seen, conflicts]).toEqual([call, wanted, []]);
      expect(changes).toHaveLength(4);
    }
  });

  it('does each step once more and no other after a kill at any call, with unflushed writes lost or kept', () => {
    const dry = base();
    const { set: drySet } = moves(dry);
    dry.nextRun();
    applyChanges(runOf(dry), drySet);
    const count = dry.calls;
    for (const keep of [true, false]) {
      for (let call = 1; call <= count; call++) {
        const world = base();
        const { set } = moves(world);
        world.nextRun();
        world.killBefore(call, keep);
        expect(() => applyChanges(runOf(world), set)).toThrow(Killed);
        world.nextRun();
        const intended = entries(world).length === 2;
        recoverUnfinished(runOf(world));
        expect([call, keep, cities(world)]).toEqual([call, keep, expected((i) => intended && even(i))]);
        expect(entries(world).every(({ state }) => state === 'DONE')).toBe(true);
      }
    }
  });

  it('lists what was edited between a kill and the recovery, and does the rest', () => {
    const world = base();
    const { set, changes } = moves(world);
    killAfterIntent(world, set);
    world.tab('Клиенты').type(4, 3, 'сам переехал');
    const { completed } = recoverUnfinished(runOf(world));
    expect(completed[0]!.conflicts).toEqual([{ id: changes[1]!.id, field: 'city' }]);
    expect(cities(world)).toEqual({ ...expected(even), Вера: 'сам переехал' });
  });

  it('leaves to another user what this one may not do, and says so', () => {
    const world = base();
    const { set } = moves(world);
    killAfterIntent(world, set);
    world.tab('Клиенты').protections.push({ row: 1, column: 3, rows: 9, columns: 1, editors: ['boss@example.com'] });
    expect(recoverUnfinished(runOf(world)).unfinished).toEqual([
      expect.objectContaining({ operation: expect.stringMatching(/^op-/), command: 'test', because: 'TAB_PROTECTED' }),
    ]);
    expect(cities(world)).toEqual(expected(() => false));
    world.user = 'boss@example.com';
    expect(recoverUnfinished(runOf(world)).unfinished).toEqual([]);
    expect(cities(world)).toEqual(expected(even));
  });

  it('keeps texts that look like something else as they are', () => {
    const world = base();
    const texts = ['=1+1', '+7 916', "'цитата", '00123', '1-2', 'TRUE', '<b>x</b>', '😀'];
    const { clients } = openBase(world.ports);
    const changes = clients.ids.map((id, i) => ({ id, field: 'city', before: `город${i}`, after: texts[i]! }));
    applyChanges(runOf(world), { command: 'test', steps: [{ kind: 'cells', table: 'clients', changes }] });
    expect(Object.values(cities(world))).toEqual(texts);
  });
});

describe('computed columns', () => {
  const derived = (world: World): ChangeSet => {
    const { clients } = openBase(world.ports);
    return {
      command: 'test',
      steps: [
        {
          kind: 'addColumn',
          table: 'clients',
          field: 'segment',
          tab: clients.tab,
          headerRow: 1,
          header: 'Сегмент',
          format: '@',
        },
        {
          kind: 'derived',
          table: 'clients',
          fields: ['segment'],
          values: Object.fromEntries(clients.ids.map((id) => [id, [`для ${id}`]])),
        },
      ],
    };
  };
  const acts: [string, (world: World) => void][] = [
    ['sorts', (world) => world.tab('Клиенты').sort(1, 4)],
    ['inserts a row', (world) => world.tab('Клиенты').insertRows(4, 2)],
    ['deletes a row', (world) => world.tab('Клиенты').deleteRows(3, 1)],
  ];
  it.each(acts)('stand beside their clients when a person %s before any call', (_what, act) => {
    const dry = base();
    const set = derived(dry);
    dry.nextRun();
    applyChanges(runOf(dry), set);
    const count = dry.calls;
    for (let call = 1; call <= count; call++) {
      const world = base();
      const changes = derived(world);
      world.nextRun();
      world.disturbBefore(call, () => act(world));
      applyChanges(runOf(world), changes);
      const rows = world.grid('Клиенты').slice(1);
      for (const row of rows) {
        const id = idText(row[3]);
        expect([call, id, row[4] ?? '']).toEqual([call, id, id === '' ? '' : `для ${id}`]);
      }
    }
  });
});

describe('calls', () => {
  it('are as many for 20 clients as for 2,000', () => {
    const count = (size: number): number => {
      const world = createWorld();
      world.addTab('Клиенты', [
        ['Имя', 'Телефон'],
        ...Array.from({ length: size }, (_, i) => [`Клиент ${i}`, `8916${String(1000000 + i)}`]),
      ]);
      world.addTab('Заказы', [
        ['Дата', 'Телефон', 'Сумма'],
        ...Array.from({ length: size }, (_, i) => [
          { day: 46000 + (i % 100) },
          `8916${String(1000000 + (i % size))}`,
          100 + i,
        ]),
      ]);
      execute(world.ports, setUpBase, {});
      return world.calls;
    };
    expect(count(2000)).toBe(count(20));
  });
});
