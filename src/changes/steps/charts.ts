/** Puts charts on a page of ours, each once, and takes them away. */
import type { ChartSpec, PlacedChart } from '../../ports';
import type { Door } from '../door';
import type { StepHandler } from '../step';

const places = (chart: Pick<ChartSpec, 'ranges'>): string =>
  JSON.stringify(chart.ranges.map(({ row, column, rows, columns }) => [row, column, rows, columns]));

const shows = (chart: PlacedChart, spec: ChartSpec): boolean => places(chart) === places(spec);

/** The chart of a spec among those that stand there: the one that shows the same cells, whatever a person calls it, else the one of its title. */
export function chartOf(there: readonly PlacedChart[], spec: ChartSpec): PlacedChart | undefined {
  return there.find((chart) => shows(chart, spec)) ?? there.find(({ title }) => title === spec.title);
}

/** Whether it stands there and shows the right cells. */
export function isInPlace(there: readonly PlacedChart[], spec: ChartSpec): boolean {
  return there.some((chart) => shows(chart, spec));
}

function chartsNow(door: Door, table: Parameters<Door['tabOf']>[0]): PlacedChart[] {
  const tab = door.tabOf(table);
  return tab === null ? [] : door.ports.book.charts(tab);
}

/** A chart that a person moved, painted or renamed stays so; one that shows other cells since rows were inserted is turned to ours again. */
export const charts: StepHandler<'charts'> = {
  done(door, { table, charts: specs }) {
    const there = chartsNow(door, table);
    return specs.every((spec) => isInPlace(there, spec));
  },
  do(door, { table, charts: specs }) {
    const { book } = door.ports;
    const tab = door.tabOf(table);
    if (tab === null) {
      door.conflict('', table);
      return;
    }
    const there = book.charts(tab);
    for (const spec of specs) {
      if (isInPlace(there, spec)) continue;
      const before = chartOf(there, spec);
      if (before === undefined) book.insertChart(tab, spec);
      else book.aimChart(tab, before, spec.ranges);
    }
  },
  // What a chart showed that people had moved is no state to go back to.
  undo({ table, charts: specs }) {
    const made = specs.filter(({ there }) => there !== true);
    return made.length === 0 ? [] : [{ kind: 'dropCharts', table, charts: made }];
  },
};

export const dropCharts: StepHandler<'dropCharts'> = {
  done(door, { table, charts: specs }) {
    const there = chartsNow(door, table);
    return specs.every((spec) => chartOf(there, spec) === undefined);
  },
  do(door, { table, charts: specs }) {
    const tab = door.tabOf(table);
    if (tab === null) return;
    const there = door.ports.book.charts(tab);
    for (const spec of specs) {
      const chart = chartOf(there, spec);
      if (chart !== undefined) door.ports.book.removeChart(tab, chart);
    }
  },
  undo: ({ table, charts: specs }) => [{ kind: 'charts', table, charts: specs }],
};
