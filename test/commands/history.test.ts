/** The history: what was done is listed, shown, taken back days later, done again, gone back to; what is half done is completed or cancelled; choices leave cells out. */
import { runCommand } from '../../src/commands';
import { execute } from '../../src/commands/execute';
import type { UndoReport } from '../../src/commands/undo-change';
import { openBase } from '../../src/tables/table';
import { createWorld, Killed, type World } from '../support/memory-book';
import { base, cities, list, move, moveAll, MOVED, NAMES, WAS } from '../support/moved-clients';
import { refusal, report } from '../support/run-command';

describe('a preview', () => {
  it('shows changed cells by column with counts and examples, then row by row in pages, with name and row', () => {
    const world = base(Array.from({ length: 12 }, (_, i) => `Клиент ${i}`));
    const { preview, rows } = move(world, { dryRun: true, page: { field: 'phone', from: 10, size: 5 } });
    expect(preview!.map(({ kind, fields, count, examples }) => [kind, fields, count, examples.length])).toEqual([
      ['cells', ['city'], 12, 5],
      ['cells', ['phone'], 12, 5],
    ]);
    expect(rows).toMatchObject({ total: 12, from: 10 });
    expect(rows!.rows).toMatchObject([
      { row: 12, name: 'Клиент 10', field: 'phone', before: '89161000010', after: '+79161000010' },
      { row: 13, name: 'Клиент 11', field: 'phone' },
    ]);
  });

  it('changes nothing', () => {
    const world = base();
    const before = world.tabs.map(({ name }) => world.grid(name));
    move(world, { dryRun: true, page: { from: 0, size: 10 } });
    expect(world.tabs.map(({ name }) => world.grid(name))).toEqual(before);
  });

  it('binds the real run to what was seen: another plan is refused', () => {
    const world = base();
    const { fingerprint } = move(world, { dryRun: true });
    world.tab('Клиенты').type(2, 3, 'сам переехал');
    expect(refusal(() => move(world, { fingerprint })).code).toBe('PLAN_CHANGED');
    expect(move(world, { fingerprint: move(world, { dryRun: true }).fingerprint }).report.operation).toMatch(/^op-/);
  });

  it('lets cells and whole columns be left out, by client ID and field, whatever row they are in', () => {
    const world = base();
    const { fingerprint, rows } = move(world, { dryRun: true, page: { from: 0, size: 1 } });
    const { id } = rows!.rows[0]!;
    world.tab('Клиенты').sort(1, 2);
    move(world, {
      fingerprint,
      leave: [
        { id, field: 'city' },
        { id: '*', field: 'phone' },
      ],
    });
    expect(cities(world)).toEqual(['город0', ...MOVED.slice(1)]);
    expect(world.grid('Клиенты')[1]![1]).toBe('89161000000');
  });

  it.each([
    { dryRun: 1 },
    { page: 5 },
    { page: { from: -1 } },
    { page: { size: 0 } },
    { leave: 'all' },
    { leave: [{ id: 1 }] },
    { budget: 'x' },
    { fingerprint: 5 },
  ])('refuses %j', (input) =>
    expect(refusal(() => runCommand(base().ports, 'settings.change', input)).code).toBe('INPUT_INVALID'),
  );
});

describe('changes.list and changes.show', () => {
  it('say who, when, what and how many cells, newest first, and the log’s size', () => {
    const world = base();
    move(world);
    const { operations, total, size } = report(world, 'changes.list', { size: 1 });
    expect(operations).toMatchObject([
      {
        command: 'test.move',
        user: 'owner@example.com',
        time: '2026-05-20 12:00:00',
        state: 'DONE',
        cells: 8,
        clients: 4,
        left: 0,
        point: null,
        canUndo: true,
        canRedo: false,
      },
    ]);
    expect(total).toBe(2);
    expect(size).toMatchObject({ rows: 3, cells: 48 });
    expect(report(world, 'changes.list', { from: 1 }).operations).toMatchObject([{ command: 'base.setUp' }]);
  });

  it('show an operation by column and row by row', () => {
    const world = base();
    const { operation } = move(world).report;
    const shown = report(world, 'changes.show', { operation, page: { field: 'city', from: 1, size: 1 } });
    expect(shown.lines).toHaveLength(2);
    expect(shown.rows).toMatchObject({
      total: 4,
      rows: [{ row: 3, name: 'Борис', before: 'город1', after: 'новый1' }],
    });
    expect(refusal(() => report(world, 'changes.show', { operation: 'op-none' })).code).toBe('OPERATION_UNKNOWN');
  });

  it('are empty in a file without a base', () => {
    const world = createWorld();
    world.addTab('Лист1', [['a']]);
    expect(report(world, 'changes.list')).toMatchObject({ operations: [], total: 0, size: { cells: 0 } });
  });

  it('mark operations that touched more than a hundred clients as restore points', () => {
    const world = base(Array.from({ length: 101 }, (_, i) => `Клиент ${i}`));
    move(world);
    report(world, 'settings.change', { paused: true });
    expect(list(world)).toMatchObject([{ point: null }, { point: '' }, { point: '' }]);
  });
});

describe('taking back', () => {
  it('works days later and tells beforehand what was edited since, with what it holds', () => {
    const world = base();
    const { operation } = move(world).report;
    world.now += 20 * 86_400_000;
    world.tab('Клиенты').type(3, 3, 'Тверь');
    world.nextRun();
    const look = runCommand(world.ports, 'changes.undo', { operation, dryRun: true });
    const conflicts = [{ row: 3, name: 'Борис', field: 'city', now: 'Тверь', back: 'город1' }];
    expect(look.report).toMatchObject({ restored: 7, conflicts });
    world.nextRun();
    expect(runCommand(world.ports, 'changes.undo', { operation, fingerprint: look.fingerprint }).report).toMatchObject({
      restored: 7,
      conflicts,
    });
    expect(cities(world)).toEqual(['город0', 'Тверь', 'город2', 'город3']);
    expect(list(world)).toMatchObject([
      { command: 'changes.undo', about: operation, left: 1 },
      { state: 'UNDONE', canRedo: true },
      {},
    ]);
  });

  it('says of each cell that stays why it does', () => {
    const world = base();
    const { operation } = move(world).report;
    const tab = world.tab('Клиенты');
    tab.deleteRows(2, 1);
    tab.type(2, 3, { formula: '=1+1', value: 2 });
    tab.type(3, 3, 'Тверь');
    tab.deleteColumns(2, 1);
    world.nextRun();
    const { report: seen } = runCommand(world.ports, 'changes.undo', { operation, dryRun: true });
    const { conflicts } = seen as UndoReport;
    const ofField = (field: string) =>
      conflicts.flatMap((cell) => (cell.field === field ? [[cell.row, cell.because]] : []));
    const gone = [null, 'CLIENT_GONE'];
    expect(ofField('city')).toEqual([gone, [2, 'FORMULA'], [3, 'EDITED']]);
    expect(ofField('phone')).toEqual([gone, ...[2, 3, 4].map((row) => [row, 'COLUMN_GONE'])]);
  });

  it('can be done again, and taken back again', () => {
    const world = base();
    const { operation } = move(world).report;
    const undo = report(world, 'changes.undo', { operation });
    expect(cities(world)).toEqual(WAS);
    report(world, 'changes.redo', { operation });
    expect(cities(world)).toEqual(MOVED);
    expect(refusal(() => report(world, 'changes.redo', { operation })).code).toBe('OPERATION_NOT_UNDONE');
    report(world, 'changes.undo', { operation });
    expect(cities(world)).toEqual(WAS);
    expect(list(world).find((entry) => entry.operation === undo.operation)!.state).toBe('DONE');
  });

  it('of a whole set-up is done again by its own intent: tabs, columns and IDs', () => {
    const world = base();
    const { operation } = list(world)[0]!;
    const ids = openBase(world.ports).clients.ids;
    report(world, 'changes.undo', { operation });
    report(world, 'changes.redo', { operation });
    world.nextRun();
    expect(openBase(world.ports).clients.ids).toEqual(ids);
    expect(openBase(world.ports).settings.locale).toBe('en');
  });
});

describe('restore points', () => {
  it('bring the base back to where it was, over everything done since, and leave what was edited', () => {
    const world = base();
    report(world, 'changes.mark', { name: ' Перед рассылкой ' });
    const point = list(world)[0]!;
    expect(point).toMatchObject({ command: 'changes.mark', point: 'Перед рассылкой', canUndo: false });
    move(world);
    move(world, { to: 'дальше' });
    report(world, 'settings.change', { paused: true });
    world.tab('Клиенты').type(5, 3, 'Тверь');
    expect(report(world, 'changes.restore', { operation: point.operation })).toMatchObject({
      operations: 3,
      conflicts: [{ row: 5, now: 'Тверь' }],
    });
    expect(cities(world)).toEqual([...WAS.slice(0, 3), 'Тверь']);
    world.nextRun();
    expect(openBase(world.ports).settings.paused).toBe(false);
  });

  it.each([{}, { name: '' }, { name: 'x'.repeat(101) }, { name: 5 }])('refuse the name of %j', (input) =>
    expect(refusal(() => report(base(), 'changes.mark', input)).code).toBe('INPUT_INVALID'),
  );
});

describe('column names that were sorted in among the clients', () => {
  it.each([NAMES, Array.from({ length: 120 }, (_, i) => `А${i}`)])(
    'are said to be so, nobody is passed over, and what was interrupted waits until they are back',
    (...names) => {
      const people = names.flat();
      const world = base(people);
      world.nextRun();
      const flushes = world.flushes;
      world.killWhen(() => world.flushes > flushes);
      expect(() => execute(world.ports, moveAll, { to: 'новый' })).toThrow(Killed);
      world.nextRun();
      const tab = world.tab('Клиенты');
      tab.sort(0, 1);
      const row = world.grid('Клиенты').findIndex(([name]) => name === 'Имя') + 1;
      expect(row).toBeGreaterThan(1);
      const stood = JSON.stringify(world.grid('Клиенты'));
      for (const [name, input] of [
        ['segments.refresh', {}],
        ['base.setUp', { dryRun: true }],
      ] as const) {
        const { code, params } = refusal(() => report(world, name, input));
        expect([code, params.row]).toEqual(['HEADER_DISPLACED', row]);
      }
      expect(report(world, 'changes.continue').unfinished).toMatchObject([{ because: 'HEADER_DISPLACED' }]);
      expect(JSON.stringify(world.grid('Клиенты'))).toBe(stood);
      const [header] = tab.cells.splice(row - 1, 1);
      tab.cells.unshift(header!);
      expect(report(world, 'changes.continue').completed).toMatchObject([{ conflicts: [] }]);
      expect(new Set(cities(world))).toEqual(new Set(people.map((_, i) => `новый${i}`)));
    },
  );
});

describe('a history that people were at', () => {
  it.each([
    ['deleted', 'LOG_GONE', (world: World) => world.tabs.splice(world.tabs.indexOf(world.tab('Klientura log')), 1)],
    ['cut off', 'LOG_CUT', (world: World) => world.tab('Klientura log').deleteRows(3, 1)],
  ])('%s: said once, and the base goes on', (_how, because, act) => {
    const world = base();
    move(world);
    world.nextRun();
    act(world);
    expect(report(world, 'settings.change', { paused: true }).unfinished).toMatchObject([{ because }]);
    expect(report(world, 'settings.change', { paused: false }).unfinished).toBeUndefined();
    expect(list(world).length).toBeGreaterThanOrEqual(2);
  });

  it('renamed: found by its mark', () => {
    const world = base();
    world.tab('Klientura log').name = 'История';
    move(world);
    expect(list(world)).toHaveLength(2);
  });

  it('is checked by changes.verify', () => {
    const world = base();
    move(world);
    expect(report(world, 'changes.verify')).toMatchObject({ intact: true, operations: 2, rows: 2, problems: [] });
  });
});
