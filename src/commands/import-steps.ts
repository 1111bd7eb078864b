/** The steps of an import: columns that are lacking, formats for days, cells of known clients, rows of new ones. */
import type { CellChange, RowEntry, Step } from '../changes/change-set';
import { AppError } from '../domain/app-error';
import type { ClientField } from '../domain/codes';
import type { Locale, Ports } from '../ports';
import type { BaseForm } from '../tables/import/base-form';
import { columnFormat, dateFormat, isDateFormat, usualDateFormat } from '../tables/number-formats';
import type { Base } from '../tables/table';

export interface ImportedCells {
  changes: readonly CellChange[];
  entries: readonly RowEntry[];
  /** Fields that may get a column, in its order; one that nothing is written to gets none. */
  toAdd: ReadonlySet<ClientField>;
}

/** Calls: at most 4. @throws AppError TAB_PROTECTED */
export function importSteps(ports: Ports, base: Base, form: BaseForm, cells: ImportedCells): Step[] {
  const { locale } = base.settings;
  const { changes, toAdd } = cells;
  const entries = withDateFormats(ports, base, cells.entries);
  const used = new Set([...changes.map(({ field }) => field), ...entries.flatMap(({ values }) => Object.keys(values))]);
  const columns = [...toAdd].filter((field) => used.has(field));
  if (columns.length > 0) refuseProtected(ports, base);
  return [
    ...columns.map((field) => columnStep(base, field, locale)),
    ...birthdayFormat(ports, base, form, used.has('birthday')),
    ...(changes.length === 0 ? [] : [{ kind: 'cells', table: 'clients', changes: [...changes] } satisfies Step]),
    ...(entries.length === 0 ? [] : [{ kind: 'appendRows', table: 'clients', rows: entries } satisfies Step]),
  ];
}

const DAYS = ['birthday', 'addedOn'] as const;

/** Whoever moves rows while the new ones come must not leave a date that looks like a number. 1 call for each column of days. */
function withDateFormats(ports: Ports, { clients, settings }: Base, entries: readonly RowEntry[]): RowEntry[] {
  const formatOf = new Map<string, string>();
  for (const field of DAYS) {
    const column = clients.columns.get(field);
    if (column === undefined || !entries.some(({ values }) => typeof values[field] === 'number')) continue;
    const area = { row: 1, column, rows: clients.content.values.length, columns: 1 };
    formatOf.set(field, usualDateFormat(ports.book.numberFormats(clients.tab, area).flat(), settings.locale));
  }
  return entries.map((entry) => {
    const dated = [...formatOf].filter(([field]) => typeof entry.values[field] === 'number');
    return dated.length === 0 ? entry : { ...entry, formats: { ...entry.formats, ...Object.fromEntries(dated) } };
  });
}

function columnStep({ clients, words }: Base, field: ClientField, locale: Locale): Step {
  return {
    kind: 'addColumn',
    table: 'clients',
    field,
    tab: clients.tab,
    headerRow: clients.headerRow,
    header: words.header(field),
    format: columnFormat(field, locale),
  };
}

/** A column of birthdays that was blank until now would show them as numbers. At most 1 call. */
function birthdayFormat(ports: Ports, { clients, settings }: Base, form: BaseForm, comes: boolean): Step[] {
  const column = clients.columns.get('birthday');
  if (!comes || !form.undated || column === undefined) return [];
  const row = Math.min(clients.headerRow + 1, clients.content.values.length);
  const before = ports.book.numberFormats(clients.tab, { row, column, rows: 1, columns: 1 })[0]![0]!;
  if (isDateFormat(before)) return [];
  return [{ kind: 'format', table: 'clients', field: 'birthday', format: dateFormat(settings.locale), before }];
}

/** New columns stand right of everything: who may not edit there is refused before anything is written. */
function refuseProtected(ports: Ports, { clients }: Base): void {
  const right = (clients.content.values[0]?.length ?? 0) + 1;
  if (ports.book.protectedAreas(clients.tab).some(({ column, columns }) => column + columns > right))
    throw new AppError('TAB_PROTECTED', { tab: clients.name });
}
