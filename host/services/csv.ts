/** Utilities.parseCsv: RFC 4180, as Google reads it. */
import { exception } from './spreadsheet/errors';

/**
 * Rows of texts; a quoted field may hold the delimiter, line ends and doubled quotes.
 *
 * @param delimiter one character
 * @throws Exception `Could not parse text.` for an open quote
 * @example parseCsv('a,"b, c"\n1,2') → [['a', 'b, c'], ['1', '2']]
 */
export function parseCsv(text: string, delimiter = ','): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    let value = '';
    if (text[at] === '"') {
      const start = ++at;
      while (at < text.length && !(text[at] === '"' && text[at + 1] !== '"')) at += text[at] === '"' ? 2 : 1;
      if (at >= text.length) throw exception('Could not parse text.');
      value = text.slice(start, at).replaceAll('""', '"');
      at++;
    }
    const start = at;
    while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
    row.push(value + text.slice(start, at));
    if (text[at] === delimiter) {
      at++;
      if (at === text.length) row.push('');
      else continue;
    }
    if (text[at] === '\r' && text[at + 1] === '\n') at++;
    at++;
    rows.push(row);
    row = [];
  }
  return rows;
}
