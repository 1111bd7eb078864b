/** Charts of a tab, and the look of a page, by Google's services. */
import type { Area, ChartKind, ChartSpec, PageLook, PlacedChart } from '../ports';
import { columnLetters } from '../domain/column-letters';

type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
type Chart = GoogleAppsScript.Spreadsheet.EmbeddedChart;
type Builder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

const PERCENT = { format: 'percent', viewWindow: { min: 0, max: 1 } };

const DRESSES: Record<ChartKind, (builder: Builder) => Builder> = {
  COLUMN: (builder) => builder.asColumnChart().setOption('legend', { position: 'none' }),
  STACKED_COLUMN: (builder) => builder.asColumnChart().setStacked().setOption('legend', { position: 'top' }),
  BAR: (builder) => builder.asBarChart().setOption('legend', { position: 'none' }),
  AREA: (builder) => builder.asAreaChart().setOption('legend', { position: 'none' }).setOption('vAxis', PERCENT),
};

export function insertChart(sheet: Sheet, spec: ChartSpec): void {
  let builder = DRESSES[spec.kind](sheet.newChart())
    .setOption('title', spec.title)
    .setOption('width', spec.width)
    .setOption('height', spec.height)
    .setOption('colors', spec.colours)
    .setNumHeaders(1)
    .setPosition(spec.row, spec.column, 0, 0);
  for (const area of spec.ranges) builder = builder.addRange(rangeOf(sheet, area));
  sheet.insertChart(builder.build());
}

export const chartsOf = (sheet: Sheet): PlacedChart[] => sheet.getCharts().map(placed);

export function aimChart(sheet: Sheet, chart: PlacedChart, ranges: readonly Area[]): void {
  const found = find(sheet, chart);
  if (found === undefined) return;
  let builder = found.modify().clearRanges();
  for (const area of ranges) builder = builder.addRange(rangeOf(sheet, area));
  sheet.updateChart(builder.build());
}

export function removeChart(sheet: Sheet, chart: PlacedChart): void {
  const found = find(sheet, chart);
  if (found !== undefined) sheet.removeChart(found);
}

export function layOut(sheet: Sheet, { widths, bold, formats }: PageLook): void {
  sheet.setHiddenGridlines(true);
  for (let from = 0; from < widths.length;) {
    let to = from + 1;
    while (widths[to] === widths[from]) to++;
    sheet.setColumnWidths(from + 1, to - from, widths[from]!);
    from = to;
  }
  if (bold.length > 0) sheet.getRangeList(bold.map(a1)).setFontWeight('bold');
  for (const format of new Set(formats.map((one) => one.format))) {
    const areas = formats.filter((one) => one.format === format).map(({ area }) => a1(area));
    sheet.getRangeList(areas).setNumberFormat(format);
  }
}

function find(sheet: Sheet, chart: PlacedChart): Chart | undefined {
  const wanted = JSON.stringify(chart);
  return sheet.getCharts().find((one) => JSON.stringify(placed(one)) === wanted);
}

function placed(chart: Chart): PlacedChart {
  const title: unknown = chart.getOptions().get('title');
  const ranges = chart.getRanges().map((range): Area => ({
    row: range.getRow(),
    column: range.getColumn(),
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  }));
  return { title: typeof title === 'string' ? title : '', ranges };
}

const rangeOf = (sheet: Sheet, { row, column, rows, columns }: Area): GoogleAppsScript.Spreadsheet.Range =>
  sheet.getRange(row, column, rows, columns);

const a1 = ({ row, column, rows, columns }: Area): string =>
  `${columnLetters(column)}${row}:${columnLetters(column + columns - 1)}${row + rows - 1}`;
