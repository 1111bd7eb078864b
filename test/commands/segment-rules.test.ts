/** By what segments are scored: periods, thresholds that stay, thresholds edited in the tab; and bad input that is answered rightly or with a reason. */
import { runCommand } from '../../src/commands';
import { readLine } from '../../src/commands/threshold-lines';
import { openBase } from '../../src/tables/table';
import { Killed, type World } from '../support/memory-book';
import { refusal, report } from '../support/run-command';
import { addOrder, baseOf, scattered, shop, type ShopOrder } from '../support/shop';

const settings = (world: World, wanted: object): unknown => report(world, 'settings.change', wanted);
const segmentsOf = (world: World): unknown[] => baseOf(world).clients.column('segment');

/** Every number of a report is one. */
function expectNumbers(value: unknown): void {
  if (typeof value === 'number') expect(Number.isFinite(value)).toBe(true);
  else if (typeof value === 'object' && value !== null) Object.values(value).forEach(expectNumbers);
}

function line(world: World, label: string): { row: number; text: string } {
  const grid = world.grid('Сегменты');
  const row = grid.findIndex((cells) => String(cells[6]).startsWith(label));
  return { row: row + 1, text: String(grid[row]![6]) };
}
function edit(world: World, label: string, from: string, to: string): void {
  const { row, text } = line(world, label);
  world.tab('Сегменты').type(row, 7, text.replace(from, to));
}

describe('the period', () => {
  const world = (): World =>
    shop(4, [
      [0, 10, 100],
      [0, 400, 900],
      [1, 400, 50],
      [2, 20, -5],
      [2, 30, 70],
    ]);

  it('counts the orders of the last months alone; who bought only before it is lost, not a prospect', () => {
    const one = world();
    settings(one, { period: 'LAST 12' });
    const { counts, thresholds } = report(one, 'segments.refresh');
    expect(counts.rfm).toEqual({ NEW: 2, LOST: 1, PROSPECT: 1 });
    expect(thresholds.period).toEqual({ kind: 'SLIDING', months: 12 });
    const { ids } = baseOf(one).clients;
    expect(report(one, 'segments.explain', { id: ids[0] })).toMatchObject({ orders: 1, revenue: 100, recencyDays: 10 });
    expect(report(one, 'segments.explain', { id: ids[1] })).toMatchObject({ orders: 0, score: '11', recencyDays: 400 });
    expect(baseOf(one).clients.column('orders')).toEqual([2, 1, 1, 0]);
  });

  it('from one day to another stands at its end', () => {
    const one = world();
    settings(one, { period: '2025-01-01..2025-12-31' });
    const { counts, thresholds } = report(one, 'segments.refresh');
    expect(thresholds.period).toEqual({ kind: 'FIXED', from: '2025-01-01', to: '2025-12-31' });
    expect(counts.rfm).toEqual({ HIBERNATING: 2, PROSPECT: 2 });
  });

  it('without an order in it says so', () => {
    const one = world();
    settings(one, { period: '2020-01-01..2020-12-31' });
    const seen = report(one, 'segments.report');
    expect(seen.warnings).toEqual([{ code: 'PERIOD_EMPTY' }]);
    expectNumbers(seen);
  });

  it.each(['LAST 0', 'last year', '2025-13-01..2025-12-31', '2025-12-31..2025-01-01'])('refuses %s', (period) => {
    const one = shop(1, [[0, 1, 1]]);
    expect(
      refusal(() => {
        settings(one, { period });
        report(one, 'segments.refresh');
      }).code,
    ).toBe('SETTING_INVALID');
  });
});

describe('thresholds', () => {
  it('stay as they are once frozen, until they may be computed anew', () => {
    const world = shop(60, scattered(60, 300));
    const { operation } = report(world, 'settings.change', { thresholds: 'FREEZE' });
    expect(operation).toBeDefined();
    const first = report(world, 'segments.refresh').thresholds;
    expect(first.frozen).toBe(true);
    for (let i = 0; i < 20; i++) addOrder(world, [i, 1, 9000]);
    const second = report(world, 'segments.refresh').thresholds;
    expect(second).toEqual(first);
    expect(report(world, 'segments.report').thresholds).toEqual(first);
    settings(world, { thresholds: 'RECOMPUTE' });
    const third = report(world, 'segments.refresh').thresholds;
    expect(third.frozen).toBe(false);
    expect(third.m).not.toEqual(first.m);
  });

  it('of R rfm keep its own edges and map when frozen', () => {
    const world = shop(60, scattered(60, 300));
    settings(world, { scheme: 'R_RFM' });
    const before = (report(world, 'segments.refresh'), segmentsOf(world));
    settings(world, { thresholds: 'FREEZE' });
    report(world, 'segments.refresh');
    report(world, 'segments.refresh');
    expect(segmentsOf(world)).toEqual(before);
  });

  it('are said to stay in the Segments tab, with the days of the period', () => {
    const world = shop(3, [[0, 10, 100]]);
    settings(world, { thresholds: 'FREEZE', period: 'LAST 1' });
    report(world, 'segments.refresh');
    expect(line(world, 'Схема').text).toBe(
      'Схема: RFM_FIXED, 20.05.2026, заказы с 21.04.2026 по 20.05.2026, пороги сохраняются',
    );
  });

  it('are not frozen before anybody has ordered', () => {
    const world = shop(3, []);
    settings(world, { thresholds: 'FREEZE', scheme: 'RFM_3' });
    report(world, 'segments.refresh');
    addOrder(world, [0, 1, 100]);
    expect(report(world, 'segments.refresh').thresholds).toMatchObject({ frozen: true, r: [1, 1] });
    expect(openBase(world.ports).settings.thresholds).toBe('RFM_3: R 1 1; F 1 1; M 100 100');
  });

  it('that a refresh freezes stand in the tab as the next refresh writes them; that nobody has a score is told while they are computed', () => {
    const once = Array.from({ length: 60 }, (_, n): ShopOrder => [n, n + 1, 100 * (n + 1)]);
    const world = shop(60, once);
    const lines = (): string[] => world.grid('Сегменты').map((cells) => String(cells[6] ?? ''));
    const isNobody = (text: string): boolean => text.includes('нет никого с оценкой');
    settings(world, { scheme: 'RFM_5' });
    report(world, 'segments.refresh');
    expect(lines().filter(isNobody)).toHaveLength(1);
    settings(world, { thresholds: 'FREEZE' });
    report(world, 'segments.refresh');
    const frozen = lines();
    expect(frozen.filter(isNobody)).toEqual([]);
    report(world, 'segments.refresh');
    expect(lines()).toEqual(frozen);
  });

  it('of a scheme that is named afterwards take their place', () => {
    const world = shop(60, scattered(60, 300));
    settings(world, { thresholds: 'FREEZE' });
    report(world, 'segments.refresh');
    settings(world, { scheme: 'RFM_FIXED' });
    expect(report(world, 'segments.refresh').thresholds).toMatchObject({ scheme: 'RFM_FIXED', frozen: true });
    expect(openBase(world.ports).settings.thresholds).toBe('RFM_FIXED: R 30 90 180 365; F 1 2 4 9');
  });
});

describe('thresholds edited in the Segments tab', () => {
  const world = (): World => {
    const made = shop(5, [
      [0, 10, 100],
      [1, 40, 100],
      [2, 50, 100],
    ]);
    report(made, 'segments.refresh');
    return made;
  };

  it('count from the next refresh on, stay, and can be taken back', () => {
    const one = world();
    expect(report(one, 'segments.report').thresholds.r).toEqual([30, 90, 180, 365]);
    edit(one, 'Дней', 'до 30', 'до 45');
    const { thresholds, counts, operation } = report(one, 'segments.refresh');
    expect(thresholds).toMatchObject({ scheme: 'RFM_FIXED', r: [45, 90, 180, 365], frozen: true });
    expect(counts.rfm).toEqual({ NEW: 2, PROMISING: 1, PROSPECT: 2 });
    expect(line(one, 'Дней').text).toContain('до 45');
    expect(report(one, 'segments.refresh').thresholds.r).toEqual([45, 90, 180, 365]);
    report(one, 'changes.undo', { operation });
    expect(report(one, 'segments.report').thresholds.r).toEqual([30, 90, 180, 365]);
  });

  it('are not lost when something else has the segments computed in between', () => {
    const one = world();
    const { operation } = report(one, 'segments.columns', { fields: ['abc'] });
    edit(one, 'Дней', 'до 30', 'до 45');
    report(one, 'changes.undo', { operation });
    expect(line(one, 'Дней').text).toContain('до 45');
    expect(openBase(one.ports).settings.thresholds).toBe('RECOMPUTE');
    expect(report(one, 'segments.refresh').thresholds.r).toEqual([45, 90, 180, 365]);
  });

  it.each([
    ['new thresholds', {}],
    ['another number of levels', { scheme: 'RFM_5' }],
    ['a scheme without money', { scheme: 'RFM_FIXED' }],
  ])('are not seen in what a refresh writes, wherever it is killed and run again: %s', (_, wanted) => {
    const ready = shop(9, scattered(9, 40));
    settings(ready, { scheme: 'RFM_3' });
    report(ready, 'segments.refresh');
    for (let i = 0; i < 4; i++) addOrder(ready, [i, 2, 5000 + i]);
    settings(ready, wanted);
    const whole = ready.copy();
    report(whole, 'segments.refresh');
    const { calls } = whole;
    const expected = [whole.grid('Сегменты'), whole.grid('Настройки'), whole.grid('Прежние сегменты')];
    for (let call = 1; call <= calls; call++) {
      for (const keepWrites of [true, false]) {
        const world = ready.copy();
        world.nextRun();
        world.killBefore(call, keepWrites);
        expect(() => runCommand(world.ports, 'segments.refresh', {})).toThrow(Killed);
        report(world, 'segments.refresh');
        expect([world.grid('Сегменты'), world.grid('Настройки'), world.grid('Прежние сегменты')]).toEqual(expected);
      }
    }
  });

  it('are refused with the line and the reason when they are no more total and disjoint, and the tab stays as it is', () => {
    const one = world();
    edit(one, 'Дней', 'до 30', 'до 130');
    const { code, params } = refusal(() => report(one, 'segments.refresh'));
    expect([code, params]).toEqual([
      'THRESHOLDS_INVALID',
      expect.objectContaining({ tab: 'Сегменты', why: 'BOUNDS_FALL', value: 90 }),
    ]);
    expect(line(one, 'Дней').text).toContain('до 130');
  });

  it.each([
    ['Orders: 1 – up to 2, 2 – up to 5, 3 – more than 5', [2, 5]],
    ['Выручка: 1 – до 1 000,5, 2 – до 5000, 3 – больше 5000', [1000.5, 5000]],
    ['Orders: 1 – up to 2, 2 – up to 5, 3 – more than 7', { why: 'GAP', value: 5, other: 7 }],
    ['Orders: 1 – up to 2, 2 – up to 5, 3 – more than 4', { why: 'OVERLAP', value: 5, other: 4 }],
    ['Orders: 1 – up to 6, 2 – up to 5, 3 – more than 5', { why: 'BOUNDS_FALL', value: 5 }],
    ['Orders: 1 – up to 2, 3 – more than 2', { why: 'LEVEL_MISSING', score: 2 }],
    ['Orders: 1 – up to 2, 2 – up to 5', { why: 'LEVEL_MISSING', score: 3 }],
    ['Orders: 1 – up to 2, 1 – up to 5, 3 – more than 5', { why: 'LEVEL_TWICE', score: 1 }],
    ['Orders: 1 – few, 2 – up to 5, 3 – more than 5', { why: 'UNREADABLE' }],
    ['', { why: 'UNREADABLE' }],
  ])('%s', (text, expected) => {
    expect(readLine(text, 3, false)).toEqual(expected);
  });
});

describe('bad input', () => {
  const same = (clients: number): ShopOrder[] => Array.from({ length: clients }, (_, i): ShopOrder => [i, 10, 100]);
  it.each<[string, number, readonly ShopOrder[]]>([
    ['no client has an order', 3, [[9, 3, 100]]],
    ['one client', 1, [[0, 3, 100]]],
    ['all the same amount', 40, same(40)],
    [
      'negative sums',
      12,
      same(12).flatMap(([c, ago]): ShopOrder[] => [
        [c, ago + 5, 10],
        [c, ago, -25],
      ]),
    ],
    ['zero sums', 12, same(12).map(([c, ago]): ShopOrder => [c, ago, 0])],
    [
      'future dates',
      3,
      [
        [0, -5, 100],
        [1, -400, 100],
      ],
    ],
    [
      'a history of three days',
      30,
      same(30).flatMap(([c]): ShopOrder[] => [
        [c, 3, 10],
        [c, 1, 10],
      ]),
    ],
  ])('%s: numbers or reasons', (_, clients, orders) => {
    const world = shop(clients, orders);
    const fields = [
      'abc',
      'xyz',
      'lifecycle',
      'nextPurchase',
      'leadScore',
      'temperature',
      'expectedOrders',
      'expectedValue',
    ];
    report(world, 'segments.columns', { fields });
    expectNumbers(report(world, 'segments.refresh'));
    expectNumbers(report(world, 'segments.report'));
    expectNumbers(report(world, 'dashboard.report'));
    for (const id of baseOf(world).clients.ids.slice(0, 3)) expectNumbers(report(world, 'segments.explain', { id }));
    world.grid('Клиенты').forEach((row) => expect(row.join()).not.toMatch(/NaN|Infinity|undefined|null/));
  });

  it('sums in two currencies are said to be so', () => {
    const world = shop(2, [
      [0, 1, '100 $'],
      [1, 2, '900 руб.'],
    ]);
    expect(report(world, 'segments.refresh').warnings).toEqual([{ code: 'TWO_CURRENCIES', found: ['RUB', 'USD'] }]);
    const one = shop(2, [
      [0, 1, '100 ₽'],
      [1, 2, '900 руб.'],
    ]);
    expect(report(one, 'segments.refresh').warnings).toEqual([]);
  });
});
