/** The fingerprint of a row that has no ID yet: the same wherever the row stands, so that a sorted tab gets each ID on the right row. */
import type { RawValue, TabContent } from '../../ports';

/**
 * 53-bit hash of the user's own plain cells of a row (cyrb53 by bryc, public domain). Formulas are left out, because their text changes with the place.
 * @param own columns (from 1) that Klientura added; they do not count
 * @example rowKey(['Анна', '+7 916 1'], ['', ''], …) is the same in row 5 and in row 9
 */
export function rowKey(values: readonly RawValue[], formulas: readonly string[], own: ReadonlySet<number>): string {
  let last = values.length;
  while (last > 0 && (own.has(last) || values[last - 1] === '' || (formulas[last - 1] ?? '') !== '')) last--;
  let text = '';
  for (let column = 1; column <= last; column++) {
    if (own.has(column)) continue;
    text += (formulas[column - 1] ?? '') !== '' ? '\u0001' : `${textOf(values[column - 1]!)}\u0000`;
  }
  return hash53(text);
}

/** The keys of all rows below a header, at the index of their row; '' for the others. */
export function rowKeys({ values, formulas }: TabContent, headerRow: number, own: ReadonlySet<number>): string[] {
  return Array.from({ length: values.length + 1 }, (_, row) =>
    row <= headerRow ? '' : rowKey(values[row - 1]!, formulas[row - 1] ?? [], own),
  );
}

function textOf(raw: RawValue): string {
  return typeof raw === 'object' ? `@${String(raw.valueOf())}` : `${(typeof raw)[0]!}${String(raw)}`;
}

/** Two 32-bit lanes mixed as in MurmurHash; enough to tell rows apart, no protection against malice. */
export function hash53(text: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 2654435761);
    b = Math.imul(b ^ code, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36);
}
