/** A1 notation: cell and range names as people write them. */
import type { Area } from './book';

/** Column index from 0 of a column's letters. @example columnIndex('AA') //=> 26 */
export const columnIndex = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((n, letter) => n * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Letters of a column index from 0. @example columnLetters(26) //=> 'AA' */
export function columnLetters(index: number): string {
  let letters = '';
  for (let n = index + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

/** The area of `B2`, `A1:C4`, `A:C`, `2:5` or `A2:A` in a sheet; open ends reach the last allocated cell. Null when the text is no range or lies outside. */
export function areaOfA1(text: string, sheet: { id: number; maxRows: number; maxColumns: number }): Area | null {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?(?::\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,7})?)?$/.exec(text.trim());
  if (!match || text.trim() === '' || text.trim() === ':') return null;
  const [, letters1, digits1, letters2, digits2] = match;
  const single = !text.includes(':');
  if (single && (!letters1 || !digits1)) return null;
  if (!single && !(letters2 ?? digits2)) return null;
  const columns = [
    letters1 ? columnIndex(letters1) : 0,
    single ? columnIndex(letters1!) : letters2 ? columnIndex(letters2) : sheet.maxColumns - 1,
  ];
  const rows = [
    digits1 ? Number(digits1) - 1 : 0,
    single ? Number(digits1) - 1 : digits2 ? Number(digits2) - 1 : sheet.maxRows - 1,
  ];
  const [column, lastColumn] = columns.sort((a, b) => a - b) as [number, number];
  const [row, lastRow] = rows.sort((a, b) => a - b) as [number, number];
  if (lastColumn >= sheet.maxColumns || lastRow >= sheet.maxRows) return null;
  return { sheet: sheet.id, row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
}
