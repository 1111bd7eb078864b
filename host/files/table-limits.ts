/** Google's limits, which a file must keep to before anything of it is put into a book. */
import { FileError } from './file-error';
import { cellName } from './imported-tab';

const MOST_CELLS = 10_000_000;
const MOST_COLUMNS = 18_278;
const LONGEST_TEXT = 50_000;

/** @throws FileError FILE_TOO_LARGE */
export function checkSize(rows: number, columns: number, file: string): void {
  if (columns > MOST_COLUMNS)
    throw new FileError('FILE_TOO_LARGE', file, `it has ${columns} columns, the limit is ${MOST_COLUMNS}`);
  if (rows * columns > MOST_CELLS)
    throw new FileError('FILE_TOO_LARGE', file, `it has ${rows * columns} cells, the limit is ${MOST_CELLS}`);
}

/** @throws FileError FILE_TOO_LARGE naming the cell */
export function checkText(text: string, row: number, column: number, file: string): void {
  if (text.length > LONGEST_TEXT)
    throw new FileError(
      'FILE_TOO_LARGE',
      file,
      `the text in row ${row + 1}, column ${column + 1} (${cellName(row, column)}) has ${text.length} characters, the limit is ${LONGEST_TEXT}`,
    );
}
