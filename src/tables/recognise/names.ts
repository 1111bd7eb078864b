/** What recognised columns mean together: a lone first name is a whole name, a contact person without a company is the client, and a base of companies is known as one. */
import type { Template } from '../../domain/field-templates';
import type { Settled } from './assign';
import { round } from './claims';
import type { ContentShape } from './content';
import type { Field, RecognisedColumn } from './recognition';

/** Of two bases of which the one names companies in every second row and the other in every tenth, only the first is one of companies. */
const MOSTLY = 0.5;

/**
 * Settles the names, in place.
 * @param settled columns that are left as they are
 * @param disputed fields that the user has to decide on
 * @returns the template that fits: companies where a column of companies goes with a tax number, a contact person or legal forms, or where no person is named
 */
export function settleNames(
  columns: readonly RecognisedColumn[],
  settled: Settled,
  disputed: readonly Field[],
  shapeOf: (column: number) => ContentShape,
): Template {
  const at = (field: Field): RecognisedColumn | undefined => columns.find((column) => column.field === field);
  const has = (...fields: Field[]): boolean =>
    fields.some((field) => at(field) !== undefined || disputed.includes(field));
  const name = at('name');
  if (name !== undefined && !settled.has(name.column) && !has('company')) nameOfCompany(name, shapeOf(name.column));
  const company = at('company');
  if (!has('name', 'lastName', 'middleName')) {
    // First names are only first names beside a column of last names or patronymics: a lone "Имя" holds whole names.
    const lone = at('firstName') ?? (company === undefined ? at('contactPerson') : undefined);
    if (lone !== undefined && !settled.has(lone.column)) lone.field = 'name';
  }
  if (company === undefined) return 'B2C';
  const shape = shapeOf(company.column);
  const people = at('name') ?? at('lastName');
  if (people === undefined || shape.legalForm >= MOSTLY) return 'B2B';
  return has('taxId', 'contactPerson') && shape.filled >= MOSTLY * shapeOf(people.column).filled ? 'B2B' : 'B2C';
}

/** "Клиент" with ООО and ТОВ in most cells names companies. */
function nameOfCompany(name: RecognisedColumn, { legalForm, filled }: ContentShape): void {
  if (filled === 0 || legalForm < MOSTLY) return;
  name.field = 'company';
  name.evidence = [...name.evidence, { code: 'CONTENT_COMPANY', share: round(legalForm) }];
}
