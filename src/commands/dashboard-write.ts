/** `dashboard.write`: a tab of ours with the figures of the dashboard and charts beside them, for reading and printing; it stays in step with refreshes. */
import { chartOf, isInPlace } from '../changes/steps/charts';
import type { PageChart, Step } from '../changes/change-set';
import { ownHeaders } from '../tables/own-tables';
import { openBase } from '../tables/table';
import { figuresOf } from './base-figures';
import type { Command, Plan } from './command';
import type { FigureWarning } from './computed-figures';
import { dashboardCharts, dashboardLook } from './dashboard-layout';
import { dashboardStep } from './dashboard-page';
import { readFields } from './input';
import { freeName } from './set-up-own';

export interface DashboardTab {
  /** The tab's name. */
  tab: string;
  /** Charts that were put there, or turned to the right cells. */
  charts: number;
  warnings: FigureWarning[];
}

export const writeDashboard: Command<Record<string, never>, DashboardTab> = {
  name: 'dashboard.write',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    readFields(input, []);
    return {};
  },
  /** @throws AppError NOT_SET_UP, ORDERS_GONE, COLUMN_GONE, SETTING_INVALID */
  plan(ports): Plan<DashboardTab> {
    const base = openBase(ports);
    const computed = figuresOf(ports, base);
    const { words, own, settings } = base;
    const tabs = ports.book.tabs();
    const there = tabs.find(({ id }) => id === own.get('dashboard'));
    const name = there?.name ?? freeName(ports, tabs, words.tab('dashboard'));
    const placed = there === undefined ? [] : ports.book.charts(there.id);
    const charts = dashboardCharts(words)
      .filter((spec) => !isInPlace(placed, spec))
      .map((spec): PageChart => (chartOf(placed, spec) === undefined ? spec : { ...spec, there: true }));
    const steps: Step[] = [];
    if (there === undefined)
      steps.push({
        kind: 'createTab',
        table: 'dashboard',
        name,
        headers: ownHeaders(ports.words(settings.locale), 'dashboard'),
        hidden: false,
        rows: [],
        page: dashboardLook(),
      });
    if (charts.length > 0) steps.push({ kind: 'charts', table: 'dashboard', charts });
    steps.push(dashboardStep(base, computed));
    return {
      changes: { command: writeDashboard.name, steps },
      report: { tab: name, charts: charts.length, warnings: computed.warnings },
    };
  },
};
