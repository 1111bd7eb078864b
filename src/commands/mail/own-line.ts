/** A line of one of our own tabs as a step finds it. */
import { scalarOf } from '../../changes/scalars';
import { keyOf } from '../../changes/steps/own-rows';
import type { Ports, Scalar } from '../../ports';
import { OWN_COLUMNS, type KeyedTable, type OwnTable } from '../../tables/own-tables';

/** The cells of the line with a key; null where there is none. */
export function lineOf(
  ports: Ports,
  own: OwnTable | null,
  table: KeyedTable,
  key: string,
): Record<string, Scalar> | null {
  return linesOf(ports, own, table).find((line) => keyOf(table, line) === key) ?? null;
}

/** The cells of all lines, in the order of the tab. */
export function linesOf(ports: Ports, own: OwnTable | null, table: KeyedTable): Record<string, Scalar>[] {
  if (own === null) return [];
  return own.content.values
    .slice(1)
    .map((cells) =>
      Object.fromEntries(
        OWN_COLUMNS[table].map((column) => [
          column,
          scalarOf(cells[own.columns.get(column)! - 1], (instant) => ports.zone.serialOf(instant)),
        ]),
      ),
    );
}
