/** Files of the local host: tables (CSV, XLSX) and saved books in, saved books, XLSX and CSV out. */
import fs from 'node:fs';
import path from 'node:path';
import type { Book, SavedBook } from '../book/book';
import { createBook, openSavedBook } from '../book/univer-book';
import { parseCsv, toCsv } from './csv';
import { FileError } from './file-error';
import { importedRows } from './imported-text';
import { emptyTab, type ImportedTab } from './imported-tab';
import { keepUnknownFormulas, placeTab } from './place-tab';
import { readXlsx } from './read-xlsx';
import { checkSize, checkText } from './table-limits';
import { writeXlsx } from './write-xlsx';

export { FileError } from './file-error';

/** For a file that does not say its own. */
export interface LoadOptions {
  timeZone: string;
  locale: string;
  owner: string;
  /** More tabs: name to file. */
  adds?: Record<string, string>;
}

const SAVED = '.book.json';
const WORKBOOKS = new Set(['.xlsx', '.xlsm', '.xls', '.ods']);
const TEXTS = new Set(['.csv', '.tsv', '.txt']);

function readBytes(file: string): Uint8Array {
  try {
    return fs.readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') throw new FileError('FILE_NOT_FOUND', file, '', error);
    throw new FileError('FILE_BROKEN', file, (error as Error).message, error);
  }
}

/** A tab name from a file name: Google's tabs are at most 100 characters and have no path. */
const tabName = (file: string): string =>
  path
    .basename(file)
    .replace(/\.[^.]+$/, '')
    .slice(0, 100) || 'Sheet1';

function readTabs(file: string, locale: string): ImportedTab[] {
  const bytes = readBytes(file);
  const kind = path.extname(file).toLowerCase();
  if (WORKBOOKS.has(kind)) return readXlsx(bytes, file, locale);
  if (!TEXTS.has(kind)) throw new FileError('FILE_KIND_UNKNOWN', file);
  const rows = parseCsv(bytes, file);
  const columns = rows[0]!.length;
  checkSize(rows.length, columns, file);
  rows.forEach((line, row) => line.forEach((text, column) => checkText(text, row, column, file)));
  return [{ ...emptyTab(tabName(file)), columns, rows: importedRows(rows, locale) }];
}

/**
 * Opens a table file as a new book, or a saved book as it was left. Texts of a CSV are read by `importedRows`.
 * @throws FileError
 */
export async function loadBook(
  file: string,
  options: LoadOptions,
): Promise<{ book: Book; services: Record<string, unknown> | undefined }> {
  const adds = Object.entries(options.adds ?? {});
  let book: Book;
  let services: Record<string, unknown> | undefined;
  const placed: { sheet: number; tab: ImportedTab }[] = [];
  if (file.endsWith(SAVED)) {
    ({ book, services } = openSaved(file));
  } else {
    const tabs = readTabs(file, options.locale);
    book = createBook({
      name: tabName(file),
      locale: options.locale,
      timeZone: options.timeZone,
      owner: options.owner,
    });
    const blank = book.sheets();
    tabs.forEach((tab, index) => placed.push({ sheet: placeTab(book, tab, tab.name, index + blank.length), tab }));
    for (const { id } of blank) book.deleteSheet(id);
    for (const { sheet, tab } of placed) if (tab.hidden) book.setSheetHidden(sheet, true);
    const first = book.sheets().find((sheet) => !sheet.hidden);
    if (first) book.setActiveSheet(first.id);
  }
  for (const [name, source] of adds) {
    const [tab] = readTabs(source, book.locale);
    if (tab) placed.push({ sheet: placeTab(book, tab, name, book.sheets().length), tab });
  }
  await keepUnknownFormulas(book, placed);
  return { book, services };
}

function openSaved(file: string): { book: Book; services: Record<string, unknown> } {
  let saved: SavedBook;
  try {
    saved = JSON.parse(new TextDecoder().decode(readBytes(file))) as SavedBook;
  } catch (error) {
    if (error instanceof FileError) throw error;
    throw new FileError('FILE_BROKEN', file, 'NO_SAVED_BOOK', error);
  }
  if ((saved as Partial<SavedBook>).format !== 'book' || (saved as { version: number }).version !== 1)
    throw new FileError('FILE_BROKEN', file, 'OTHER_VERSION');
  return { book: openSavedBook(saved), services: saved.services };
}

/** Writes a file whole or not at all: a neighbour first, flushed to the disk, then put in its place. */
async function writeWhole(file: string, bytes: string | Uint8Array): Promise<void> {
  const part = `${file}.${process.pid}.part`;
  try {
    const handle = await fs.promises.open(part, 'w');
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await fs.promises.rename(part, file);
  } catch (error) {
    await fs.promises.rm(part, { force: true });
    throw new FileError('FILE_NOT_WRITTEN', file, (error as Error).message, error);
  }
}

/** Saves by the file's ending: a saved book with what the services keep, an XLSX of the whole book, or a CSV of its first tab. @throws FileError */
export async function saveBook(file: string, book: Book, services: Record<string, unknown>): Promise<void> {
  await book.settle();
  if (file.endsWith(SAVED)) return writeWhole(file, JSON.stringify(book.save(services)));
  if (/\.xlsx$/i.test(file)) return writeWhole(file, writeXlsx(book, file));
  if (/\.csv$/i.test(file)) return writeWhole(file, exportCsv(book, book.sheets()[0]!.id));
  throw new FileError('FILE_KIND_UNKNOWN', file);
}

/** One tab as CSV, as shown. */
export function exportCsv(book: Book, sheet: number): string {
  const area = { sheet, row: 0, column: 0, rows: book.contentRows(sheet), columns: book.contentColumns(sheet) };
  return toCsv(area.rows && area.columns ? book.displayValues(area) : []);
}

export const exportXlsx = writeXlsx;
