/** Figure columns and reports: every client counted once, the same answer as the formulas, in step with refreshes, undoable, and reasons instead of made-up numbers. */
import { runCommand } from '../../src/commands';
import { runFormula } from '../../src/formulas';
import { openBase } from '../../src/tables/table';
import { contextOf } from '../support/formula-context';
import { Killed, type World } from '../support/memory-book';
import { refusal, report, type AnyReport } from '../support/run-command';
import { addOrder, baseOf, scattered, shop, TODAY } from '../support/shop';

const ALL = ['abc', 'xyz', 'lifecycle', 'nextPurchase', 'leadScore', 'temperature', 'expectedOrders', 'expectedValue'];
const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((a, b) => a + b, 0);

/** Columns of the clients' tab, as a formula gets them. */
function columnsOf(world: World, ...fields: string[]): unknown[][][] {
  const { clients } = baseOf(world);
  return fields.map((field) => clients.column(field as 'phone').map((cell) => [cell]));
}

function orderColumns(world: World): unknown[][][] {
  const orders = baseOf(world).orders!;
  return (['clientId', 'date', 'amount'] as const).map((field) => orders.column(field).map((cell) => [cell]));
}

it('counts every client once in each kind of class', () => {
  const world = shop(150, scattered(140, 700));
  const { counts, clients } = report(world, 'segments.refresh');
  for (const kind of ['rfm', 'abc', 'xyz', 'lifecycle']) expect([kind, sum(counts[kind])]).toEqual([kind, clients]);
  expect(counts.lifecycle.POTENTIAL).toBe(10);
});

it('a set-up adds no figure columns, and a refresh writes none that are not there', () => {
  const world = shop(30, scattered(30, 100));
  report(world, 'segments.refresh');
  const { columns } = baseOf(world).clients;
  expect(ALL.filter((field) => columns.has(field as 'abc'))).toEqual([]);
});

describe('segments.columns', () => {
  it('adds the columns that are missing and fills them as the formulas do', () => {
    const world = shop(60, scattered(55, 900));
    const { added } = report(world, 'segments.columns', { fields: ALL });
    expect(added.map(({ field }: { field: string }) => field)).toEqual(ALL);
    const context = contextOf(world, TODAY);
    const [abc, xyz, next, lead, temperature, expected] = columnsOf(
      world,
      ...['abc', 'xyz', 'nextPurchase', 'leadScore', 'temperature', 'expectedOrders'],
    );
    const [ids, phones, last, orders, revenue] = columnsOf(world, 'id', 'phone', 'lastOrder', 'orders', 'revenue');
    const of = orderColumns(world);
    expect(abc).toEqual(runFormula('ABC_CLASS', [revenue], context));
    expect(xyz).toEqual(runFormula('XYZ_CLASS', [ids, ...of, TODAY], context));
    expect(lead).toEqual(runFormula('LEAD_SCORE', [phones, '', '', last, orders, '', TODAY], context));
    expect(temperature).toEqual(runFormula('TEMPERATURE', [lead], context));
    const due = runFormula('NEXT_PURCHASE', [...of, TODAY, ids], context) as (string | { serial: number })[][];
    expect(next!.map(([day]) => (day === '' ? '' : world.zone.serialOf((day as Date).valueOf())))).toEqual(
      due.map(([cell]) => (typeof cell === 'object' ? cell.serial : '')),
    );
    const ahead = runFormula('EXPECTED_ORDERS', [...of, TODAY, 12, ids], context) as unknown[][];
    expect(expected!.flat()).toEqual(ahead.map(([orderCount]) => orderCount));
  });

  it('keeps them in step with refreshes, adds none twice, and takes them back', () => {
    const world = shop(40, scattered(40, 200));
    const { operation } = report(world, 'segments.columns', { fields: ['leadScore', 'abc'] });
    expect(report(world, 'segments.columns', { fields: ['abc'] })).toEqual({ added: [] });
    const before = baseOf(world).clients.column('leadScore');
    addOrder(world, [3, 0, 5000]);
    report(world, 'segments.refresh');
    const after = baseOf(world).clients.column('leadScore');
    expect(Number(after[3])).toBeGreaterThan(Number(before[3]));
    report(world, 'changes.undo', { operation });
    expect(baseOf(world).clients.columns.has('abc')).toBe(false);
    expect(baseOf(world).clients.column('segment')[3]).not.toBe('');
  });

  it('a set-up that takes in new clients fills their figures too', () => {
    const world = shop(10, scattered(10, 60));
    report(world, 'segments.columns', { fields: ['abc', 'leadScore'] });
    const row = world.grid('Клиенты').length + 1;
    world.tab('Клиенты').insertRows(row, 1);
    world.tab('Клиенты').type(row, 1, 'Новый Клиент');
    report(world, 'base.setUp');
    const { clients } = baseOf(world);
    expect(clients.ids).toHaveLength(11);
    expect(clients.column('leadScore')[10]).toBe(0);
    expect(clients.column('abc')[10]).not.toBe('');
    expect(clients.column('segment')[10]).not.toBe('');
  });

  it('refuses what is no figure, and a base without orders', () => {
    const world = shop(5, [[0, 3, 100]]);
    for (const fields of [undefined, [], ['phone'], 'abc'])
      expect(refusal(() => report(world, 'segments.columns', { fields })).code).toBe('INPUT_INVALID');
  });

  it('killed at any call, one more run leaves it whole', () => {
    const ready = shop(8, scattered(8, 40));
    const whole = ready.copy();
    report(whole, 'segments.columns', { fields: ['abc', 'lifecycle'] });
    const calls = whole.calls;
    const expected = whole.grid('Клиенты');
    for (let call = 1; call <= calls; call++) {
      const world = ready.copy();
      world.nextRun();
      world.killBefore(call, call % 2 === 0);
      expect(() => runCommand(world.ports, 'segments.columns', { fields: ['abc', 'lifecycle'] })).toThrow(Killed);
      report(world, 'segments.columns', { fields: ['abc', 'lifecycle'] });
      expect([call, world.grid('Клиенты')]).toEqual([call, expected]);
    }
  });
});

describe('segments.report', () => {
  it('shows all segments and classes in counts that add up, and writes nothing', () => {
    const world = shop(150, scattered(140, 700));
    const before = JSON.stringify(world.tabs.map(({ name }) => world.grid(name)));
    const seen = report(world, 'segments.report');
    expect(JSON.stringify(world.tabs.map(({ name }) => world.grid(name)))).toBe(before);
    expect(seen.operation).toBeUndefined();
    const total = (lines: { clients: number }[]): number => lines.reduce((n, { clients }) => n + clients, 0);
    expect([total(seen.segments), total(seen.lifecycle), sum(seen.abc), sum(seen.xyz)]).toEqual([150, 150, 150, 150]);
    expect(seen.segments.reduce((n: number, { share }: { share: number }) => n + share, 0)).toBeCloseTo(1, 9);
    expect(Object.keys(seen.matrix)).toEqual(['AX', 'AY', 'AZ', 'BX', 'BY', 'BZ', 'CX', 'CY', 'CZ']);
    expect(seen.thresholds).toMatchObject({ scheme: 'RFM_5', frozen: false, period: { kind: 'ALL' } });
    expect(seen.moves).toEqual({ since: null, rows: [] });
    expect(seen.today).toBe('2026-05-20');
  });

  it('agrees with what a refresh reports', () => {
    const world = shop(150, scattered(140, 700));
    const { counts, thresholds } = report(world, 'segments.refresh');
    const seen = report(world, 'segments.report');
    expect(seen).toMatchObject({ abc: counts.abc, xyz: counts.xyz, thresholds });
    for (const { code, clients } of seen.segments) expect(clients).toBe(counts.rfm[code] ?? 0);
  });

  it('takes no more calls for ten times the rows', () => {
    const callsOf = (clients: number): number => {
      const world = shop(clients, scattered(clients, clients * 3));
      report(world, 'segments.refresh');
      report(world, 'segments.report');
      return world.calls;
    };
    expect(callsOf(200)).toBe(callsOf(20));
  });
});

describe('segments.explain', () => {
  it('gives bounds that hold the client’s own figures, and points that add up to the score', () => {
    const world = shop(60, scattered(55, 300));
    const { clients } = baseOf(world);
    for (const id of clients.ids) {
      const why = report(world, 'segments.explain', { id });
      const inside = (value: number, { least, most }: AnyReport): boolean =>
        value >= (least ?? -Infinity) && value <= (most ?? Infinity);
      if (why.segment === 'PROSPECT') {
        expect(why).toMatchObject({
          score: '',
          recencyDays: null,
          levels: { r: { score: 0, least: null, most: null } },
        });
        continue;
      }
      expect(inside(why.recencyDays, why.levels.r) && inside(why.orders, why.levels.f)).toBe(true);
      expect(inside(why.revenue, why.levels.m)).toBe(true);
      expect(why.score).toBe(`${why.levels.r.score}${why.levels.f.score}${why.levels.m.score}`);
      expect(why.lead.points.reduce((n: number, { points }: { points: number }) => n + points, 0)).toBe(why.lead.score);
    }
  });

  it('names the client as the user does, and where it stands', () => {
    const world = shop(3, [
      [1, 30, 100],
      [1, 10, 50],
    ]);
    const { ids, rows } = baseOf(world).clients;
    expect(report(world, 'segments.explain', { id: ids[1] })).toMatchObject({
      row: rows[1],
      name: 'Клиент ба',
      segment: 'POTENTIAL_LOYALIST',
      score: '52',
      lastOrder: '2026-05-10',
      recencyDays: 10,
      orders: 2,
      revenue: 150,
      levels: { r: { score: 5, least: null, most: 30 }, f: { score: 2, least: 2, most: 2 } },
      abc: 'A',
      xyz: 'SHORT',
      rhythm: null,
      nextPurchase: null,
    });
    expect(refusal(() => report(world, 'segments.explain', { id: 'K-000000' })).code).toBe('CLIENT_UNKNOWN');
  });
});

describe('segments.clients and segments.list', () => {
  it('lists the clients of a segment by pages, those with most revenue first', () => {
    const world = shop(80, scattered(70, 300));
    const { segments } = report(world, 'segments.report');
    for (const { code, clients, revenue } of segments) {
      const page = report(world, 'segments.clients', { segment: code, size: 1000 });
      expect([code, page.total, page.clients.length]).toEqual([code, clients, clients]);
      const money = page.clients.map((client: AnyReport) => client.revenue);
      expect(money).toEqual([...money].sort((a, b) => b - a));
      expect(money.reduce((a: number, b: number) => a + b, 0)).toBeCloseTo(revenue, 2);
      expect(report(world, 'segments.clients', { segment: code, from: 1, size: 2 }).clients).toEqual(
        page.clients.slice(1, 3),
      );
    }
  });

  it('makes a tab that stays in step, shows another segment on wish, and goes when it is taken back', () => {
    const world = shop(6, [
      [0, 1, 100],
      [1, 400, 50],
    ]);
    const first = report(world, 'segments.list', { segment: 'PROSPECT' });
    expect(first).toMatchObject({ tab: 'Список сегмента', clients: 4 });
    const listed = (): unknown[] =>
      world
        .grid('Список сегмента')
        .slice(1)
        .map((row) => row[1]);
    expect(listed()).toEqual(['Клиент ва', 'Клиент га', 'Клиент да', 'Клиент еа']);
    addOrder(world, [3, 0, 10]);
    report(world, 'segments.refresh');
    expect(listed()).toEqual(['Клиент ва', 'Клиент да', 'Клиент еа']);
    const second = report(world, 'segments.list', { segment: 'LOST' });
    expect(listed()).toEqual(['Клиент ба']);
    report(world, 'changes.undo', { operation: second.operation });
    expect(listed()).toEqual(['Клиент ва', 'Клиент да', 'Клиент еа']);
    report(world, 'changes.undo', { operation: first.operation });
    expect(world.tabs.map(({ name }) => name)).not.toContain('Список сегмента');
    expect(openBase(world.ports).settings.listedSegment).toBe('');
  });

  it('a segment without clients is an empty list, and no segment is refused', () => {
    const world = shop(2, [[0, 1, 100]]);
    expect(report(world, 'segments.list', { segment: 'CHAMPIONS' }).clients).toBe(0);
    expect(world.grid('Список сегмента')).toHaveLength(1);
    expect(refusal(() => report(world, 'segments.list', { segment: 'FRIENDS' })).code).toBe('INPUT_INVALID');
  });
});
