/** Where the clients stand, without what their rows hold; and single rows of the tab. A look of a few calls where reading the whole tab would take a minute at Google. */
import { AppError } from '../../domain/app-error';
import type { RawValue } from '../../ports';
import { idText } from '../../tables/id-text';
import { readRows } from '../../tables/some-rows';
import type { Door, Standing } from '../door';

const LOOKS = 5;

/**
 * The clients' tab without its cells; null when it is gone. 6 calls; all is looked up again when a header is not where it was, because people move columns.
 * @throws AppError PLATFORM when people keep moving rows and columns
 */
export function clientsStand(door: Door): Standing | null {
  return steadily(door, (isLast) => {
    const head = door.head('clients');
    if (head === null) return { found: null };
    const column = head.columns.get('id');
    const ids = column === undefined ? [] : door.ports.book.column(head.tab, column).map((raw) => idText(raw));
    // Columns were moved between the two calls, or before them.
    const strange = column !== undefined && ids[head.headerRow - 1] !== idText(head.header[column - 1]);
    return strange && !isLast ? null : { found: { ...head, ids } };
  });
}

/**
 * Looks until a look comes to an end without people moving things under it.
 * @param look null where it has to be done again
 * @throws AppError PLATFORM when the last look asked for rows that are not there
 */
export function steadily<T>(door: Door, look: (isLast: boolean) => { found: T } | null): T {
  for (let looks = 1; ; looks++) {
    try {
      const seen = look(looks >= LOOKS);
      if (seen !== null) return seen.found;
    } catch (error) {
      if (looks >= LOOKS || !isOutside(error)) throw error;
    }
    door.forgetTabs();
    door.forgetColumns();
  }
}

/** Rows or columns went from under the run, so that what it asks for lies outside the tab. */
export function isOutside(error: unknown): boolean {
  return error instanceof AppError && error.code === 'PLATFORM';
}

/** Values and formulas of some rows, read one after the other. */
export interface SomeRows {
  values: ReadonlyMap<number, RawValue[]>;
  formulas: ReadonlyMap<number, string[]>;
}

/** At most 80 calls. */
export function someRows({ ports: { book } }: Door, { tab, header }: Standing, rows: readonly number[]): SomeRows {
  return {
    values: readRows(rows, header.length, (area) => book.values(tab, area)),
    formulas: readRows(rows, header.length, (area) => book.formulas(tab, area)),
  };
}
