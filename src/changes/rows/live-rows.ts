/** Rows of the clients' tab as it stands. */
import { idText } from '../../tables/table';
import { headerOfField } from '../../tables/user-columns';
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

/** The column of a field, or of the user's own column that a plan names by its header; undefined when there is none, or two with that header. */
export function columnOf(live: LiveTable, field: string): number | undefined {
  const header = headerOfField(field);
  if (header === null) return live.columns.get(field);
  const bound = new Set(live.columns.values());
  const found = (live.content.values[live.headerRow - 1] ?? []).flatMap((text, index) =>
    String(text).trim() === header && !bound.has(index + 1) ? [index + 1] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}
