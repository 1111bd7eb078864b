/** Finds the row that names the columns, below the owner's title rows if there are any. */
import type { RawValue } from '../../ports';
import { isBlank, looksLikeDate, looksLikeEmail, looksLikePhone } from './content';
import { ALSO_VALUES, type HeaderWords } from './header-words';
import type { Field, TableKind } from './recognition';

/** Owners write a title, a phone of the shop, a legend; nobody writes thirty rows of them. */
const ROWS_LOOKED_AT = 30;
const LONGEST_HEADER = 80;

const looksLikeData = (value: RawValue): boolean =>
  typeof value !== 'string' || looksLikePhone(value) || looksLikeEmail(value) || looksLikeDate(value);

/**
 * Index (from 0) of the header row, `null` when no row names columns.
 * First by known words: the row that names most fields, the upper one of equals. Then by contrast: a row of texts over
 * a column of phones or addresses in which itself has none.
 */
export function findHeaderRow(
  values: readonly (readonly RawValue[])[],
  kind: TableKind,
  headers: HeaderWords,
): number | null {
  let best: number | null = null;
  let bestScore = 0;
  const last = Math.min(values.length, ROWS_LOOKED_AT);
  for (let row = 0; row < last; row++) {
    const score = headerScore(values[row]!, kind, widthBelow(values, row), headers);
    if (score > bestScore) [best, bestScore] = [row, score];
  }
  return best ?? byContrast(values, last);
}

/** Filled cells of the widest of the next rows, so that a one-word title over a wide table is no header. */
function widthBelow(values: readonly (readonly RawValue[])[], row: number): number {
  let width = 0;
  for (let i = row + 1; i < Math.min(values.length, row + 6); i++) {
    width = Math.max(width, values[i]!.filter((value) => !isBlank(value)).length);
  }
  return width;
}

function headerScore(row: readonly RawValue[], kind: TableKind, widthBelow: number, headers: HeaderWords): number {
  const filled = row.filter((value) => !isBlank(value));
  if (filled.length === 0) return 0;
  let score = 0;
  let named = 0;
  const seen = new Set<Field>();
  for (const value of filled) {
    if (looksLikeData(value) || (value as string).length > LONGEST_HEADER) {
      score -= 1;
      continue;
    }
    const claims = headers.claims(value as string, kind);
    const claim = claims.find(({ field }) => ALSO_VALUES.includes(field)) ?? claims[0];
    if (!claim || seen.has(claim.field)) continue;
    seen.add(claim.field);
    named++;
    score += claim.kind === 'part' ? 1 : 2;
  }
  if ([...seen].every((field) => ALSO_VALUES.includes(field))) return 0;
  // One known word in a wide table is a title such as "Клиенты" or a cell of a record.
  const enough =
    named >= 2 ||
    (named === 1 && score >= 2 && filled.length === 1 && widthBelow <= 2) ||
    (named === 1 && filled.length >= 2 && filled.length * 2 > widthBelow);
  return enough && named * 3 >= filled.length - 2 ? score : 0;
}

function byContrast(values: readonly (readonly RawValue[])[], last: number): number | null {
  for (let row = 0; row < last; row++) {
    const cells = values[row]!;
    const filled = cells.map((value, column) => ({ value, column })).filter((cell) => !isBlank(cell.value));
    if (filled.length === 0 || filled.some((cell) => looksLikeData(cell.value))) continue;
    const below = values.slice(row + 1, row + 21);
    const contrasts = filled.some(({ column }) => {
      const under = below.map((r) => r[column]!).filter((value) => !isBlank(value));
      const data = under.filter((value) => looksLikePhone(value) || looksLikeEmail(value)).length;
      return under.length >= 2 && data * 10 >= under.length * 7;
    });
    if (contrasts) return row;
  }
  return null;
}
