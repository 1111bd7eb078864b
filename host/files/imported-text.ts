/** How the text of a file's cell is put into a book without spoiling it. */
import type { Input } from '../book/book';
import { conventionsOf } from '../book/locales';

const NUMBER = {
  comma: /^-?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,\d+)?$/,
  point: /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/,
};
/** A number with a point where the locale has a comma. */
const POINT_NUMBER = /^-?\d+\.\d+$/;
/** A day and a month beyond doubt, as no number begins so: `05.03`. */
const SURE_DAY = /^0[1-9]\.(?:0[1-9]|1[0-2])$/;
/** What of these may be a day and a month: `5.03`, `31.12`. */
const DAY_AND_MONTH = /^(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?$/;
const DAY = {
  dots: /^\d{1,2}\.\d{1,2}\.\d{4}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/,
  slashes: /^\d{1,2}\/\d{1,2}\/\d{4}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/,
};
/** A day with its year, whatever the order and the separator; a time may follow. */
const ANY_DAY = /^(\d{1,2})([./-])(\d{1,2})\2(\d{4}|\d{2})(?:,? \d{1,2}:\d{2}.*)?$/;
const PERCENT_OR_MONEY = /^-?(?:[$€£₽₴] ?)?\d[\d \u00a0.,]*(?: ?[%$€£₽₴])?$/;
/** Letters first and no digit at all: nothing that a spreadsheet reads as something else, but for words of truth. */
const PLAIN_WORDS = /^\p{L}[^\d]*$/u;
/** Digits that a number of a spreadsheet holds exactly. */
const MOST_DIGITS = 15;
/** Whole numbers from here on are phones, cards and codes. */
const PHONE_DIGITS = 11;

/** What the other cells of a column say about one of its texts. */
export interface ColumnReading {
  /** Whether its full dates are in the locale's order, one and all. Default true. */
  dates?: boolean;
  /** Whether its numbers with a point are numbers, or days and months. Default: what the text alone tells. */
  points?: boolean;
}

/**
 * What a file's text becomes: a number, a full date in the sheet's own order or in ISO order, a percentage, money or TRUE/FALSE are read as if typed; all else stays the text
 * it was, above all what a spreadsheet would spoil: formulas, phone numbers (a plus, a leading zero, 11 digits or more), days without a year, dates in another order,
 * words that look like dates.
 * @example importedText('05.03.1987', 'ru_RU') //=> '05.03.1987'
 * @example importedText('+79161234567', 'ru_RU') //=> "'+79161234567"
 * @example importedText('=HYPERLINK("x")', 'en_US') //=> `'=HYPERLINK("x")`
 */
export function importedText(text: string, localeCode: string, column: ColumnReading = {}): Input {
  if (text === '') return null;
  const { decimal, dateOrder, booleans } = conventionsOf(localeCode);
  if (/^(?:true|false)$/i.test(text)) return /^t/i.test(text);
  if (PLAIN_WORDS.test(text) && (text.length > 11 || !truth(text, booleans))) return text;
  const asText = `'${text}`;
  const digits = text.replace(/\D/g, '');
  const isDay = DAY.dots.test(text) || DAY.slashes.test(text);
  if (/^[=+@]/.test(text) || (/^-?0\d/.test(text) && !isDay) || digits.length === 0) return asText;
  if ((decimal === ',' ? NUMBER.comma : NUMBER.point).test(text)) {
    const whole = !text.includes(decimal);
    if (column.points === false && POINT_NUMBER.test(text)) return asText;
    return digits.length >= (whole ? PHONE_DIGITS : MOST_DIGITS + 1) ? asText : text;
  }
  if (ISO_DAY.test(text)) return column.dates === false ? asText : text;
  if (dateOrder !== 'YMD' && (decimal === ',' ? DAY.dots : DAY.slashes).test(text))
    return column.dates === false ? asText : text;
  if (decimal === ',' && POINT_NUMBER.test(text) && digits.length <= MOST_DIGITS)
    return (column.points ?? !DAY_AND_MONTH.test(text)) ? Number(text) : asText;
  if (/[%$€£₽₴]/.test(text) && PERCENT_OR_MONEY.test(text)) return text;
  return asText;
}

const truth = (text: string, { yes, no }: { yes: string; no: string }): boolean =>
  /^\s*(?:true|false|истина|ложь|істина|хибність)\s*$/i.test(text) || [yes, no].includes(text.trim().toUpperCase());

/**
 * Rows of a file as a book takes them. Dates and numbers with a point are decided by their whole column: one full date that cannot be in the locale's order
 * (`03/25/1987` or `25.13.1987` where days come first) or that the locale writes otherwise keeps all dates of the column as text, since a column of which half was turned is spoiled for good.
 * @example importedRows([['03/04/1987'], ['25/03/1987']], 'en_US') //=> [["'03/04/1987"], ["'25/03/1987"]]
 */
export function importedRows(rows: readonly (readonly string[])[], localeCode: string): Input[][] {
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  const readings = Array.from({ length: width }, (_, column) => readingOf(rows, column, localeCode));
  // A column repeats its texts.
  const memos = readings.map(() => new Map<string, Input>());
  return rows.map((row) =>
    row.map((text, column) => {
      const memo = memos[column]!;
      let input = memo.get(text);
      if (input === undefined) memo.set(text, (input = importedText(text, localeCode, readings[column])));
      return input;
    }),
  );
}

function readingOf(rows: readonly (readonly string[])[], column: number, localeCode: string): ColumnReading {
  const { decimal, dateOrder } = conventionsOf(localeCode);
  const separator = decimal === ',' ? '.' : '/';
  let dates = true;
  let points = 0;
  let daysAndMonths = 0;
  let sureDay = false;
  for (const row of rows) {
    const text = row[column];
    // Neither a date nor a number with a point is shorter than "1.5" or longer than a date with its time.
    if (text === undefined || text.length < 3 || text.length > 40) continue;
    const first = text.charCodeAt(0);
    if (first !== 45 && (first < 48 || first > 57)) continue;
    if (POINT_NUMBER.test(text)) {
      points++;
      if (DAY_AND_MONTH.test(text)) daysAndMonths++;
      sureDay ||= SURE_DAY.test(text);
    } else if (dates && !inOrder(text, dateOrder, separator)) dates = false;
  }
  // Amounts rarely look like days: 12 of 100 fractions do, and whole parts up to 31.
  return { dates, points: !sureDay && (decimal === '.' || points > 2 * daysAndMonths) };
}

/** False for a full date that is none in this order, or has another separator. Placeholders of nought (`00.00.0000`) say nothing. */
function inOrder(text: string, order: 'DMY' | 'MDY' | 'YMD', separator: string): boolean {
  const match = ANY_DAY.exec(text);
  if (!match) return true;
  const [first, second, year] = [Number(match[1]), Number(match[3]), Number(match[4])];
  if (first === 0 && second === 0) return true;
  if (match[2] !== separator || order === 'YMD') return false;
  const [day, month] = order === 'DMY' ? [first, second] : [second, first];
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
}
