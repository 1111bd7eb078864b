/** Charts in sheets as a script reads them: a copy of what the book holds, changed only through a builder and `updateChart`. */
import type { Chart } from '../../book/book';
import { ChartHiddenDimensionStrategy, ChartMergeStrategy } from '../charts';
import type { Context, GChart, GChartBuilder, GRange } from './context';
import { member } from './enums';
import { CLASS, check, is } from './errors';
import { expose } from './expose';

/** A chart of the book, or one that is built and stands nowhere yet. */
export type DraftChart = Omit<Chart, 'id'> & { id: number | null };

const DRAFT = Symbol('chart');

/** What a chart that a script passed as an argument holds. */
export const draftOf = (chart: unknown): DraftChart => (chart as { [DRAFT]: DraftChart })[DRAFT];

class ContainerInfoFake {
  readonly [CLASS] = 'SpreadsheetApp.ContainerInfo';
  constructor(private readonly anchor: Chart['anchor']) {}
  getAnchorRow(): number {
    return this.anchor.row + 1;
  }
  getAnchorColumn(): number {
    return this.anchor.column + 1;
  }
  getOffsetX(): number {
    return this.anchor.offsetX;
  }
  getOffsetY(): number {
    return this.anchor.offsetY;
  }
  toString(): string {
    return 'ContainerInfo';
  }
}

export const containerInfo = (anchor: Chart['anchor']): GoogleAppsScript.Spreadsheet.ContainerInfo =>
  expose<ContainerInfoFake, GoogleAppsScript.Spreadsheet.ContainerInfo>(
    'ContainerInfo',
    new ContainerInfoFake({ ...anchor }),
  );

class ChartOptionsFake {
  readonly [CLASS] = 'Charts.ChartOptions';
  constructor(private readonly options: Chart['options']) {}
  /** An option as it was set; null where none was. */
  get(option: string): unknown {
    check('Charts.ChartOptions.get', [option], [is.string]);
    return this.options[option] ?? null;
  }
  toString(): string {
    return 'ChartOptions';
  }
}

class EmbeddedChartFake {
  readonly [CLASS] = 'SpreadsheetApp.EmbeddedChart';
  readonly [DRAFT]: DraftChart;
  constructor(
    private readonly context: Context,
    draft: DraftChart,
  ) {
    this[DRAFT] = draft;
  }
  getChartId(): number | null {
    return this[DRAFT].id;
  }
  getContainerInfo(): GoogleAppsScript.Spreadsheet.ContainerInfo {
    return containerInfo(this[DRAFT].anchor);
  }
  getRanges(): GRange[] {
    return this[DRAFT].ranges.map((area) => this.context.range(area));
  }
  getOptions(): GoogleAppsScript.Charts.ChartOptions {
    return expose<ChartOptionsFake, GoogleAppsScript.Charts.ChartOptions>(
      'ChartOptions',
      new ChartOptionsFake(this[DRAFT].options),
    );
  }
  /** -1 where it is left to Google to guess. */
  getNumHeaders(): number {
    return this[DRAFT].headers ?? -1;
  }
  getMergeStrategy(): GoogleAppsScript.Charts.ChartMergeStrategy {
    return member(ChartMergeStrategy, this[DRAFT].merge);
  }
  getHiddenDimensionStrategy(): GoogleAppsScript.Charts.ChartHiddenDimensionStrategy {
    return member(ChartHiddenDimensionStrategy, this[DRAFT].hidden);
  }
  getTransposeRowsAndColumns(): boolean {
    return this[DRAFT].transposed;
  }
  modify(): GChartBuilder {
    return this.context.chartBuilder(this[DRAFT]);
  }
  toString(): string {
    return 'EmbeddedChart';
  }
}

export const embeddedChart = (context: Context, draft: DraftChart): GChart =>
  expose<EmbeddedChartFake, GChart>('EmbeddedChart', new EmbeddedChartFake(context, draft));
