/** Cells of a plan that the person leaves as they are: a choice travels as client ID and field, never as a row. */
import type { StepPreview } from '../src/entry/api';

export interface Left {
  /** Client ID, or `*` for the whole column. */
  id: string;
  field: string;
}

export const WHOLE_COLUMN = '*';

/** @example isLeft([{ id: '*', field: 'phone' }], { id: 'K-1', field: 'phone' }) // true */
export function isLeft(left: readonly Left[], { id, field }: Left): boolean {
  return left.some((cell) => cell.field === field && (cell.id === id || cell.id === WHOLE_COLUMN));
}

/** Whether the whole column is left. */
export function allLeft(left: readonly Left[], field: string): boolean {
  return isLeft(left, { id: WHOLE_COLUMN, field });
}

/** The choice with one cell or column changed over; a column takes the choices of its single cells with it. */
export function toggled(left: readonly Left[], { id, field }: Left): Left[] {
  if (id === WHOLE_COLUMN) {
    const others = left.filter((cell) => cell.field !== field);
    return allLeft(left, field) ? others : [...others, { id, field }];
  }
  const others = left.filter((cell) => cell.field !== field || cell.id !== id);
  return others.length < left.length ? others : [...left, { id, field }];
}

/** Whether nothing of a plan would be done any more. */
export function nothingRemains(lines: readonly Pick<StepPreview, 'kind' | 'fields'>[], left: readonly Left[]): boolean {
  if (left.length === 0) return false;
  return lines.every(({ kind, fields }) => kind === 'cells' && fields.every((field) => allLeft(left, field)));
}

/** The choice as the input of a command. */
export function leaving(left: readonly Left[]): { leave?: readonly Left[] } {
  return left.length > 0 ? { leave: left } : {};
}
