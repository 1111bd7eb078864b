/** What the grid shows of the active tab, and how it is moved to show something else. */
import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';

export interface Corners {
  row: number;
  column: number;
  lastRow: number;
  lastColumn: number;
}

/** Width of the row numbers and of the scroll bar beside the cells, in pixels. */
const BESIDE = 70;

/** Frozen rows and columns of a tab, as counts. */
function frozen(sheet: FWorksheet): { rows: number; columns: number } {
  const { xSplit, ySplit, startRow, startColumn } = sheet.getFreeze();
  return { rows: ySplit > 0 ? startRow : 0, columns: xSplit > 0 ? startColumn : 0 };
}

/** Sizes from one index up to, not including, another. */
const sum = (from: number, to: number, size: (index: number) => number): number => {
  let total = 0;
  for (let index = from; index < to; index++) total += size(index);
  return total;
};

/** How far the tab is scrolled, in pixels of an unzoomed grid. */
function scrolled(sheet: FWorksheet): { x: number; y: number } {
  const { offsetX, offsetY, sheetViewStartColumn, sheetViewStartRow } = sheet.getScrollState();
  const { rows, columns } = frozen(sheet);
  return {
    x: offsetX + sum(columns, columns + sheetViewStartColumn, (column) => sheet.getColumnWidth(column)),
    y: offsetY + sum(rows, rows + sheetViewStartRow, (row) => sheet.getRowHeight(row)),
  };
}

/** Where a cell stands within the grid's canvas, in pixels; cells that are scrolled away stand outside it. */
export function placeOf(sheet: FWorksheet, row: number, column: number) {
  const { x, y, width, height } = sheet.getRange(row, column).getCellRect();
  const still = frozen(sheet);
  const moved = scrolled(sheet);
  const zoom = sheet.getZoom();
  return {
    x: (x - (column < still.columns ? 0 : moved.x)) * zoom,
    y: (y - (row < still.rows ? 0 : moved.y)) * zoom,
    width: width * zoom,
    height: height * zoom,
  };
}

/** Scrolls as little as it takes to show an area; of one that is too large, its beginning. */
export function bringIntoView(sheet: FWorksheet, { row, column, lastRow, lastColumn }: Corners): void {
  const seen = sheet.getVisibleRange();
  if (!seen) return;
  const still = frozen(sheet);
  // The last row and column that are seen may be cut off.
  const rowsSeen = lastRow < still.rows || (row >= seen.startRow && lastRow < seen.endRow);
  const columnsSeen = lastColumn < still.columns || (column >= seen.startColumn && lastColumn < seen.endColumn);
  if (rowsSeen && columnsSeen) return;
  const room = (document.getElementById('grid')?.clientWidth ?? 0) / sheet.getZoom() - BESIDE;
  let left = lastColumn;
  let used = sheet.getColumnWidth(left) + sum(0, still.columns, (index) => sheet.getColumnWidth(index));
  while (left > still.columns && used + sheet.getColumnWidth(left - 1) <= room) used += sheet.getColumnWidth(--left);
  const toColumn = columnsSeen ? seen.startColumn : column < seen.startColumn ? column : Math.min(left, column);
  sheet.scrollToCell(rowsSeen ? seen.startRow : row, Math.max(toColumn, still.columns));
}

/** Settles when the active tab is drawn, so that it can be selected in, scrolled and measured. */
export async function drawn(api: FUniver): Promise<void> {
  for (let wait = 0; wait < 600; wait++) {
    const sheet = api.getActiveWorkbook()?.getActiveSheet();
    if (sheet?.getSkeleton() && (sheet.getVisibleRange()?.endRow ?? 0) > 0) return;
    await new Promise((resolve) => setTimeout(resolve, 16));
  }
  throw new Error('The grid was not drawn');
}
