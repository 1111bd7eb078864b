/** The global `Charts`: the enumerations that charts in sheets need. What draws charts outside of sheets is refused by name. */
import { expose } from './spreadsheet/expose';
import { enumeration } from './spreadsheet/enums';

export const ChartType = enumeration<typeof GoogleAppsScript.Charts.ChartType>({
  TIMELINE: true,
  AREA: true,
  BAR: true,
  BUBBLE: true,
  CANDLESTICK: true,
  COLUMN: true,
  COMBO: true,
  GAUGE: true,
  GEO: true,
  HISTOGRAM: true,
  RADAR: true,
  LINE: true,
  ORG: true,
  PIE: true,
  SCATTER: true,
  SPARKLINE: true,
  STEPPED_AREA: true,
  TABLE: true,
  TREEMAP: true,
  WATERFALL: true,
});

export const ChartHiddenDimensionStrategy = enumeration<typeof GoogleAppsScript.Charts.ChartHiddenDimensionStrategy>({
  IGNORE_BOTH: true,
  IGNORE_ROWS: true,
  IGNORE_COLUMNS: true,
  SHOW_BOTH: true,
});

export const ChartMergeStrategy = enumeration<typeof GoogleAppsScript.Charts.ChartMergeStrategy>({
  MERGE_COLUMNS: true,
  MERGE_ROWS: true,
});

export const Position = enumeration<typeof GoogleAppsScript.Charts.Position>({
  TOP: true,
  RIGHT: true,
  BOTTOM: true,
  NONE: true,
});

class ChartsFake {
  readonly ChartType = ChartType;
  readonly ChartHiddenDimensionStrategy = ChartHiddenDimensionStrategy;
  readonly ChartMergeStrategy = ChartMergeStrategy;
  readonly Position = Position;
  toString(): string {
    return 'Charts';
  }
}

export const createCharts = (): GoogleAppsScript.Charts.Charts =>
  expose<ChartsFake, GoogleAppsScript.Charts.Charts>('Charts', new ChartsFake());
