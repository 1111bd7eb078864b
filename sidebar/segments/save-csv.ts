/** Saves rows as a CSV file that spreadsheets and mailing services read alike. */
import Papa from 'papaparse';
import type { Locale } from '../../src/i18n/template';
import { fileName } from '../pictures/save-png';

/** Excel takes a file for UTF-8 only with this before it. */
const BYTE_ORDER_MARK = '\uFEFF';

/**
 * Text that a spreadsheet would take for a formula gets an apostrophe before it.
 * @example csvOf([['Name'], ['=1+1']], 'en') // `\uFEFFName\r\n"'=1+1"`
 */
export function csvOf(rows: string[][], locale: Locale): string {
  // Where the comma stands in numbers, Excel expects the semicolon between cells.
  return BYTE_ORDER_MARK + Papa.unparse(rows, { delimiter: locale === 'en' ? ',' : ';', escapeFormulae: true });
}

/** @param title what the file is about; its name without the ending */
export function saveCsv(rows: string[][], title: string, locale: Locale): void {
  const url = URL.createObjectURL(new Blob([csvOf(rows, locale)], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = `${fileName(title)}.csv`;
  link.click();
  // The browser reads it after the click.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
