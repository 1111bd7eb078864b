/** What a person edited in the Segments tab since a refresh wrote it: thresholds and the map. */
import { readFrozen } from '../domain/frozen-thresholds';
import type { Ports } from '../ports';
import { readOwnTable } from '../tables/own-tables';
import type { Base } from '../tables/table';
import { editedMap } from './map-column';
import { NOT_KNOWN, type Snapshot } from './snapshots';
import { editedThresholds } from './threshold-lines';

/** Texts to be kept; `null` where nothing was edited. */
export interface SegmentEdits {
  thresholds: string | null;
  map: string | null;
}

/**
 * 2 calls; none where no refresh has written what could be compared.
 * @param kept see `readSnapshots`: they tell an edit from what a killed refresh left
 * @throws AppError THRESHOLDS_INVALID {tab, line, why, …}, MAP_INVALID {tab, why, cells, …}
 */
export function editsInTab(ports: Ports, base: Base, kept: readonly Snapshot[]): SegmentEdits {
  const tab = base.own.get('segments');
  const texts = kept[0]?.thresholds ?? [];
  const written = texts.map(readFrozen).filter((scheme) => scheme !== null);
  if (tab === undefined || written.length === 0 || texts.includes(NOT_KNOWN)) return { thresholds: null, map: null };
  const table = readOwnTable(ports, 'segments', tab);
  return {
    thresholds: editedThresholds(ports, base, table, written),
    map: editedMap(ports, base, table, written),
  };
}
