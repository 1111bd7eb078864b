/** A1 notation: from text to a rectangle and back. Rows and columns count from 0 here. */

/** A rectangle of A1 text; an end that the text leaves open is `null`. */
export interface A1 {
  sheet: string | null;
  row: number | null;
  column: number | null;
  endRow: number | null;
  endColumn: number | null;
}

/** @example columnName(0) → 'A'; columnName(27) → 'AB' */
export function columnName(column: number): string {
  let name = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  return name;
}

/** @example columnIndex('AB') → 27 */
export function columnIndex(name: string): number {
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

const CELL = /^\$?([A-Za-z]{1,3})?\$?(\d{1,8})?$/;
const R1C1 = /^R(\d+)C(\d+)(?::R(\d+)C(\d+))?$/i;

function sheetPart(text: string): { sheet: string | null; rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.+)$/s.exec(text);
  if (quoted) return { sheet: quoted[1]!.replace(/''/g, "'"), rest: quoted[2]! };
  const plain = text.lastIndexOf('!');
  return plain > 0 ? { sheet: text.slice(0, plain), rest: text.slice(plain + 1) } : { sheet: null, rest: text };
}

function ordered(a: number | null, b: number | null): [number | null, number | null] {
  return a !== null && b !== null && a > b ? [b, a] : [a, b];
}

/**
 * Reads A1 (or R1C1) text. Null when it is neither, so that it may be a named range.
 *
 * @example parseA1('Sheet1!B2:C') → {sheet: 'Sheet1', row: 1, column: 1, endRow: null, endColumn: 2}
 * @example parseA1('5:2') → rows 1 to 4, columns open
 */
export function parseA1(text: string): A1 | null {
  const { sheet, rest } = sheetPart(text.trim());
  const numbers = R1C1.exec(rest);
  if (numbers) {
    const [row, endRow] = ordered(Number(numbers[1]) - 1, Number(numbers[3] ?? numbers[1]) - 1);
    const [column, endColumn] = ordered(Number(numbers[2]) - 1, Number(numbers[4] ?? numbers[2]) - 1);
    return { sheet, row, column, endRow, endColumn };
  }
  const parts = rest.split(':');
  if (parts.length > 2) return null;
  const first = CELL.exec(parts[0]!);
  const last = CELL.exec(parts[1] ?? parts[0]!);
  if (!first || !last) return null;
  const at = (match: RegExpExecArray): [number | null, number | null] => [
    match[2] === undefined ? null : Number(match[2]) - 1,
    match[1] === undefined ? null : columnIndex(match[1]),
  ];
  const [row1, column1] = at(first);
  const [row2, column2] = at(last);
  if ((row1 === null && column1 === null) || (row2 === null && column2 === null)) return null;
  // A single letter or number is a name, not a column: only `A:A` is the whole column.
  if (parts.length === 1 && (row1 === null || column1 === null)) return null;
  if (row1 === null && row2 !== null && column1 !== null)
    return { sheet, row: row2, column: column1, endRow: null, endColumn: column2 };
  const [row, endRow] = ordered(row1, row2);
  const [column, endColumn] = ordered(column1, column2);
  return { sheet, row, column, endRow, endColumn };
}

/** Which ends of a range are open: `A:C` has open rows, `A2:A` only an open last row. */
export interface OpenEnds {
  startRow: boolean;
  endRow: boolean;
  startColumn: boolean;
  endColumn: boolean;
}

export const CLOSED: OpenEnds = { startRow: false, endRow: false, startColumn: false, endColumn: false };

/**
 * Writes a rectangle in A1 notation.
 *
 * @example formatA1({row: 1, column: 1, rows: 2, columns: 1}) → 'B2:B3'
 * @example formatA1({row: 0, column: 3, rows: 1000, columns: 3}, {startRow: true, endRow: true, …}) → 'D:F'
 */
export function formatA1(
  area: { row: number; column: number; rows: number; columns: number },
  open: OpenEnds = CLOSED,
): string {
  const first = (open.startColumn ? '' : columnName(area.column)) + (open.startRow ? '' : String(area.row + 1));
  const last =
    (open.endColumn ? '' : columnName(area.column + area.columns - 1)) +
    (open.endRow ? '' : String(area.row + area.rows));
  return area.rows === 1 && area.columns === 1 && first === last ? first : `${first}:${last}`;
}
