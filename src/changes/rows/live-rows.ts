/** Rows of the clients' tab as it stands. */
import { headerOfField } from '../../tables/user-columns';
import type { Head, Standing } from '../door';

/** Client ID → row; of two rows with one ID the first counts. */
export function rowsById({ ids, headerRow }: Standing): Map<string, number> {
  const rowOf = new Map<string, number>();
  ids.forEach((id, index) => {
    if (index >= headerRow && id !== '' && !rowOf.has(id)) rowOf.set(id, index + 1);
  });
  return rowOf;
}

/** The row of the last client, or of the header. */
export function lastRow({ headerRow }: Head, rowOf: ReadonlyMap<string, number>): number {
  let last = headerRow;
  for (const row of rowOf.values()) last = Math.max(last, row);
  return last;
}

/** The column of a field, or of the user's own column that a plan names by its header; undefined when there is none, or two with that header. */
export function columnOf({ header, columns }: Head, field: string): number | undefined {
  const name = headerOfField(field);
  if (name === null) return columns.get(field);
  const bound = new Set(columns.values());
  const found = header.flatMap((text, index) =>
    String(text).trim() === name && !bound.has(index + 1) ? [index + 1] : [],
  );
  return found.length === 1 ? found[0] : undefined;
}
