/** Date formats for the cells that cleaning turns into dates. */
import type { Step } from '../changes/change-set';
import type { Locale, Ports } from '../ports';
import type { ProposedCell } from '../tables/cleaning/clean-clients';
import { CLEANABLE } from '../tables/cleaning/clean-clients';
import { usualDateFormat } from '../tables/number-formats';
import type { ClientTable } from '../tables/table';

/**
 * Steps by which every cell that is to hold a day shows it as a date: in the form that the column's other dates have, else in that of the base's language.
 * A column that has one format throughout, and no bare number that stays, gets it whole, so that new rows have it too; else the cells alone. 1 call for a column.
 */
export function dateFormatSteps(
  ports: Ports,
  clients: ClientTable,
  changes: readonly ProposedCell[],
  locale: Locale,
): Step[] {
  return CLEANABLE.flatMap((field): Step[] => {
    const dates = changes.filter((change) => change.field === field && typeof change.after === 'number');
    const column = clients.columns.get(field);
    return dates.length === 0 || column === undefined ? [] : stepsFor(ports, clients, { field, column, dates, locale });
  });
}

function stepsFor(
  ports: Ports,
  { tab, rows, ids, content }: ClientTable,
  { field, column, dates, locale }: { field: string; column: number; dates: readonly ProposedCell[]; locale: Locale },
): Step[] {
  const first = rows.reduce((least, row) => Math.min(least, row), Infinity);
  const last = rows.reduce((most, row) => Math.max(most, row), 0);
  const found = ports.book.numberFormats(tab, { row: first, column, rows: last - first + 1, columns: 1 });
  const formatAt = (row: number): string => found[row - first]?.[0] ?? '';
  const formats = rows.map(formatAt);
  const format = usualDateFormat(formats, locale);
  const changed = new Set(dates.map(({ row }) => row));
  // Dates that are there already are shown in the same form.
  const others = rows.flatMap((row, index) => {
    const isDate = changed.has(row) || typeof content.values[row - 1]?.[column - 1] === 'object';
    return isDate && formatAt(row) !== format ? [{ id: ids[index]!, row }] : [];
  });
  if (others.length === 0) return [];
  const isUniform = found.every(([own]) => own === formats[0]);
  const keepsNumber = rows.some(
    (row) => !changed.has(row) && typeof content.values[row - 1]?.[column - 1] === 'number',
  );
  if (isUniform && !keepsNumber) return [{ kind: 'format', table: 'clients', field, format, before: formats[0]! }];
  const groups = new Map<string, string[]>();
  for (const { id, row } of others) {
    const before = formatAt(row);
    const group = groups.get(before);
    if (group === undefined) groups.set(before, [id]);
    else group.push(id);
  }
  return [...groups].map(([before, clients]): Step => ({
    kind: 'format',
    table: 'clients',
    field,
    format,
    before,
    clients,
  }));
}
