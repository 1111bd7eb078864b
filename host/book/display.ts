/** Values as a cell shows them: number format, locale, error texts. */
import type { Conventions } from './locales';
import { CellValueType, numfmt } from './univer';
import type { ICellData } from './univer';
import { textOf } from './read';

/** The number formatter's own name of a locale's conventions; registered once per locale. */
const registered = new Map<string, string>();

function formatterLocale(conventions: Conventions): string {
  let name = registered.get(conventions.code);
  if (name === undefined) {
    const { tag } = conventions;
    name = tag.replace('-', '_');
    const base = numfmt.getLocale(name) ?? numfmt.getLocale(tag.slice(0, 2)) ?? numfmt.getLocale('en')!;
    // Registered anew, so that what is shown follows the same conventions as what is typed.
    numfmt.addLocale(
      {
        ...base,
        decimal: conventions.decimal,
        group: conventions.groups[0]!,
        bool: [conventions.booleans.yes, conventions.booleans.no],
        ...monthsAndDays(tag),
        preferMDY: conventions.dateOrder === 'MDY',
      },
      name,
    );
    registered.set(conventions.code, name);
  }
  return name;
}

/** Month and day names from the platform, in the form that stands beside a day ("5 марта"). */
function monthsAndDays(tag: string): { mmm: string[]; mmmm: string[]; ddd: string[]; dddd: string[] } {
  const months = (month: 'long' | 'short'): string[] => {
    const format = new Intl.DateTimeFormat(tag, { day: 'numeric', month, timeZone: 'UTC' });
    return Array.from(
      { length: 12 },
      (_, i) => format.formatToParts(Date.UTC(2026, i, 15)).find((part) => part.type === 'month')?.value ?? '',
    );
  };
  const days = (weekday: 'long' | 'short'): string[] => {
    const format = new Intl.DateTimeFormat(tag, { weekday, timeZone: 'UTC' });
    return Array.from({ length: 7 }, (_, i) => format.format(Date.UTC(2026, 1, 1 + i)));
  };
  return { mmm: months('short'), mmmm: months('long'), ddd: days('short'), dddd: days('long') };
}

/** The text that a cell shows; '' for a blank one. @example displayOf({ v: 46093, t: 2 }, 'dd.mm.yyyy', conventionsOf('ru_RU')) // '12.03.2026' */
export function displayOf(cell: ICellData | null | undefined, pattern: string, conventions: Conventions): string {
  if (!cell) return '';
  const { v } = cell;
  if (v === undefined || v === null) return cell.p ? textOf(cell.p) : '';
  if (cell.t === CellValueType.BOOLEAN)
    return v === 1 || v === true || v === 'TRUE' ? conventions.booleans.yes : conventions.booleans.no;
  if (typeof v !== 'number') return shownText(String(v), pattern, conventions);
  if (pattern === '' || pattern === 'General' || pattern === '@') return general(v, conventions);
  const shown = numfmt.format(pattern, v, { locale: formatterLocale(conventions), throws: false, nbsp: false });
  return shown.trim();
}

function shownText(text: string, pattern: string, conventions: Conventions): string {
  if (text === '#SPILL!') return '#REF!';
  if (!pattern.includes(';')) return text;
  return numfmt.format(pattern, text, { locale: formatterLocale(conventions), throws: false, nbsp: false });
}

/** A number without a format: at most ten significant decimals, exponents beyond 15 digits, as Google Sheets shows it. */
function general(value: number, conventions: Conventions): string {
  const size = Math.abs(value);
  let text: string;
  if (size !== 0 && (size >= 1e21 || size < 1e-9))
    text = value
      .toExponential(9)
      .replace(/\.?0+e/, 'E')
      .replace(/E([+-])(\d)$/, 'E$10$2');
  else text = Number(value.toFixed(Math.max(0, 10 - Math.max(1, String(Math.trunc(size)).length)))).toString();
  return conventions.decimal === '.' ? text : text.replace('.', conventions.decimal);
}
