/** Reads the first filled sheet of an Excel workbook as rows of texts; dates as ISO days, whatever epoch the workbook counts from. */
import { strFromU8, unzipSync } from 'fflate';

/** Days from 1899-12-30, Excel's day 0, to 1970-01-01; and from its other epoch, 1904-01-01, to the first. */
const TO_UNIX = 25569;
const EPOCH_1904 = 1462;
const MS_PER_DAY = 86_400_000;

/** Number formats that Excel shows as dates without naming them in the file (ECMA-376, 18.8.30). */
const BUILT_IN_DATES: readonly number[] = [
  14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 34, 35, 36, 50, 51, 52, 53, 54, 57, 58,
];

export class UnreadableFile extends Error {}

/**
 * The rows of a workbook.
 * @throws UnreadableFile when it is no workbook
 * @example a cell that shows 05.03.1987 → '1987-03-05', in workbooks of both epochs
 */
export function readXlsx(bytes: Uint8Array): string[][] {
  const files = unzipped(bytes);
  const text = (name: string): string => (files[name] === undefined ? '' : strFromU8(files[name]));
  const workbook = text('xl/workbook.xml');
  if (workbook === '') throw new UnreadableFile();
  const shift = /<workbookPr[^>]*\bdate1904="(?:1|true)"/.test(workbook) ? EPOCH_1904 : 0;
  const shared = elements(text('xl/sharedStrings.xml'), 'si').map(({ body }) => textOf(body));
  const dates = dateStyles(text('xl/styles.xml'));
  for (const name of sheetFiles(workbook, text('xl/_rels/workbook.xml.rels'))) {
    const rows = rowsOf(text(name), shared, dates, shift);
    if (rows.length > 0) return rows;
  }
  return [];
}

function unzipped(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes, { filter: ({ name }) => name.endsWith('.xml') || name.endsWith('.rels') });
  } catch {
    throw new UnreadableFile();
  }
}

/** Files of the visible sheets in their order. */
function sheetFiles(workbook: string, relations: string): string[] {
  const targets = new Map(
    elements(relations, 'Relationship').map(({ tag }) => [attribute(tag, 'Id'), attribute(tag, 'Target')]),
  );
  return elements(workbook, 'sheet')
    .filter(({ tag }) => !/state="(?:hidden|veryHidden)"/.test(tag))
    .map(({ tag }) => targets.get(attribute(tag, 'r:id')) ?? '')
    .map((target) => (target.startsWith('/') ? target.slice(1) : `xl/${target}`));
}

/** Whether the style of each number shows a date. */
function dateStyles(styles: string): boolean[] {
  const own = new Map(
    elements(styles, 'numFmt').map(({ tag }) => [Number(attribute(tag, 'numFmtId')), attribute(tag, 'formatCode')]),
  );
  const [formats] = elements(styles, 'cellXfs');
  return elements(formats?.body ?? '', 'xf').map(({ tag }) => {
    const id = Number(attribute(tag, 'numFmtId'));
    const code = own.get(id);
    return code === undefined ? BUILT_IN_DATES.includes(id) : isDateFormat(code);
  });
}

/** Days, months or years outside quotes, brackets and escapes. @example isDateFormat('[$-419]d mmm yyyy') → true; isDateFormat('0 "дней"') → false */
function isDateFormat(code: string): boolean {
  const plain = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '');
  return /[dyгд]/i.test(plain) || /mmm/i.test(plain);
}

function rowsOf(sheet: string, shared: readonly string[], dates: readonly boolean[], shift: number): string[][] {
  const rows: string[][] = [];
  elements(sheet, 'row').forEach(({ tag, body }, index) => {
    const at = Number(attribute(tag, 'r') || index + 1) - 1;
    const cells: string[] = [];
    let next = 0;
    for (const cell of elements(body, 'c')) {
      const reference = /^[A-Z]+/.exec(attribute(cell.tag, 'r'));
      const column = reference === null ? next : columnOf(reference[0]);
      next = column + 1;
      while (cells.length < column) cells.push('');
      cells[column] = cellText(cell, shared, dates, shift);
    }
    if (cells.every((text) => text === '')) return;
    while (rows.length < at) rows.push([]);
    rows[at] = cells;
  });
  return rows;
}

function cellText({ tag, body }: Element, shared: readonly string[], dates: readonly boolean[], shift: number): string {
  const type = attribute(tag, 't');
  if (type === 'inlineStr') return textOf(body);
  const [value] = elements(body, 'v');
  const raw = value === undefined ? '' : decoded(value.body);
  if (raw === '') return '';
  if (type === 's') return shared[Number(raw)] ?? '';
  if (type === 'b') return raw === '1' ? 'TRUE' : 'FALSE';
  if (type === 'e') return '';
  if (type === 'd') return raw.slice(0, 10);
  if (type !== '' && type !== 'n') return raw;
  const number = Number(raw);
  if (Number.isNaN(number)) return raw;
  if (dates[Number(attribute(tag, 's') || 0)] === true) return isoDay(number + shift);
  // 7.9161234567E10 is a phone.
  return Number.isInteger(number) ? number.toFixed(0) : String(number);
}

/** Below 1 it is a time of day without a date. */
function isoDay(serial: number): string {
  if (serial < 1) return '';
  // Excel takes 1900 for a leap year.
  const day = Math.floor(serial < 60 ? serial + 1 : serial);
  return new Date((day - TO_UNIX) * MS_PER_DAY).toISOString().slice(0, 10);
}

function columnOf(letters: string): number {
  return Array.from(letters).reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

interface Element {
  tag: string;
  body: string;
}

/** Elements of one name that do not hold others of the same name, as all in a workbook are. */
function elements(xml: string, name: string): Element[] {
  const pattern = new RegExp(`<(?:\\w+:)?${name}(\\s[^>]*?)?(?:/>|>([\\s\\S]*?)</(?:\\w+:)?${name}>)`, 'g');
  return [...xml.matchAll(pattern)].map(([, tag = '', body = '']) => ({ tag, body }));
}

function attribute(tag: string, name: string): string {
  const found = new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(tag);
  return found === null ? '' : decoded(found[1]!);
}

/** All text runs, without what is written above them to say how they are read. */
function textOf(xml: string): string {
  const plain = xml.replace(/<(?:\w+:)?rPh[\s\S]*?<\/(?:\w+:)?rPh>/g, '');
  return elements(plain, 't')
    .map(({ body }) => decoded(body))
    .join('');
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function decoded(text: string): string {
  return text
    .replace(/&(#x[\da-f]+|#\d+|\w+);/gi, (whole, name: string) => {
      if (!name.startsWith('#')) return NAMED[name] ?? whole;
      const isHex = name[1] === 'x' || name[1] === 'X';
      return String.fromCodePoint(parseInt(name.slice(isHex ? 2 : 1), isHex ? 16 : 10));
    })
    .replace(/_x([\dA-F]{4})_/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)));
}
