/** What conditions of saved segments can ask for: every figure, every bound column of the clients' tab, and the user's own columns by their headers. */
import { MONTHS_OF_YEAR } from '../domain/condition-figures';
import type { ClientField, DerivedField } from '../domain/codes';
import type { FieldKind } from '../domain/condition-check';
import { LIFECYCLE_BASES } from '../domain/lifecycle';
import { LOYALTY_TIERS } from '../domain/loyalty';
import { TEMPERATURES } from '../domain/lead-score';
import { SEGMENTS } from '../domain/rfm-maps';
import type { RawValue } from '../ports';
import { ClientColumns } from '../tables/client-columns';
import { headerOfField } from '../tables/user-columns';
import type { Base, ClientTable } from '../tables/table';

/** Figures that have no column of their own. */
export const FURTHER_FIGURES = ['firstOrder', 'averageOrder', 'birthdayMonth', 'birthdayIn', 'age'] as const;
export type FurtherFigure = (typeof FURTHER_FIGURES)[number];
/** Those that only a base with birthdays has. */
const OF_BIRTHDAYS: readonly string[] = ['birthdayMonth', 'birthdayIn', 'age'];

export const FIGURE_KINDS: Readonly<Record<DerivedField | FurtherFigure, FieldKind>> = {
  orders: { type: 'NUMBER' },
  revenue: { type: 'NUMBER' },
  averageOrder: { type: 'NUMBER' },
  lastOrder: { type: 'DAY' },
  firstOrder: { type: 'DAY' },
  recency: { type: 'NUMBER' },
  nextPurchase: { type: 'DAY' },
  segment: { type: 'TEXT', choices: SEGMENTS },
  rfmScore: { type: 'TEXT' },
  abc: { type: 'TEXT', choices: ['A', 'B', 'C', 'NOT_POSITIVE'] },
  xyz: { type: 'TEXT', choices: ['X', 'Y', 'Z', 'NOT_ENOUGH'] },
  lifecycle: { type: 'TEXT', choices: LIFECYCLE_BASES },
  tier: { type: 'TEXT', choices: LOYALTY_TIERS },
  leadScore: { type: 'NUMBER' },
  temperature: { type: 'TEXT', choices: TEMPERATURES },
  expectedOrders: { type: 'NUMBER' },
  expectedValue: { type: 'NUMBER' },
  birthdayMonth: { type: 'TEXT', choices: MONTHS_OF_YEAR },
  birthdayIn: { type: 'NUMBER' },
  age: { type: 'NUMBER' },
};

/** Bound columns that are no plain text. */
const CELL_KINDS: Readonly<Partial<Record<ClientField, FieldKind>>> = {
  birthday: { type: 'DAY' },
  addedOn: { type: 'DAY' },
  headcount: { type: 'NUMBER' },
  turnover: { type: 'NUMBER' },
  consent: { type: 'TEXT', choices: ['GIVEN', 'REFUSED', 'UNKNOWN'] },
  tags: { type: 'TAGS' },
};

export type FieldKinds = Readonly<Record<string, FieldKind>>;

/**
 * By field; of the user's own columns, whose names are `#header`, the type is that of nine cells of ten.
 * @example fieldKinds(base)['#Размер обуви'] //=> { type: 'NUMBER' }
 */
export function fieldKinds({ clients }: Pick<Base, 'clients'>): FieldKinds {
  const kinds: Record<string, FieldKind> = {};
  const hasBirthdays = clients.columns.has('birthday');
  for (const [field, kind] of Object.entries(FIGURE_KINDS))
    if (hasBirthdays || !OF_BIRTHDAYS.includes(field)) kinds[field] = kind;
  const columns = new ClientColumns(clients);
  for (const field of columns.fields) {
    if (field in kinds) continue;
    const own = headerOfField(field) !== null;
    kinds[field] = own
      ? { type: typeOf(clients, columns.place(field)!) }
      : (CELL_KINDS[field as ClientField] ?? { type: 'TEXT' });
  }
  return kinds;
}

function typeOf({ rows, content }: ClientTable, column: number): 'NUMBER' | 'DAY' | 'TEXT' {
  let [filled, numbers, days] = [0, 0, 0];
  for (const row of rows) {
    const cell: RawValue = content.values[row - 1]?.[column - 1] ?? '';
    if (cell === '') continue;
    filled++;
    if (typeof cell === 'number') numbers++;
    else if (typeof cell === 'object') days++;
  }
  if (filled === 0) return 'TEXT';
  return numbers * 10 >= filled * 9 ? 'NUMBER' : days * 10 >= filled * 9 ? 'DAY' : 'TEXT';
}
