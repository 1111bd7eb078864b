/** Saved segments as their tab holds them. */
import { idText } from './id-text';
import type { OwnTable } from './own-tables';

export interface SavedRow {
  /** `S1`. */
  code: string;
  name: string;
  /** JSON, as a person may have edited it. */
  condition: string;
  /** From 1. */
  row: number;
}

/** The lines that have a code; of two with one code the first counts. */
export function savedRows({ content, columns }: OwnTable): SavedRow[] {
  const text = (row: number, column: string): string =>
    idText(content.values[row - 1]?.[(columns.get(column) ?? 0) - 1]);
  const found = new Map<string, SavedRow>();
  for (let row = 2; row <= content.values.length; row++) {
    const code = text(row, 'code');
    if (code !== '' && !found.has(code))
      found.set(code, { code, name: text(row, 'name'), condition: text(row, 'condition'), row });
  }
  return [...found.values()];
}

/**
 * The code of a further saved segment.
 * @example nextSavedCode(['S1', 'S4']) //=> 'S5'
 */
export function nextSavedCode(codes: readonly string[]): string {
  const numbers = codes.map((code) => Number(/^S(\d+)$/.exec(code)?.[1] ?? 0));
  return `S${Math.max(0, ...numbers) + 1}`;
}
