/** `segments.columns`: adds computed columns at the right end of the clients' tab; refreshes keep them in step. */
import { AppError } from '../domain/app-error';
import { DERIVED_FIELDS, type DerivedField } from '../domain/codes';
import type { Step } from '../changes/change-set';
import { openBase, refuseSpoiled } from '../tables/table';
import { knownTable } from './base-columns';
import { figuresOf } from './base-figures';
import type { Command, Plan } from './command';
import { derivedFormat, derivedValues, leadsOf } from './figure-columns';
import { readFields } from './input';
import { refuseProtected } from './set-up-clients';

export interface FigureColumnsReport {
  /** New columns, in their order. */
  added: { field: DerivedField; header: string }[];
}

export const addFigureColumns: Command<{ fields: DerivedField[] }, FigureColumnsReport> = {
  name: 'segments.columns',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const names = readFields(input, ['fields'])['fields'];
    if (!Array.isArray(names) || names.length === 0) throw new AppError('INPUT_INVALID', { field: 'fields' });
    const fields = names.map((name: unknown) => {
      const field = DERIVED_FIELDS.find((known) => known === name);
      if (field === undefined) throw new AppError('INPUT_INVALID', { field: 'fields' });
      return field;
    });
    return { fields: [...new Set(fields)] };
  },
  /** @throws AppError NOT_SET_UP, ORDERS_GONE, TAB_PROTECTED */
  plan(ports, { fields }): Plan<FigureColumnsReport> {
    const base = openBase(ports);
    refuseSpoiled(base, ['locale', 'country']);
    if (base.orders === null) throw new AppError('ORDERS_GONE');
    const { clients, settings, words } = base;
    const missing = fields.filter((field) => !clients.columns.has(field));
    if (missing.length === 0) return { changes: { command: addFigureColumns.name, steps: [] }, report: { added: [] } };
    refuseProtected(ports, knownTable(ports, 'clients')!.adoption);
    const computed = figuresOf(ports, base);
    const added = missing.map((field) => ({ field, header: words.header(field) }));
    const columns = added.map(({ field, header }): Step => ({
      kind: 'addColumn',
      table: 'clients',
      field,
      tab: clients.tab,
      headerRow: clients.headerRow,
      header,
      format: derivedFormat(field, settings.locale),
    }));
    const values = derivedValues(computed, missing, words, () => leadsOf(base, computed));
    const steps: Step[] = [...columns, { kind: 'derived', table: 'clients', fields: missing, values }];
    return { changes: { command: addFigureColumns.name, steps }, report: { added } };
  },
};
