/** CSV in and out: the bytes' encoding and the separator are found out, quoted line breaks are kept. */
import Papa from 'papaparse';
import { FileError } from './file-error';

/** In case of doubt the comma is a decimal one. */
const SEPARATORS = [';', '\t', ','] as const;

/** Text of the bytes: UTF-8 if they are valid UTF-8 (a byte order mark is dropped), UTF-16 by its mark, else windows-1251. */
export function decodeText(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : null;
  if (encoding !== null) return new TextDecoder(encoding).decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1251').decode(bytes);
  }
}

/**
 * The separator: the one that cuts the most of the first lines, the header among them, into the same number of fields. Titles above the header have fewer; commas of
 * amounts and addresses are not in the header. Separators within quotes do not count.
 * @example findSeparator('Имя;Сумма\nИванов;1 234,50') //=> ';'
 */
export function findSeparator(text: string): string {
  const head = text.slice(0, 65_536);
  let best = { separator: ',', lines: 0, fields: 0 };
  for (const separator of SEPARATORS) {
    const rows = Papa.parse<string[]>(head, { delimiter: separator, preview: 20, skipEmptyLines: true }).data;
    const linesByFields = new Map<number, number>();
    for (const { length } of rows) if (length > 1) linesByFields.set(length, (linesByFields.get(length) ?? 0) + 1);
    for (const [fields, lines] of linesByFields)
      if (lines > best.lines || (lines === best.lines && fields > best.fields)) best = { separator, lines, fields };
  }
  return best.separator;
}

/** Rows of a CSV file as texts, all of the same width. @throws FileError FILE_EMPTY, FILE_NOT_A_TABLE */
export function parseCsv(bytes: Uint8Array, file: string): string[][] {
  if (bytes.length === 0) throw new FileError('FILE_EMPTY', file);
  // A workbook renamed to .csv is the commonest file that is no table.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4)
    throw new FileError('FILE_NOT_A_TABLE', file, 'PACKED');
  const text = decodeText(bytes);
  if (text.includes('\u0000')) throw new FileError('FILE_NOT_A_TABLE', file, 'NO_TEXT');
  const data = rowsOf(text, findSeparator(text));
  while (data.length > 0 && data[data.length - 1]!.every((cell) => cell.trim() === '')) data.pop();
  if (data.length === 0) throw new FileError('FILE_EMPTY', file);
  const width = data.reduce((most, row) => Math.max(most, row.length), 0);
  for (const row of data) while (row.length < width) row.push('');
  return data;
}

function rowsOf(text: string, separator: string): string[][] {
  const { data, errors } = Papa.parse<string[]>(text, { delimiter: separator });
  // With a stray quotation mark (`"Rose" Ltd;…`) the parser would run on to the next one, rows away.
  return errors.some(({ type }) => type === 'Quotes') ? looselyQuoted(text, separator) : data;
}

/**
 * Rows of a text whose quotation marks do not follow RFC 4180, read as Excel does: what stands after the closing mark belongs to the field as it is, and a mark that is never closed
 * is a character like others.
 * @example looselyQuoted('"Rose" Ltd,1\n2', ',') //=> [['Rose Ltd', '1'], ['2']]
 */
export function looselyQuoted(text: string, separator: string): string[][] {
  const rows: string[][] = [[]];
  let at = 0;
  while (at <= text.length) {
    let quoted = '';
    if (text[at] === '"') {
      let end = at + 1;
      while (end < text.length && (text[end] !== '"' || text[end + 1] === '"')) end += text[end] === '"' ? 2 : 1;
      if (end < text.length) {
        quoted = text.slice(at + 1, end).replace(/""/g, '"');
        at = end + 1;
      }
    }
    let end = at;
    while (end < text.length && text[end] !== separator && text[end] !== '\n' && text[end] !== '\r') end++;
    rows[rows.length - 1]!.push(quoted + text.slice(at, end));
    if (end < text.length && text[end] !== separator) {
      if (text[end] === '\r' && text[end + 1] === '\n') end++;
      rows.push([]);
    }
    at = end + 1;
  }
  return rows;
}

/** RFC 4180 text with a byte order mark, so that Excel sees the encoding. @example toCsv([['a', 'b;"c"']]) //=> '\uFEFFa,"b;""c"""\r\n' */
export const toCsv = (rows: readonly (readonly string[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('')}`;

const quoted = (text: string): string => (/[",;\r\n]|^\s|\s$/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
