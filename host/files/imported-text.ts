/** How the text of a file's cell is put into a book without spoiling it. */
import type { Input } from '../book/book';
import { conventionsOf } from '../book/locales';

const NUMBER = {
  comma: /^-?(?:\d{1,3}(?:[ \u00a0\u202f]\d{3})+|\d+)(?:,\d+)?$/,
  point: /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?$/,
};
/** A number with a point where the locale has a comma, when it cannot be a day and a month. */
const POINT_NUMBER = /^-?(?:\d+\.\d{3,}|\d{3,}\.\d+|\d+\.(?:\d|[2-9]\d|1[3-9]|0))$/;
const ISO_DAY = /^\d{4}-\d{2}-\d{2}(?:[ T]\d{2}:\d{2}(?::\d{2})?)?$/;
const DAY = {
  dots: /^\d{1,2}\.\d{1,2}\.\d{4}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/,
  slashes: /^\d{1,2}\/\d{1,2}\/\d{4}(?: \d{1,2}:\d{2}(?::\d{2})?)?$/,
};
const PERCENT_OR_MONEY = /^-?(?:[$€£₽₴] ?)?\d[\d \u00a0.,]*(?: ?[%$€£₽₴])?$/;
const PLAIN_WORDS = /^[^\d='+\-@\t\r\n][^\d]*$/;

/**
 * What a file's text becomes: a number, a full date in the sheet's own order or in ISO order, a percentage, money or TRUE/FALSE are read as if typed; all else stays the text
 * it was, above all what a spreadsheet would spoil: formulas, phone numbers (a plus, a leading zero, 11 digits or more), days without a year, dates in another order,
 * words that look like dates.
 * @example importedText('05.03.1987', 'ru_RU') //=> '05.03.1987'
 * @example importedText('+79161234567', 'ru_RU') //=> "'+79161234567"
 * @example importedText('=HYPERLINK("x")', 'en_US') //=> `'=HYPERLINK("x")`
 */
export function importedText(text: string, localeCode: string): Input {
  if (text === '') return null;
  if (PLAIN_WORDS.test(text) && !/^(?:true|false|истина|ложь|істина|хибність)$/i.test(text)) return text;
  if (/^(?:true|false)$/i.test(text)) return /^t/i.test(text);
  const asText = `'${text}`;
  const digits = text.replace(/\D/g, '');
  const isDay = DAY.dots.test(text) || DAY.slashes.test(text);
  if (/^[=+@]/.test(text) || (/^0\d/.test(text) && !isDay) || digits.length === 0) return asText;
  const { decimal, dateOrder } = conventionsOf(localeCode);
  if (decimal === ',' ? NUMBER.comma.test(text) : NUMBER.point.test(text)) return digits.length >= 11 ? asText : text;
  if (ISO_DAY.test(text)) return text;
  if (dateOrder !== 'YMD' && (decimal === ',' ? DAY.dots : DAY.slashes).test(text)) return text;
  if (decimal === ',' && POINT_NUMBER.test(text) && digits.length < 16) return Number(text);
  if (/[%$€£₽₴]/.test(text) && PERCENT_OR_MONEY.test(text)) return text;
  return asText;
}
