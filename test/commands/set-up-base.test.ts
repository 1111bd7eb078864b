/** base.setUp adopts a tab in place: nothing of the user's is altered, everything new stands at the right, and a second run changes nothing. */
import { execute } from '../../src/commands/execute';
import { setUpBase } from '../../src/commands/set-up-base';
import { openBase } from '../../src/tables/table';
import { createWorld, Killed, type World } from '../support/memory-book';
import type { CellInput } from '../support/memory-tab';
import { refusal, report, type AnyReport } from '../support/run-command';

const CLIENTS: CellInput[][] = [
  ['Салон «Ромашка»'],
  [null],
  ['Имя', 'Телефон', 'E-mail', 'День рождения', 'Кличка кота'],
  ['Анна Иванова', '8 (916) 123-45-67', 'anna@example.com', { day: 33000 }, 'Мурка'],
  ['Борис Петров', '+7 916 765 43 21', 'boris@example.com', '05.03', '=2+2'],
  [null],
  ['Вера Сидорова', '', 'vera@example.com', '', { formula: '=HYPERLINK("x")', value: 'x' }],
  ['Итого', '', '', '', 3],
];
const ORDERS: CellInput[][] = [
  ['Дата', 'Клиент', 'Телефон', 'E-mail', 'Сумма'],
  [{ day: 46100 }, '', '89161234567', '', 1500],
  [{ day: 46110 }, '', '', 'BORIS@example.com', 700],
  [{ day: 46111 }, '', '+7 999 000-00-00', '', 900],
  [{ day: 46112 }, '', '89161234567', 'boris@example.com', 100],
  [{ day: 46113 }, 'Сидорова Вера', '', '', 50],
  ['Итого', '', '', '', 3250],
];

function salon(): World {
  const world = createWorld();
  world.addTab('Клиенты', CLIENTS);
  world.addTab('Заказы', ORDERS);
  return world;
}

const run = (world: World, input: unknown = {}): AnyReport => report(world, 'base.setUp', input);

describe('base.setUp', () => {
  it('reports records, columns and every row left out', () => {
    const seen = run(salon());
    expect(seen.clients).toMatchObject({ rows: 3, headerRow: 3 });
    expect(seen.clients.columns.map(({ header, field }: { header: string; field: string }) => [header, field])).toEqual(
      [
        ['Имя', 'name'],
        ['Телефон', 'phone'],
        ['E-mail', 'email'],
        ['День рождения', 'birthday'],
        ['Кличка кота', null],
      ],
    );
    expect(seen.clients.skipped).toEqual([
      { row: 6, reason: 'EMPTY_ROW' },
      { row: 8, reason: 'TOTAL_ROW' },
    ]);
    expect(seen.orders).toMatchObject({ rows: 5, matched: 3 });
    expect(seen.orders.unmatched).toEqual([
      { row: 4, reason: 'NO_CLIENT' },
      { row: 5, reason: 'AMBIGUOUS_CLIENT' },
    ]);
    expect(seen.orders.skipped).toEqual([{ row: 7, reason: 'TOTAL_ROW' }]);
    expect(seen.operation).toMatch(/^op-/);
    expect(seen.conflicts).toBeUndefined();
  });

  it('keeps every cell of the user as it is, rows in their order', () => {
    const world = salon();
    const before = world.grid('Клиенты');
    const ordersBefore = world.grid('Заказы');
    run(world);
    const after = world.grid('Клиенты');
    expect(after.map((row) => row.slice(0, before[0]!.length))).toEqual(before);
    expect(world.grid('Заказы').map((row) => row.slice(0, ordersBefore[0]!.length))).toEqual(ordersBefore);
    expect(after[7]!.slice(5).every((cell) => cell === '')).toBe(true);
  });

  it('gives each client a short ID and each matched order its client', () => {
    const world = salon();
    run(world);
    world.nextRun();
    const base = openBase(world.ports);
    expect(base.clients.rows).toEqual([4, 5, 7]);
    expect(base.clients.ids.every((id) => /^K-[0-9A-F]{6}$/.test(id))).toBe(true);
    expect(base.orders!.column('clientId').slice(0, 5)).toEqual([
      base.clients.ids[0],
      base.clients.ids[1],
      '',
      '',
      base.clients.ids[2],
    ]);
    expect(base.settings).toMatchObject({ locale: 'ru', country: 'RU', leapDay: 'FEB28' });
    expect([...base.own.keys()].sort()).toEqual(['ledger', 'log', 'segments', 'settings']);
    expect(world.names.get('Today')).toBeDefined();
  });

  it('changes nothing when run again', () => {
    const world = salon();
    run(world);
    const grids = world.tabs.map(({ name }) => world.grid(name));
    world.nextRun();
    const again = execute(world.ports, setUpBase, { dryRun: true });
    expect(again.preview).toEqual([]);
    expect(run(world).operation).toBeUndefined();
    expect(world.tabs.map(({ name }) => world.grid(name))).toEqual(grids);
  });

  it('takes over rows that were typed since', () => {
    const world = salon();
    run(world);
    world.tab('Клиенты').insertRows(8, 1);
    world.tab('Клиенты').type(8, 1, 'Глеб');
    world.tab('Клиенты').type(8, 2, '89990000000');
    const seen = run(world);
    expect(seen.clients).toMatchObject({ rows: 4, newIds: 1 });
    expect(seen.orders.unmatched).toEqual([{ row: 5, reason: 'AMBIGUOUS_CLIENT' }]);
  });

  it('refuses to apply another plan than the one that was seen', () => {
    const world = salon();
    const { fingerprint } = execute(world.ports, setUpBase, { dryRun: true });
    world.tab('Клиенты').type(7, 1, 'Вера Козлова');
    expect(refusal(() => run(world, { fingerprint })).code).toBe('PLAN_CHANGED');
  });

  it('applies what was seen, though the IDs are others', () => {
    const world = salon();
    const { fingerprint } = execute(world.ports, setUpBase, { dryRun: true });
    expect(run(world, { fingerprint }).clients.rows).toBe(3);
  });

  it('shows without writing anything', () => {
    const world = salon();
    const before = world.tabs.map(({ name }) => world.grid(name));
    execute(world.ports, setUpBase, { dryRun: true });
    expect(world.tabs.map(({ name }) => world.grid(name))).toEqual(before);
    expect(world.tabs).toHaveLength(2);
  });

  it('serves itself of an ID column of the user that names each record but once', () => {
    const world = createWorld();
    world.addTab('Клиенты', [
      ['ID', 'Имя', 'Телефон'],
      [101, 'Анна', '89161234567'],
      [102, 'Борис', '89161234568'],
      ['', 'Вера', '89161234569'],
    ]);
    run(world);
    world.nextRun();
    expect(openBase(world.ports).clients.ids).toEqual(['101', '102', expect.stringMatching(/^K-/)]);
  });

  it('takes up again a base that lost its marks on the way through a file', () => {
    const world = salon();
    run(world);
    const before = world.tabs.map(({ name }) => [name, world.grid(name)]);
    for (const tab of world.tabs) {
      tab.marks.clear();
      for (const column of tab.columns) column.marks.clear();
    }
    world.names.clear();
    expect(run(world).clients).toMatchObject({ rows: 3, newIds: 0 });
    const after = world.tabs.map(({ name }) => [name, world.grid(name)]);
    const log = 'Журнал Klientura';
    expect(after.filter(([name]) => name !== log)).toEqual(before.filter(([name]) => name !== log));
    expect(report(world, 'base.remove').columns).toBe(8);
    expect(world.grid('Клиенты')[2]).toHaveLength(5);
  });

  describe('bad input', () => {
    const cases: [string, CellInput[][], string][] = [
      ['an empty tab', [], 'TAB_EMPTY'],
      [
        'a tab without a header',
        [
          [1, 2],
          [3, 4],
        ],
        'HEADER_NOT_FOUND',
      ],
      [
        'two columns that claim the phone',
        [
          ['Имя', 'Телефон', 'Телефон'],
          ['Анна', '89161234567', '89161234568'],
        ],
        'FIELD_CLAIMED_TWICE',
      ],
    ];
    it.each(cases)('names the trouble of %s and writes nothing', (_name, rows, code) => {
      const world = createWorld();
      world.addTab('Клиенты', rows);
      const error = refusal(() => run(world, { clients: { sheet: 'Клиенты' } }));
      expect(error).toMatchObject({ code, params: { tab: 'Клиенты' } });
      expect(world.tabs).toHaveLength(1);
    });

    it('lets the user choose between columns that claim one field', () => {
      const world = createWorld();
      world.addTab('Клиенты', cases[2]![1]);
      run(world, { clients: { columns: { phone: 3 } } });
      world.nextRun();
      expect(openBase(world.ports).clients.columns.get('phone')).toBe(3);
    });

    it('names a tab that is not there, an unknown field and a protected tab', () => {
      const world = salon();
      expect(refusal(() => run(world, { clients: { sheet: 'Покупатели' } }))).toMatchObject({
        code: 'TAB_NOT_FOUND',
        params: { tab: 'Покупатели' },
      });
      expect(refusal(() => run(world, { klients: {} }))).toMatchObject({
        code: 'INPUT_INVALID',
        params: { field: 'klients' },
      });
      world
        .tab('Клиенты')
        .protections.push({ row: 1, column: 1, rows: 100, columns: 100, editors: ['boss@example.com'] });
      expect(refusal(() => run(world))).toMatchObject({ code: 'TAB_PROTECTED', params: { tab: 'Клиенты' } });
      expect(world.tabs).toHaveLength(2);
    });
  });

  it.each([true, false])(
    'killed at any call (unflushed writes kept: %s), one more run leaves the base whole',
    (keep) => {
      const whole = salon();
      run(whole);
      const count = whole.calls;
      const shape = shapeOf(whole);
      for (let call = 1; call <= count; call++) {
        const world = salon();
        world.killBefore(call, keep);
        expect(() => execute(world.ports, setUpBase, {})).toThrow(Killed);
        run(world);
        expect([call, shapeOf(world)]).toEqual([call, shape]);
      }
    },
  );
});

/** The whole file with IDs replaced by their order of appearance; the log apart, because a recovered run has its own. */
function shapeOf(world: World): unknown {
  const seen = new Map<string, string>();
  const plain = (cell: unknown): unknown =>
    typeof cell === 'string' && /^K-[0-9A-F]{6}$/.test(cell)
      ? (seen.get(cell) ?? seen.set(cell, `id${seen.size}`).get(cell))
      : cell;
  return world.tabs
    .filter(({ name }) => !name.startsWith('Журнал'))
    .map((tab) => [
      tab.name,
      tab.hidden,
      tab.columns.map(({ marks }) => [...marks.values()]),
      [...tab.marks.values()],
      world.grid(tab.name).map((row) => row.map(plain)),
    ]);
}
