/**
 * XLSX in, by SheetJS: values, formulas, number formats, dates of both epochs, merged cells, column widths, hidden rows, columns and tabs. What a workbook has besides (fonts and
 * colours, validation, conditional formats, filters, notes, charts, pictures) is not carried over; frozen panes cannot be, as the library does not read them.
 */
import * as XLSX from '@e965/xlsx';
import type { Input } from '../book/book';
import { conventionsOf } from '../book/locales';
import { FileError } from './file-error';
import { emptyTab, type ImportedTab } from './imported-tab';
import { checkSize, checkText } from './table-limits';
import { refuseNoWorkbook } from './workbook-bytes';
import { fromXlsxFormula } from './xlsx-formulas';
import { packWithNode } from './xlsx-packing';
import { fromXlsx } from './xlsx-serials';

/** What every tab of one workbook is read with. */
interface Reading {
  file: string;
  from1904: boolean;
  /** Excel's short date is the reader's own, whatever the format is called in the file. */
  shortDate: string;
}

/** Tabs of a workbook; `locale` decides how dates with Excel's short date format are shown. @throws FileError FILE_BROKEN, FILE_EMPTY, FILE_TOO_LARGE */
export function readXlsx(bytes: Uint8Array, file: string, locale: string): ImportedTab[] {
  if (bytes.length === 0) throw new FileError('FILE_EMPTY', file);
  refuseNoWorkbook(bytes, file);
  packWithNode();
  let book: XLSX.WorkBook;
  try {
    book = XLSX.read(bytes, {
      type: 'array',
      // Rows of cells instead of one object with an entry per cell: several times faster on large tabs.
      dense: true,
      cellFormula: true,
      cellNF: true,
      cellText: false,
      cellHTML: false,
      // Hidden rows, hidden columns and widths come with the styles.
      cellStyles: true,
      sheetStubs: false,
    });
  } catch (error) {
    throw new FileError('FILE_BROKEN', file, 'NO_WORKBOOK', error);
  }
  const reading: Reading = {
    file,
    from1904: book.Workbook?.WBProps?.date1904 === true,
    shortDate: conventionsOf(locale).datePattern,
  };
  const tabs = book.SheetNames.map((name, index) => {
    const tab = readTab(name, book.Sheets[name]!, reading);
    // Hidden, or hidden so that only a macro can show it.
    tab.hidden = (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0;
    return tab;
  });
  if (tabs.every((tab) => tab.rows.length === 0)) throw new FileError('FILE_EMPTY', file);
  return tabs;
}

type Cells = (XLSX.CellObject[] | undefined)[];

function readTab(name: string, sheet: XLSX.WorkSheet, reading: Reading): ImportedTab {
  const tab = emptyTab(name);
  const cells = (sheet as unknown as { '!data'?: Cells })['!data'] ?? [];
  for (const line of cells) tab.columns = Math.max(tab.columns, line?.length ?? 0);
  checkSize(cells.length, tab.columns, reading.file);
  const formats = new Columns<string>('');
  const formulas = new Columns<{ formula: string; cached: Input }>();
  tab.rows = Array.from(
    cells,
    (line, row) =>
      line &&
      Array.from(line, (cell: XLSX.CellObject | undefined, column): Input => {
        if (cell === undefined) return null;
        const format = formatOf(cell, reading);
        if (format !== '') formats.put(row, column, format);
        const cached = inputOf(cell, format, reading.from1904);
        if (cell.t === 's') checkText(cell.v as string, row, column, reading.file);
        const formula = cell.f === undefined ? null : fromXlsxFormula(cell.f);
        if (formula !== null) formulas.put(row, column, { formula, cached });
        else if (cell.F !== undefined) tab.spilled.push({ row, column, cached });
        else return cached;
        return null;
      }),
  );
  tab.formats = formats.stretches.map(({ row, column, items }) => ({ row, column, patterns: items }));
  tab.formulas = formulas.stretches.map(({ row, column, items }) => ({ row, column, cells: items }));
  tab.merges = (sheet['!merges'] ?? []).map(({ s, e }) => ({
    row: s.r,
    column: s.c,
    rows: e.r - s.r + 1,
    columns: e.c - s.c + 1,
  }));
  // A workbook may have widths for all of its 16,384 columns; those without content are not taken over.
  tab.hiddenRows = hiddenOf(sheet['!rows']).filter((row) => row < tab.rows.length);
  tab.hiddenColumns = hiddenOf(sheet['!cols']).filter((column) => column < tab.columns);
  tab.widths = Array.from((sheet['!cols'] ?? []).slice(0, tab.columns), (info: XLSX.ColInfo | undefined) => info?.wpx);
  return tab;
}

function hiddenOf(lines: (XLSX.RowInfo | XLSX.ColInfo | undefined)[] = []): number[] {
  const hidden: number[] = [];
  lines.forEach((line, index) => {
    if (line?.hidden) hidden.push(index);
  });
  return hidden;
}

/** Gathers items that stand below each other; a gap ends a stretch, unless there is something to fill it with. */
class Columns<Item> {
  readonly stretches: { row: number; column: number; items: Item[] }[] = [];
  readonly #last: { row: number; column: number; items: Item[] }[] = [];

  constructor(private readonly filler?: Item) {}

  put(row: number, column: number, item: Item): void {
    let stretch = this.#last[column];
    if (stretch && this.filler !== undefined) {
      while (stretch.row + stretch.items.length < row) stretch.items.push(this.filler);
    }
    if (!stretch || stretch.row + stretch.items.length !== row) {
      stretch = this.#last[column] = { row, column, items: [] };
      this.stretches.push(stretch);
    }
    stretch.items.push(item);
  }
}

function formatOf(cell: XLSX.CellObject, reading: Reading): string {
  const { z } = cell;
  if (typeof z !== 'string' || z === 'General') return '';
  if (z === 'm/d/yy') return reading.shortDate;
  return z === 'm/d/yy h:mm' ? `${reading.shortDate} h:mm` : z;
}

/** A cell's value; text stays the text it is. */
function inputOf(cell: XLSX.CellObject, format: string, from1904: boolean): Input {
  switch (cell.t) {
    case 'n':
      return fromXlsx(cell.v as number, format, from1904);
    case 'b':
      return cell.v as boolean;
    case 's':
      return cell.v === '' ? null : `'${cell.v as string}`;
    case 'e':
      return `'${XLSX.utils.format_cell(cell)}`;
    default:
      return null;
  }
}
