/** Lines that differ in their row alone, told once: “нет” in thirty phones is one thing to know. */
import { fieldName } from '../src/i18n/sentences';
import { usePage } from './page-state';

/** Rows that are named; of more of them the number tells enough. */
const NAMED = 8;

/** Groups in the order of their first lines, each of the lines that are the same but for their row. */
export function alike<T extends { row: number }>(lines: readonly T[]): [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const line of lines) {
    const key = JSON.stringify({ ...line, row: 0, id: '' });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()];
}

/** Where alike lines stand: a row, or several, and the field where it is about cells. */
export function Places({ lines }: { lines: readonly { row: number; field?: string }[] }) {
  const { words, say, locale } = usePage();
  const [first] = lines;
  const field = first?.field === undefined ? undefined : fieldName(first.field, locale);
  if (lines.length > 1) {
    const rows = lines.slice(0, NAMED).map(({ row }) => String(row));
    const more = lines.length - rows.length || undefined;
    return <b>{say(words.common.places, { field, n: lines.length, rows, more })}</b>;
  }
  const row = first?.row ?? 0;
  return <b>{field === undefined ? say(words.common.row, { row }) : say(words.common.cell, { row, field })}.</b>;
}
