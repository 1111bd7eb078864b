/** Cells of the clients that hold something which cannot be read as what their column is for: they stay as they are, and their owner is told. */
import type { Day, Reason } from '../domain/codes';
import type { Area, RawValue } from '../ports';
import type { Adoption } from './adopt';
import { readBirthdayColumn } from './codecs/birthdays';
import { emailOf, phoneOf } from './codecs/contacts';
import type { SerialZone } from './codecs/zone-days';

export interface DoubtfulCell {
  row: number;
  /** From 1. */
  column: number;
  field: string;
  /** The cell's text, at most 60 characters; '' for a date. */
  value: string;
  reason: Reason;
}

const PHONES = ['phone', 'phone2', 'phone3'] as const;
const EMAILS = ['email', 'email2'] as const;

/**
 * Phones, addresses and birthdays of the records that cannot be read or are hardly meant, and blank cells that are blank because they are merged with others. By row.
 * @param merged areas of merged cells
 * @example of a row 4 with `gleb@` under E-mail //=> [{ row: 4, column: 3, field: 'email', value: 'gleb@', reason: 'UNREADABLE_EMAIL' }]
 */
export function doubtfulCells(
  { content, bound, rows }: Adoption,
  merged: readonly Area[],
  zone: SerialZone,
  country: string,
  today: Day,
): DoubtfulCell[] {
  const found: DoubtfulCell[] = [];
  const add = (field: string, column: number, row: number, reason: Reason): void => {
    const cell = content.values[row - 1]?.[column - 1] ?? '';
    const value = typeof cell === 'object' ? '' : String(cell).trim().slice(0, 60);
    found.push({ row, column, field, value, reason });
  };
  const cellsOf = (column: number): RawValue[] => rows.map((row) => content.values[row - 1]?.[column - 1] ?? '');
  const readPhone = (cell: RawValue): ReturnType<typeof phoneOf> => phoneOf(cell, country);
  for (const [field, read] of [
    ...PHONES.map((phone) => [phone, readPhone] as const),
    ...EMAILS.map((email) => [email, emailOf] as const),
  ]) {
    const column = bound.get(field);
    if (column === undefined) continue;
    cellsOf(column).forEach((cell, i) => {
      const reading = read(cell);
      if (reading.kind === 'fault') add(field, column, rows[i]!, reading.reason);
    });
  }
  const birthday = bound.get('birthday');
  if (birthday !== undefined) {
    const { faults } = readBirthdayColumn(cellsOf(birthday), zone, country, today);
    for (const { index, reason } of faults) add('birthday', birthday, rows[index]!, reason);
  }
  if (merged.length > 0) {
    const records = new Set(rows);
    for (const [field, column] of bound) {
      for (const area of merged) {
        if (column < area.column || column >= area.column + area.columns) continue;
        for (let row = area.row; row < area.row + area.rows; row++) {
          const isFirst = row === area.row && column === area.column;
          if (!isFirst && records.has(row)) add(field, column, row, 'MERGED_CELLS');
        }
      }
    }
  }
  return found.sort((a, b) => a.row - b.row || a.column - b.column);
}
