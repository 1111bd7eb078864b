/** Finds IDs of new rows that came to stand on rows of others, because people moved rows just before they were written, and gives those rows back what they held. */
import type { Scalar } from '../../ports';
import { idText } from '../../tables/table';
import { addedColumns, type Door, type LiveTable } from '../door';
import { rowKey, rowKeys } from './row-key';

/**
 * A row with nothing but its ID is a new one; any other is known by what it holds, because only its ID cell was written over.
 * Calls: 2, and 1 for each row that is given back.
 * @param then the tab before the IDs were written
 * @returns whether any had to be given back, so that the new rows have to be looked for again
 */
export function giveBackIds(door: Door, then: LiveTable, fresh: ReadonlySet<string>): boolean {
  door.forgetColumns();
  const now = door.live('clients');
  if (now === null) return false;
  const column = now.columns.get('id');
  if (column === undefined) return false;
  const held = heldBy(door, then, idsIn(now, column));
  const outside = new Set([...addedColumns(door, now.tab), column]);
  const givenBack: number[] = [];
  now.content.values.forEach((values, index) => {
    const row = index + 1;
    // Columns move too: the rows were blank, so that a cell there held nothing.
    values.forEach((raw, at) => {
      if (at === column - 1 || !fresh.has(idText(raw))) return;
      door.ports.book.write(now.tab, row, at + 1, [[null]]);
      givenBack.push(row);
    });
    if (row <= now.headerRow || !fresh.has(idText(values[column - 1])) || isBlankBeside(now, row, column)) return;
    const id = held(rowKey(now.content, row, outside));
    if (id === undefined) return;
    door.ports.book.write(now.tab, row, column, [[id]]);
    givenBack.push(row);
  });
  if (givenBack.length > 0) door.ports.book.flush();
  return givenBack.length > 0;
}

/** Fingerprint → the ID that a row of this look held and that is in no row now; null for a row without one. Each is given once. */
function heldBy(door: Door, then: LiveTable, there: ReadonlySet<string>): (key: string) => Scalar | undefined {
  const column = then.columns.get('id') ?? 0;
  const keys = rowKeys(then.content, then.headerRow, new Set([...addedColumns(door, then.tab), column]));
  const waiting = new Map<string, Scalar[]>();
  keys.forEach((key, row) => {
    if (key === '') return;
    const id = idText(then.content.values[row - 1]![column - 1]);
    if (there.has(id)) return;
    const ids = waiting.get(key) ?? [];
    // Of rows that look alike those with an ID come first.
    if (id === '') ids.push(null);
    else ids.unshift(id);
    waiting.set(key, ids);
  });
  return (key) => waiting.get(key)?.shift();
}

function idsIn({ content, headerRow }: LiveTable, column: number): Set<string> {
  const ids = content.values.slice(headerRow).map((values) => idText(values[column - 1]));
  return new Set(ids.filter((id) => id !== ''));
}

function isBlankBeside({ content }: LiveTable, row: number, column: number): boolean {
  return content.values[row - 1]!.every(
    (cell, index) => index === column - 1 || (cell === '' && (content.formulas[row - 1]?.[index] ?? '') === ''),
  );
}
