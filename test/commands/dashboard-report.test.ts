/** dashboard.report: each figure adds up to the base it was counted from, and what cannot be known is a reason. */
import { report, refusal, type AnyReport } from '../support/run-command';
import { createWorld } from '../support/memory-book';
import { scattered, shop, type ShopOrder } from '../support/shop';

const total = (lines: Record<string, number>[], key: string): number =>
  lines.reduce((sum, line) => sum + line[key]!, 0);

it('months hold every order of the last two years, with new and returning clients apart, and the current month is not over', () => {
  const world = shop(3, [
    [0, 19, 100],
    [0, 20, 50],
    [1, 0, 10],
    [0, 5, 5],
    [1, 1000, 7],
    [0, 10, -30],
  ]);
  const { months, today } = report(world, 'dashboard.report');
  expect(today).toBe('2026-05-20');
  expect(months).toHaveLength(24);
  expect(months.slice(-2)).toEqual([
    { month: '2026-04', orders: 1, revenue: 50, buyers: 1, fresh: 1, returning: 0 },
    { month: '2026-05', orders: 3, revenue: 85, buyers: 2, fresh: 0, returning: 2, partial: true },
  ]);
});

it('cohorts begin with their clients, and their orders are those of the clients', () => {
  const world = shop(40, scattered(38, 400));
  const { cohorts, months } = report(world, 'dashboard.report');
  expect(cohorts.rows.length).toBeLessThanOrEqual(12);
  for (const { clients, counts, revenue } of cohorts.rows) {
    expect(counts[0]).toBe(clients);
    expect(Math.max(...counts)).toBe(clients);
    expect(revenue).toHaveLength(counts.length);
    expect(counts.length).toBeLessThanOrEqual(cohorts.months);
  }
  for (const { month, clients } of cohorts.rows)
    expect(months.find((line: AnyReport) => line.month === month).fresh).toBe(clients);
});

it('the ABC curve rises from nothing to all, and groups and bases add up to the clients', () => {
  const world = shop(400, scattered(390, 900));
  const { abc, lifecycle } = report(world, 'dashboard.report');
  expect(abc.curve).toHaveLength(101);
  expect([abc.curve[0], abc.curve[100]]).toEqual([
    [0, 0],
    [1, 1],
  ]);
  abc.curve.slice(1).forEach(([x, y]: number[], i: number) => {
    expect(x).toBeGreaterThan(abc.curve[i][0]);
    expect(y).toBeGreaterThanOrEqual(abc.curve[i][1]);
    expect(y).toBeGreaterThanOrEqual(x! - 1e-9);
  });
  expect(abc.groups.map(({ cls }: AnyReport) => cls)).toEqual(['A', 'B', 'C', 'NONE']);
  expect([total(abc.groups, 'clients'), total(lifecycle, 'clients')]).toEqual([400, 400]);
  expect(total(abc.groups, 'revenue')).toBeCloseTo(total(lifecycle, 'revenue'), 1);
});

it('NPS comes from the user’s own column of answers, and is null without one', () => {
  const answers = [10, 9, 8, '3', '', 'да'];
  const world = shop(6, [[0, 1, 100]], { 'Оценка NPS': (i) => answers[i]! });
  const { nps } = report(world, 'dashboard.report');
  expect(nps).toMatchObject({ score: 25, answers: 4 });
  expect(nps.error).toBeCloseTo(41.458, 3);
  expect(report(shop(2, [[0, 1, 1]]), 'dashboard.report').nps).toBeNull();
  expect(report(shop(2, [[0, 1, 1]], { NPS: () => '' }), 'dashboard.report').nps).toEqual({
    score: null,
    error: null,
    answers: 0,
  });
});

it('a forecast of few clients leans on what is usual and says so; of fewer it says why there is none', () => {
  const world = shop(60, scattered(60, 300));
  const { forecast } = report(world, 'dashboard.report');
  expect(forecast).toMatchObject({ months: 3, basis: 'FEW_CLIENTS' });
  expect(forecast.orders).toBeGreaterThan(0);
  expect(forecast.revenue).toBeGreaterThan(0);
  expect(
    report(
      shop(4, [
        [0, 1, 1],
        [1, 9, 1],
      ]),
      'dashboard.report',
    ).forecast,
  ).toEqual({
    why: 'TOO_FEW_CLIENTS',
    found: 2,
    least: 10,
  });
});

it('personas hold every buyer once, and say why there are none', () => {
  const kinds = (c: number): ShopOrder[] =>
    c % 3 === 0
      ? [[c, 600 + (c % 5), 10]]
      : Array.from({ length: c % 3 === 1 ? 2 : 12 }, (_, n): ShopOrder => [c, 5 + n * 7, c % 3 === 1 ? 90 : 4000]);
  const orders = Array.from({ length: 90 }, (_, c) => kinds(c)).flat();
  const { personas } = report(shop(100, orders), 'dashboard.report');
  expect(total(personas, 'clients')).toBe(90);
  expect(personas.length).toBeGreaterThanOrEqual(3);
  expect(report(shop(3, [[0, 1, 1]]), 'dashboard.report').personas).toEqual({ why: 'TOO_FEW_CLIENTS' });
});

it('writes nothing, takes the same calls for ten times the rows, and refuses where there is no base', () => {
  const callsOf = (clients: number): number => {
    const world = shop(clients, scattered(clients, clients * 3));
    const before = JSON.stringify(world.tabs.map(({ name }) => world.grid(name)));
    expect(report(world, 'dashboard.report').operation).toBeUndefined();
    expect(JSON.stringify(world.tabs.map(({ name }) => world.grid(name)))).toBe(before);
    return world.calls;
  };
  expect(callsOf(200)).toBe(callsOf(20));
  expect(refusal(() => report(createWorld(), 'dashboard.report')).code).toBe('NOT_SET_UP');
});

it('the quality of contact data is what quality.report says of the same cells', () => {
  const phones = ['8 916 111-22-33', 'не помнит', '', '89161112233'];
  const world = shop(4, [[0, 3, 100]], {
    'Второй телефон': (i) => phones[i]!,
    'E-mail': (i) => ['anna@mail.ru', 'boris@', '', ' '][i]!,
    'Дата рождения': (i) => ['05.03.1987', 'весной', '', ''][i]!,
  });
  const { quality } = report(world, 'dashboard.report');
  const whole = report(world, 'quality.report');
  expect(quality.fields.map(({ field }: AnyReport) => field).sort()).toEqual(['birthday', 'email', 'phone']);
  for (const { field, filled, valid } of quality.fields)
    expect(whole.fields.find((one: AnyReport) => one.field === field)).toMatchObject({ filled, valid });
  expect(quality.fields.find(({ field }: AnyReport) => field === 'email')).toEqual({
    field: 'email',
    filled: 2,
    valid: 1,
  });
  expect([quality.clients, quality.unreachable]).toEqual([whole.clients, whole.unreachable]);
});
