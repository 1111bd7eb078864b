/** How full and how sound the columns of a base are, field by field. */
import { FIELD_GROUPS } from '../domain/field-templates';
import type { Day } from '../domain/codes';
import { readPhone } from '../domain/phones';
import { readEmail } from '../domain/emails';
import { DayReader, isDay } from './codecs/days';
import type { SerialZone } from './codecs/zone-days';
import { isBlank } from './recognise/content';
import type { ClientColumn, ClientTable } from './table';

export interface FieldQuality {
  field: string;
  /** As it stands in the tab. */
  header: string;
  /** Clients with anything in the cell. */
  filled: number;
  /** Filled cells that can be read as what they are for. */
  valid: number;
  doubtful: number;
  /** Filled ways to reach a client of whom nothing was heard for two years. */
  stale: number;
}

/** What people change: who was last heard of long ago may have another one by now. */
const AGEING: readonly string[] = [...FIELD_GROUPS.contacts, ...FIELD_GROUPS.address];
const STALE_DAYS = 730;
const WAYS: readonly ClientColumn[] = ['phone', 'phone2', 'phone3', 'whatsapp', 'viber'];
const ADDRESSES: readonly ClientColumn[] = ['email', 'email2'];
const NICKS: readonly ClientColumn[] = ['telegram', 'instagram'];

/**
 * @param doubtful field and row of each cell that a person should look at
 * @param today local day; a client is stale when the last order, or without one the day of intake, lies more than two years before it
 */
export function fieldQuality(
  clients: ClientTable,
  doubtful: readonly { field: string; row: number }[],
  zone: SerialZone,
  today: Day,
): FieldQuality[] {
  const stale = staleRows(clients, zone, today);
  const doubts = new Map<string, number>();
  for (const { field } of doubtful) doubts.set(field, (doubts.get(field) ?? 0) + 1);
  return [...clients.columns]
    .filter(([field]) => KEPT.includes(field))
    .sort(([, a], [, b]) => a - b)
    .map(([field, column]) => {
      const filled = clients.rows.filter((row) => !isBlank(clients.raw(row, field)));
      const wrong = Math.min(filled.length, doubts.get(field) ?? 0);
      return {
        field,
        header: String(clients.content.values[clients.headerRow - 1]?.[column - 1] ?? '').trim(),
        filled: filled.length,
        valid: filled.length - wrong,
        doubtful: wrong,
        stale: AGEING.includes(field) ? filled.filter((row) => stale.has(row)).length : 0,
      };
    });
}

/** Fields that a person fills in. */
const KEPT: readonly string[] = Object.values(FIELD_GROUPS).flat();

/** Rows of clients whom nobody can call or write to. */
export function unreachableRows(clients: ClientTable, country: string): number[] {
  const text = (row: number, field: ClientColumn): string => String(clients.raw(row, field)).trim();
  const canBeCalled = (row: number): boolean =>
    WAYS.some((field) => readPhone(text(row, field), country).kind === 'phone');
  const canBeWrittenTo = (row: number): boolean =>
    ADDRESSES.some((field) => readEmail(text(row, field)).kind === 'email') ||
    NICKS.some((field) => text(row, field) !== '');
  return clients.rows.filter((row) => !canBeCalled(row) && !canBeWrittenTo(row));
}

function staleRows(clients: ClientTable, zone: SerialZone, today: Day): ReadonlySet<number> {
  const lastHeard = (field: 'lastOrder' | 'addedOn'): (number | null)[] => {
    const cells = clients.column(field);
    const reader = new DayReader(zone, null, 'DMY');
    for (const cell of cells) reader.learn(cell);
    reader.decide();
    return cells.map((cell) => {
      const day = reader.day(cell);
      return isDay(day) ? day : null;
    });
  };
  const [orders, intakes] = [lastHeard('lastOrder'), lastHeard('addedOn')];
  return new Set(
    clients.rows.filter((_, i) => {
      const day = orders[i] ?? intakes[i] ?? null;
      return day !== null && day < today - STALE_DAYS;
    }),
  );
}
