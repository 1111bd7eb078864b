/** Packs records into texts short enough for a cell, and unpacks them. A hundred clients share a cell: a cell each would fill the file. */

/** Google takes 50,000 characters a cell, an XLSX file 32,767: the log must survive both. */
export const CELL_LIMIT = 30_000;

/** A record too long for a cell, cut: `of` pieces follow each other in the rows. */
interface Piece {
  piece: number;
  of: number;
  text: string;
}

/**
 * Texts of JSON, each at most `limit` long: a list of whole records, or a piece of one.
 * @example pack([{a: 1}, [2]], 30) → ['[{"a":1},[2]]']
 */
export function pack(records: readonly unknown[], limit = CELL_LIMIT): string[] {
  const cells: string[] = [];
  let open: string[] = [];
  let length = 2;
  const close = (): void => {
    if (open.length > 0) cells.push(`[${open.join(',')}]`);
    open = [];
    length = 2;
  };
  for (const record of records) {
    const text = JSON.stringify(record);
    if (text.length + 2 > limit) {
      close();
      cells.push(...cut(text, limit));
      continue;
    }
    if (length + text.length + 1 > limit) close();
    open.push(text);
    length += text.length + 1;
  }
  close();
  return cells;
}

/** The records again. @throws SyntaxError or TypeError for texts that `pack` did not make */
export function unpack(cells: readonly string[]): unknown[] {
  const records: unknown[] = [];
  let pieces: Piece[] = [];
  for (const cell of cells) {
    const value = JSON.parse(cell) as unknown[] | Piece;
    if (Array.isArray(value)) {
      records.push(...value);
      continue;
    }
    pieces.push(value);
    if (value.piece !== pieces.length) throw new TypeError('a piece of a record is missing');
    if (value.piece < value.of) continue;
    records.push(JSON.parse(pieces.map(({ text }) => text).join('')));
    pieces = [];
  }
  if (pieces.length > 0) throw new TypeError('the end of a record is missing');
  return records;
}

/** Never through a surrogate pair, which a cell could not hold. Quotes and control characters grow when the piece becomes JSON again. */
function cut(text: string, limit: number): string[] {
  const slices: string[] = [];
  const room = limit - 60;
  for (let start = 0; start < text.length;) {
    let end = Math.min(text.length, start + room);
    while (JSON.stringify(text.slice(start, end)).length > room + 2) end = start + Math.ceil((end - start) * 0.8) - 1;
    const code = text.charCodeAt(end - 1);
    if (end < text.length && code >= 0xd800 && code < 0xdc00) end--;
    slices.push(text.slice(start, end));
    start = end;
  }
  return slices.map((slice, index) =>
    JSON.stringify({ piece: index + 1, of: slices.length, text: slice } satisfies Piece),
  );
}
