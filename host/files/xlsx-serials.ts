/** Serial days of an Excel workbook and those of Google Sheets, which count from 1899-12-30 and know no 29 February 1900. */
import * as XLSX from '@e965/xlsx';

/** Days between the two epochs that Excel counts from. */
const DAYS_1904 = 1462;
/** Excel's 29 February 1900 that never was: its serials before it are one less than Sheets'. */
const FALSE_LEAP_DAY = 60;

const known = new Map<string, boolean>();

/**
 * Whether a number format shows a day. A format that shows a time of day or a duration alone does not: its serial is the same in every epoch.
 * @example showsDay('dd.mm.yyyy h:mm') //=> true
 * @example showsDay('[h]:mm') //=> false
 */
export function showsDay(format: string): boolean {
  let shows = known.get(format);
  if (shows === undefined) {
    const plain = format
      .replace(/"[^"]*"|\\.|[_*]./g, '')
      .replace(/\[[hms]+\]/gi, 'h')
      .replace(/\[[^\]]*\]/g, '');
    const isDate = (XLSX.SSF as { is_date(format: string): boolean }).is_date(format);
    shows = isDate && (/[yd]/i.test(plain) || (/m/i.test(plain) && !/[hs]/i.test(plain)));
    known.set(format, shows);
  }
  return shows;
}

/**
 * The serial in Sheets of a number of a workbook.
 * @param from1904 whether the workbook counts from 1904-01-01
 * @example fromXlsx(1, 'dd.mm.yyyy', false) //=> 2, which is 1900-01-01
 */
export function fromXlsx(serial: number, format: string, from1904: boolean): number {
  if (format === '' || !showsDay(format)) return serial;
  if (from1904) return serial + DAYS_1904;
  return serial >= 1 && serial < FALSE_LEAP_DAY ? serial + 1 : serial;
}

/** The serial in a workbook that counts from 1900, null for a day that Excel has no number for (before 1900). @example toXlsx(2, 'dd.mm.yyyy') //=> 1 */
export function toXlsx(serial: number, format: string): number | null {
  if (!showsDay(format) || serial >= FALSE_LEAP_DAY + 1) return serial;
  return serial >= 2 ? serial - 1 : null;
}
