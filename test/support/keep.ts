/** What a person sees of the tabs of a book that are not Klientura's: every cell's value, formula, text and format, and what lies over the cells. */
import type { Book } from '../../host/book/book';

/** One tab as it stands. Plain data, so that two can be compared. */
export interface TabPicture {
  cells: { value: unknown; formula: string; shown: string; format: string; note: string }[][];
  merges: unknown;
  hiddenRows: number[];
  filteredRows: number[];
  filter: unknown;
  frozen: [number, number];
  protections: unknown;
}

/**
 * Pictures of the tabs by name. @param columns how many columns to look at, by tab; all with content when absent
 * @example (await picture(book, ['Клиенты']))['Клиенты'].cells[0][0].shown //=> 'ФИО'
 */
export async function picture(
  book: Book,
  tabs: readonly string[],
  columns: Readonly<Record<string, number>> = {},
): Promise<Record<string, TabPicture>> {
  await book.settle();
  return Object.fromEntries(tabs.map((name) => [name, ofTab(book, name, columns[name])]));
}

function ofTab(book: Book, name: string, columns: number | undefined): TabPicture {
  const sheet = book.sheets().find((candidate) => candidate.name === name);
  if (sheet === undefined) throw new Error(`no tab ${name}`);
  const { id } = sheet;
  const width = columns ?? book.contentColumns(id);
  const area = { sheet: id, row: 0, column: 0, rows: book.contentRows(id), columns: width };
  const [values, formulas, shown] = [book.values(area), book.formulas(area), book.displayValues(area)];
  const [formats, notes] = [book.numberFormats(area), book.notes(area)];
  return {
    cells: values.map((row, r) =>
      row.map((value, c) => ({
        value: value instanceof Date ? value.getTime() : value,
        formula: formulas[r]![c]!,
        shown: shown[r]![c]!,
        format: formats[r]![c]!,
        note: notes[r]![c]!,
      })),
    ),
    merges: book.merges(id),
    hiddenRows: book.hiddenRows(id),
    filteredRows: book.filteredRows(id),
    filter: book.filterArea(id),
    frozen: [sheet.frozenRows, sheet.frozenColumns],
    protections: book.protections().filter(({ area: place }) => place.sheet === id),
  };
}

/** How many columns with content each tab has. */
export function widthsOf(book: Book, tabs: readonly string[]): Record<string, number> {
  return Object.fromEntries(
    tabs.map((name) => [name, book.contentColumns(book.sheets().find((sheet) => sheet.name === name)!.id)]),
  );
}
