/** How the user calls a client, and where it stands now: for previews and lists of conflicts. */
import { idText } from '../tables/table';
import type { Door, LiveTable } from './door';
import { rowsById } from './rows/live-rows';

/** Fields that name a client, the best first. */
const NAMES = ['name', 'lastName', 'firstName', 'company', 'phone', 'email'] as const;
type NameField = (typeof NAMES)[number];

/**
 * @param text what the client's cell of a field holds
 * @example nameFrom((field) => ({ lastName: 'Иванова', firstName: 'Анна' })[field] ?? '') //=> 'Иванова Анна'
 */
export function nameFrom(text: (field: NameField) => string): string {
  const parts = [text('lastName'), text('firstName')].filter((part) => part !== '').join(' ');
  return text('name') || parts || NAMES.map((field) => text(field)).find((found) => found !== '') || '';
}

export interface Clients {
  live: LiveTable | null;
  /** Row as the user sees it; null when the client is not there. */
  rowOf: (id: string) => number | null;
  /** @example nameOf('K-7F3A2C') → 'Анна Иванова'; '' when unknown */
  nameOf: (id: string) => string;
}

/** Reads the clients' tab once. */
export function clientsNow(door: Door): Clients {
  const live = door.live('clients', 'LATER');
  const rows = live === null ? new Map<string, number>() : rowsById(live);
  const text = (row: number, field: string): string => {
    const column = live?.columns.get(field);
    return column === undefined ? '' : idText(live!.content.values[row - 1]![column - 1]);
  };
  return {
    live,
    rowOf: (id) => rows.get(id) ?? null,
    nameOf: (id) => {
      const row = rows.get(id);
      return row === undefined ? '' : nameFrom((field) => text(row, field));
    },
  };
}
