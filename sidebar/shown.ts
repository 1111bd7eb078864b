/** Values of cells as people write them, and what becomes of them. */
import type { RowPreview } from '../src/entry/api';
import { isoOf } from '../src/domain/days';
import { inLatin } from '../src/domain/look-alikes';
import { shownDate } from '../src/i18n/shown-time';
import { grouped, type Locale } from '../src/i18n/template';

type Scalar = RowPreview['before'];

/** Fields whose cells hold day numbers, and one whose cells hold amounts. */
const DATES = ['birthday', 'lastOrder', 'date', 'addedOn', 'nextContact'];
const AMOUNTS = ['revenue', 'amount'];

/** Today in the file's time zone as '2026-05-20'; a zone that the browser does not know is taken for its own. */
export function todayIn(timeZone: string): string {
  // Swedish dates are written as ISO's.
  const day = (zone: string | undefined) => new Intl.DateTimeFormat('sv', { timeZone: zone }).format(new Date());
  try {
    return day(timeZone);
  } catch {
    return day(undefined);
  }
}

/** A cell as the person sees it in the sheet, near enough; '' for an empty one. */
export function shownValue(value: Scalar, field: string, locale: Locale): string {
  if (typeof value !== 'number') return String(value ?? '');
  if (DATES.includes(field)) return shownDate(isoOf(value), locale);
  return AMOUNTS.includes(field) ? grouped(value, locale) : String(value);
}

/** What a change is to those who see both cells: most show another value, some look the same, or only become another kind of cell. */
export type ChangeLook = 'OTHER' | 'TEXT_TO_DATE' | 'DATE_TO_TEXT' | 'FORMAT' | 'SPACES' | 'LETTERS';

/**
 * @example lookOf('05.03.1987', 31841, 'birthday', 'ru') // 'TEXT_TO_DATE', since the day number is shown as 05.03.1987
 * @example lookOf(31841, 31841, 'birthday', 'ru') // 'FORMAT': the cell showed the bare number
 * @example lookOf('Анна  Ли', 'Анна Ли', 'name', 'ru') // 'SPACES'
 * @example lookOf('Mосква', 'Москва', 'city', 'ru') // 'LETTERS': the first M was Latin
 */
export function lookOf(before: Scalar, after: Scalar, field: string, locale: Locale): ChangeLook {
  const [was, becomes] = [before, after].map((value) => shownValue(value, field, locale)) as [string, string];
  if (was !== becomes) {
    if (oneSpaced(was) === oneSpaced(becomes)) return 'SPACES';
    return inLatin(was) === inLatin(becomes) ? 'LETTERS' : 'OTHER';
  }
  if (typeof before === typeof after) return 'FORMAT';
  return typeof after === 'number' ? 'TEXT_TO_DATE' : 'DATE_TO_TEXT';
}

const oneSpaced = (text: string): string => text.replace(/\s+/g, ' ').trim();
