/** The builder of charts in sheets, and what it offers more for each type of chart. Nothing is drawn or kept until `insertChart` or `updateChart`. */
import type { Area, Chart } from '../../book/book';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy, ChartType, Position } from '../charts';
import { containerInfo, embeddedChart, type DraftChart } from './chart';
import type { Context, GChart, GRange } from './context';
import { areaOf } from './context';
import { isMember, member, nameOf } from './enums';
import type { Check } from './errors';
import { CLASS, check, exception, is } from './errors';
import { expose } from './expose';

type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const NAME = 'SpreadsheetApp.EmbeddedChartBuilder';
const isRange = is.service('SpreadsheetApp.Range');
const isOf =
  (enumeration: object): Check =>
  (value) =>
    isMember(enumeration, value);
const same = (a: Area, b: Area): boolean =>
  a.sheet === b.sheet && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;

class BuilderFake {
  readonly [CLASS]: string = NAME;
  protected readonly context: Context;
  protected draft: DraftChart;

  constructor(context: Context, draft: DraftChart) {
    this.context = context;
    this.draft = draft;
  }

  build(): GChart {
    return embeddedChart(this.context, { ...this.draft });
  }

  /** A range that the chart has already is not added again. */
  addRange(range: GRange): Builder {
    check(`${NAME}.addRange`, [range], [isRange]);
    const area = areaOf(range);
    const { ranges } = this.draft;
    return this.with(ranges.some((one) => same(one, area)) ? {} : { ranges: [...ranges, { ...area }] });
  }
  removeRange(range: GRange): Builder {
    check(`${NAME}.removeRange`, [range], [isRange]);
    const area = areaOf(range);
    return this.with({ ranges: this.draft.ranges.filter((one) => !same(one, area)) });
  }
  clearRanges(): Builder {
    return this.with({ ranges: [] });
  }
  getRanges(): GRange[] {
    return this.draft.ranges.map((area) => this.context.range(area));
  }
  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): Builder {
    const place = [anchorRowPos, anchorColPos, offsetX, offsetY];
    check(`${NAME}.setPosition`, place, [is.integer, is.integer, is.integer, is.integer]);
    if (!(anchorRowPos >= 1) || !(anchorColPos >= 1)) throw exception('A chart stands on row and column 1 or later.');
    return this.with({ anchor: { row: anchorRowPos - 1, column: anchorColPos - 1, offsetX, offsetY } });
  }
  getContainer(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return containerInfo(this.draft.anchor);
  }
  setOption(option: string, value: unknown): Builder {
    check(`${NAME}.setOption`, [option, value], [is.string, is.any]);
    return this.options({ [option]: value });
  }
  setNumHeaders(headers: number): Builder {
    check(`${NAME}.setNumHeaders`, [headers], [is.integer]);
    return this.with({ headers });
  }
  setMergeStrategy(strategy: GoogleAppsScript.Charts.ChartMergeStrategy): Builder {
    check(`${NAME}.setMergeStrategy`, [strategy], [isOf(ChartMergeStrategy)]);
    return this.with({ merge: nameOf(strategy) as Chart['merge'] });
  }
  setHiddenDimensionStrategy(strategy: GoogleAppsScript.Charts.ChartHiddenDimensionStrategy): Builder {
    check(`${NAME}.setHiddenDimensionStrategy`, [strategy], [isOf(ChartHiddenDimensionStrategy)]);
    return this.with({ hidden: nameOf(strategy) as Chart['hidden'] });
  }
  setTransposeRowsAndColumns(transpose: boolean): Builder {
    check(`${NAME}.setTransposeRowsAndColumns`, [transpose], [is.boolean]);
    return this.with({ transposed: transpose });
  }

  getChartType(): GoogleAppsScript.Charts.ChartType {
    return member(ChartType, this.draft.type);
  }
  setChartType(type: GoogleAppsScript.Charts.ChartType): Builder {
    check(`${NAME}.setChartType`, [type], [isOf(ChartType)]);
    return this.with({ type: nameOf(type) });
  }
  asAreaChart(): GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder {
    type Real = GoogleAppsScript.Spreadsheet.EmbeddedAreaChartBuilder;
    return expose<StackedFake<Real>, Real>('EmbeddedAreaChartBuilder', new StackedFake(...this.as('AREA')));
  }
  asBarChart(): GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder {
    type Real = GoogleAppsScript.Spreadsheet.EmbeddedBarChartBuilder;
    return expose<StackedFake<Real>, Real>('EmbeddedBarChartBuilder', new StackedFake(...this.as('BAR')));
  }
  asColumnChart(): GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder {
    type Real = GoogleAppsScript.Spreadsheet.EmbeddedColumnChartBuilder;
    return expose<StackedFake<Real>, Real>('EmbeddedColumnChartBuilder', new StackedFake(...this.as('COLUMN')));
  }
  asComboChart(): GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder {
    type Real = GoogleAppsScript.Spreadsheet.EmbeddedComboChartBuilder;
    return expose<StackedFake<Real>, Real>('EmbeddedComboChartBuilder', new StackedFake(...this.as('COMBO')));
  }
  asHistogramChart(): GoogleAppsScript.Spreadsheet.EmbeddedHistogramChartBuilder {
    type Real = GoogleAppsScript.Spreadsheet.EmbeddedHistogramChartBuilder;
    return expose<StackedFake<Real>, Real>('EmbeddedHistogramChartBuilder', new StackedFake(...this.as('HISTOGRAM')));
  }
  asLineChart(): GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder {
    type Real = GoogleAppsScript.Spreadsheet.EmbeddedLineChartBuilder;
    return expose<RangedFake<Real>, Real>('EmbeddedLineChartBuilder', new RangedFake(...this.as('LINE')));
  }
  asPieChart(): GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder {
    type Real = GoogleAppsScript.Spreadsheet.EmbeddedPieChartBuilder;
    return expose<TitledFake<Real>, Real>('EmbeddedPieChartBuilder', new TitledFake(...this.as('PIE')));
  }
  asScatterChart(): GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder {
    type Real = GoogleAppsScript.Spreadsheet.EmbeddedScatterChartBuilder;
    return expose<AxesFake<Real>, Real>('EmbeddedScatterChartBuilder', new AxesFake(...this.as('SCATTER')));
  }
  asTableChart(): GoogleAppsScript.Spreadsheet.EmbeddedTableChartBuilder {
    type Real = GoogleAppsScript.Spreadsheet.EmbeddedTableChartBuilder;
    return expose<BuilderFake, Real>('EmbeddedTableChartBuilder', new BuilderFake(...this.as('TABLE')));
  }
  toString(): string {
    return 'EmbeddedChartBuilder';
  }

  protected with(change: Partial<DraftChart>): Builder {
    this.draft = { ...this.draft, ...change };
    return this;
  }
  protected options(change: Chart['options']): Builder {
    return this.with({ options: { ...this.draft.options, ...change } });
  }
  private as(type: string): [Context, DraftChart] {
    return [this.context, { ...this.draft, type }];
  }
}

/** What every picture with a title and series offers. */
class TitledFake<Real> extends BuilderFake {
  setTitle(chartTitle: string): Real {
    return this.set('setTitle', is.string, chartTitle, { title: chartTitle });
  }
  setColors(cssValues: string[]): Real {
    return this.set('setColors', is.array, cssValues, { colors: cssValues });
  }
  setBackgroundColor(cssValue: string): Real {
    return this.set('setBackgroundColor', is.string, cssValue, { backgroundColor: cssValue });
  }
  setLegendPosition(position: GoogleAppsScript.Charts.Position): Real {
    const value = nameOf(position).toLowerCase();
    return this.set('setLegendPosition', isOf(Position), position, { 'legend.position': value });
  }
  protected set(method: string, test: Check, argument: unknown, options: Chart['options']): Real {
    check(`${NAME}.${method}`, [argument], [test]);
    return this.options(options) as unknown as Real;
  }
}

class AxesFake<Real> extends TitledFake<Real> {
  setXAxisTitle(title: string): Real {
    return this.set('setXAxisTitle', is.string, title, { 'hAxis.title': title });
  }
  setYAxisTitle(title: string): Real {
    return this.set('setYAxisTitle', is.string, title, { 'vAxis.title': title });
  }
}

class RangedFake<Real> extends AxesFake<Real> {
  setRange(start: number, end: number): Real {
    check(`${NAME}.setRange`, [start, end], [is.integer, is.integer]);
    const axis = this.draft.type === 'BAR' ? 'hAxis' : 'vAxis';
    return this.options({
      [`${axis}.viewWindow.min`]: start,
      [`${axis}.viewWindow.max`]: end,
    }) as unknown as Real;
  }
}

class StackedFake<Real> extends RangedFake<Real> {
  setStacked(): Real {
    return this.options({ isStacked: true }) as unknown as Real;
  }
}

const EMPTY: Omit<DraftChart, 'sheet'> = {
  id: null,
  type: 'COLUMN',
  ranges: [],
  anchor: { row: 0, column: 0, offsetX: 0, offsetY: 0 },
  options: {},
  headers: null,
  merge: 'MERGE_COLUMNS',
  hidden: 'IGNORE_BOTH',
  transposed: false,
};

/** A builder, started from a chart. */
export const chartBuilder = (context: Context, draft: DraftChart): Builder =>
  expose<BuilderFake, Builder>('EmbeddedChartBuilder', new BuilderFake(context, { ...draft }));

/** What a new chart on a sheet begins with. */
export const emptyChart = (sheet: number): DraftChart => ({ ...EMPTY, sheet });
