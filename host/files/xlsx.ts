/**
 * XLSX in and out, by SheetJS. In: values, formulas, number formats, dates of both epochs, merged cells, column widths, hidden rows, columns and tabs. Out: the same.
 * What a workbook has besides (styles, validation, frozen panes, filters, charts, pictures) is not carried over.
 */
import * as XLSX from '@e965/xlsx';
import type { Area, Book, Input } from '../book/book';
import { FileError } from './file-error';

/** One tab of a workbook, ready to be put into a book. */
export interface ImportedTab {
  name: string;
  rows: Input[][];
  formats: string[][];
  /** Where a formula stands: its text and the value the file remembered. */
  formulas: { row: number; column: number; formula: string; cached: Input }[];
  merges: Omit<Area, 'sheet'>[];
  hiddenRows: number[];
  hiddenColumns: number[];
  widths: (number | undefined)[];
  hidden: boolean;
}

/** Days between the two epochs that Excel counts from. */
const DAYS_1904 = 1462;
/** Excel counts a 29 February 1900 that never was: its serials before 1 March 1900 are one less than Sheets'. */
const FALSE_LEAP_DAY = 60;

const isDate = (format: string): boolean => (XLSX.SSF as { is_date(format: string): boolean }).is_date(format);

/** @throws FileError FILE_BROKEN, FILE_EMPTY */
export function readXlsx(bytes: Uint8Array, file: string): ImportedTab[] {
  refuseNoWorkbook(bytes, file);
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(bytes, {
      type: 'array',
      cellFormula: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      cellStyles: true,
      sheetStubs: false,
    });
  } catch (error) {
    throw new FileError('FILE_BROKEN', file, 'NO_WORKBOOK', error);
  }
  const from1904 = book.Workbook?.WBProps?.date1904 === true;
  const tabs = book.SheetNames.map((name, index) =>
    readTab(
      name,
      book.Sheets[name]!,
      book.Workbook?.Sheets?.[index]?.Hidden !== undefined && book.Workbook.Sheets[index].Hidden !== 0,
      from1904,
    ),
  );
  if (tabs.every((tab) => tab.rows.length === 0)) throw new FileError('FILE_EMPTY', file);
  return tabs;
}

/** The last record of a zip file, and the most that a comment after it can be. */
const ZIP_END = [0x50, 0x4b, 0x05, 0x06];
const ZIP_TAIL = 65_557;

/** The library looks for the end of a zip file that was cut off for ever, and takes pictures and letters for tables of one column. */
function refuseNoWorkbook(bytes: Uint8Array, file: string): void {
  const starts = (...signature: number[]): boolean => signature.every((byte, i) => bytes[i] === byte);
  if (starts(0x50, 0x4b)) {
    for (let at = bytes.length - 22; at >= Math.max(0, bytes.length - ZIP_TAIL); at--)
      if (ZIP_END.every((byte, i) => bytes[at + i] === byte)) return;
    throw new FileError('FILE_BROKEN', file, 'CUT_OFF');
  }
  // Old workbooks (a compound file, or bare records), and the tables in XML or HTML that shops' programs call .xls.
  const isOld = starts(0xd0, 0xcf, 0x11, 0xe0) || (bytes[0] === 0x09 && bytes.length > 8);
  const beginning = new TextDecoder()
    .decode(bytes.subarray(0, 1024))
    .replace(/^\uFEFF/, '')
    .trimStart();
  if (!isOld && !/^<(?:\?xml|html|!doctype|table|head|meta|workbook)/i.test(beginning))
    throw new FileError('FILE_BROKEN', file, 'NO_WORKBOOK');
}

function readTab(name: string, sheet: XLSX.WorkSheet, hidden: boolean, from1904: boolean): ImportedTab {
  const range = sheet['!ref'] === undefined ? null : XLSX.utils.decode_range(sheet['!ref']);
  const tab: ImportedTab = {
    name,
    rows: [],
    formats: [],
    formulas: [],
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    widths: [],
    hidden,
  };
  if (range === null) return tab;
  const columns = range.e.c + 1;
  for (let row = 0; row <= range.e.r; row++) {
    const values: Input[] = [];
    const formats: string[] = [];
    for (let column = 0; column < columns; column++) {
      const cell = sheet[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
      const format = typeof cell?.z === 'string' && cell.z !== 'General' ? cell.z : '';
      const value = cell === undefined ? null : inputOf(cell, format, from1904);
      if (cell?.f !== undefined) tab.formulas.push({ row, column, formula: `=${cell.f}`, cached: value });
      values.push(value);
      formats.push(format);
    }
    tab.rows.push(values);
    tab.formats.push(formats);
  }
  tab.merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    row: s.r,
    column: s.c,
    rows: e.r - s.r + 1,
    columns: e.c - s.c + 1,
  }));
  (sheet['!rows'] ?? []).forEach((row, index) => {
    if ((row as XLSX.RowInfo | undefined)?.hidden) tab.hiddenRows.push(index);
  });
  (sheet['!cols'] ?? []).forEach((column, index) => {
    const info = column as XLSX.ColInfo | undefined;
    tab.widths[index] = info?.wpx;
    if (info?.hidden) tab.hiddenColumns.push(index);
  });
  return tab;
}

/** A cell's value; text stays the text it is. */
function inputOf(cell: XLSX.CellObject, format: string, from1904: boolean): Input {
  switch (cell.t) {
    case 'n': {
      const number = cell.v as number;
      if (format === '' || !isDate(format)) return number;
      if (from1904) return number + DAYS_1904;
      return number < FALSE_LEAP_DAY ? number + 1 : number;
    }
    case 'b':
      return cell.v as boolean;
    case 's':
      return cell.v === '' ? null : `'${String(cell.v)}`;
    case 'e':
      return `'${XLSX.utils.format_cell(cell)}`;
    default:
      return null;
  }
}

/** The whole book as an XLSX file. */
export function writeXlsx(book: Book): Uint8Array {
  const workbook = XLSX.utils.book_new();
  const hidden: { Hidden?: 0 | 1 }[] = [];
  for (const info of book.sheets()) {
    const area: Area = {
      sheet: info.id,
      row: 0,
      column: 0,
      rows: book.contentRows(info.id),
      columns: book.contentColumns(info.id),
    };
    workbook.SheetNames.push(info.name);
    workbook.Sheets[info.name] = writeTab(book, area);
    hidden.push({ Hidden: info.hidden ? 1 : 0 });
  }
  workbook.Workbook = { Sheets: hidden };
  return new Uint8Array(XLSX.write(workbook, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

function writeTab(book: Book, area: Area): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = {};
  if (area.rows === 0 || area.columns === 0) return { '!ref': 'A1' };
  const values = book.values(area);
  const formulas = book.formulas(area);
  const formats = book.numberFormats(area);
  values.forEach((line, row) => {
    line.forEach((value, column) => {
      const formula = formulas[row]![column]!;
      if (value === '' && formula === '') return;
      const cell = cellOf(value, formats[row]![column]!, book);
      if (formula !== '') cell.f = formula.slice(1);
      sheet[XLSX.utils.encode_cell({ r: row, c: column })] = cell;
    });
  });
  sheet['!ref'] = XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: area.rows - 1, c: area.columns - 1 } });
  sheet['!merges'] = book.merges(area.sheet).map(({ row, column, rows, columns }) => ({
    s: { r: row, c: column },
    e: { r: row + rows - 1, c: column + columns - 1 },
  }));
  const hiddenRows = new Set(book.hiddenRows(area.sheet));
  const hiddenColumns = new Set(book.hiddenColumns(area.sheet));
  sheet['!cols'] = book
    .columnWidths(area.sheet)
    .slice(0, area.columns)
    .map((wpx, column) => ({ wpx, hidden: hiddenColumns.has(column) }));
  if (hiddenRows.size > 0)
    sheet['!rows'] = Array.from({ length: area.rows }, (_, row) => (hiddenRows.has(row) ? { hidden: true } : {}));
  return sheet;
}

function cellOf(value: string | number | boolean | Date, format: string, book: Book): XLSX.CellObject {
  const z = format === '' || format === 'General' ? {} : { z: format };
  if (value instanceof Date) {
    const serial = wallSerial(value, book.timeZone);
    return {
      t: 'n',
      v: serial <= FALSE_LEAP_DAY ? serial - 1 : serial,
      ...(format === '' || format === 'General' ? { z: 'yyyy-mm-dd' } : z),
    };
  }
  if (typeof value === 'number') return { t: 'n', v: value, ...z };
  if (typeof value === 'boolean') return { t: 'b', v: value };
  return { t: 's', v: value, ...z };
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Serial of the wall clock that a date shows in the zone. */
function wallSerial(date: Date, timeZone: string): number {
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', {
      timeZone,
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formatters.set(timeZone, formatter);
  }
  const parts = Object.fromEntries(formatter.formatToParts(date).map(({ type, value }) => [type, Number(value)]));
  return (
    Date.UTC(parts.year!, parts.month! - 1, parts.day, parts.hour, parts.minute, parts.second) / 86_400_000 + 25_569
  );
}
