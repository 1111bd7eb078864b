/** Google's limits, which a file must keep to before anything of it is put into a book. */
import { FileError } from './file-error';
import { columnName } from './imported-tab';

const MOST_CELLS = 10_000_000;
const MOST_COLUMNS = 18_278;
const LONGEST_TEXT = 50_000;

/** @throws FileError FILE_TOO_LARGE */
export function checkSize(rows: number, columns: number, file: string): void {
  if (columns > MOST_COLUMNS) throw new FileError('FILE_TOO_LARGE', file, `COLUMNS ${columns}`);
  if (rows * columns > MOST_CELLS) throw new FileError('FILE_TOO_LARGE', file, `CELLS ${rows * columns}`);
}

/** @throws FileError FILE_TOO_LARGE naming row and column */
export function checkText(text: string, row: number, column: number, file: string): void {
  if (text.length > LONGEST_TEXT)
    throw new FileError('FILE_TOO_LARGE', file, `TEXT ${text.length} ${row + 1} ${columnName(column)}`);
}
