/** Lines of one of our own tabs: read as scalars, changed in memory, and written back in as few blocks as they make. */
import type { Scalar } from '../../ports';
import { countLines, isGuarded } from '../../tables/line-count';
import type { OwnTable } from '../../tables/own-tables';
import type { Door } from '../door';

/** All lines of the tab, the header first, each as wide as our columns. */
export function linesOf(door: Door, { content, columns }: OwnTable): Scalar[][] {
  const width = Math.max(...columns.values());
  return content.values.map((row) => Array.from({ length: width }, (_, index) => door.scalar(row[index])));
}

/** Writes the changed lines; those beyond `end`, the number of lines that stood there, make the tab longer. */
export function writeLines(
  door: Door,
  own: OwnTable,
  lines: readonly Scalar[][],
  changed: readonly number[],
  end: number,
): void {
  if (lines.length > end) door.ports.book.ensureSize(own.tab, lines.length, Math.max(...own.columns.values()));
  for (const [start, block] of blocksOf(changed, lines)) door.ports.book.write(own.tab, start, 1, block);
  if (lines.length > end) door.forgetTabs();
}

/** Changed lines as blocks: row of the first, from 1, and the lines. */
function blocksOf(changed: readonly number[], lines: readonly Scalar[][]): [number, Scalar[][]][] {
  const blocks: [number, Scalar[][]][] = [];
  for (const index of [...new Set(changed)].sort((a, b) => a - b)) {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && last[0] + last[1].length === index + 1) last[1].push(lines[index]!);
    else blocks.push([index + 1, [lines[index]!]]);
  }
  return blocks;
}

/** Remembers how many lines stand in a tab that must not lose any; only when they are in the file, so that a killed run remembers none that never came. */
export function keepCount(door: Door, before: OwnTable, lines: readonly Scalar[][]): void {
  if (!isGuarded(before.key)) return;
  door.ports.book.flush();
  countLines(door.ports.store, before.key, before, lines);
}

/** Deletes lines by their rows from 1, in as few blocks as they make, the lowest first. */
export function deleteLines(door: Door, { tab }: OwnTable, rows: readonly number[]): void {
  const sorted = [...rows].sort((a, b) => b - a);
  for (let at = 0; at < sorted.length;) {
    let count = 1;
    while (sorted[at + count] === sorted[at]! - count) count++;
    door.ports.book.deleteRows(tab, sorted[at + count - 1]!, count);
    at += count;
  }
  door.forgetTabs();
}
