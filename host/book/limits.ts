/** The limits of a spreadsheet, with the texts Google shows when they are passed. */

export const MAX_CELLS = 10_000_000;
export const MAX_TEXT = 50_000;

/** Throws Google's error for a text that is too long for a cell. */
export function checkTextLength(text: string): void {
  if (text.length > MAX_TEXT)
    throw new Error('Your input contains more than the maximum of 50000 characters in a single cell.');
}

/** Throws Google's error when the book would have over 10 million cells, empty ones included. */
export function checkCellCount(cells: number): void {
  if (cells > MAX_CELLS)
    throw new Error(
      'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
    );
}
