/** The columns of a base that is set up, as bound and as recognised, for the commands about them. */
import type { Ports } from '../ports';
import { survey, type Adoption } from '../tables/adopt';
import { findTables } from '../tables/own-tables';
import type { Conflict, TableKind } from '../tables/recognise/recognise';
import { fieldMarks, noBase, type BoundColumn } from '../tables/table';

export interface KnownTable {
  adoption: Adoption;
  conflicts: readonly Conflict[];
  /** The marks of the tab. */
  marks: readonly BoundColumn[];
}

/**
 * Reads an adopted tab; null when the base has no such table.
 * @throws AppError NOT_SET_UP, CLIENTS_GONE, SETTINGS_GONE, TAB_EMPTY, HEADER_NOT_FOUND
 */
export function knownTable(ports: Ports, kind: TableKind): KnownTable | null {
  const { tabs, found } = findTables(ports);
  if (!found.has('clients') || !found.has('settings')) throw noBase(found);
  const place = found.get(kind);
  const tab = tabs.find(({ id }) => id === place?.tab);
  if (place === undefined || tab === undefined) return null;
  const marks = fieldMarks(ports).filter((mark) => mark.tab === tab.id);
  return {
    ...survey(ports.lists.headers(), kind, tab, ports.book.read(tab.id), marks, place.mark?.headerRow ?? 1),
    marks,
  };
}
