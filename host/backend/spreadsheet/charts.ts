/** Operations on charts in sheets. */
import type { Book, Chart } from '../../book/book';
import type { ExecutionContext, OperationTable } from '../../runner/protocol';
import { requireSheetEdit } from './access';
import { sheetOf } from './areas';
import { changes, exception, reads } from './operation';

type Draft = Omit<Chart, 'id'> & { id: number | null };

/** A chart of this sheet. Throws when it is on none or on another one. */
function chartOn(book: Book, sheet: number, id: number | null): Chart {
  const found = book.charts().find((one) => one.id === id && one.sheet === sheet);
  if (!found) throw exception('The chart is not on this sheet.');
  return found;
}

function checkAnchor(book: Book, sheet: number, { row, column }: Chart['anchor']): void {
  const { maxRows, maxColumns } = sheetOf(book, sheet);
  if (row >= maxRows || column >= maxColumns)
    throw exception('The coordinates of the range are outside the dimensions of the sheet.');
}

export const chartOperations: OperationTable = {
  ...reads({
    'Sheet.getCharts': ({ book }, sheet: number) => book.charts().filter((one) => one.sheet === sheet),
  }),
  ...changes({
    'Sheet.insertChart': (execution: ExecutionContext, sheet: number, draft: Draft) => {
      requireSheetEdit(execution, sheet);
      checkAnchor(execution.book, sheet, draft.anchor);
      execution.book.addChart({ ...draft, sheet });
    },
    'Sheet.updateChart': (execution: ExecutionContext, sheet: number, draft: Draft) => {
      requireSheetEdit(execution, sheet);
      const { id } = chartOn(execution.book, sheet, draft.id);
      checkAnchor(execution.book, sheet, draft.anchor);
      execution.book.updateChart(id, draft);
    },
    'Sheet.removeChart': (execution: ExecutionContext, sheet: number, id: number | null) => {
      requireSheetEdit(execution, sheet);
      execution.book.removeChart(chartOn(execution.book, sheet, id).id);
    },
  }),
};
