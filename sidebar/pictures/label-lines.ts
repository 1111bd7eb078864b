/** Breaks a name into lines that fit into a field of a picture. */

/**
 * Whole words where they fit; a word that is wider than the field is cut. The last line that fits ends in `…` when words are left over.
 * @param width of the field, in the units of `measure`
 * @returns no lines where not even a few letters fit
 * @example labelLines('Potential loyalists', 60, 2, (text) => 6 * text.length) // ['Potential', 'loyalists']
 * @example labelLines('Wolfeschlegelsteinhausen', 60, 2, (text) => 6 * text.length) // ['Wolfeschl…']
 */
export function labelLines(name: string, width: number, most: number, measure: (text: string) => number): string[] {
  const lines: string[] = [];
  for (const word of name.split(' ')) {
    const last = lines[lines.length - 1];
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && measure(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  const shown = lines.slice(0, Math.max(0, most));
  if (lines.length > shown.length && shown.length > 0) shown.push(`${shown.pop() ?? ''}…`);
  const fitting = shown.map((line) => cut(line, width, measure));
  return fitting.includes('') ? [] : fitting;
}

/** Fewer letters than this say nothing. */
const FEWEST = 3;

function cut(line: string, width: number, measure: (text: string) => number): string {
  if (measure(line) <= width) return line;
  for (let length = line.length - 1; length >= FEWEST; length--) {
    const part = `${line.slice(0, length).trimEnd()}…`;
    if (measure(part) <= width) return part;
  }
  return '';
}
