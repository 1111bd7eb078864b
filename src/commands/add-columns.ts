/** `columns.add`: adds the columns of a template, or some fields, that the clients' tab does not have yet, at its right end. */
import { AppError } from '../domain/app-error';
import { CLIENT_FIELDS, type ClientField } from '../domain/codes';
import { missingFields, OPEN_CLIENT_FIELDS, TEMPLATES, type Template } from '../domain/field-templates';
import type { Step } from '../changes/change-set';
import { columnFormat } from '../tables/number-formats';
import { baseLocale } from '../tables/table';
import { knownTable } from './base-columns';
import type { Command, Plan } from './command';
import { readFields, readOneOf } from './input';
import { bindings, refuseProtected } from './set-up-clients';

export interface AddColumnsInput {
  /** What the trade keeps of people (B2C) or of companies (B2B). Give this or `fields`. */
  template?: Template;
  fields?: ClientField[];
}

export interface AddColumnsReport {
  /** New columns, in their order. */
  added: { field: string; header: string }[];
  /** Columns of the user's that are the field already and are only bound. */
  bound: { field: string; column: number; header: string }[];
}

export const addColumns: Command<AddColumnsInput, AddColumnsReport> = {
  name: 'columns.add',
  /** @throws AppError INPUT_INVALID {field} */
  parse(input) {
    const fields = readFields(input, ['template', 'fields']);
    const template = readOneOf(fields, 'template', TEMPLATES);
    const names = fields['fields'];
    if (template !== undefined && names === undefined) return { template };
    if (template !== undefined || !Array.isArray(names) || names.length === 0)
      throw new AppError('INPUT_INVALID', { field: template === undefined ? 'template' : 'fields' });
    return {
      fields: names.map((name: unknown) => {
        const field = OPEN_CLIENT_FIELDS.find((open) => open === name);
        if (field === undefined) throw new AppError('INPUT_INVALID', { field: 'fields' });
        return field;
      }),
    };
  },
  /** @throws AppError NOT_SET_UP, TAB_PROTECTED */
  plan(ports, { template, fields }): Plan<AddColumnsReport> {
    const known = knownTable(ports, 'clients');
    if (known === null) throw new AppError('NOT_SET_UP');
    const { adoption } = known;
    const { bound, tab, headerRow } = adoption;
    const missing =
      template === undefined
        ? [...new Set(fields)].filter((field) => !bound.has(field))
        : missingFields(template, new Set(bound.keys()));
    const wished = new Set<string>(template === undefined ? fields : CLIENT_FIELDS);
    const toBind = adoption.toBind.filter(({ field }) => wished.has(field) && field !== 'id');
    if (missing.length > 0) refuseProtected(ports, adoption);
    const locale = baseLocale(ports);
    const words = ports.words(locale);
    const steps = missing.map((field) => ({
      kind: 'addColumn' as const,
      table: 'clients' as const,
      field,
      tab: tab.id,
      headerRow,
      header: words.header(field),
      format: columnFormat(field, locale),
    }));
    return {
      changes: {
        command: addColumns.name,
        steps: [...bindings({ ...adoption, toBind }), ...steps] satisfies Step[],
      },
      report: { added: steps.map(({ field, header }) => ({ field, header })), bound: toBind },
    };
  },
};
