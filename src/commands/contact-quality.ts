/** The few figures of data quality that stand on the dashboard: the cells that letters and calls live on. They are those of `quality.report`. */
import type { ClientField, Day } from '../domain/codes';
import type { Ports } from '../ports';
import { cleanClients, type DoubtfulClientCell } from '../tables/cleaning/clean-clients';
import { fieldQuality, unreachableRows } from '../tables/quality';
import type { Base } from '../tables/table';
import { ClientClocks } from './mail/client-clocks';

export interface ContactQuality {
  clients: number;
  /** Those of phone, e-mail and birthday that have a column: filled cells, and those of them that can be read. */
  fields: { field: string; filled: number; valid: number }[];
  /** Clients without any phone, address or nick that could be used. */
  unreachable: number;
}

const LOOKED_AT: readonly ClientField[] = ['phone', 'email', 'birthday'];

export function contactQuality(ports: Ports, base: Base, today: Day): ContactQuality {
  const { clients, settings } = base;
  const doubtful = doubtfulCells(ports, base, today, new Set(LOOKED_AT));
  return {
    clients: clients.ids.length,
    fields: fieldQuality(clients, doubtful, ports.zone, today)
      .filter(({ field }) => LOOKED_AT.some((one) => one === field))
      .map(({ field, filled, valid }) => ({ field, filled, valid })),
    unreachable: unreachableRows(clients, settings.country).length,
  };
}

/** Cells that a person should look at: those that cleaning finds, and time zones that nobody can read. By row. @param fields all when absent */
export function doubtfulCells(
  ports: Ports,
  base: Base,
  today: Day,
  fields?: ReadonlySet<string>,
): DoubtfulClientCell[] {
  const { clients, settings, words } = base;
  const { doubtful } = cleanClients(clients, {
    zone: ports.zone,
    country: settings.country,
    words,
    lists: ports.lists,
    today,
    wishes: {},
    ...(fields && { fields }),
    accepted: new Set(),
    splitNames: false,
    bar: () => null,
  });
  if (fields !== undefined) return doubtful;
  const zones = new ClientClocks(ports, base).unknown.map((cell) => ({ ...cell, field: 'timeZone' as const }));
  return zones.length === 0 ? doubtful : [...doubtful, ...zones].sort((a, b) => a.row - b.row);
}
