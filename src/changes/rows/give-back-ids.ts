/** Finds IDs of new rows that came to stand on rows of others, because people moved rows just before they were written, and gives those rows back what they held. */
import type { RawValue, Scalar } from '../../ports';
import { idText } from '../../tables/table';
import type { Door, LiveTable } from '../door';
import { rowKey, rowKeys } from './row-key';
import { isOutside, someRows } from './standing';

/**
 * A row with nothing but its ID is a new one; any other is known by what it holds, because only its ID cell was written over.
 * Calls: a constant where nobody moved anything, else those of a look at the tab, and 1 for each row that is given back.
 * @param then the tab before the IDs were written
 * @param placed the rows that were given an ID
 * @returns whether any had to be given back, so that the new rows have to be looked for again
 */
export function giveBackIds(door: Door, then: LiveTable, placed: ReadonlyMap<number, string>): boolean {
  if (standAsPlaced(door, then, placed)) return false;
  const fresh = new Set(placed.values());
  door.forgetColumns();
  const now = door.live('clients');
  if (now === null) return false;
  const column = now.columns.get('id');
  if (column === undefined) return false;
  const held = heldBy(then, idsIn(now));
  const outside = new Set([...now.added, column]);
  const givenBack: number[] = [];
  const { formulas } = now.content;
  now.content.values.forEach((values, index) => {
    const row = index + 1;
    // Columns move too: the rows were blank, so that a cell there held nothing.
    values.forEach((raw, at) => {
      if (at === column - 1 || !fresh.has(idText(raw))) return;
      door.ports.book.write(now.tab, row, at + 1, [[null]]);
      givenBack.push(row);
    });
    if (
      row <= now.headerRow ||
      !fresh.has(idText(values[column - 1])) ||
      isBlankBeside(values, formulas[index] ?? [], column)
    )
      return;
    const id = held(rowKey(values, formulas[index] ?? [], outside));
    if (id === undefined) return;
    door.ports.book.write(now.tab, row, column, [[id]]);
    givenBack.push(row);
  });
  if (givenBack.length > 0) door.ports.book.flush();
  return givenBack.length > 0;
}

/** Whether everyone stands where they stood, and the new rows hold nothing beside their IDs. */
function standAsPlaced(door: Door, then: LiveTable, placed: ReadonlyMap<number, string>): boolean {
  const { tab, header, headerRow, ids } = then;
  const length = [...placed.keys()].reduce((most, row) => Math.max(most, row), ids.length);
  const expected = Array.from({ length }, (_, index) => placed.get(index + 1) ?? ids[index] ?? '');
  try {
    const columns = header.length;
    const [now] = door.ports.book.values(tab, { row: headerRow, column: 1, rows: 1, columns });
    if (now!.some((text, index) => idText(text) !== idText(header[index]))) return false;
    if (!door.idsStand({ ...then, ids: expected })) return false;
    const { values, formulas } = someRows(door, then, [...placed.keys()]);
    const column = then.columns.get('id')!;
    return [...placed.keys()].every((row) => isBlankBeside(values.get(row)!, formulas.get(row)!, column));
  } catch (error) {
    if (isOutside(error)) return false;
    throw error;
  }
}

/** Fingerprint → the ID that a row of this look held and that is in no row now; null for a row without one. Each is given once. */
function heldBy(then: LiveTable, there: ReadonlySet<string>): (key: string) => Scalar | undefined {
  const column = then.columns.get('id') ?? 0;
  const keys = rowKeys(then.content, then.headerRow, new Set([...then.added, column]));
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

function idsIn({ ids, headerRow }: LiveTable): Set<string> {
  return new Set(ids.slice(headerRow).filter((id) => id !== ''));
}

function isBlankBeside(values: readonly RawValue[], formulas: readonly string[], column: number): boolean {
  return values.every((cell, index) => index === column - 1 || (cell === '' && (formulas[index] ?? '') === ''));
}
