/** Charts of a book: they move with the cells they show and stand on, go with their tab and come back with it, and are saved. */
import type { Chart, Mutation } from '../../../host/book/book';
import { openSavedBook } from '../../../host/book/univer-book';
import { area, bookWith, open } from '../support/books';

const chart: Omit<Chart, 'id'> = {
  sheet: 0,
  type: 'COLUMN',
  ranges: [area(1, 0, 3, 2)],
  anchor: { row: 5, column: 4, offsetX: 0, offsetY: 0 },
  options: { title: 'Sums' },
  headers: 1,
  merge: 'MERGE_COLUMNS',
  hidden: 'IGNORE_BOTH',
  transposed: false,
};
const TABLE = [['a', 'b'], [1, 2], [3, 4], [5, 6], [''], [''], [7, 8]];

test('rows above push a chart and its range down, columns before it to the right', () => {
  const book = bookWith(TABLE);
  const id = book.addChart(chart);
  book.insertRows(0, 0, 2);
  book.insertColumns(0, 0, 1);
  expect(book.charts()).toEqual([
    { ...chart, id, ranges: [area(3, 1, 3, 2)], anchor: { ...chart.anchor, row: 7, column: 5 } },
  ]);
  book.deleteRows(0, 3, 1);
  expect(book.charts()[0]).toMatchObject({ ranges: [area(3, 1, 2, 2)], anchor: { row: 6 } });
});

test('a range whose rows are all deleted is shown no longer, and the chart stays', () => {
  const book = bookWith(TABLE);
  book.addChart(chart);
  book.deleteRows(0, 1, 3);
  expect(book.charts()).toMatchObject([{ ranges: [], anchor: { row: 2 } }]);
});

test('whoever listens hears of a change and of a move, and of nothing else', () => {
  const book = bookWith(TABLE);
  let heard = 0;
  const stop = book.onCharts(() => {
    heard++;
  });
  const id = book.addChart(chart);
  book.updateChart(id, { ...chart, type: 'LINE' });
  book.insertRows(0, 0, 1);
  expect(heard).toBe(3);
  book.insertRows(0, 20, 1);
  book.setValues(area(1, 0, 1, 1), [[9]]);
  expect(heard).toBe(3);
  book.removeChart(id);
  stop();
  book.addChart(chart);
  expect(heard).toBe(4);
});

test('a chart goes with its tab, and comes back when a person takes the deletion back', () => {
  const book = bookWith(TABLE);
  const other = book.insertSheet('Other', 1, 10, 5);
  const id = book.addChart({ ...chart, sheet: other, ranges: [area(1, 0, 3, 2)] });
  const seen: Mutation[] = [];
  book.onMutation((mutation) => void seen.push(structuredClone(mutation)));
  const snapshot = book.snapshot() as { id: string; sheets: Record<string, object> };
  const sheet = structuredClone(snapshot.sheets[other]);
  book.deleteSheet(other);
  expect(book.charts()).toEqual([]);
  expect(seen.map((mutation) => mutation.id)).toContain('sheet.mutation.remove-sheet');
  book.applyMutation(
    { id: 'sheet.mutation.insert-sheet', params: { unitId: snapshot.id, index: 1, sheet } },
    'a person',
  );
  expect(book.charts()).toMatchObject([{ id, sheet: other }]);
});

test('a copied tab has charts of its own over its own cells', () => {
  const book = bookWith(TABLE);
  const id = book.addChart(chart);
  const copy = book.copySheet(0, 'Copy', 1);
  const [, second] = book.charts();
  expect(second).toEqual({ ...chart, sheet: copy, id: second!.id, ranges: [{ ...area(1, 0, 3, 2), sheet: copy }] });
  expect(second!.id).not.toBe(id);
});

test('charts and hidden gridlines are saved with the book', () => {
  const book = bookWith(TABLE);
  book.addChart(chart);
  book.setGridlinesHidden(0, true);
  const again = openSavedBook(JSON.parse(JSON.stringify(book.save({}))) as ReturnType<typeof book.save>);
  open.push(again);
  expect(again.charts()).toEqual(book.charts());
  expect(again.gridlinesHidden(0)).toBe(true);
});
