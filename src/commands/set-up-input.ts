/** Input of `base.setUp`: which tabs, which country and which language, all optional. */
import { AppError } from '../domain/app-error';
import { CLIENT_FIELDS, ORDER_FIELDS } from '../domain/codes';
import type { Locale } from '../ports';
import { checkSetting } from '../tables/settings';

export interface TabInput {
  /** The tab's name; guessed when absent. */
  sheet?: string;
  /** Field → column from 1, where the user has chosen. */
  columns: Readonly<Record<string, number>>;
}

export interface SetUpInput {
  clients: TabInput;
  /** `null`: the base has no orders. */
  orders: TabInput | null;
  country?: string;
  locale?: Locale;
}

/** @throws AppError INPUT_INVALID {field}, SETTING_INVALID */
export function parseSetUp(input: unknown): SetUpInput {
  const fields = record(input, '');
  for (const name of Object.keys(fields)) {
    if (!['clients', 'orders', 'country', 'locale'].includes(name))
      throw new AppError('INPUT_INVALID', { field: name });
  }
  const parsed: SetUpInput = {
    clients: tabInput(fields['clients'], 'clients'),
    orders: fields['orders'] === null ? null : tabInput(fields['orders'], 'orders'),
  };
  const { country, locale } = fields;
  if (country !== undefined) {
    if (typeof country !== 'string') throw new AppError('INPUT_INVALID', { field: 'country' });
    parsed.country = checkSetting('country', country.trim().toUpperCase()) as string;
  }
  if (locale !== undefined) parsed.locale = checkSetting('locale', locale) as Locale;
  return parsed;
}

function tabInput(input: unknown, name: 'clients' | 'orders'): TabInput {
  const { sheet, columns, ...rest } = record(input, name);
  const unknown = Object.keys(rest)[0];
  if (unknown !== undefined) throw new AppError('INPUT_INVALID', { field: `${name}.${unknown}` });
  if (sheet !== undefined && (typeof sheet !== 'string' || sheet.trim() === ''))
    throw new AppError('INPUT_INVALID', { field: `${name}.sheet` });
  const chosen: Record<string, number> = {};
  for (const [field, column] of Object.entries(record(columns, `${name}.columns`))) {
    const isField = (name === 'clients' ? CLIENT_FIELDS : ORDER_FIELDS).some((known) => known === field);
    if (!isField || typeof column !== 'number' || !Number.isInteger(column) || column < 1)
      throw new AppError('INPUT_INVALID', { field: `${name}.columns.${field}` });
    chosen[field] = column;
  }
  return sheet === undefined ? { columns: chosen } : { sheet, columns: chosen };
}

function record(input: unknown, field: string): Record<string, unknown> {
  if (input === undefined) return {};
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    throw new AppError('INPUT_INVALID', { field });
  return input as Record<string, unknown>;
}
