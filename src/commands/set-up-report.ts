/** What a set-up says of the tabs it looked at: columns with examples of their cells, and what became of each row. */
import type { Template } from '../domain/field-templates';
import type { Reason } from '../domain/codes';
import type { Locale, Ports, Tab } from '../ports';
import type { Adoption } from '../tables/adopt';
import { doubtfulCells, type DoubtfulCell } from '../tables/doubtful-cells';
import type { RecognisedColumn } from '../tables/recognise/recognise';
import type { Sample } from '../tables/recognise/content';
import type { PlannedClients } from './set-up-clients';
import type { PlannedOrders } from './set-up-orders';

/** A column of the user's; `samples` are up to three of its cells as shown. */
export interface ColumnReport extends Omit<RecognisedColumn, 'samples' | 'field'> {
  /** `null` for a column that is kept as it is. */
  field: string | null;
  samples: string[];
}

export interface SetUpReport {
  clients: {
    sheet: string;
    /** Records taken over. */
    rows: number;
    headerRow: number;
    columns: ColumnReport[];
    skipped: { row: number; reason: Reason }[];
    /** Cells of records that cannot be read as what their column is for. They stay as they are. */
    doubtful: DoubtfulCell[];
    /** Whose base it is by its columns: of people or of companies. */
    template: Template;
    /** Records that get an ID. */
    newIds: number;
  };
  /** `null` when there are no orders. */
  orders: {
    sheet: string;
    /** Records; each is matched, unmatched or skipped. */
    rows: number;
    headerRow: number;
    columns: ColumnReport[];
    matched: number;
    unmatched: { row: number; reason: Reason }[];
    skipped: { row: number; reason: Reason }[];
  } | null;
  /** Clients by segment code; empty without orders. */
  segments: Record<string, number>;
  locale: Locale;
  country: string;
}

export function clientsReport(
  ports: Ports,
  clients: Adoption,
  planned: PlannedClients,
  country: string,
): SetUpReport['clients'] {
  const today = Math.floor(ports.zone.serialOf(ports.clock.now()));
  return {
    sheet: clients.tab.name,
    rows: planned.ids.size,
    headerRow: clients.headerRow,
    columns: reportColumns(ports, clients),
    skipped: [...clients.skipped, ...planned.skipped].sort((a, b) => a.row - b.row),
    doubtful: doubtfulCells(clients, ports.book.mergedAreas(clients.tab.id), ports.zone, country, today),
    template: clients.template,
    newIds: planned.newIds,
  };
}

/** @param uncounted rows that count in no figure; of a matched order whose date or amount cannot be read that is the reason */
export function ordersReport(
  ports: Ports,
  orders: Adoption,
  planned: PlannedOrders,
  uncounted: readonly { row: number; reason: Reason }[],
): SetUpReport['orders'] {
  const faulty = uncounted.filter(({ row, reason }) => reason !== 'DATE_IN_FUTURE' && planned.links.has(row));
  return {
    sheet: orders.tab.name,
    rows: orders.rows.length,
    headerRow: orders.headerRow,
    columns: reportColumns(ports, orders),
    matched: planned.links.size - faulty.length,
    unmatched: planned.unmatched,
    skipped: [...orders.skipped, ...faulty].sort((a, b) => a.row - b.row),
  };
}

/** Samples further down than this are left out. */
const ROWS_LOOKED_AT = 1000;

/** The columns with examples of their cells. Dates are shown as the spreadsheet shows them, which only it can tell: at most 1 call. */
export function reportColumns(
  ports: Ports,
  { tab, columns }: { tab: Tab; columns: readonly (Omit<ColumnReport, 'samples'> & { samples: readonly Sample[] })[] },
): ColumnReport[] {
  const dates = columns.flatMap(({ samples }) => samples.filter(({ text }) => text === '').map(({ row }) => row));
  const first = Math.min(...dates);
  const rows = dates.filter((row) => row < first + ROWS_LOOKED_AT);
  const width = Math.max(...columns.map(({ column }) => column));
  const area = { row: first, column: 1, rows: Math.max(...rows) - first + 1, columns: width };
  const shown = rows.length === 0 ? [] : ports.book.displayValues(tab.id, area);
  return columns.map((column) => ({
    ...column,
    samples: column.samples
      .map(({ row, text }) => text || (shown[row - first]?.[column.column - 1] ?? '').trim())
      .filter((text) => text !== ''),
  }));
}
