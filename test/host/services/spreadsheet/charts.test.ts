/** Charts as scripts make them: what counts as a call, and what is refused by name. */
import { aScriptHost } from '../../../support/host';

const CODE = `
function sheet_() { return SpreadsheetApp.getActiveSpreadsheet().getSheets()[0]; }
function built_() {
  return sheet_().newChart().asColumnChart().setTitle('T').setStacked().setPosition(2, 3, 0, 0)
    .setOption('height', 200).addRange(sheet_().getRange('A1:B1')).build();
}
function builds() { built_(); }
function inserts() { sheet_().insertChart(built_()); }
function reads() { return sheet_().getCharts()[0].getOptions().get('isStacked'); }
function pointStyle() { sheet_().newChart().asColumnChart().setPointStyle(1); }
function stackedPie() { sheet_().newChart().asPieChart().setStacked(); }
function picture() { return sheet_().getCharts()[0].getAs('image/png'); }
function apart() { return Charts.newColumnChart(); }
function byType() { return String(sheet_().newChart().setChartType(Charts.ChartType.BAR).getChartType()); }
function elsewhere() { sheet_().updateChart(built_()); }
function outside() { sheet_().insertChart(built_().modify().setPosition(99999, 1, 0, 0).build()); }
function wrongType() { sheet_().newChart().setNumHeaders('1'); }
`;

test('only what reads or changes the sheet is a call', async () => {
  const host = await aScriptHost({ 'code.js': CODE });
  const calls = async (fn: string): Promise<Record<string, number>> => {
    const { calls: counted, error } = await host.run({ fn, kind: 'editor', user: host.user, userLocale: 'en' });
    expect(error).toBeUndefined();
    return counted.byMethod;
  };
  expect(Object.keys(await calls('builds'))).toEqual(['Spreadsheet.getSheets']);
  expect(await calls('inserts')).toMatchObject({ 'Sheet.insertChart': 1 });
  expect(await calls('reads')).toMatchObject({ 'Sheet.getCharts': 1 });
  expect(host.book.charts()).toMatchObject([
    {
      type: 'COLUMN',
      anchor: { row: 1, column: 2, offsetX: 0, offsetY: 0 },
      options: { title: 'T', isStacked: true, height: 200 },
    },
  ]);
  await host.dispose();
});

test.each([
  ['pointStyle', 'EmbeddedColumnChartBuilder.setPointStyle is not implemented by the local host'],
  ['stackedPie', 'EmbeddedPieChartBuilder.setStacked is not implemented by the local host'],
  ['picture', 'EmbeddedChart.getAs is not implemented by the local host'],
  ['apart', 'Charts.newColumnChart is not implemented by the local host'],
  ['elsewhere', 'The chart is not on this sheet.'],
  ['outside', 'The coordinates of the range are outside the dimensions of the sheet.'],
  [
    'wrongType',
    "The parameters (String) don't match the method signature for SpreadsheetApp.EmbeddedChartBuilder.setNumHeaders.",
  ],
])('%s is refused', async (fn, message) => {
  const host = await aScriptHost({ 'code.js': CODE });
  await host.run({ fn: 'inserts', kind: 'editor', user: host.user, userLocale: 'en' });
  const { error } = await host.run({ fn, kind: 'editor', user: host.user, userLocale: 'en' });
  expect(error?.message).toBe(message);
  await host.dispose();
});

test('the type can be set by its name', async () => {
  const host = await aScriptHost({ 'code.js': CODE });
  const { value } = await host.run({ fn: 'byType', kind: 'editor', user: host.user, userLocale: 'en' });
  expect(value).toBe('BAR');
  await host.dispose();
});
