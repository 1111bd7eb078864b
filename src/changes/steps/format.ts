/** Number format and validation of a bound column, below its header; and the number format of some clients' cells. */
import type { Area } from '../../ports';
import type { StepOf, TableKey } from '../change-set';
import type { Door } from '../door';
import type { StepHandler } from '../step';
import { formatCells, type CellFormat } from '../rows/format-cells';

export const format: StepHandler<'format'> = {
  done(door, step) {
    if (step.clients !== undefined) return step.clients.length === 0;
    const area = columnArea(door, step.table, step.field);
    return area === null || door.ports.book.numberFormats(area.tab, { ...area, rows: 1 })[0]?.[0] === step.format;
  },
  do(door, step) {
    if (step.clients !== undefined) {
      formatClients(door, step);
      return;
    }
    const area = columnArea(door, step.table, step.field);
    if (area !== null) door.ports.book.setNumberFormat(area.tab, area, step.format);
  },
  undo: ({ before, format: after, ...step }) => (before === null ? [] : [{ ...step, format: before, before: after }]),
};

export const validation: StepHandler<'validation'> = {
  // Setting a rule twice is as setting it once.
  done: () => false,
  do(door, step) {
    const area = columnArea(door, step.table, step.field);
    if (area !== null) door.ports.book.setValidation(area.tab, area, step.rule);
  },
  undo: (step) => [{ ...step, rule: step.before, before: step.rule }],
};

/** The cells of a bound column below the header; null when there are none. */
function columnArea(door: Door, table: TableKey, field: string): (Area & { tab: number }) | null {
  const bound = door.columnOf(table, field);
  const tab = door.tabs().find(({ id }) => id === bound?.tab);
  if (bound === null || tab === undefined) return null;
  const header = table === 'clients' || table === 'orders' ? (door.head(table)?.headerRow ?? 1) : 1;
  return tab.rows > header
    ? { tab: tab.id, row: header + 1, column: bound.column, rows: tab.rows - header, columns: 1 }
    : null;
}

/** Looks again so often when people move rows meanwhile. */
const PASSES = 3;

/**
 * A cell that has got another format since keeps it. Calls: 6 a pass, whatever the number of clients.
 * A format on a row that slipped in is harmless: text shows as it is under any, and the next pass gives the clients theirs.
 */
function formatClients(door: Door, { table, field, format, before, clients = [] }: StepOf<'format'>): void {
  if (table !== 'clients') return;
  const wanted = clients.map((id): CellFormat => ({ id, field, format, ...(before !== null && { before }) }));
  for (let pass = 0; pass < PASSES; pass++) {
    const at = formatCells(door, wanted);
    if (at === null) return;
    door.ports.book.flush();
    if (door.idsStand(at)) return;
  }
}
