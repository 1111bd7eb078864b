/** Rows of the clients' tab as it stands. */
import { idText } from '../../tables/table';
import type { LiveTable } from '../door';

/** Client ID → row; of two rows with one ID the first counts. */
export function rowsById({ content, columns, headerRow }: LiveTable): Map<string, number> {
  const column = columns.get('id');
  const rowOf = new Map<string, number>();
  if (column === undefined) return rowOf;
  content.values.forEach((values, index) => {
    const id = index < headerRow ? '' : idText(values[column - 1]);
    if (id !== '' && !rowOf.has(id)) rowOf.set(id, index + 1);
  });
  return rowOf;
}

/** The row of the last client, or of the header. */
export function lastRow(live: LiveTable, rowOf: ReadonlyMap<string, number>): number {
  let last = live.headerRow;
  for (const row of rowOf.values()) last = Math.max(last, row);
  return last;
}
