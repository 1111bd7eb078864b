/** segments.refresh: every client in one segment, the Segments tab beside it, the same answer as the formulas, and few calls. */
import { runCommand } from '../../src/commands';
import type { SegmentsReport } from '../../src/commands/refresh-segments';
import { AppError } from '../../src/domain/app-error';
import { dayOf } from '../../src/domain/days';
import { runFormula } from '../../src/formulas';
import { storedWords } from '../../src/i18n/stored';
import { openBase, type Base } from '../../src/tables/table';
import { contextOf } from '../support/formula-context';
import { createWorld, type World } from '../support/memory-book';
import type { CellInput } from '../support/memory-tab';
import { testWords } from '../support/test-words';

const TODAY = dayOf(2026, 5, 20);

/** A shop of `clients` clients and `orders` orders that are set up; amounts and days are scattered but always the same. */
function shop(clients: number, orders: number): World {
  const world = createWorld({ words: (locale) => ({ ...testWords(locale), ...storedWords(locale) }) });
  const names: CellInput[][] = [['ФИО', 'Телефон']];
  for (let i = 0; i < clients; i++) names.push([`Клиент ${'абвгдежзик'[i % 10]!}`, phone(i)]);
  const rows: CellInput[][] = [['Дата', 'Телефон', 'Сумма', 'Статус']];
  for (let i = 0; i < orders; i++) {
    const client = (i * 7919 + (i % 7) * (i % 3)) % clients;
    rows.push([
      { day: TODAY - ((i * 37) % 700) },
      phone(client),
      ((i * 13) % 97) + 0.1 * (i % 9),
      i % 23 === 0 ? 'Отменён' : i % 29 === 0 ? 'Возврат' : 'Выполнен',
    ]);
  }
  world.addTab('Клиенты', names);
  world.addTab('Продажи', rows);
  command(world, 'base.setUp');
  return world;
}

const phone = (i: number): string => `+7916${String(1_000_000 + i)}`;

function command(world: World, name: string, input: unknown = {}): SegmentsReport & { operation?: string } {
  world.nextRun();
  return runCommand(world.ports, name, input).report as never;
}

function base(world: World): Base {
  world.nextRun();
  return openBase(world.ports);
}

function refusal(act: () => unknown): string {
  try {
    act();
  } catch (error) {
    if (error instanceof AppError)
      return `${error.code} ${String(error.params['field'] ?? error.params['setting'] ?? '')}`.trim();
    throw error;
  }
  return 'accepted';
}

describe('segments.refresh', () => {
  it('puts each client into one segment, and the counts add up', () => {
    const world = shop(200, 900);
    const report = command(world, 'segments.refresh');
    expect(report.clients).toBe(200);
    expect(Object.values(report.counts.rfm).reduce((a, b) => a + b, 0)).toBe(200);
    expect(report.thresholds).toMatchObject({ scheme: 'RFM_5', levels: 5 });
    const written = base(world).clients.column('segment').map(String);
    const words = world.ports.words('ru');
    for (const [code, count] of Object.entries(report.counts.rfm)) {
      expect(written.filter((word) => word === words.segment(code))).toHaveLength(count);
    }
  });

  it.each([
    ['AUTO of 200 clients', 200, undefined],
    ['fixed thresholds', 60, 'RFM_FIXED'],
    ['three levels', 60, 'RFM_3'],
    ['own thresholds', 60, 'R 60 200; F 1 3; M 50 200'],
  ])('gives the same segment as the formulas: %s', (_, clients, scheme) => {
    const world = shop(clients, 700);
    command(world, 'segments.refresh', scheme === undefined ? {} : { scheme });
    const table = base(world).clients;
    const column = (field: Parameters<typeof table.column>[0]): unknown[][] =>
      table.column(field).map((cell) => [cell]);
    const args = [column('lastOrder'), column('orders'), column('revenue'), TODAY, scheme ?? ''];
    expect(runFormula('RFM_SEGMENT', args, contextOf(world, TODAY))).toEqual(column('segment'));
    expect(runFormula('RFM_SCORE', args, contextOf(world, TODAY))).toEqual(
      column('rfmScore').map(([cell]) => [String(cell)]),
    );
  });

  it('gives the same segment as RFM_TABLE on the order rows that count', () => {
    const world = shop(150, 600);
    command(world, 'segments.refresh');
    const { clients, orders } = base(world);
    const counted = orders!.rows.filter((row) => orders!.raw(row, 'status') === 'Выполнен');
    const column = (field: 'clientId' | 'date' | 'amount'): unknown[][] =>
      counted.map((row) => [orders!.raw(row, field)]);
    const table = runFormula(
      'RFM_TABLE',
      [column('clientId'), column('date'), column('amount'), TODAY],
      contextOf(world, TODAY),
    ) as unknown[][];
    const bySegment = new Map(table.map((row) => [row[0], row[5]]));
    const written = clients.column('segment');
    const withOrders = clients.ids.filter((id) => bySegment.has(id));
    expect(withOrders).toHaveLength(table.length);
    clients.ids.forEach((id, i) =>
      expect(written[i]).toBe(bySegment.get(id) ?? world.ports.words('ru').segment('PROSPECT')),
    );
  });

  it('leaves cancelled and returned orders out and says of each other row that does not count why', () => {
    const world = createWorld();
    world.addTab('Клиенты', [
      ['ФИО', 'Телефон'],
      ['Анна', phone(1)],
      ['Иван', phone(2)],
      ['Яна', phone(3)],
    ]);
    world.addTab('Заказы', [
      ['Дата', 'Телефон', 'Сумма', 'Статус'],
      [{ day: TODAY - 10 }, phone(1), 100, ''],
      [{ day: TODAY - 5 }, phone(1), 50, 'отменён'],
      [{ day: TODAY - 4 }, phone(1), -30, 'возврат'],
      [{ day: TODAY - 3 }, phone(2), 10, 'отказ'],
      ['вчера', phone(2), 10, ''],
      [{ day: TODAY + 1 }, phone(2), 10, ''],
      [{ day: TODAY }, phone(2), 'много', ''],
      ['', phone(2), 10, ''],
      [{ day: TODAY }, phone(2), '', ''],
      [{ day: TODAY }, phone(9), 10, ''],
      ['Итого', '', 200, ''],
    ]);
    command(world, 'base.setUp');
    const report = command(world, 'segments.refresh');
    expect(report.orders!.skipped).toEqual([
      { row: 6, reason: 'UNREADABLE_DATE' },
      { row: 7, reason: 'DATE_IN_FUTURE' },
      { row: 8, reason: 'UNREADABLE_AMOUNT' },
      { row: 9, reason: 'NO_DATE' },
      { row: 10, reason: 'NO_AMOUNT' },
      { row: 11, reason: 'NO_CLIENT' },
      { row: 12, reason: 'NO_CLIENT' },
    ]);
    const { clients } = base(world);
    expect(clients.column('revenue')).toEqual([70, 0, 0]);
    expect(clients.column('orders')).toEqual([1, 0, 0]);
    expect(clients.column('recency')).toEqual([10, '', '']);
    expect(report.counts.rfm).toEqual({ NEW: 1, PROSPECT: 2 });
  });

  it('counts an order that came after the set-up', () => {
    const world = shop(40, 80);
    const { orders, clients } = base(world);
    const before = Number(clients.raw(clients.rowOf.get(clients.ids[5]!)!, 'revenue'));
    const tab = world.tab('Продажи');
    const row = orders!.rows.length + 2;
    tab.insertRows(row, 1);
    [{ day: TODAY }, phone(5), 1000].forEach((cell, i) => tab.type(row, i + 1, cell));
    command(world, 'segments.refresh');
    const after = base(world).clients;
    expect(Number(after.raw(after.rowOf.get(after.ids[5]!)!, 'revenue'))).toBeCloseTo(before + 1000, 6);
  });

  it('changes nothing on a dry run, and nothing the second time', () => {
    const world = shop(40, 200);
    command(world, 'segments.refresh');
    const seen = (): string => JSON.stringify(world.tabs.map(({ name }) => world.grid(name)));
    const before = seen();
    command(world, 'segments.refresh', { dryRun: true, scheme: 'RFM_3', today: '2027-01-01' });
    expect(seen()).toBe(before);
    command(world, 'segments.refresh');
    expect(seen()).toBe(before);
  });

  it('counts from the day it is given', () => {
    const world = shop(40, 200);
    command(world, 'segments.refresh', { today: '2026-06-19' });
    const late = base(world).clients.column('recency');
    command(world, 'segments.refresh', { today: '2026-05-20' });
    const now = base(world).clients.column('recency');
    now.forEach((days, i) => expect(late[i]).toBe(days === '' ? '' : Number(days) + 30));
  });

  it('lists every segment in the Segments tab, with shares that add up to one', () => {
    const world = shop(200, 900);
    const report = command(world, 'segments.refresh');
    const segments = world.tab(world.ports.words('ru').tab('segments'));
    const rows = world.ports.book.read(segments.id).values.slice(1);
    expect(rows).toHaveLength(12);
    for (const row of rows) expect(row[2]).toBe(report.counts.rfm[String(row[1])] ?? 0);
    expect(rows.reduce((sum, row) => sum + Number(row[3]), 0)).toBeCloseTo(1, 2);
    expect(rows.reduce((sum, row) => sum + Number(row[2]), 0)).toBe(200);
    const lines = rows.map((row) => String(row[6])).filter((line) => line !== '');
    expect(lines.slice(0, 4).map((line) => line.split(':')[0])).toEqual([
      'Схема',
      'Дней после последнего заказа',
      'Заказов',
      'Выручка',
    ]);
    expect(lines[0]).toBe('Схема: RFM_5, 20.05.2026');
    expect(lines[1]).toMatch(/: 5 – до [\d,]+, 4 – до .*, 1 – больше [\d,]+$/);
  });

  it('refuses what it does not know', () => {
    const world = shop(5, 5);
    expect(refusal(() => command(world, 'segments.refresh', { scheme: 'best' }))).toBe('INPUT_INVALID scheme');
    expect(refusal(() => command(world, 'segments.refresh', { today: 'tomorrow' }))).toBe('INPUT_INVALID today');
    expect(refusal(() => command(world, 'segments.refresh', { sheme: 'AUTO' }))).toBe('INPUT_INVALID sheme');
    expect(refusal(() => command(createWorld(), 'segments.refresh'))).toBe('NOT_SET_UP');
  });

  it('takes its scheme from the settings', () => {
    const world = shop(40, 200);
    command(world, 'settings.change', { scheme: 'R 60 200; F 1 3' });
    expect(command(world, 'segments.refresh').thresholds).toMatchObject({
      scheme: 'OWN',
      levels: 3,
      r: [60, 200],
      f: [1, 3],
    });
  });

  it('makes as many calls for 3,000 rows as for 30', () => {
    const calls = [30, 3000].map((rows) => {
      const world = shop(rows, rows);
      command(world, 'segments.refresh');
      return world.calls;
    });
    expect(calls[1]).toBe(calls[0]);
  });
});

test('a refresh brings the Today cell to its day, so that formulas and columns agree, and writes it only once', () => {
  const world = shop(5, 20);
  const today = (): unknown => base(world).todayCell;
  command(world, 'segments.refresh', { today: '2027-01-02' });
  const cell = today();
  expect(cell instanceof Date && world.ports.zone.serialOf(cell.getTime())).toBe(dayOf(2027, 1, 2));
  world.nextRun();
  const again = runCommand(world.ports, 'segments.refresh', { today: '2027-01-02', dryRun: true });
  expect(again.preview?.map(({ kind }) => kind)).toEqual(['ownTable', 'derived', 'ownTable']);
});
