/** Files of the local host: tables (CSV, XLSX) and saved books in, saved books, XLSX and CSV out. */
import fs from 'node:fs';
import path from 'node:path';
import type { Book, Input, SavedBook } from '../book/book';
import { createBook, openSavedBook } from '../book/univer-book';
import { parseCsv, toCsv } from './csv';
import { FileError } from './file-error';
import { importedText } from './imported-text';
import { readXlsx, writeXlsx, type ImportedTab } from './xlsx';

export { FileError } from './file-error';

/** For a file that does not say its own. */
export interface LoadOptions {
  timeZone: string;
  locale: string;
  owner: string;
  /** More tabs: name to file. */
  adds?: Record<string, string>;
}

/** Rows and columns left free around what a file brought. */
const SPARE_ROWS = 100;
const SPARE_COLUMNS = 6;
/** Google's limits, which a file must keep to. */
const MOST_CELLS = 10_000_000;
const MOST_COLUMNS = 18_278;

const SAVED = '.book.json';

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
  let tabs: ImportedTab[];
  if (kind === '.xlsx' || kind === '.xlsm' || kind === '.xls' || kind === '.ods') {
    if (bytes.length === 0) throw new FileError('FILE_EMPTY', file);
    tabs = readXlsx(bytes, file);
  } else if (kind === '.csv' || kind === '.tsv' || kind === '.txt') {
    // A workbook renamed to .csv is the commonest file that is no table.
    if (bytes[0] === 0x50 && bytes[1] === 0x4b) throw new FileError('FILE_NOT_A_TABLE', file, 'PACKED');
    const memo = new Map<string, Input>();
    const read = (text: string): Input => {
      let input = memo.get(text);
      if (input === undefined) memo.set(text, (input = importedText(text, locale)));
      return input;
    };
    tabs = [
      {
        name: tabName(file),
        rows: parseCsv(bytes, file).map((row) => row.map(read)),
        formats: [],
        formulas: [],
        merges: [],
        hiddenRows: [],
        hiddenColumns: [],
        widths: [],
        hidden: false,
      },
    ];
  } else throw new FileError('FILE_KIND_UNKNOWN', file);
  const cells = tabs.reduce((sum, tab) => sum + tab.rows.length * (tab.rows[0]?.length ?? 0), 0);
  if (cells > MOST_CELLS) throw new FileError('FILE_TOO_LARGE', file, `CELLS ${cells}`);
  const columns = tabs.reduce((most, tab) => Math.max(most, tab.rows[0]?.length ?? 0), 0);
  if (columns > MOST_COLUMNS) throw new FileError('FILE_TOO_LARGE', file, `COLUMNS ${columns}`);
  return tabs;
}

function addTab(book: Book, tab: ImportedTab, name: string, index: number): number {
  const rows = tab.rows.length;
  const columns = tab.rows[0]?.length ?? 0;
  const sheet = book.insertSheet(name, index, rows + SPARE_ROWS, columns + SPARE_COLUMNS);
  if (rows > 0 && columns > 0) {
    const area = { sheet, row: 0, column: 0, rows, columns };
    if (tab.formats.some((line) => line.some((format) => format !== ''))) book.setNumberFormats(area, tab.formats);
    book.setValues(area, tab.rows);
  }
  for (const { row, column, formula } of tab.formulas)
    book.setFormulas({ sheet, row, column, rows: 1, columns: 1 }, [[formula]]);
  for (const merge of tab.merges) book.merge({ sheet, ...merge });
  for (const row of tab.hiddenRows) book.setRowsHidden(sheet, row, 1, true);
  for (const column of tab.hiddenColumns) book.setColumnsHidden(sheet, column, 1, true);
  tab.widths.forEach((width, column) => {
    if (width !== undefined && width > 0) book.setColumnWidth(sheet, column, Math.round(width));
  });
  return sheet;
}

/** Formulas that the engine does not know keep the value the file remembered; the cell's formula is still read as its text. */
async function keepUnknownFormulas(book: Book, placed: { sheet: number; tab: ImportedTab }[]): Promise<void> {
  if (placed.every(({ tab }) => tab.formulas.length === 0)) return;
  await book.settle();
  for (const { sheet, tab } of placed) {
    for (const { row, column, formula, cached } of tab.formulas) {
      const cell = { sheet, row, column, rows: 1, columns: 1 };
      if (book.displayValues(cell)[0]![0] === '#NAME?') book.keepFormula(cell, formula, cached);
    }
  }
}

/**
 * Opens a table file as a new book, or a saved book as it was left. Texts of a CSV are read by `importedText`.
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
    tabs.forEach((tab, index) =>
      placed.push({ sheet: addTab(book, tab, freeName(book, tab.name), index + blank.length), tab }),
    );
    for (const { id } of blank) book.deleteSheet(id);
    for (const { sheet, tab } of placed) if (tab.hidden) book.setSheetHidden(sheet, true);
    const first = book.sheets().find((sheet) => !sheet.hidden);
    if (first) book.setActiveSheet(first.id);
  }
  for (const [name, source] of adds) {
    const [tab] = readTabs(source, book.locale);
    if (tab) placed.push({ sheet: addTab(book, tab, freeName(book, name), book.sheets().length), tab });
  }
  await keepUnknownFormulas(book, placed);
  return { book, services };
}

function freeName(book: Book, name: string): string {
  const taken = new Set(book.sheets().map((sheet) => sheet.name.toLowerCase()));
  let free = name;
  for (let n = 1; taken.has(free.toLowerCase()); n++) free = `${name} ${n}`;
  return free;
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
  if (/\.xlsx$/i.test(file)) return writeWhole(file, writeXlsx(book));
  if (/\.csv$/i.test(file)) return writeWhole(file, exportCsv(book, book.sheets()[0]!.id));
  throw new FileError('FILE_KIND_UNKNOWN', file);
}

/** One tab as CSV, as shown. */
export function exportCsv(book: Book, sheet: number): string {
  const area = { sheet, row: 0, column: 0, rows: book.contentRows(sheet), columns: book.contentColumns(sheet) };
  return toCsv(area.rows && area.columns ? book.displayValues(area) : []);
}

export const exportXlsx = writeXlsx;
