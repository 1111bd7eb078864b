/**
 * XLSX out, by SheetJS: values, formulas, number formats, dates, merged cells, column widths, hidden rows, columns and tabs. What the book has besides (fonts and colours, validation,
 * conditional formats, filters, notes, protections, named ranges, developer metadata, frozen rows) is not carried over: the library does not write it, a saved book keeps it.
 */
import * as XLSX from '@e965/xlsx';
import type { Area, Book, Value } from '../book/book';
import { isBroken } from '../book/kept-formula';
import { zoneOf } from '../book/zones';
import { FileError } from './file-error';
import { columnName } from './imported-tab';
import { toXlsxFormula, type FormulaContext } from './xlsx-formulas';
import { packWithNode } from './xlsx-packing';
import { toXlsx } from './xlsx-serials';

/** Excel's limits. */
const LONGEST_TEXT = 32_767;
const LONGEST_NAME = 31;

/** What every tab of one book is written with. */
interface Writing {
  book: Book;
  file: string;
  formulas: Omit<FormulaContext, 'tab'>;
  zone: ReturnType<typeof zoneOf>;
}

/** The whole book as an XLSX file. `file` is its name in errors. @throws FileError FILE_NOT_WRITTEN for a text that is too long for Excel */
export function writeXlsx(book: Book, file = 'The workbook'): Uint8Array {
  const workbook = XLSX.utils.book_new();
  const tabs = book.sheets();
  const names = legalNames(tabs.map((tab) => tab.name));
  const writing: Writing = {
    book,
    file,
    formulas: {
      renamed: new Map(tabs.flatMap((tab, i) => (tab.name === names[i] ? [] : [[tab.name, names[i]!] as const]))),
      rowsOf: new Map(tabs.map((tab) => [tab.name, tab.maxRows])),
    },
    zone: zoneOf(book.timeZone),
  };
  tabs.forEach((tab, index) => {
    const rows = book.contentRows(tab.id);
    const columns = book.contentColumns(tab.id);
    workbook.SheetNames.push(names[index]!);
    workbook.Sheets[names[index]!] = writeTab(writing, tab.name, { sheet: tab.id, row: 0, column: 0, rows, columns });
  });
  workbook.Workbook = { Sheets: tabs.map(({ hidden }) => ({ Hidden: hidden ? 1 : 0 })) };
  packWithNode();
  const options = { type: 'array', bookType: 'xlsx', bookSST: true, compression: true } as const;
  return new Uint8Array(XLSX.write(workbook, options) as ArrayBuffer);
}

/**
 * Names that Excel takes: at most 31 characters, none of `:\/?*[]`, no apostrophe at an end, not "History", no two alike.
 * @example legalNames(['Orders 2025/2026']) //=> ['Orders 2025-2026']
 */
export function legalNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const plain = name.replace(/[:\\/?*[\]]/g, '-').replace(/^'|'$/g, '’');
    const base = /^history$/i.test(plain) ? `${plain} ` : plain;
    let legal = base.slice(0, LONGEST_NAME);
    for (let n = 2; taken.has(legal.toLowerCase()); n++)
      legal = `${base.slice(0, LONGEST_NAME - 1 - String(n).length)} ${n}`;
    taken.add(legal.toLowerCase());
    return legal;
  });
}

function writeTab(writing: Writing, tab: string, area: Area): XLSX.WorkSheet {
  if (area.rows === 0 || area.columns === 0) return { '!ref': 'A1' };
  const { book } = writing;
  const context: FormulaContext = { ...writing.formulas, tab };
  const values = book.values(area);
  const formulas = book.formulas(area);
  const formats = book.numberFormats(area);
  const cells = values.map((line, row) => {
    const written: XLSX.CellObject[] = [];
    line.forEach((value, column) => {
      const formula = formulas[row]![column]!;
      if (value === '' && formula === '') return;
      const broken = formula !== '' && isBroken(formula);
      const cell = cellOf(broken ? formula : value, formats[row]![column]!, writing);
      if (cell.t === 's') checkLength(cell.v as string, tab, row, column, writing.file);
      if (formula !== '' && !broken) {
        cell.f = toXlsxFormula(formula, context);
        const code = ERRORS.get(value);
        if (code !== undefined) Object.assign(cell, { t: 'e', v: code });
      }
      written[column] = cell;
    });
    return written;
  });
  for (const { row, column, rows, columns } of book.spills(area.sheet)) {
    const anchor = cells[row]?.[column];
    if (anchor?.f === undefined) continue;
    // D: a dynamic array, which Excel lets spill as Sheets does.
    anchor.F = XLSX.utils.encode_range({ s: { r: row, c: column }, e: { r: row + rows - 1, c: column + columns - 1 } });
    anchor.D = true;
  }
  const sheet: XLSX.WorkSheet = {
    '!ref': XLSX.utils.encode_range({ s: { r: 0, c: 0 }, e: { r: area.rows - 1, c: area.columns - 1 } }),
  };
  (sheet as unknown as { '!data': XLSX.CellObject[][] })['!data'] = cells;
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

/** How a file writes the errors that a formula may have given. */
const ERRORS = new Map<Value, number>([
  ['#NULL!', 0x00],
  ['#DIV/0!', 0x07],
  ['#VALUE!', 0x0f],
  ['#ERROR!', 0x0f],
  ['#REF!', 0x17],
  ['#NAME?', 0x1d],
  ['#NUM!', 0x24],
  ['#N/A', 0x2a],
]);

function checkLength(text: string, tab: string, row: number, column: number, file: string): void {
  if (text.length > LONGEST_TEXT)
    throw new FileError('FILE_NOT_WRITTEN', file, `EXCEL_TEXT ${text.length} ${row + 1} ${columnName(column)} ${tab}`);
}

function cellOf(value: Value, format: string, { book, zone }: Writing): XLSX.CellObject {
  const z = format === '' || format === 'General' ? {} : { z: format };
  if (value instanceof Date) {
    const pattern = z.z ?? 'yyyy-mm-dd';
    const serial = toXlsx(zone.serial(value.getTime()), pattern);
    return serial === null ? { t: 's', v: shownDay(value, book.timeZone) } : { t: 'n', v: serial, z: pattern };
  }
  if (typeof value === 'number') return { t: 'n', v: value, ...z };
  if (typeof value === 'boolean') return { t: 'b', v: value };
  // The file format reads `_x0041_` as a character, so that an underscore before such a text is written as one itself.
  return { t: 's', v: value.replace(/_(?=x[\da-f]{4}_)/gi, '_x005F_'), ...z };
}

/** A day before 1900 as its ISO text. */
const shownDay = (date: Date, timeZone: string): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone, dateStyle: 'short' }).format(date);
