/** dashboard.write in memory: the figures are those of the report, charts look at them, and what people do with the tab stays. */
import { AT, dashboardCharts, PAGE_ROWS } from '../../src/commands/dashboard-layout';
import { storedWords } from '../../src/i18n/stored';
import { PAGE_COLUMNS } from '../../src/tables/own-tables';
import type { World } from '../support/memory-book';
import { refusal, report } from '../support/run-command';
import { scattered, shop } from '../support/shop';
import { testWords } from '../support/test-words';

const words = storedWords('ru');
const TAB = words.tab('dashboard');
const NAMES = dashboardCharts({ ...testWords('ru'), ...words }).map(({ title }) => title);

const titles = (world: World): string[] => world.tab(TAB).charts.map(({ title }) => title);
const has = (world: World): boolean => world.tabs.some(({ name }) => name === TAB);

/** The rows of a block below its header. */
function block(world: World, heading: keyof typeof AT, columns: number, rows: number): unknown[][] {
  const from = AT[heading] + 1;
  return world
    .grid(TAB)
    .slice(from, from + rows)
    .map((row) => row.slice(0, columns));
}

it('the tab says what the page says', () => {
  const world = shop(40, scattered(38, 400), { NPS: (client) => client % 11 });
  const page = report(world, 'dashboard.report');
  expect(report(world, 'dashboard.write')).toMatchObject({ tab: TAB, charts: 5 });
  const months = block(world, 'months', 6, 24);
  expect(
    months.map(([, revenue, orders, buyers, fresh, returning]) => [revenue, orders, buyers, fresh, returning]),
  ).toEqual(
    page.months.map((line: Record<string, number>) => [
      line.revenue,
      line.orders,
      line.buyers,
      line.fresh,
      line.returning,
    ]),
  );
  expect(months.slice(-2).map(([month]) => month)).toEqual(['04.2026', '05.2026 (пока)']);
  expect(block(world, 'lifecycle', 3, 10).map(([, ...figures]) => figures)).toEqual(
    page.lifecycle.map(({ clients, revenue }: Record<string, number>) => [clients, revenue]),
  );
  const curve = block(world, 'abc', 2, 21) as [number, number][];
  expect([curve[0], curve[20]]).toEqual([
    [0, 0],
    [1, 1],
  ]);
  const cohorts = block(world, 'cohorts', 14, 12);
  for (const { month, clients, counts } of page.cohorts.rows) {
    const [year, number] = month.split('-');
    const row = cohorts.find(([name]) => name === `${number}.${year}`)!;
    expect(row[1]).toBe(clients);
    if (clients > 0) expect(row[3]).toBeCloseTo(counts[1] === undefined ? 0 : counts[1] / clients, 3);
  }
  const grid = world.grid(TAB);
  expect(grid[0]![0]).toBe(words.text('dashboard.title'));
  expect(grid[AT.glance]![4]).toBe(40);
  expect(grid[9]![12]).toBe(Math.round(page.nps.score));
});

it('every chart looks at one header row over labels and figures, and stands free of all tables', () => {
  const world = shop(40, scattered(38, 400));
  report(world, 'dashboard.write');
  const grid = world.grid(TAB);
  const cell = (row: number, column: number): unknown => grid[row - 1]?.[column - 1] ?? '';
  for (const { ranges, row, column, height } of world.tab(TAB).charts) {
    const [labels] = ranges;
    for (const area of ranges) {
      expect(cell(area.row - 1, area.column + area.columns)).toBe('');
      for (let c = area.column; c < area.column + area.columns; c++) {
        expect(typeof cell(area.row, c)).toBe('string');
        if (area === labels && c === area.column) continue;
        for (let r = area.row + 1; r < area.row + area.rows; r++) expect(typeof cell(r, c)).toBe('number');
      }
    }
    for (let r = row; r < row + Math.ceil(height / 21); r++)
      for (let c = column; c <= PAGE_COLUMNS.dashboard!; c++) expect(cell(r, c)).toBe('');
  }
});

it('is as large as its blocks, has no gridlines and freezes nothing', () => {
  const world = shop(3, [[0, 19, 100]]);
  report(world, 'dashboard.write');
  const tab = world.tab(TAB);
  expect([tab.cells.length, tab.columns.length]).toEqual([PAGE_ROWS, PAGE_COLUMNS.dashboard]);
  expect([tab.gridlines, tab.frozenRows]).toEqual([false, 0]);
  // A landscape A4 page at Google's scale.
  expect(tab.widths.reduce((sum, width) => sum + width, 0)).toBeLessThanOrEqual(1040);
});

it('a second run makes no second chart, and leaves what people moved, renamed or painted', () => {
  const world = shop(40, scattered(38, 400));
  report(world, 'dashboard.write');
  const [first] = world.tab(TAB).charts;
  Object.assign(first!, { title: 'Моё', row: 100, colours: ['#ff0000'] });
  world.tab(TAB).widths[1] = 200;
  expect(report(world, 'dashboard.write')).toMatchObject({ charts: 0 });
  expect(titles(world)).toEqual(['Моё', ...NAMES.slice(1)]);
  expect(world.tab(TAB).charts[0]).toMatchObject({ row: 100, colours: ['#ff0000'] });
  expect(world.tab(TAB).widths[1]).toBe(200);
});

it('a chart that shows other cells since a row was inserted is turned to its own again, and a deleted one comes back', () => {
  const world = shop(40, scattered(38, 400));
  report(world, 'dashboard.write');
  const tab = world.tab(TAB);
  const ranges = structuredClone(tab.charts.map((chart) => chart.ranges));
  tab.insertRows(3, 1);
  tab.charts[1]!.colours = ['#ff0000'];
  tab.charts.splice(4, 1);
  const { operation } = report(world, 'dashboard.write');
  expect(titles(world)).toEqual(NAMES);
  expect(tab.charts.map((chart) => chart.ranges)).toEqual(ranges);
  expect(tab.charts[1]!.colours).toEqual(['#ff0000']);
  // What was there before stays when the step is taken back.
  report(world, 'changes.undo', { operation });
  expect(titles(world)).toEqual(NAMES.slice(0, 4));
});

it('a refresh keeps the figures of a tab that is there up to date, and makes none', () => {
  const world = shop(3, [
    [0, 19, 100],
    [1, 40, 50],
  ]);
  report(world, 'segments.refresh');
  expect(has(world)).toBe(false);
  report(world, 'dashboard.write');
  world.tab(TAB).charts.splice(0, 1);
  world.tab('Продажи').type(2, 3, 175);
  report(world, 'segments.refresh');
  expect(world.grid(TAB)[AT.glance + 2]![4]).toBe(225);
  // A chart that a person took away stays away.
  expect(titles(world)).toEqual(NAMES.slice(1));
});

it('taken back, the tab is gone with its charts; done again, it is there once more', () => {
  const world = shop(3, [[0, 19, 100]]);
  const { operation } = report(world, 'dashboard.write');
  const before = world.grid(TAB);
  report(world, 'changes.undo', { operation });
  expect(has(world)).toBe(false);
  report(world, 'changes.redo', { operation });
  expect(titles(world)).toEqual(NAMES);
  expect(world.grid(TAB)).toEqual(before);
});

it('goes with the base, unless someone keeps things of their own beside it', () => {
  const world = shop(3, [[0, 19, 100]]);
  report(world, 'dashboard.write');
  const other = world.copy();
  report(world, 'base.remove');
  expect(has(world)).toBe(false);
  other.tab(TAB).insertColumns(15, 1);
  other.tab(TAB).type(5, 15, 'план');
  report(other, 'base.remove');
  expect(has(other)).toBe(true);
});

it('a base without orders has its clients, no forecast, and blank where nothing is known', () => {
  const world = shop(3, []);
  report(world, 'dashboard.write');
  const grid = world.grid(TAB);
  expect(grid[AT.glance]![4]).toBe(3);
  expect(grid[AT.glance + 2]![6]).toBe(words.text('dashboard.noForecast'));
  expect([grid[AT.glance]![12], grid[AT.glance + 4]![4]]).toEqual(['', '']);
  expect(grid[9]![6]).toBe(words.text('dashboard.npsNone'));
});

it('refuses an input that it does not know', () => {
  expect(refusal(() => report(shop(1, []), 'dashboard.write', { charts: true }))).toMatchObject({
    code: 'INPUT_INVALID',
    params: { field: 'charts' },
  });
});
