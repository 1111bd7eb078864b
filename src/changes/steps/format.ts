/** Number format and validation of a bound column, below its header. */
import type { Area } from '../../ports';
import type { TableKey } from '../change-set';
import type { Door } from '../door';
import type { StepHandler } from '../step';

export const format: StepHandler<'format'> = {
  done(door, step) {
    const area = columnArea(door, step.table, step.field);
    return area === null || door.ports.book.numberFormats(area.tab, { ...area, rows: 1 })[0]?.[0] === step.format;
  },
  do(door, step) {
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
  const header = table === 'clients' || table === 'orders' ? (door.live(table)?.headerRow ?? 1) : 1;
  return tab.rows > header
    ? { tab: tab.id, row: header + 1, column: bound.column, rows: tab.rows - header, columns: 1 }
    : null;
}
