/** Tells the records of a table from what else stands below its header: totals, repeated headers, empty rows. */
import type { Reason } from '../../domain/codes';
import type { RawValue } from '../../ports';
import { isBlank, looksLikeEmail, looksLikePhone } from './content';
import { normaliseHeader } from './header-words';
import type { RecognisedColumn } from './recognition';

/** A total's words, and what may stand beside them; "Тотал Спорт" is a client. */
const TOTAL =
  /^(?:итог|итого|всего|общий итог|промежуточный итог|подитог|разом|усього|всього|підсумок|загалом|total|totals|grand total|subtotal|sub total|sum|сумма|сума|среднее|середнє|average|avg|количество|кількість|count)(?:\s+(?:клиентов|клієнтів|заказов|замовлень|продаж|продажів|за|по|в|на|за период|сумма|сума|all|clients|customers|orders|of|for|месяц|місяць|год|рік|день|\d+|[\d\s№]+|\p{L}+\s+\d{4}|руб|грн))*$/u;

/** A cheap look at the first letters, because it is asked of every row. */
const TOTAL_BEGINNING =
  /^[\s"'«*=-]*(?:итог|общ|промеж|подит|всег|разом|усьог|всьог|підсум|загал|total|grand|sub|sum|сумм|сума|средн|серед|average|avg|колич|кільк|count)/i;

/** Fields that a total never has. */
const TELLING: readonly string[] = ['phone', 'email', 'birthday'];

export interface RowsFound {
  rows: number[];
  skipped: { row: number; reason: Reason }[];
}

/**
 * Sorts the rows below the header (index from 0) into records and others; row numbers in the answer count from 1.
 * Empty rows after the last filled one are not listed. An unticked checkbox fills nothing.
 */
export function findRows(
  values: readonly (readonly RawValue[])[],
  headerRow: number,
  columns: readonly RecognisedColumn[],
): RowsFound {
  const header = values[headerRow]!.map((value) => (typeof value === 'string' ? value.trim().toLowerCase() : ''));
  const fields = columns
    .filter((column) => column.field !== null)
    .map((column) => ({ at: column.column - 1, field: column.field! }));
  const found: RowsFound = { rows: [], skipped: [] };
  let pending: number[] = [];
  for (let i = headerRow + 1; i < values.length; i++) {
    const cells = values[i]!;
    if (isEmptyRow(cells)) {
      pending.push(i + 1);
      continue;
    }
    for (const row of pending) found.skipped.push({ row, reason: 'EMPTY_ROW' });
    pending = [];
    if (isTotal(cells, fields)) found.skipped.push({ row: i + 1, reason: 'TOTAL_ROW' });
    else if (isRepeatedHeader(cells, header)) found.skipped.push({ row: i + 1, reason: 'REPEATED_HEADER' });
    else if (fields.length > 0 && fields.every(({ at }) => isBlank(cells[at]) || cells[at] === false)) {
      found.skipped.push({ row: i + 1, reason: 'NO_KNOWN_FIELD' });
    } else found.rows.push(i + 1);
  }
  return found;
}

function isEmptyRow(cells: readonly RawValue[]): boolean {
  for (const value of cells) if (value !== false && !isBlank(value)) return false;
  return true;
}

function isTotal(cells: readonly RawValue[], fields: readonly { at: number; field: string }[]): boolean {
  const word = cells.find((value) => typeof value === 'string' && value.trim() !== '') as string | undefined;
  if (word === undefined || word.length > 60 || !TOTAL_BEGINNING.test(word)) return false;
  if (!TOTAL.test(normaliseHeader(word))) return false;
  return !fields.some(({ at, field }) => {
    const value = cells[at];
    if (value === undefined || isBlank(value) || !TELLING.includes(field)) return false;
    return field === 'email'
      ? looksLikeEmail(value)
      : field === 'phone'
        ? looksLikePhone(value)
        : typeof value === 'object';
  });
}

/** Lengths first: this is asked of every row of the tab. */
function isSame(value: string, header: string): boolean {
  return Math.abs(value.length - header.length) <= 2 && value.trim().toLowerCase() === header;
}

function isRepeatedHeader(cells: readonly RawValue[], header: readonly string[]): boolean {
  let filled = 0;
  let same = 0;
  for (let column = 0; column < cells.length; column++) {
    const value = cells[column]!;
    if (isBlank(value)) continue;
    filled++;
    if (typeof value === 'string' && isSame(value, header[column]!)) same++;
    else if (filled - same > 2) return false;
  }
  const named = header.filter((text) => text !== '').length;
  return same >= Math.min(2, named) && same * 10 >= filled * 6;
}
