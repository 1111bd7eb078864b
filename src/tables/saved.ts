/** Saved segments as their tab holds them. */
import type { RawValue } from '../ports';
import { idText } from './id-text';
import { OWN_COLUMNS, type OwnTable } from './own-tables';

export interface SavedRow {
  /** `S1`. */
  code: string;
  name: string;
  /** JSON, as a person may have edited it. */
  condition: string;
  /** From 1. */
  row: number;
  /** All cells of the line as they stand, by column. */
  cells: Readonly<Record<string, RawValue>>;
}

/** The lines that have a code; of two with one code the first counts. */
export function savedRows({ content, columns }: OwnTable): SavedRow[] {
  const cell = (row: number, column: string): RawValue =>
    content.values[row - 1]?.[(columns.get(column) ?? 0) - 1] ?? '';
  const found = new Map<string, SavedRow>();
  for (let row = 2; row <= content.values.length; row++) {
    const cells = Object.fromEntries(OWN_COLUMNS.saved.map((column) => [column, cell(row, column)]));
    const [code, name, condition] = [idText(cells.code), idText(cells.name), idText(cells.condition)];
    if (code !== '' && !found.has(code)) found.set(code, { code, name, condition, row, cells });
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
